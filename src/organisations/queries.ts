// SQL for organisations. An administrator works on its own organisation and those below it: administered_ids().

import { z } from 'zod';

import { many, one, sql, touchOne, uuid } from '../database/sql.ts';
import { KINDS } from './organisation-kinds.ts';

export const Administered = z.object({ id: uuid, name: z.string(), kind: z.enum(KINDS) });
export type Administered = z.output<typeof Administered>;

/** The own organisation first, then what is below it. */
export const listAdministered = () =>
  many(
    Administered,
    sql`
    select o.id, o.name, o.kind from organisation o
    where o.id = any ((select administered_ids())::uuid[])
    order by o.id <> actor_organisation(), o.name, o.branch_number`,
  );

const Reached = Administered.extend({ phone: z.string().nullable() });

/** An organisation of this administrator, with its number. @throws NotFound for anything else */
export const findAdministered = (id: string) =>
  one(
    Reached,
    sql`
    select o.id, o.name, o.kind, o.phone from organisation o
    where o.id = ${id}::uuid and o.id = any ((select administered_ids())::uuid[])`,
  );

export const changePhone = (id: string, phone: string) =>
  touchOne(sql`update organisation set phone = nullif(${phone}::text, '') where id = ${id}::uuid`);

const Overview = Reached.extend({
  brin: z.string().nullable(),
  branchNumber: z.string().nullable(),
  people: z.number(),
  groups: z.number(),
  pupils: z.number(),
  postcodes: z.number(),
  freeDays: z.number(),
});
export type Overview = z.output<typeof Overview>;

/** With how many people work there, groups and pupils there are: numbers of the register, nothing of a file. */
export const listOverview = () =>
  many(
    Overview,
    sql`
    select o.id, o.name, o.kind, o.phone, o.brin, o.branch_number,
      (select count(distinct m.person_id)::int from membership m where m.organisation_id = o.id
        and m.starts_on <= portal_today() and (m.ends_on is null or m.ends_on >= portal_today())) as people,
      (select count(*)::int from school_group g where g.school_id = o.id and g.ended_on is null) as groups,
      (select count(*)::int from pupil p where p.school_id = o.id) as pupils,
      (select count(*)::int from team_postcode k where k.team_id = o.id) as postcodes,
      (select coalesce(sum(d.until_day - d.from_day + 1), 0)::int from own_free_day d where d.organisation_id = o.id and d.until_day >= portal_today()) as free_days
    from organisation o
    where o.id = any ((select administered_ids())::uuid[])
    order by o.id <> actor_organisation(), o.name, o.branch_number`,
  );

const School = z.object({
  id: uuid,
  name: z.string(),
  brin: z.string(),
  branchNumber: z.string().nullable(),
});
export type School = z.output<typeof School>;

/** A school of this administrator. @throws NotFound for anything else */
export const findSchool = (id: string) =>
  one(
    School,
    sql`
    select o.id, o.name, o.brin, o.branch_number from organisation o
    where o.id = ${id}::uuid and o.kind = 'school' and o.id = any ((select administered_ids())::uuid[])`,
  );

const Keeper = z.object({ id: uuid });
/** Whoever keeps with others what holds for the whole region: a board or a municipality. @throws NotFound for every other administrator */
export const findRegionKeeper = () =>
  one(Keeper, sql`select region_keeper() as id where region_keeper() is not null`);
