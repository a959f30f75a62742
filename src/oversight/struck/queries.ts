// SQL for what was struck. Row-level security shows a privacy officer the struck entries of its own organisation and no others.

import { z } from 'zod';

import { day, many, one, sql, uuid } from '../../database/sql.ts';

export const KINDS = ['signaal', 'overleg', 'gesprek', 'toestemming', 'contactnotitie'] as const;

const Struck = z.object({
  kind: z.enum(KINDS),
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
      select 'signaal' as kind, id, pupil_id, null::uuid as family_id, home_school_id as organisation_id, created_at, author_name, struck_at, struck_by, strike_reason
        from signal where struck_at is not null
      union all select 'overleg', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason
        from consultation where struck_at is not null
      union all select 'gesprek', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason
        from parent_conversation where struck_at is not null
      union all select 'toestemming', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason
        from consent where struck_at is not null
      union all select 'contactnotitie', id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason
        from contact_note where struck_at is not null)
    select s.kind, s.id, s.pupil_id, s.family_id, p.call_name, p.prefix, p.family_name, (select f.reference from access.references_of(array[s.family_id]) f) as reference,
      o.name as organisation_name, (s.created_at at time zone 'Europe/Amsterdam')::date as written_on, s.author_name,
      (s.struck_at at time zone 'Europe/Amsterdam')::date as struck_on, s.struck_by, s.strike_reason
    from struck s join organisation o on o.id = s.organisation_id left join pupil p on p.id = s.pupil_id
    where ${after}::uuid is null or (s.struck_at, s.id) < (select x.struck_at, x.id from struck x where x.id = ${after}::uuid)
    order by s.struck_at desc, s.id desc limit 26`,
  );

const Text = Struck.extend({ texts: z.record(z.string(), z.string()) });

/** One struck entry with its text. */
export const findStruck = (kind: string, id: string) =>
  one(
    Text,
    sql`
    with struck as (
      select 'signaal' as kind, id, pupil_id, null::uuid as family_id, home_school_id as organisation_id, created_at, author_name, struck_at, struck_by, strike_reason,
          jsonb_build_object('observed', observed, 'place', place, 'childWords', child_words, 'alreadyDone', already_done) as texts
        from signal where struck_at is not null and id = ${id}::uuid
      union all select 'overleg', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason,
          jsonb_build_object('present', present, 'discussed', discussed, 'ownHelp', own_help)
        from consultation where struck_at is not null and id = ${id}::uuid
      union all select 'gesprek', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason,
          jsonb_build_object('present', present, 'discussed', discussed, 'parentsWishes', parents_wishes, 'childView', child_view, 'agreements', agreements)
        from parent_conversation where struck_at is not null and id = ${id}::uuid
      union all select 'toestemming', id, pupil_id, null, home_school_id, created_at, author_name, struck_at, struck_by, strike_reason,
          jsonb_build_object('giver', giver_name, 'answer', case answer when 'given' then 'gegeven' else 'geweigerd' end, 'purpose', purpose, 'ground', ground)
        from consent where struck_at is not null and id = ${id}::uuid
      union all select 'contactnotitie', id, null, family_id, team_id, created_at, author_name, struck_at, struck_by, strike_reason,
          jsonb_build_object('withWhom', with_whom, 'note', note)
        from contact_note where struck_at is not null and id = ${id}::uuid)
    select s.kind, s.id, s.pupil_id, s.family_id, p.call_name, p.prefix, p.family_name, (select f.reference from access.references_of(array[s.family_id]) f) as reference,
      o.name as organisation_name, (s.created_at at time zone 'Europe/Amsterdam')::date as written_on, s.author_name,
      (s.struck_at at time zone 'Europe/Amsterdam')::date as struck_on, s.struck_by, s.strike_reason, s.texts
    from struck s join organisation o on o.id = s.organisation_id left join pupil p on p.id = s.pupil_id
    where s.kind = ${kind}::text`,
  );
