// SQL for the log of looking. Row-level security narrows it to the lines of the privacy officer's own organisation.

import { z } from 'zod';

import { day, many, sql, uuid } from '../../database/sql.ts';
import { wordsOfName } from '../../pupils/name-search.ts';
import type { Cursor } from '../../forms/log-cursor.ts';
import { LINES_READ, type LogFilter } from './rules.ts';

const Child = z.object({ id: uuid, callName: z.string(), prefix: z.string(), familyName: z.string() });
const LogLine = z.object({
  id: z.number(),
  at: z.date(),
  rawAt: z.string(),
  day,
  personId: uuid.nullable(),
  personName: z.string().nullable(),
  role: z.string().nullable(),
  organisationName: z.string().nullable(),
  action: z.string(),
  what: z.string(),
  layer: z.string(),
  ground: z.string().nullable(),
  subjectKind: z.enum(['pupil', 'referral', 'family', 'none']),
  subjectIds: z.array(uuid),
  result: z.string(),
  origin: z.string().nullable(),
  children: z.array(Child),
  references: z.array(z.string()),
});
export type LogLine = z.output<typeof LogLine>;

const likeAnywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A line is the officer's by its children's board, by their municipality, or by where its actor works: often by two of them at once. */
const WAYS_TO_OVERSEE = 3;

/**
 * The newest lines first, after the cursor. Each way in which a line can be the officer's is asked by its own index, so
 * that a page never looks at the lines of others. Names of children as far as the officer may read them, else references.
 */
export function listLogLines(filter: LogFilter, after?: Cursor) {
  const words = wordsOfName(filter.child);
  return many(
    LogLine,
    sql`
    with wanted as materialized (
      select case when cardinality(${words}::text[]) = 0 then null else array(
        select p.id from pupil p where not exists (select from unnest(${words}::text[]) word where p.search_words not like '% ' || word || '%'))
        || access.subjects_with_reference(${filter.child}::text) end as ids),
    page as materialized (
      select distinct on (l.at, l.id) l.* from unnest((select overseen_ids())::uuid[]) mine (id), wanted w, lateral (
        select x.* from (select * from access_log where board_id = mine.id
          union all select * from access_log where municipality_id = mine.id
          union all select * from access_log where actor_root_id = mine.id) x
        where x.at >= (${filter.from}::date)::timestamp at time zone 'Europe/Amsterdam'
          and x.at < (${filter.until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'
          and (${after?.id ?? null}::bigint is null or (x.at, x.id) < (timestamptz 'epoch' + ${after?.at ?? null}::bigint * interval '1 microsecond', ${after?.id ?? null}::bigint))
          and (${filter.person}::text = '' or x.person_name ilike ${likeAnywhere(filter.person)}::text)
          and (w.ids is null or x.subject_ids && w.ids)
          and (${filter.action}::text = '' or x.action = ${filter.action}::text)
          and (${filter.result}::text = '' or x.result = ${filter.result}::text)
          and (${filter.layer}::text = '' or x.layer = ${filter.layer}::text)
        order by x.at desc, x.id desc limit ${LINES_READ * WAYS_TO_OVERSEE}::int) l
      where actor_role() = 'privacy_officer'
      order by l.at desc, l.id desc limit ${LINES_READ}::int)
    select l.id, l.at, (extract(epoch from l.at) * 1000000)::bigint::text as raw_at, (l.at at time zone 'Europe/Amsterdam')::date as day, l.person_id, l.person_name, l.role,
      o.name as organisation_name, l.action, l.what, l.layer, l.ground, l.subject_kind, l.subject_ids, l.result, host(l.origin) as origin,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'callName', p.call_name, 'prefix', p.prefix, 'familyName', p.family_name)
        order by p.search_call, p.id) from pupil p where p.id = any (l.subject_ids)), '[]') as children,
      coalesce((select array_agg(r.reference order by r.reference) from access.references_of(l.subject_ids, l.at) r
        where l.subject_kind in ('referral', 'family')), '{}') as "references"
    from page l left join organisation o on o.id = l.organisation_id
    order by l.at desc, l.id desc`,
  );
}
