// SQL for a child that the intern begeleider adds, and for the municipality it lives in.

import { z } from 'zod';

import { many, sql, touchOne, uuid } from '../../database/sql.ts';
import { Listed } from '../list-queries.ts';
import { searchable } from '../names.ts';

/** Children of the school with the same birth date and the same call name or family name: perhaps the same child. */
export const findTwins = (birthDate: string | null, searchCall: string, searchFamily: string) =>
  many(
    Listed,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_id, g.name as group_name
    from pupil p
    left join school_group g on g.id = p.group_id
    where (p.school_id = any ((select school_ids())::uuid[]) or p.school_id = any ((select administered_ids())::uuid[]))
      and p.birth_date = ${birthDate}::date and (p.search_call = ${searchCall}::text or p.search_family = ${searchFamily}::text)
    order by p.search_call, p.search_family, p.id
    limit 10`,
  );

const Group = z.object({ id: uuid, name: z.string(), yearGroup: z.string() });

/** The groups of the school that a child can be in. */
export const listGroups = () =>
  many(
    Group,
    sql`
    select id, name, year_group from school_group
    where ended_on is null and not composed
      and (school_id = actor_organisation() or school_id = any ((select administered_ids())::uuid[]))
    order by name, id
    limit 200`,
  );

export type NewPupil = {
  callName: string;
  prefix: string;
  familyName: string;
  birthDate: string;
  groupId: string;
  yearGroup: string | null;
  postcode: string | null;
};

/** Into the school of the group. */
export const insertPupil = (id: string, pupil: NewPupil) =>
  touchOne(sql`
    insert into pupil (id, school_id, home_school_id, group_id, call_name, prefix, family_name, birth_date, year_group, postcode, search_call, search_family)
    select ${id}::uuid, g.school_id, g.school_id, g.id, ${pupil.callName}::text, ${pupil.prefix}::text, ${pupil.familyName}::text,
      ${pupil.birthDate}::date, ${pupil.yearGroup}::text, ${pupil.postcode}::text, ${searchable(pupil.callName)}::text, ${searchable(pupil.familyName)}::text
    from school_group g where g.id = ${pupil.groupId}::uuid and g.ended_on is null`);

const Municipality = z.object({ id: uuid, name: z.string() });
export const listMunicipalities = () =>
  many(Municipality, sql`select id, name from organisation where kind = 'municipality' order by name, id`);

export const setResidence = (pupilId: string, municipalityId: string) =>
  touchOne(sql`
    update pupil set residence_id = ${municipalityId}::uuid
    where id = ${pupilId}::uuid and school_id = any ((select school_ids())::uuid[])
      and exists (select from organisation o where o.id = ${municipalityId}::uuid and o.kind = 'municipality')`);
