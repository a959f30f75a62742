// SQL for "Waarom zie ik dit?", "Wie kan dit lezen?" and with whom a file is shared.

import { z } from 'zod';

import { day, many, one, sql, uuid } from '../database/sql.ts';

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

const WithoutIb = z.object({ withoutIb: z.string().nullable() });

/** The administrators of a school that has no intern begeleider now, by name; null as long as it has one. */
export const findWithoutIb = (pupilId: string) =>
  one(
    WithoutIb,
    sql`select access.without_intern_begeleider(p.school_id) as without_ib from pupil p where p.id = ${pupilId}::uuid`,
  );

const OwnGround = z.object({
  kind: z.string(),
  ofId: uuid,
  ofWhat: z.string(),
  since: day,
  until: day.nullable(),
});

/** "Waarom zie ik dit?" */
export const listOwnGrounds = (pupilId: string) =>
  many(
    OwnGround,
    sql`
    select g.kind, g.subject_id as of_id, coalesce(s.name, o.name) as of_what, (g.starts_at at time zone 'Europe/Amsterdam')::date as since,
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
    select o.name as team_name, r.sharing_open,
      case when a.casemanager_until is null or a.casemanager_until >= portal_today() then a.casemanager_name end as casemanager_name
    from referral r
    join organisation o on o.id = r.team_id
    left join assignment a on a.referral_id = r.id and a.ended_at is null
    where r.pupil_id = ${pupilId}::uuid
    order by r.created_at desc, r.id`,
  );
