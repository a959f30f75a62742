// SQL for what was struck. Row-level security shows a privacy officer the struck entries of its own organisation and no others.

import { z } from 'zod';

import { day, many, one, sql, uuid } from '../../database/sql.ts';

const Struck = z.object({
  kind: z.string(),
  id: uuid,
  pupilId: uuid.nullable(),
  familyId: uuid.nullable(),
  callName: z.string().nullable(),
  prefix: z.string().nullable(),
  familyName: z.string().nullable(),
  reference: z.string().nullable(),
  organisationName: z.string(),
  writtenOn: day,
  authorName: z.string(),
  struckOn: day,
  struckBy: z.string().nullable(),
  strikeReason: z.string().nullable(),
});
export type Struck = z.output<typeof Struck>;

/** 26 rows, the newest first: the 25 to show and whether there are more. */
export const listStruck = (after: string | null) =>
  many(
    Struck,
    sql`
    with struck as (
      select kind, id, pupil_id, null::uuid as family_id, home_school_id as organisation_id, created_at, author_name, struck_at, struck_by, strike_reason
        from school_entry where struck_at is not null
      union all select 'consent', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason
        from consent where struck_at is not null
      union all select 'contact_note', id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason
        from contact_note where struck_at is not null
      union all select kind, id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason
        from care_entry where struck_at is not null
      union all select kind, id, case when school_id = any ((select overseen_ids())::uuid[]) then pupil_id end,
          case when team_id = any ((select overseen_ids())::uuid[]) then family_id end,
          case when school_id = any ((select overseen_ids())::uuid[]) then school_id else team_id end, created_at, author_name, struck_at, struck_by, strike_reason
        from schooldeel_entry where struck_at is not null)
    select s.kind, s.id, s.pupil_id, s.family_id, p.call_name, p.prefix, p.family_name, (select f.reference from access.references_of(array[s.family_id]) f) as reference,
      o.name as organisation_name, (s.created_at at time zone 'Europe/Amsterdam')::date as written_on, s.author_name,
      (s.struck_at at time zone 'Europe/Amsterdam')::date as struck_on, s.struck_by, s.strike_reason
    from struck s join organisation o on o.id = s.organisation_id left join pupil p on p.id = s.pupil_id
    where ${after}::uuid is null or (s.struck_at, s.id) < (select x.struck_at, x.id from struck x where x.id = ${after}::uuid)
    order by s.struck_at desc, s.id desc limit 26`,
  );

const Text = Struck.extend({ on: day, detail: z.record(z.string(), z.unknown()) });

/** One struck entry with what it held. */
export const findStruck = (kind: string, id: string) =>
  one(
    Text,
    sql`
    with struck as (
      select kind, id, pupil_id, null::uuid as family_id, home_school_id as organisation_id, created_at, author_name, struck_at, struck_by, strike_reason,
          happened_on as on, answers as detail
        from school_entry where struck_at is not null and id = ${id}::uuid
      union all select 'consent', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason,
          given_on, jsonb_build_object('giverName', giver_name, 'direction', direction, 'answer', answer, 'manner', manner, 'endsOn', ends_on,
            'categories', categories)
        from consent where struck_at is not null and id = ${id}::uuid
      union all select 'contact_note', id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason,
          held_on, jsonb_build_object('manner', manner, 'withWhom', with_whom, 'note', note)
        from contact_note where struck_at is not null and id = ${id}::uuid
      union all select kind, id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason,
          happened_on, answers
        from care_entry where struck_at is not null and id = ${id}::uuid
      union all select kind, id, case when school_id = any ((select overseen_ids())::uuid[]) then pupil_id end,
          case when team_id = any ((select overseen_ids())::uuid[]) then family_id end,
          case when school_id = any ((select overseen_ids())::uuid[]) then school_id else team_id end, created_at, author_name, struck_at, struck_by, strike_reason,
          happened_on, answers
        from schooldeel_entry where struck_at is not null and id = ${id}::uuid)
    select s.kind, s.id, s.pupil_id, s.family_id, p.call_name, p.prefix, p.family_name, (select f.reference from access.references_of(array[s.family_id]) f) as reference,
      o.name as organisation_name, (s.created_at at time zone 'Europe/Amsterdam')::date as written_on, s.author_name,
      (s.struck_at at time zone 'Europe/Amsterdam')::date as struck_on, s.struck_by, s.strike_reason, s.on, s.detail
    from struck s join organisation o on o.id = s.organisation_id left join pupil p on p.id = s.pupil_id
    where s.kind = ${kind}::text`,
  );
