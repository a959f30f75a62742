// SQL for the import: what the school has, the file between preview and confirmation.

import { z } from 'zod';

import type { Answers } from '../access/transaction.ts';
import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { findSchool } from '../organisations/queries.ts';
import { Content } from './kept-file.ts';

/** The file that waits and the school beside it: what a comparison needs. */
export const whatIsThere = (schoolId: string, importId: string) => ({
  school: findSchool(schoolId),
  found: findImport(schoolId, importId),
  pupils: listSchoolPupils(schoolId),
  groups: listSchoolGroups(schoolId),
  staff: listSchoolStaff(schoolId),
  last: findLastMade(schoolId),
});
export type WhatIsThere = Answers<ReturnType<typeof whatIsThere>>;

const Pupil = z.object({
  id: uuid,
  key: z.string().nullable(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  gender: z.enum(['boy', 'girl', 'unknown', 'unspecified']),
  yearGroup: z.string().nullable(),
  groupKey: z.string().nullable(),
  groupName: z.string().nullable(),
  composedGroupKeys: z.array(z.string()),
  postcode: z.string().nullable(),
  leftOn: day.nullable(),
});

export const listSchoolPupils = (schoolId: string) =>
  many(
    Pupil,
    sql`
    select p.id, p.key, p.call_name, p.prefix, p.family_name, p.birth_date, p.gender, p.year_group, g.key as group_key, g.name as group_name,
      p.postcode, p.left_on, coalesce(c.keys, '{}') as composed_group_keys
    from pupil p left join school_group g on g.id = p.group_id
    left join (select x.pupil_id, array_agg(y.key) as keys from composed_group_pupil x join school_group y on y.id = x.group_id
      where y.school_id = ${schoolId}::uuid and y.key is not null and y.ended_on is null group by x.pupil_id) c on c.pupil_id = p.id
    where p.home_school_id = ${schoolId}::uuid
    order by p.search_family, p.search_call, p.id`,
  );

const Group = z.object({
  id: uuid,
  key: z.string().nullable(),
  name: z.string(),
  yearGroup: z.string(),
  composed: z.boolean(),
  endedOn: day.nullable(),
});
export const listSchoolGroups = (schoolId: string) =>
  many(
    Group,
    sql`
    select id, key, name, year_group, composed, ended_on from school_group where school_id = ${schoolId}::uuid
    order by composed, name, ended_on nulls last, id`,
  );

const Staff = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  teacherMembershipId: uuid.nullable(),
  groupKeys: z.array(z.string()),
});
export type SchoolStaff = z.output<typeof Staff>;

/** Whoever works at the school now (without an account the address is empty), with the groups that person teaches now or will. */
export const listSchoolStaff = (schoolId: string) =>
  many(
    Staff,
    sql`
    with registered as (select person_id, email from access.register_of_people())
    select p.id, p.name, coalesce(r.email, '') as email, (array_agg(m.id order by m.starts_on) filter (where m.role = 'teacher'))[1] as teacher_membership_id,
      array(select g.key from group_teacher t join membership n on n.id = t.membership_id join school_group g on g.id = t.group_id
        where n.person_id = p.id and g.school_id = ${schoolId}::uuid and g.key is not null and g.ended_on is null
          and (t.ends_on is null or t.ends_on >= portal_today())) as group_keys
    from membership m join person p on p.id = m.person_id left join registered r on r.person_id = p.id
    where m.organisation_id = ${schoolId}::uuid and (m.ends_on is null or m.ends_on >= portal_today())
    group by p.id, p.name, r.email
    order by lower(p.name), p.id`,
  );

export const insertImport = (id: string, schoolId: string, content: string) =>
  run(
    sql`insert into pupil_import (id, school_id, content) values (${id}::uuid, ${schoolId}::uuid, ${content}::jsonb)`,
  );

/** What waited too long, and what this administrator read in before, is thrown away. */
export const clearEarlier = (schoolId: string) =>
  run(sql`
    update pupil_import set content = null
    where school_id = ${schoolId}::uuid and content is not null and (expires_at < portal_now() or person_id = actor_person())`);

export const ImportResult = z.object({
  newPupils: z.number(),
  changedPupils: z.number(),
  gonePupils: z.number(),
  returnedPupils: z.number(),
  newGroups: z.number(),
  changedGroups: z.number(),
  endedGroups: z.number(),
  teachers: z.number(),
  open: z.number(),
  /** Teachers in the file without a tick or an account. Not counted in the first imports. */
  unlinked: z.number().default(0),
  /** Of the file. Not kept in the first imports. */
  schoolYear: z.string().optional(),
  madeOn: day.nullish(),
});
export type ImportResult = z.output<typeof ImportResult>;

const Import = z.object({
  id: uuid,
  content: Content.nullable(),
  result: ImportResult.nullable(),
  isExpired: z.boolean(),
});
export const findImport = (schoolId: string, importId: string) =>
  one(
    Import,
    sql`
    select id, case when expires_at > portal_now() then content end as content, result, expires_at <= portal_now() as is_expired
    from pupil_import where id = ${importId}::uuid and school_id = ${schoolId}::uuid`,
  );

export const discardImport = (schoolId: string, importId: string) =>
  touchOne(
    sql`update pupil_import set content = null where id = ${importId}::uuid and school_id = ${schoolId}::uuid`,
  );

const Waiting = z.object({ id: uuid, createdAt: z.date(), by: z.string() });
/** The last file that was read in and not yet carried out or thrown away. */
export const findWaitingImport = (schoolId: string) =>
  maybe(
    Waiting,
    sql`
    select i.id, i.created_at, p.name as by from pupil_import i join person p on p.id = i.person_id
    where i.school_id = ${schoolId}::uuid and i.content is not null and i.expires_at > portal_now() order by i.created_at desc limit 1`,
  );

const LastMade = z.object({ schoolYear: z.string(), madeOn: day.nullable() });
/** Of the last file that was carried out and of which this is known. */
export const findLastMade = (schoolId: string) =>
  maybe(
    LastMade,
    sql`
    select result ->> 'schoolYear' as school_year, (result ->> 'madeOn')::date as made_on from pupil_import
    where school_id = ${schoolId}::uuid and applied_at is not null and result ->> 'schoolYear' is not null order by applied_at desc limit 1`,
  );

const Last = z.object({ id: uuid, appliedAt: z.date(), by: z.string() });
export const findLastImport = (schoolId: string) =>
  maybe(
    Last,
    sql`
    select i.id, i.applied_at, p.name as by from pupil_import i join person p on p.id = i.person_id
    where i.school_id = ${schoolId}::uuid and i.applied_at is not null order by i.applied_at desc limit 1`,
  );
