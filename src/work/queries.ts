// SQL for "Mijn werk" of a partner and an administrator. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, maybe, one, sql, uuid } from '../database/sql.ts';

const Invitation = z.object({
  familyId: uuid,
  familyName: z.string(),
  purpose: z.string(),
  startsOn: day,
  endsOn: day,
  invitedBy: z.string(),
});
export type Invitation = z.output<typeof Invitation>;

export const listInvitations = () =>
  many(
    Invitation,
    sql`
    select p.family_id, f.name as family_name, p.purpose, p.starts_on, p.ends_on, p.author_name as invited_by
    from family_partner p join family f on f.id = p.family_id
    where actor_role() = 'partner' and p.ends_on >= portal_today()
    order by p.ends_on, p.id`,
  );

const Codes = z.object({ many: z.number() });
/** How many people ask this privacy officer for the code of their link. */
export const countCodes = () => one(Codes, sql`select count(*)::int as many from access.codes_to_give()`);

const RegisterOfSchool = z.object({
  id: uuid,
  name: z.string(),
  pupils: z.number(),
  groupsWithoutTeacher: z.number(),
  pupilsWithoutGroup: z.number(),
  pupilsWithoutBirthDate: z.number(),
  /** The last intern begeleider left, and nobody came after. */
  lostInternBegeleider: z.boolean(),
  /** A file that was read in and waits to be carried out, if there is one. */
  waitingImport: z.object({ id: uuid, on: day }).nullable(),
});
const Register = z.object({
  people: z.number(),
  ending: z.number(),
  withoutPassword: z.number(),
  withSecondAccount: z.number(),
  /** Codes that this administrator gives to who got a link for a password. */
  codes: z.number(),
  schools: z.array(RegisterOfSchool),
  /** By name: teams whose last coordinator left, and nobody came after. */
  teamsWithoutCoordinator: z.array(z.string()),
  /** Schools and teams that keep no contact, and contacts that were checked over a year ago. */
  contactsMissing: z.number(),
  contactsOld: z.number(),
});
export type Register = z.output<typeof Register>;

/** What an administrator has to look after in its register: counts alone, nothing of a file. */
export const countRegister = () =>
  maybe(
    Register,
    sql`
    with mine as materialized (select (select administered_ids())::uuid[] as ids),
    members as (select m.person_id, m.ends_on from membership m, mine
      where m.organisation_id = any (mine.ids) and (m.ends_on is null or m.ends_on >= portal_today())),
    groups as (select g.school_id, count(*)::int as without_teacher from school_group g, mine
      where g.school_id = any (mine.ids) and g.ended_on is null and not exists (select from group_teacher t
        where t.group_id = g.id and (t.ends_on is null or t.ends_on >= portal_today())) group by g.school_id),
    pupils as (select p.home_school_id as school_id, count(*)::int as pupils, count(*) filter (where p.group_id is null)::int as without_group,
        count(*) filter (where p.birth_date is null)::int as without_birth_date
      from pupil p, mine where p.home_school_id = any (mine.ids) and p.left_on is null group by p.home_school_id),
    -- Who had such a role there, and whether anybody has it now.
    needed as (select m.organisation_id as id, m.role, bool_or(m.starts_on <= portal_today() and (m.ends_on is null or m.ends_on >= portal_today())) as has_one
      from membership m, mine where m.organisation_id = any (mine.ids) and m.role in ('intern_begeleider', 'cjg_coordinator') group by 1, 2),
    contacts as (select c.checked_on from organisation o left join contact c on c.id = o.id, mine
      where o.id = any (mine.ids) and o.kind in ('school', 'team'))
    select (select count(distinct m.person_id)::int from members m where m.person_id <> actor_person()) as people,
      (select count(*)::int from members m where m.ends_on <= portal_today() + 30) as ending,
      (select count(distinct m.person_id)::int from members m where m.person_id <> actor_person()
        and m.person_id not in (select r.person_id from access.register_of_people() r where r.has_password)) as without_password,
      (select count(distinct m.person_id)::int from members m
        where m.person_id in (select r.person_id from access.register_of_people() r where r.is_second)) as with_second_account,
      (select count(*)::int from access.codes_to_give()) as codes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'pupils', coalesce(p.pupils, 0),
          'groupsWithoutTeacher', coalesce(g.without_teacher, 0), 'pupilsWithoutGroup', coalesce(p.without_group, 0),
          'pupilsWithoutBirthDate', coalesce(p.without_birth_date, 0),
          'lostInternBegeleider', exists (select from needed n where n.id = o.id and n.role = 'intern_begeleider' and not n.has_one), 'waitingImport', i.waiting) order by o.name, o.branch_number), '[]')
        from organisation o left join groups g on g.school_id = o.id left join pupils p on p.school_id = o.id
        left join lateral (select jsonb_build_object('id', x.id, 'on', (x.created_at at time zone 'Europe/Amsterdam')::date) as waiting
          from pupil_import x where x.school_id = o.id and x.content is not null and x.expires_at > portal_now() order by x.created_at desc limit 1) i on true,
        mine where o.id = any (mine.ids) and o.kind = 'school') as schools,
      (select coalesce(array_agg(o.name order by o.name), '{}') from needed n join organisation o on o.id = n.id
        where n.role = 'cjg_coordinator' and not n.has_one) as teams_without_coordinator,
      (select count(*)::int from contacts where checked_on is null) as contacts_missing,
      (select count(*)::int from contacts where checked_on < portal_today() - interval '1 year') as contacts_old
    where actor_role() = 'administrator'`,
  );
