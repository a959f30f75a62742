// SQL for the lists of children and the search by name. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, sql, uuid } from '../database/sql.ts';

export const Listed = z.object({
  id: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
});
export type Listed = z.output<typeof Listed>;

/** With where the running traject stands; nulls without one. */
const Standing = Listed.extend({
  state: z.string().nullable(),
  until: day.nullable(),
  earlyUntil: day.nullable(),
  /** The day of the talk with the parents that is waited for. */
  announcedOn: day.nullable(),
  task: z.string().nullable(),
  earlyTask: z.string().nullable(),
  /** What keeps a talk with the parents from being urged, as in the list of work. */
  isSafety: z.boolean(),
  isOfAnother: z.boolean(),
});
export type ListedPupil = z.output<typeof Standing>;

/** The children that the actor sees, by group and name, after this child; one more than asked tells that there are more. */
export const listPupils = (after: string | null, count: number) =>
  many(
    Standing,
    sql`
    with listed as materialized (select p.id, g.name as group_name from pupil p
      left join school_group g on g.id = p.group_id
      where (p.school_id = any ((select school_ids())::uuid[]) or p.id = any ((select taught_pupil_ids())::uuid[]))
      and (${after}::uuid is null or (coalesce(g.name, ''), coalesce(p.group_id::text, ''), p.search_family, p.search_call, p.id) > (
        select coalesce(h.name, ''), coalesce(q.group_id::text, ''), q.search_family, q.search_call, q.id
        from pupil q left join school_group h on h.id = q.group_id where q.id = ${after}::uuid))
      order by coalesce(g.name, ''), coalesce(p.group_id::text, ''), p.search_family, p.search_call, p.id
      limit ${count + 1}::integer)
    select p.* from listed l cross join lateral (select x.* from listed_pupil x where x.id = l.id offset 0) p
    order by coalesce(l.group_name, ''), coalesce(p.group_id::text, ''), p.search_family, p.search_call, p.id`,
  );

/** Children of whose name every typed word begins a word; those whose name begins with the first of them come first. */
export const findPupilsByName = (words: readonly string[], count: number) =>
  many(
    Standing,
    sql`
    with listed as materialized (select p.id,
        not (starts_with(p.search_call, ${words[0] ?? ''}::text) or starts_with(p.search_family, ${words[0] ?? ''}::text)) as is_further
      from pupil p
      where (p.school_id = any ((select school_ids())::uuid[]) or p.id = any ((select taught_pupil_ids())::uuid[]))
        and not exists (select from unnest(${words}::text[]) word where p.search_words not like '% ' || word || '%')
      order by is_further, p.search_call, p.search_family, p.id
      limit ${count + 1}::integer)
    select p.* from listed l cross join lateral (select x.* from listed_pupil x where x.id = l.id offset 0) p
    order by l.is_further, p.search_call, p.search_family, p.id`,
  );
