// SQL for what people write down about a plan: the offer of an own plan, what each said of it, and what was seen together. One insert for new and
// corrected.

import { z } from 'zod';

import { day, many, one, run, sql, touchOne, uuid } from '../../database/sql.ts';

export type EntryKind =
  'own_plan_offer' | 'plan_answer' | 'looked_together' | 'care_end' | 'care_reopening' | 'aftercare_news';

const Entry = z.object({
  id: uuid,
  kind: z.custom<EntryKind>((kind) => typeof kind === 'string'),
  happenedOn: day,
  /** Of somebody of the plan. */
  planPersonId: uuid.nullable(),
  /** Of news of aftercare: the end that it is of. */
  subjectId: uuid.nullable(),
  version: z.number().nullable(),
  reading: z.string(),
  answers: z.record(z.string(), z.unknown()),
  authorName: z.string(),
  correctorName: z.string().nullable(),
  isMine: z.boolean(),
  createdAt: z.date(),
  correctionReason: z.string(),
  isCorrected: z.boolean(),
  isStruck: z.boolean(),
  strikeReason: z.string().nullable(),
});
export type PlanEntry = z.output<typeof Entry>;

/** As they read now, the newest first: by the day it was, then by when it was written down. */
export const listPlanEntries = (familyId: string) =>
  many(Entry, entriesOf(familyId, { kind: null, entryId: null }));

/** One that may still be corrected or struck; what was corrected since counts as struck. */
export const findPlanEntry = (familyId: string, kind: EntryKind, entryId: string) =>
  one(Entry, entriesOf(familyId, { kind, entryId }));

type Which = { kind: string | null; entryId: string | null };
const entriesOf = (familyId: string, { kind, entryId }: Which) => sql`
    select e.id, e.kind, e.happened_on, e.plan_person_id, e.subject_id, e.version, e.reading, e.answers, e.author_name, e.corrector_name,
      coalesce(e.author_person_id = actor_person(), false) as is_mine, e.created_at, e.correction_reason,
      e.corrects_id is not null as is_corrected, (e.superseded_at is not null or e.struck_at is not null) as is_struck, e.strike_reason
    from care_entry e where e.family_id = ${familyId}::uuid and e.kind in ('own_plan_offer', 'plan_answer', 'looked_together', 'care_end', 'care_reopening', 'aftercare_news') and (${kind}::text is null or e.kind = ${kind}::text)
      and case when ${entryId}::uuid is null then e.superseded_at is null else e.id = ${entryId}::uuid end
    order by e.happened_on desc, e.created_at desc, e.id limit 200`;

/** `of`: the entry that it takes the place of, and why. */
type NewEntry = {
  kind: EntryKind;
  on: string;
  answers: Record<string, unknown>;
  personId?: string;
  subjectId?: string;
  version?: number;
  reading?: string;
  corrects?: { of: string; reason: string };
};

export const insertPlanEntry = (
  familyId: string,
  { kind, on, answers, personId, subjectId, version, reading = '', corrects }: NewEntry,
) =>
  run(sql`
    insert into care_entry (kind, family_id, happened_on, plan_person_id, subject_id, version, reading, answers, corrects_id, correction_reason)
    values (${kind}::text, ${familyId}::uuid, ${on}::date, ${personId ?? null}::uuid, ${subjectId ?? null}::uuid, ${version ?? null}::int, ${reading}::text,
      ${JSON.stringify(answers)}::jsonb, ${corrects?.of ?? null}::uuid, ${corrects?.reason ?? ''}::text)`);

/** No row when it is not the actor's own, or gone. */
export const strikePlanEntry = (entryId: string, reason: string) =>
  touchOne(sql`select from access.strike_care_entry(${entryId}::uuid, ${reason}::text) struck where struck`);
