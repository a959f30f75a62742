// SQL for groups that have a name in common. Row-level security keeps it to the schools that the actor sees.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

const Namesake = z.object({
  id: uuid,
  schoolId: uuid,
  name: z.string(),
  yearGroup: z.string(),
  teachers: z.string(),
});

/** Mostly none: only an import brings two groups of one name. */
export const listNamesakes = () =>
  many(
    Namesake,
    sql`
    with mine as materialized (select id, school_id, lower(name) as name, year_group from school_group where ended_on is null)
    select g.id, g.school_id, g.name, g.year_group,
      coalesce((select string_agg(w.name, ' en ' order by w.name)
        from group_teacher t join membership m on m.id = t.membership_id join person w on w.id = m.person_id
        where t.group_id = g.id and t.starts_on <= portal_today() and (t.ends_on is null or t.ends_on >= portal_today())), '') as teachers
    from mine g
    where exists (select from mine h where h.school_id = g.school_id and h.name = g.name and h.id <> g.id)
    order by g.name, g.id`,
  );
