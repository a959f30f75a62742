// SQL for the agreements of the schooldeel: what school and team share. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, run, sql, touchOne, uuid } from '../../../database/sql.ts';

const Entry = z.object({
  id: uuid,
  kind: z.enum(['schooldeel_agreement', 'schooldeel_news']),
  referralId: uuid,
  agreementId: uuid,
  happenedOn: day,
  answers: z.record(z.string(), z.unknown()),
  authorName: z.string(),
  authorRole: z.string(),
  isMine: z.boolean(),
  createdAt: z.date(),
  /** Help to the child ended, or its traject at school did: nothing is waited for. */
  isAtRest: z.boolean(),
});
export type SharedEntry = z.output<typeof Entry>;

/** By the referral, by the family or by the child; of the last what is of its running traject. In the order in which it happened. */
type Whose = { referralId: string } | { familyId: string } | { pupilId: string };

export const listSharedEntries = (whose: Whose) =>
  many(
    Entry,
    sql`
    select e.id, e.kind, e.referral_id, e.agreement_id, e.happened_on, e.answers, e.author_name, e.author_role,
      coalesce(e.author_person_id = actor_person(), false) as is_mine, e.created_at,
      exists (select from schooldeel_standing s where s.id = e.agreement_id and s.is_at_rest) as is_at_rest
    from schooldeel_entry e
    where (e.referral_id = ${'referralId' in whose ? whose.referralId : null}::uuid or e.family_id = ${'familyId' in whose ? whose.familyId : null}::uuid
        or (e.pupil_id = ${'pupilId' in whose ? whose.pupilId : null}::uuid and exists (select from referral r join trajectory t on t.id = r.trajectory_id
          where r.id = e.referral_id and t.outcome is null)))
      and e.struck_at is null
    order by e.happened_on, e.created_at, e.id limit 1000`,
  );

type NewEntry = {
  kind: SharedEntry['kind'];
  agreementId: string;
  on: string;
  answers: Record<string, unknown>;
};

export const insertSharedEntry = (referralId: string, { kind, agreementId, on, answers }: NewEntry) =>
  run(sql`
    insert into schooldeel_entry (kind, referral_id, agreement_id, happened_on, answers)
    values (${kind}::text, ${referralId}::uuid, ${agreementId}::uuid, ${on}::date, ${JSON.stringify(answers)}::jsonb)`);

/** No row when it is not the actor's own, or not the newest. */
export const strikeSharedEntry = (entryId: string, reason: string) =>
  touchOne(sql`select from access.strike_schooldeel(${entryId}::uuid, ${reason}::text) struck where struck`);
