// SQL for pupils. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, one, sql, touchOne, uuid } from '../database/sql.ts';
import { searchable } from './names.ts';

export const Pupil = z.object({
  id: uuid,
  schoolId: uuid.nullable(),
  schoolName: z.string(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  yearGroup: z.string().nullable(),
  groupName: z.string().nullable(),
  residenceId: uuid.nullable(),
  residenceName: z.string().nullable(),
  postcode: z.string().nullable(),
  leftOn: day.nullable(),
});
export type Pupil = z.output<typeof Pupil>;

export const findPupil = (id: string) =>
  one(
    Pupil,
    sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from pupil p
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where p.id = ${id}::uuid`,
  );

/** The child of a trajectory, for the pages about one step of it. */
export const findPupilOfTrajectory = (trajectoryId: string) =>
  one(
    Pupil,
    sql`
    select p.id, p.school_id, s.name as school_name, p.call_name, p.prefix, p.family_name, p.birth_date, p.year_group, g.name as group_name,
      p.residence_id, r.name as residence_name, p.postcode, p.left_on
    from trajectory t
    join pupil p on p.id = t.pupil_id
    join organisation s on s.id = p.home_school_id
    left join school_group g on g.id = p.group_id
    left join organisation r on r.id = p.residence_id
    where t.id = ${trajectoryId}::uuid`,
  );

const Trajectory = z.object({
  id: uuid,
  startedOn: day,
  outcome: z.string().nullable(),
  endedOn: day.nullable(),
});

/** Every traject of a child, the running one first, then the newest. */
export const listTrajectories = (pupilId: string) =>
  many(
    Trajectory,
    sql`
    select id, started_on, outcome, ended_on from trajectory
    where pupil_id = ${pupilId}::uuid
    order by (outcome is null) desc, started_on desc, id`,
  );

const Guardian = z.object({
  name: z.string(),
  relation: z.string(),
  custody: z.enum(['yes', 'no', 'unknown']),
  deceased: z.boolean(),
});

/** Who cares for the child: asked along on the child's page, answered for the intern begeleider only. */
export const listGuardiansForInternBegeleider = (pupilId: string) =>
  many(
    Guardian,
    sql`
    select name, relation, custody, deceased from guardian
    where pupil_id = ${pupilId}::uuid and removed_at is null and actor_role() = 'intern_begeleider'
    order by created_at, id`,
  );

const Reader = z.object({ personName: z.string(), role: z.string(), organisationName: z.string() });
export type Reader = z.output<typeof Reader>;

/** "Wie kan dit lezen?" */
export const listReaders = (pupilId: string) =>
  many(
    Reader,
    sql`
    select distinct person_name, role, organisation_name from access.readers_of_pupil(${pupilId}::uuid)
    order by role, person_name`,
  );

const OwnGround = z.object({ kind: z.string(), ofWhat: z.string(), since: day, until: day.nullable() });

/** "Waarom zie ik dit?" */
export const listOwnGrounds = (pupilId: string) =>
  many(
    OwnGround,
    sql`
    select g.kind, coalesce(s.name, o.name) as of_what, (g.starts_at at time zone 'Europe/Amsterdam')::date as since,
      case when g.ends_at < 'infinity' then ((g.ends_at - interval '1 day') at time zone 'Europe/Amsterdam')::date end as until
    from pupil p
    join ground g on g.membership_id = actor_membership() and g.starts_at <= portal_now() and g.ends_at > portal_now()
      and (g.subject_id in (p.school_id, p.group_id)
        or g.subject_id in (select c.group_id from composed_group_pupil c where c.pupil_id = p.id))
    left join school_group s on s.id = g.subject_id
    left join organisation o on o.id = g.subject_id
    where p.id = ${pupilId}::uuid and g.kind in ('teacher', 'intern_begeleider')
    order by since`,
  );

const SharedWith = z.object({
  teamName: z.string(),
  casemanagerName: z.string().nullable(),
  sharingOpen: z.boolean(),
});

/** The basisteam that has a referral of this child, the latest first. */
export const listSharedWith = (pupilId: string) =>
  many(
    SharedWith,
    sql`
    select o.name as team_name, a.casemanager_name, r.sharing_open
    from referral r
    join organisation o on o.id = r.team_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    where r.pupil_id = ${pupilId}::uuid
    order by r.created_at desc, r.id`,
  );

const Sibling = z.object({
  id: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupName: z.string().nullable(),
  sharesParent: z.boolean(),
});
export type Sibling = z.output<typeof Sibling>;

/** Children of the same school at the same postcode, with a parent of the same name, or the same family name themselves. */
export const listSiblings = (pupilId: string) =>
  many(
    Sibling,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, g.name as group_name, k.shares_parent
    from pupil me
    join pupil p on p.school_id = me.school_id and p.id <> me.id and p.postcode = me.postcode and p.left_on is null
    left join school_group g on g.id = p.group_id
    cross join lateral (select exists (select from guardian a join guardian b on b.name = a.name
      where a.pupil_id = me.id and b.pupil_id = p.id and a.removed_at is null and b.removed_at is null) as shares_parent) k
    where me.id = ${pupilId}::uuid and (k.shares_parent or p.search_family = me.search_family and p.prefix = me.prefix)
    order by p.birth_date, p.search_call, p.id
    limit 6`,
  );

const Listed = z.object({
  id: uuid,
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  birthDate: day.nullable(),
  groupName: z.string().nullable(),
});
export type Listed = z.output<typeof Listed>;

/** With where the running traject stands; nulls without one. */
const Standing = Listed.extend({
  state: z.string().nullable(),
  until: day.nullable(),
  earlyUntil: day.nullable(),
});
export type ListedPupil = z.output<typeof Standing>;

/** The children that the actor sees, by group and name, after this child; one more than asked tells that there are more. */
export const listPupils = (after: string | null, count: number) =>
  many(
    Standing,
    sql`
    with listed as materialized (select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.search_family, p.search_call, g.name as group_name from pupil p
      left join school_group g on g.id = p.group_id
      where (p.school_id = any ((select school_ids())::uuid[]) or p.id = any ((select taught_pupil_ids())::uuid[]))
      and (${after}::uuid is null or (coalesce(g.name, ''), p.search_family, p.search_call, p.id) > (
        select coalesce(h.name, ''), q.search_family, q.search_call, q.id
        from pupil q left join school_group h on h.id = q.group_id where q.id = ${after}::uuid))
      order by coalesce(g.name, ''), p.search_family, p.search_call, p.id
      limit ${count + 1}::integer)
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_name, t.state, t.until, t.early_until
    from listed p left join lateral (select s.state, s.until, s.early_until from standing s where s.pupil_id = p.id and s.until is not null
      order by s.since, s.trajectory_id limit 1) t on true
    order by coalesce(p.group_name, ''), p.search_family, p.search_call, p.id`,
  );

/** Children of whose name every typed word begins a word; those whose name begins with the first of them come first. */
export const findPupilsByName = (words: readonly string[], count: number) =>
  many(
    Standing,
    sql`
    with listed as materialized (select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.search_family, p.search_call, g.name as group_name,
        not (starts_with(p.search_call, ${words[0] ?? ''}::text) or starts_with(p.search_family, ${words[0] ?? ''}::text)) as is_further
      from pupil p
      left join school_group g on g.id = p.group_id
      where (p.school_id = any ((select school_ids())::uuid[]) or p.id = any ((select taught_pupil_ids())::uuid[]))
        and not exists (select from unnest(${words}::text[]) word where p.search_words not like '% ' || word || '%')
      order by is_further, p.search_call, p.search_family, p.id
      limit ${count + 1}::integer)
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, p.group_name, t.state, t.until, t.early_until
    from listed p left join lateral (select s.state, s.until, s.early_until from standing s where s.pupil_id = p.id and s.until is not null
      order by s.since, s.trajectory_id limit 1) t on true
    order by p.is_further, p.search_call, p.search_family, p.id`,
  );

/** Children of the school with the same birth date and the same call name or family name: perhaps the same child. */
export const findTwins = (birthDate: string | null, searchCall: string, searchFamily: string) =>
  many(
    Listed,
    sql`
    select p.id, p.call_name, p.prefix, p.family_name, p.birth_date, g.name as group_name
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
