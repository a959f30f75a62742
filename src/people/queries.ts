// SQL for people and their roles. Emails are read through the register only, so people of elsewhere are not there.

import { z } from 'zod';

import { ALL_ROLES, type Role } from '../access/roles.ts';
import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { PAGE_ROWS } from '../forms/paging.ts';
import type { PeopleFilter, RoleData } from './form.ts';

const Membership = z.object({
  id: uuid,
  organisationId: uuid,
  role: z.enum(ALL_ROLES as [Role, ...Role[]]),
  organisationName: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  isEnded: z.boolean(),
});
export type Membership = z.output<typeof Membership>;

const Person = z.object({
  id: uuid,
  name: z.string(),
  /** Null for who works here without an account. */
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  /** The address is that of another account: nobody can log in with it. */
  isSecond: z.boolean(),
  memberships: z.array(Membership),
});
export type Person = z.output<typeof Person>;

/**
 * People by name from `after` on (a person's id), those who work here now or will, or only those who do so no longer.
 * The memberships are those within this administrator's reach. Of whoever works here no longer, nothing is open.
 */
export const listPeople = (filter: PeopleFilter, ended: boolean, after: string | null) =>
  many(
    Person,
    sql`
    with here as (
      select m.person_id, m.id, m.role, m.starts_on, m.ends_on, m.organisation_id, o.name as organisation_name,
        m.ends_on is not null and m.ends_on < portal_today() as is_ended
      from membership m join organisation o on o.id = m.organisation_id
      where m.organisation_id = any ((select administered_ids())::uuid[])),
    shown as (
      select h.person_id, jsonb_agg(jsonb_build_object('id', h.id, 'organisationId', h.organisation_id, 'role', h.role, 'organisationName', h.organisation_name,
        'startsOn', h.starts_on, 'endsOn', h.ends_on, 'isEnded', h.is_ended) order by h.is_ended, h.organisation_name, h.role) as memberships
      from here h group by h.person_id
      having bool_and(h.is_ended) = ${ended}::boolean and (not ${ended}::boolean or ${filter.open}::text = '')
        and bool_or((${filter.role}::text = '' or h.role = ${filter.role}::text)
          and (${filter.organisationId}::text = '' or h.organisation_id::text = ${filter.organisationId}::text)
          and (${filter.open}::text <> 'ending' or h.ends_on <= portal_today() + 30)
          and (h.is_ended = ${ended}::boolean))),
    registered as (select person_id, email, has_password, is_second from access.register_of_people())
    select p.id, p.name, r.email, coalesce(r.has_password, false) as has_password, coalesce(r.is_second, false) as is_second, s.memberships
    from shown s join person p on p.id = s.person_id left join registered r on r.person_id = p.id
    where (${filter.q}::text = '' or strpos(lower(p.name), lower(${filter.q}::text)) > 0 or strpos(r.email, lower(${filter.q}::text)) > 0)
      and (${filter.open}::text <> 'password' or not coalesce(r.has_password and not r.is_second, false))
      and (${after}::uuid is null or (lower(p.name), p.id) > (select lower(c.name), c.id from person c where c.id = ${after}::uuid))
    order by lower(p.name), p.id
    limit ${PAGE_ROWS + 1}::int`,
  );

export const findPerson = (id: string) =>
  one(
    Person,
    sql`
    with registered as (select person_id, email, has_password, is_second from access.register_of_people())
    select p.id, p.name, r.email, coalesce(r.has_password, false) as has_password, coalesce(r.is_second, false) as is_second,
      (select jsonb_agg(jsonb_build_object('id', m.id, 'organisationId', o.id, 'role', m.role, 'organisationName', o.name, 'startsOn', m.starts_on,
          'endsOn', m.ends_on, 'isEnded', m.ends_on is not null and m.ends_on < portal_today()) order by o.name, m.role, m.starts_on)
        from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = p.id and m.organisation_id = any ((select administered_ids())::uuid[])) as memberships
    from person p left join registered r on r.person_id = p.id
    where p.id = ${id}::uuid and exists (select from membership m
      where m.person_id = p.id and m.organisation_id = any ((select administered_ids())::uuid[]))`,
  );

/** Without a name where this administrator does not see the person. */
const Known = z.object({ personId: uuid, personName: z.string().nullable() });
export type Known = z.output<typeof Known>;
/** Whose account this address is, here or anywhere. */
export const findPersonAt = (email: string) =>
  maybe(Known, sql`select person_id, person_name from access.person_at(${email}::text)`);

const Found = z.object({ personId: uuid, existed: z.boolean() });
/** Finds or makes the person with this address. The name counts only for somebody new. */
export const personForAddress = (email: string, name: string) =>
  one(Found, sql`select person_id, existed from access.person_for_address(${email}::text, ${name}::text)`);

const SameRole = z.object({ endsOn: day.nullable() });
/** The same role at the same place within these days, if this person has it. One that does not go on is in nobody's way. */
export const findSameRole = (personId: string, { role, organisationId, startsOn, endsOn }: RoleData) =>
  maybe(
    SameRole,
    sql`
    select ends_on from membership
    where person_id = ${personId}::uuid and organisation_id = ${organisationId}::uuid and role = ${role as string}::text
      and coalesce(ends_on, 'infinity') >= greatest(${startsOn}::date, starts_on) and starts_on <= coalesce(${endsOn}::date, 'infinity')
    limit 1`,
  );

export const insertMembership = (personId: string, { role, organisationId, startsOn, endsOn }: RoleData) =>
  run(sql`
    insert into membership (person_id, organisation_id, role, starts_on, ends_on)
    values (${personId}::uuid, ${organisationId}::uuid, ${role}::text, ${startsOn}::date, ${endsOn}::date)`);

const Ending = z.object({
  groups: z.number(),
  families: z.number(),
  colleagues: z.number(),
  /** The first day of the same role of the same person in the same place, after this one. */
  nextStart: day.nullable(),
});
export type Ending = z.output<typeof Ending>;
/** What a role has now, in numbers: nothing of a file, and no names. */
export const findEnding = (membershipId: string) =>
  maybe(
    Ending,
    sql`
    select access.families_in_charge(m.id) as families,
      (select count(*)::int from group_teacher t where t.membership_id = m.id and (t.ends_on is null or t.ends_on >= portal_today())) as groups,
      (select count(distinct n.person_id)::int from membership n where n.organisation_id = m.organisation_id and n.role = m.role
        and n.person_id <> m.person_id and n.starts_on <= portal_today() and (n.ends_on is null or n.ends_on >= portal_today())) as colleagues,
      (select min(n.starts_on) from membership n where n.organisation_id = m.organisation_id and n.role = m.role
        and n.person_id = m.person_id and n.starts_on > m.starts_on and (n.ends_on is null or n.ends_on >= n.starts_on)) as next_start
    from membership m where m.id = ${membershipId}::uuid and m.organisation_id = any ((select administered_ids())::uuid[])`,
  );

const Following = z.object({ isNobody: z.boolean() });
/**
 * Has nobody else the role of this membership from the day after this last day on, there or at what stands above, as far as who asks looks
 * after them? Only who has no last day goes on: else two end each other in turn, each a day before the other. Who keeps the portal is held
 * by the database itself: access.portal_stays_kept.
 */
export const findFollowing = (membershipId: string, lastDay: string) =>
  one(
    Following,
    sql`
    select o.kind <> 'region' and not exists (select from membership n
      where n.organisation_id in (o.id, o.parent_id) and n.role = m.role and n.person_id <> m.person_id
        and n.starts_on <= greatest(${lastDay}::date, portal_today()) + 1 and n.ends_on is null) as is_nobody
    from membership m join organisation o on o.id = m.organisation_id where m.id = ${membershipId}::uuid`,
  );

export const endMembership = (id: string, lastDay: string | null) =>
  touchOne(sql`update membership set ends_on = ${lastDay}::date where id = ${id}::uuid`);

/** The groups of somebody who no longer teaches here get another teacher; a later first day is never reached. */
export const endTeachingOf = (membershipId: string, lastDay: string) =>
  run(sql`
    update group_teacher set ends_on = greatest(${lastDay}::date, starts_on - 1)
    where membership_id = ${membershipId}::uuid and (ends_on is null or ends_on > ${lastDay}::date)`);

/** The groups that ended with the role go on with it, to its new last day or without one, unless they were given again for later. */
export const keepTeachingOf = (membershipId: string, formerLastDay: string, lastDay: string | null) =>
  run(sql`
    update group_teacher t set ends_on = case when ${lastDay}::date is not null then greatest(${lastDay}::date, t.starts_on - 1) end
    where t.membership_id = ${membershipId}::uuid
      and (t.ends_on = ${formerLastDay}::date or (t.starts_on > ${formerLastDay}::date and t.ends_on = t.starts_on - 1))
      and exists (select from school_group g where g.id = t.group_id and g.ended_on is null)
      and not exists (select from group_teacher o where o.group_id = t.group_id and o.membership_id = t.membership_id
        and o.id <> t.id and o.starts_on > t.ends_on)`);
