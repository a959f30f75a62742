// SQL for groups and who teaches them. Row-level security keeps it to the administrator's own schools.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import type { GroupData, TeacherData } from './form.ts';

const Teacher = z.object({
  id: uuid,
  name: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  isEnded: z.boolean(),
});
const Group = z.object({
  id: uuid,
  schoolId: uuid,
  schoolName: z.string(),
  name: z.string(),
  yearGroup: z.string(),
  composed: z.boolean(),
  endedOn: day.nullable(),
  pupils: z.number(),
  teachers: z.array(Teacher),
});
export type Group = z.output<typeof Group>;

export const listGroups = (schoolId: string) => many(Group, groupsOf(schoolId, null));
export const findGroup = (id: string) => one(Group, groupsOf(null, id));

/** The groups of a school, or one group: with its teachers, and how many pupils sit in it. */
const groupsOf = (schoolId: string | null, groupId: string | null) => sql`
  select g.id, g.school_id, s.name as school_name, g.name, g.year_group, g.composed, g.ended_on,
    (select count(*)::int from pupil p where p.group_id = g.id)
      + (select count(*)::int from composed_group_pupil c join pupil p on p.id = c.pupil_id
         where c.group_id = g.id and p.school_id is not null) as pupils,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', w.name, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
        'isEnded', t.ends_on is not null and t.ends_on < portal_today()) order by t.starts_on, w.name)
      from group_teacher t join membership m on m.id = t.membership_id join person w on w.id = m.person_id
      where t.group_id = g.id), '[]') as teachers
  from school_group g join organisation s on s.id = g.school_id
  where (${schoolId}::uuid is null or g.school_id = ${schoolId}::uuid) and (${groupId}::uuid is null or g.id = ${groupId}::uuid)
  order by g.ended_on is not null, g.composed, g.name, g.id`;

const Named = z.object({ id: uuid });
/** A group of this name that is there now, other than `except`. */
export const findSameName = (schoolId: string, name: string, except: string | null) =>
  maybe(
    Named,
    sql`
    select id from school_group where school_id = ${schoolId}::uuid and lower(name) = lower(${name}::text) and ended_on is null
      and id is distinct from ${except}::uuid limit 1`,
  );

export const insertGroup = (schoolId: string, { name, yearGroup }: GroupData) =>
  run(
    sql`insert into school_group (school_id, name, year_group) values (${schoolId}::uuid, ${name}::text, ${yearGroup}::text)`,
  );
export const changeGroup = (id: string, { name, yearGroup }: GroupData) =>
  touchOne(
    sql`update school_group set name = ${name}::text, year_group = ${yearGroup}::text where id = ${id}::uuid and ended_on is null`,
  );

/** Ends groups today. Whoever taught them no longer does; whoever sat in them is without a group. */
export const endGroups = (ids: readonly string[], today: string) => [
  run(sql`update school_group set ended_on = ${today}::date where id = any (${ids}::uuid[])`),
  run(sql`
    update group_teacher set ends_on = greatest(${today}::date, starts_on - 1)
    where group_id = any (${ids}::uuid[]) and (ends_on is null or ends_on > ${today}::date)`),
  run(sql`update pupil set group_id = null where group_id = any (${ids}::uuid[])`),
  run(sql`delete from composed_group_pupil where group_id = any (${ids}::uuid[])`),
];

const Candidate = z.object({ id: uuid, name: z.string() });
/** The teachers to choose from for this group: those of its own school. */
export const listTeachersFor = (groupId: string) =>
  many(
    Candidate,
    sql`
    select m.id, p.name from school_group g join membership m on m.organisation_id = g.school_id join person p on p.id = m.person_id
    where g.id = ${groupId}::uuid and m.role = 'teacher' and (m.ends_on is null or m.ends_on >= portal_today())
    order by lower(p.name), m.id`,
  );

const Overlap = z.object({ id: uuid });
export const findSameTeaching = (groupId: string, { membershipId, startsOn, endsOn }: TeacherData) =>
  maybe(
    Overlap,
    sql`
    select id from group_teacher where group_id = ${groupId}::uuid and membership_id = ${membershipId}::uuid
      and coalesce(ends_on, 'infinity') >= ${startsOn}::date and starts_on <= coalesce(${endsOn}::date, 'infinity') limit 1`,
  );

export const insertTeacher = (groupId: string, { membershipId, startsOn, endsOn }: TeacherData) =>
  run(sql`
    insert into group_teacher (group_id, membership_id, starts_on, ends_on)
    values (${groupId}::uuid, ${membershipId}::uuid, ${startsOn}::date, ${endsOn}::date)`);
export const endTeacher = (id: string, lastDay: string) =>
  touchOne(sql`update group_teacher set ends_on = ${lastDay}::date where id = ${id}::uuid`);
