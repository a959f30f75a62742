// SQL for proposals for the schooldeel and what parents said of them, of the care layer. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, run, sql, touchOne, uuid } from '../../../database/sql.ts';
import { KeptParents } from '../../referral/sent-parents.ts';

const Entry = z.object({
  id: uuid,
  kind: z.enum(['schooldeel_proposal', 'schooldeel_word']),
  proposalId: uuid,
  happenedOn: day,
  planPersonId: uuid.nullable(),
  version: z.number().nullable(),
  answers: z.record(z.string(), z.unknown()),
  authorName: z.string(),
  correctorName: z.string().nullable(),
  correctionReason: z.string(),
  isMine: z.boolean(),
  createdAt: z.date(),
  /** Of the proposal: how often it was written. */
  versions: z.number(),
});
export type ProposalEntry = z.output<typeof Entry>;

/** As they read now, in the order in which they happened. */
export const listProposalEntries = (familyId: string) =>
  many(
    Entry,
    sql`
    select e.id, e.kind, e.subject_id as proposal_id, e.happened_on, e.plan_person_id, e.version, e.answers, e.author_name, e.corrector_name, e.correction_reason,
      coalesce(e.author_person_id = actor_person(), false) as is_mine, e.created_at,
      (select count(*)::int from care_entry v where v.subject_id = e.subject_id and v.kind = 'schooldeel_proposal') as versions
    from care_entry e where e.family_id = ${familyId}::uuid and e.kind in ('schooldeel_proposal', 'schooldeel_word') and e.superseded_at is null and e.struck_at is null
    order by e.happened_on, e.created_at, e.id limit 500`,
  );

type NewEntry = {
  kind: ProposalEntry['kind'];
  proposalId: string;
  on: string;
  answers: Record<string, unknown>;
  personId?: string;
  version?: number;
  corrects?: { of: string; reason: string };
};

export const insertProposalEntry = (
  familyId: string,
  { kind, proposalId, on, answers, personId, version, corrects }: NewEntry,
) =>
  run(sql`
    insert into care_entry (kind, family_id, subject_id, happened_on, answers, plan_person_id, version, corrects_id, correction_reason)
    values (${kind}::text, ${familyId}::uuid, ${proposalId}::uuid, ${on}::date, ${JSON.stringify(answers)}::jsonb, ${personId ?? null}::uuid,
      ${version ?? null}::int, ${corrects?.of ?? null}::uuid, ${corrects?.reason ?? ''}::text)`);

/** No row when it is not the actor's own, or gone. */
export const strikeProposalEntry = (entryId: string, reason: string) =>
  touchOne(sql`select from access.strike_care_entry(${entryId}::uuid, ${reason}::text) struck where struck`);

const Child = z.object({
  referralId: uuid,
  childName: z.string(),
  childBirthDate: day.nullable(),
  livesApart: z.boolean().nullable(),
  guardians: KeptParents.shape.guardians,
  schoolName: z.string(),
  /** The school reads what is agreed: sharing is open, and neither side ended. */
  isOpen: z.boolean(),
});
export type ChildAtSchool = z.output<typeof Child>;

/** The children of the family that were sent by a school, the oldest first. */
export const listChildrenAtSchool = (familyId: string) =>
  many(
    Child,
    sql`
    select c.referral_id, c.child_name, c.child_birth_date, (c.snapshot ->> 'parentsLiveApart')::boolean as lives_apart, c.snapshot -> 'guardians' as guardians,
      s.name as school_name, coalesce(x.sharing_open and x.school_ended_on is null and x.casemanager_name is not null and c.closed_on is null, false) as is_open
    from care_case c join referral_facts x on x.referral_id = c.referral_id join organisation s on s.id = x.home_school_id
    where c.family_id = ${familyId}::uuid order by c.child_birth_date nulls last, c.id`,
  );
