// SQL for families: their children, parents and names, and what the school knows. Row-level security narrows every query.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, uuid } from '../database/sql.ts';
import { KeptParents } from '../zorgroute/referral/sent-parents.ts';
import { SharedFacts } from '../zorgroute/facts/facts-of-rows.ts';
import type { RenamingData } from './form.ts';

/** A child of the family, with the facts of its referral (all null once that is gone). */
const Child = SharedFacts.extend({
  caseId: uuid,
  childName: z.string(),
  childBirthDate: day.nullable(),
  schoolName: z.string().nullable(),
});
export type Child = z.output<typeof Child>;
const ListedChild = z.object({
  /** The family's. */
  id: uuid,
  familyName: z.string(),
  childName: z.string().nullable(),
  /** Help to this child ended. */
  isClosed: z.boolean(),
  isStandIn: z.boolean().nullable(),
  /** Where its referral stands; nulls once that is gone. */
  task: z.string().nullable(),
  nextRole: z.string().nullable(),
  since: day.nullable(),
  until: day.nullable(),
  schoolEnded: z.boolean().nullable(),
  casemanagerName: z.string().nullable(),
});
export type ListedChild = z.output<typeof ListedChild>;

/** Whose families: a coordinator's are the team's, by their names; a casemanager's are its own. Row-level security says the same. */
export type Whose = 'the team' | 'mine';

/** The children of 26 families by name: the 25 to show and whether there are more. */
export const listFamilies = (whose: Whose, after: string | null) =>
  many(
    ListedChild,
    sql`
    select f.id, f.name as family_name, c.child_name, c.closed_on is not null as is_closed, a.stand_in_id = (select actor_membership()) as is_stand_in,
      s.task, s.next_role, s.since, s.until, s.school_ended, s.casemanager_name
    from ((select y.id, y.name from family y
        where ${whose}::text = 'the team' and y.team_id = (select actor_organisation()) and exists (select from care_case c where c.family_id = y.id)
          and (y.name, y.id) > (coalesce((select z.name from family z where z.id = ${after}::uuid), ''), coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'))
        order by y.name, y.id limit 26)
      union all
      (select y.id, y.name from family y
        where ${whose}::text = 'mine' and y.id = any ((select family_ids())::uuid[]) and exists (select from care_case c where c.family_id = y.id)
          and (y.name, y.id) > (coalesce((select z.name from family z where z.id = ${after}::uuid), ''), coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'))
        order by y.name, y.id limit 26)) f
    left join care_case c on c.family_id = f.id
    left join team_standing s on s.referral_id = c.referral_id
    left join assignment a on a.referral_id = c.referral_id and a.ended_at is null
    order by f.name, f.id, c.child_birth_date desc nulls last, c.id`,
  );

const Family = z.object({
  id: uuid,
  name: z.string(),
  teamName: z.string(),
  teamPhone: z.string().nullable(),
  /** The day its first referral was sent; null for a partner, and without children. */
  since: day.nullable(),
});
export type Family = z.output<typeof Family>;
export const findFamily = (familyId: string) =>
  one(
    Family,
    sql`
    select f.id, f.name, t.name as team_name, t.phone as team_phone,
      (select min(least(c.opened_on, m.on_date)) from care_case c left join milestone m on m.referral_id = c.referral_id and m.kind = 'sent'
        where c.family_id = f.id) as since
    from family f join organisation t on t.id = f.team_id where f.id = ${familyId}::uuid`,
  );

export const listChildren = (familyId: string) =>
  many(
    Child,
    sql`
    select c.id as case_id, c.child_name, c.child_birth_date, s.name as school_name, x.*
    from care_case c
    left join referral_facts x on x.referral_id = c.referral_id
    left join organisation s on s.id = x.home_school_id
    where c.family_id = ${familyId}::uuid order by c.child_birth_date desc nulls last, c.id`,
  );

/** Parents as they were sent with each child. */
export const listParents = (familyId: string) =>
  many(
    KeptParents,
    sql`
    select c.child_name, c.snapshot -> 'guardians' as guardians, c.snapshot -> 'contacts' as contacts, c.snapshot -> 'school' as school
    from care_case c where c.family_id = ${familyId}::uuid order by c.child_birth_date desc nulls last, c.id`,
  );

const Renaming = z.object({
  earlierName: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
});
export type Renaming = z.output<typeof Renaming>;

/** The names it had before, the latest first. */
export const listRenamings = (familyId: string) =>
  many(
    Renaming,
    sql`
    select earlier_name, reason, author_name, created_at from family_renaming
    where family_id = ${familyId}::uuid order by created_at desc, id`,
  );

/** The database keeps the earlier name and gives the family this one. */
export const insertRenaming = (familyId: string, { name, reason }: RenamingData) =>
  run(
    sql`insert into family_renaming (family_id, name, reason) values (${familyId}::uuid, ${name}::text, ${reason}::text)`,
  );

const CameFrom = z.object({
  childName: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
});
export type CameFrom = z.output<typeof CameFrom>;

/** The children that were linked to another family before, the latest first. Which family that was is not this family's to know. */
export const listCameFrom = (familyId: string) =>
  many(
    CameFrom,
    sql`
    select c.child_name, m.reason, m.author_name, m.created_at
    from family_move m join care_case c on c.referral_id = m.referral_id and c.family_id = m.family_id
    where m.family_id = ${familyId}::uuid order by m.created_at desc, m.id`,
  );

const KnownAtSchool = z.object({
  id: uuid,
  referralId: uuid,
  kind: z.string(),
  onDate: day,
  promisedOn: day.nullable(),
  authorName: z.string(),
  childName: z.string().nullable(),
  contact: z.string().nullable(),
  phase: z.string().nullable(),
  schoolCan: z.string().nullable(),
  nextFeedbackOn: day.nullable(),
  createdAt: z.date(),
  /** Of a day that was corrected: why, and the days that stood there before. */
  correctionReason: z.string().nullable(),
  earlierDays: z.array(day),
});
export type KnownAtSchool = z.output<typeof KnownAtSchool>;

/** What the school knows: every milestone of the family's referrals, feedback with what was chosen; the newest first. */
export const listKnownAtSchool = (familyId: string) =>
  many(
    KnownAtSchool,
    sql`
    select m.id, m.referral_id, m.kind, m.on_date, m.promised_on, m.author_name, c.child_name, f.contact, f.phase, f.school_can, f.next_feedback_on, m.created_at,
      w.reason as correction_reason,
      (with recursive version as (
          select x.id, x.on_date, x.corrects_id, x.created_at from milestone x where x.id = m.corrects_id
          union all select x.id, x.on_date, x.corrects_id, x.created_at from milestone x join version v on x.id = v.corrects_id)
        select coalesce(jsonb_agg(v.on_date order by v.created_at desc), '[]') from version v) as earlier_days
    from milestone m
    left join milestone_reason w on w.id = m.id
    left join care_case c on c.referral_id = m.referral_id
    left join lateral (select x.contact, x.phase, x.school_can, x.next_feedback_on from feedback x
      where m.kind = 'feedback' and x.referral_id = m.referral_id and x.created_at <= m.created_at order by x.created_at desc limit 1) f on true
    where m.family_id = ${familyId}::uuid and m.superseded_at is null
    order by m.on_date desc, m.created_at desc, m.id limit 50`,
  );

const InCharge = z.object({
  casemanagerName: z.string(),
  casemanagerPhone: z.string(),
  standInName: z.string(),
  referralId: uuid,
});
export const findInCharge = (familyId: string) =>
  maybe(
    InCharge,
    sql`
    select casemanager_name, casemanager_phone, referral_id,
      case when stand_in_until < portal_today() then '' else stand_in_name end as stand_in_name from assignment
    where family_id = ${familyId}::uuid and ended_at is null order by created_at limit 1`,
  );
