// SQL for the school's list of pupils. It reads the register only: whether a child has a file is not asked anywhere here.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { wordsOfName } from '../pupils/name-search.ts';
import { searchable } from '../pupils/names.ts';
import { PAGE_ROWS } from '../forms/paging.ts';
import type { PupilData } from './form.ts';

const Row = z.object({
  id: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  yearGroup: z.string().nullable(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  leftOn: day.nullable(),
});
export type PupilRow = z.output<typeof Row>;

/**
 * What a list is narrowed to: words that names start with, and a group, 'none' for pupils without one, 'undated' for those
 * without a birth date, or ''.
 */
export type PupilFilter = { q: string; groupId: string };

/** The pupils of a school by group and name, from `after` on (a pupil's id). */
export const listPupils = (schoolId: string, { q, groupId }: PupilFilter, after: string | null) =>
  many(
    Row,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, p.group_id, g.name as group_name, p.left_on
    from pupil p left join school_group g on g.id = p.group_id
    where p.school_id = ${schoolId}::uuid
      and (${groupId}::text = '' or coalesce(p.group_id::text, 'none') = ${groupId}::text
        or ${groupId}::text = 'undated' and p.birth_date is null)
      and not exists (select from unnest(${wordsOfName(q)}::text[]) word where p.search_words not like '% ' || word || '%')
      and (${after}::uuid is null or (g.name is null, coalesce(g.name, ''), coalesce(p.group_id::text, ''), p.search_family, p.search_call, p.id)
        > (select h.name is null, coalesce(h.name, ''), coalesce(c.group_id::text, ''), c.search_family, c.search_call, c.id
           from pupil c left join school_group h on h.id = c.group_id where c.id = ${after}::uuid))
    order by g.name is null, coalesce(g.name, ''), coalesce(p.group_id::text, ''), p.search_family, p.search_call, p.id
    limit ${PAGE_ROWS + 1}::int`,
  );

/** Who left the school: the last ones first, or those whose names match. */
export const listFormerPupils = (schoolId: string, q: string) =>
  many(
    Row,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, null::uuid as group_id, null::text as group_name, p.left_on
    from pupil p
    where p.home_school_id = ${schoolId}::uuid and p.left_on is not null
      and not exists (select from unnest(${wordsOfName(q)}::text[]) word where p.search_words not like '% ' || word || '%')
    order by p.left_on desc, p.search_family, p.search_call, p.id
    limit ${PAGE_ROWS + 1}::int`,
  );

const Pupil = Row.extend({
  schoolId: uuid,
  schoolName: z.string(),
  gender: z.enum(['boy', 'girl', 'unknown', 'unspecified']),
  postcode: z.string().nullable(),
});
export type Pupil = z.output<typeof Pupil>;

export const findPupil = (id: string) =>
  one(
    Pupil,
    sql`
    select p.id, p.home_school_id as school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.gender, p.year_group,
      p.group_id, g.name as group_name, p.postcode, p.left_on
    from pupil p join organisation s on s.id = p.home_school_id left join school_group g on g.id = p.group_id
    where p.id = ${id}::uuid`,
  );

const Group = z.object({ id: uuid, name: z.string(), yearGroup: z.string() });
/** The groups a pupil can sit in: no composed ones, those are beside the own group. */
export const listOwnGroups = (schoolId: string) =>
  many(
    Group,
    sql`
    select id, name, year_group from school_group
    where school_id = ${schoolId}::uuid and ended_on is null and not composed order by name, id`,
  );
export const listOwnGroupsBeside = (pupilId: string) =>
  many(
    Group,
    sql`
    select g.id, g.name, g.year_group from pupil p join school_group g on g.school_id = p.home_school_id
    where p.id = ${pupilId}::uuid and g.ended_on is null and not g.composed order by g.name, g.id`,
  );

const Alike = z.object({ id: uuid });
/** A pupil of the school with these names and this birth date. */
export const findAlike = (schoolId: string, { callName, familyName, birthDate }: PupilData) =>
  maybe(
    Alike,
    sql`
    select id from pupil where school_id = ${schoolId}::uuid and search_call = ${searchable(callName)}::text
      and search_family = ${searchable(familyName)}::text and birth_date is not distinct from ${birthDate}::date limit 1`,
  );

export const insertPupil = (id: string, schoolId: string, pupil: PupilData) =>
  run(sql`
    insert into pupil (id, school_id, home_school_id, call_name, prefix, family_name, birth_date, gender, group_id, year_group, postcode,
      search_call, search_family)
    values (${id}::uuid, ${schoolId}::uuid, ${schoolId}::uuid, ${pupil.callName}::text, ${pupil.prefix}::text, ${pupil.familyName}::text,
      ${pupil.birthDate}::date, ${pupil.gender}::text, nullif(${pupil.groupId}::text, '')::uuid, nullif(${pupil.yearGroup}::text, ''),
      nullif(${pupil.postcode}::text, ''), ${searchable(pupil.callName)}::text, ${searchable(pupil.familyName)}::text)`);

export const changePupil = (id: string, pupil: PupilData) =>
  touchOne(sql`
    update pupil set call_name = ${pupil.callName}::text, prefix = ${pupil.prefix}::text, family_name = ${pupil.familyName}::text,
      birth_date = ${pupil.birthDate}::date, gender = ${pupil.gender}::text, group_id = nullif(${pupil.groupId}::text, '')::uuid,
      year_group = nullif(${pupil.yearGroup}::text, ''), postcode = nullif(${pupil.postcode}::text, ''),
      search_call = ${searchable(pupil.callName)}::text, search_family = ${searchable(pupil.familyName)}::text
    where id = ${id}::uuid and left_on is null`);

/** The database takes the pupil out of its school and group. Composed groups end here. */
export const leaveSchool = (ids: readonly string[], days: readonly string[]) => [
  run(sql`
    update pupil p set left_on = l.left_on from unnest(${ids}::uuid[], ${days}::date[]) l (id, left_on)
    where p.id = l.id and p.left_on is null`),
  run(sql`delete from composed_group_pupil where pupil_id = any (${ids}::uuid[])`),
];

export const returnToSchool = (id: string) =>
  touchOne(
    sql`update pupil set left_on = null, school_id = home_school_id where id = ${id}::uuid and left_on is not null`,
  );
