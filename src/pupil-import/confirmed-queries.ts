// SQL for a confirmed import: each statement does one kind of change for the whole school, its rows as one jsonb.

import { run, sql, touchOne } from '../database/sql.ts';
import type { ImportResult } from './queries.ts';

/** Imports of one school wait for each other, until this transaction ends. */
export const waitForSchool = (schoolId: string) =>
  run(sql`select pg_advisory_xact_lock(hashtextextended(${schoolId}::text, 0))`);

export const insertGroups = (schoolId: string, groups: string) =>
  run(sql`
    insert into school_group (school_id, key, name, year_group, composed)
    select ${schoolId}::uuid, g.key, g.name, g."yearGroup", g.composed
    from jsonb_to_recordset(${groups}::jsonb) g (key text, name text, "yearGroup" text, composed boolean)`);

export const changeGroups = (groups: string) =>
  run(sql`
    update school_group s set name = g.name, year_group = g."yearGroup", composed = g.composed, ended_on = null
    from jsonb_to_recordset(${groups}::jsonb) g (id uuid, name text, "yearGroup" text, composed boolean)
    where s.id = g.id`);

/** Who taught a group until the day that it ended teaches it again when it is back. Asked before the groups change. */
export const restoreTeachers = (groups: string) =>
  run(sql`
    update group_teacher t set ends_on = null
    from jsonb_to_recordset(${groups}::jsonb) g (id uuid), school_group s
    where s.id = g.id and s.ended_on is not null and t.group_id = s.id and t.ends_on = s.ended_on
      and not exists (select from group_teacher o where o.group_id = t.group_id and o.membership_id = t.membership_id and o.ends_on is null)
      and exists (select from membership m where m.id = t.membership_id and (m.ends_on is null or m.ends_on >= portal_today()))`);

/** The key went to another child: what is left says only that this one came from a file. */
export const loseKeys = (ids: readonly string[]) =>
  run(sql`update pupil set key = left('#' || key, 256) where id = any (${ids}::uuid[])`);

export const insertPupils = (schoolId: string, pupils: string) =>
  run(sql`
    insert into pupil (id, school_id, home_school_id, key, call_name, prefix, family_name, birth_date, gender, year_group, group_id, postcode,
      search_call, search_family)
    select r.id, ${schoolId}::uuid, ${schoolId}::uuid, r.key, r."callName", r.prefix, r."familyName", r."birthDate", r.gender, r."yearGroup",
      g.id, r.postcode, r."searchCall", r."searchFamily"
    from jsonb_to_recordset(${pupils}::jsonb) r (id uuid, key text, "callName" text, prefix text, "familyName" text, "birthDate" date,
      gender text, "yearGroup" text, "groupKey" text, postcode text, "searchCall" text, "searchFamily" text)
    left join school_group g on g.school_id = ${schoolId}::uuid and g.key = r."groupKey" and g.ended_on is null`);

export const changePupils = (schoolId: string, pupils: string) =>
  run(sql`
    update pupil p set key = r.key, call_name = r."callName", prefix = r.prefix, family_name = r."familyName", birth_date = r."birthDate",
      gender = r.gender, year_group = r."yearGroup", postcode = r.postcode, search_call = r."searchCall", search_family = r."searchFamily",
      school_id = p.home_school_id, left_on = null, group_id = case when r.moves then g.id else p.group_id end
    from jsonb_to_recordset(${pupils}::jsonb) r (id uuid, key text, "callName" text, prefix text, "familyName" text, "birthDate" date,
      gender text, "yearGroup" text, "groupKey" text, moves boolean, postcode text, "searchCall" text, "searchFamily" text)
    left join school_group g on g.school_id = ${schoolId}::uuid and g.key = r."groupKey" and g.ended_on is null
    where p.id = r.id`);

/** A composed group without a key was made by hand: the file says nothing about it. */
export const leaveComposedGroups = (pupilIds: readonly string[]) =>
  run(sql`
    delete from composed_group_pupil c using school_group g
    where c.group_id = g.id and g.key is not null and c.pupil_id = any (${pupilIds}::uuid[])`);

export const enterComposedGroups = (schoolId: string, pupils: string) =>
  run(sql`
    insert into composed_group_pupil (group_id, pupil_id)
    select g.id, r.id
    from jsonb_to_recordset(${pupils}::jsonb) r (id uuid, "composedGroupKeys" jsonb)
    cross join lateral jsonb_array_elements_text(case when jsonb_typeof(r."composedGroupKeys") = 'array' then r."composedGroupKeys" else '[]' end) k
    join school_group g on g.school_id = ${schoolId}::uuid and g.key = k and g.ended_on is null
    on conflict do nothing`);

export const insertTeachers = (schoolId: string, teaches: string, today: string) =>
  run(sql`
    insert into group_teacher (group_id, membership_id, starts_on)
    select g.id, t."membershipId", ${today}::date
    from jsonb_to_recordset(${teaches}::jsonb) t ("membershipId" uuid, "groupKey" text)
    join school_group g on g.school_id = ${schoolId}::uuid and g.key = t."groupKey" and g.ended_on is null
    on conflict do nothing`);

export const finishImport = (importId: string, result: ImportResult) =>
  touchOne(sql`
    update pupil_import set content = null, result = ${JSON.stringify(result)}::jsonb, applied_at = portal_now()
    where id = ${importId}::uuid and applied_at is null`);
