// SQL for families, contact notes and partners. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { KeptParents } from '../zorgroute/parents.ts';
import { SharedFacts } from '../zorgroute/standing.ts';
import type { CorrectionData, NoteData, PartnerData, RenamingData } from './form.ts';

/** A child of the family, with the facts of its referral (all null once that is gone). */
const Child = SharedFacts.extend({
  caseId: uuid,
  childName: z.string(),
  childBirthDate: day.nullable(),
  schoolName: z.string().nullable(),
});
export type Child = z.output<typeof Child>;
const ListedChild = SharedFacts.extend({
  /** The family's. */
  id: uuid,
  familyName: z.string(),
  childName: z.string().nullable(),
  schoolName: z.string().nullable(),
  isStandIn: z.boolean().nullable(),
});
export type ListedChild = z.output<typeof ListedChild>;

/** The children of 26 families by name: the 25 to show and whether there are more. */
export const listFamilies = (after: string | null) =>
  many(
    ListedChild,
    sql`
    select f.id, f.name as family_name, c.child_name, s.name as school_name, x.*, a.stand_in_id = (select actor_membership()) as is_stand_in
    from (select y.id, y.name from family y
      where (${after}::uuid is null or (y.name, y.id) > (select z.name, z.id from family z where z.id = ${after}::uuid))
      order by y.name, y.id limit 26) f
    left join care_case c on c.family_id = f.id and c.closed_on is null
    left join referral_facts x on x.referral_id = c.referral_id
    left join organisation s on s.id = x.home_school_id
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
    select c.child_name, c.snapshot -> 'guardians' as guardians, c.snapshot -> 'contacts' as contacts
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

const Note = z.object({
  id: uuid,
  heldOn: day,
  manner: z.string(),
  withWhom: z.string(),
  note: z.string(),
  authorName: z.string(),
  isMine: z.boolean(),
  createdAt: z.date(),
  correctionReason: z.string(),
  isCorrected: z.boolean(),
  isStruck: z.boolean(),
  /** Why it was struck: whoever may still read it, wrote it. */
  strikeReason: z.string().nullable(),
});
const Version = z.object({
  heldOn: day,
  manner: z.string(),
  withWhom: z.string(),
  note: z.string(),
  authorName: z.string(),
  createdAt: z.coerce.date(),
});
const ListedNote = Note.extend({
  /** The versions it replaced, the latest first. */
  earlier: z.array(Version),
});
export type Note = z.output<typeof ListedNote>;

/** 26 notes as they read now, the newest contact first: the 25 to show and whether there are more. */
export const listNotes = (familyId: string, after: string | null) =>
  many(
    ListedNote,
    sql`
    select n.id, n.held_on, n.manner, n.with_whom, n.note, n.author_name, coalesce(n.author_person_id = actor_person(), false) as is_mine, n.created_at,
      n.correction_reason, n.corrects_id is not null as is_corrected, n.struck_at is not null as is_struck, n.strike_reason,
      (with recursive version as (
          select x.* from contact_note x where x.id = n.corrects_id
          union all select x.* from contact_note x join version v on x.id = v.corrects_id)
        select coalesce(jsonb_agg(jsonb_build_object('heldOn', v.held_on, 'manner', v.manner, 'withWhom', v.with_whom, 'note', v.note,
          'authorName', v.author_name, 'createdAt', v.created_at) order by v.created_at desc), '[]') from version v) as earlier
    from contact_note n
    where n.family_id = ${familyId}::uuid and n.superseded_at is null
      and (${after}::uuid is null or (n.held_on, n.created_at, n.id) <
        (select x.held_on, x.created_at, x.id from contact_note x where x.id = ${after}::uuid))
    order by n.held_on desc, n.created_at desc, n.id desc limit 26`,
  );

/** A note that may still be corrected or struck. */
export const findNote = (familyId: string, noteId: string) =>
  one(
    Note,
    sql`
    select n.id, n.held_on, n.manner, n.with_whom, n.note, n.author_name, coalesce(n.author_person_id = actor_person(), false) as is_mine, n.created_at,
      n.correction_reason, n.corrects_id is not null as is_corrected, n.superseded_at is not null or n.struck_at is not null as is_struck,
      n.strike_reason
    from contact_note n where n.id = ${noteId}::uuid and n.family_id = ${familyId}::uuid`,
  );

export const insertNote = (familyId: string, { heldOn, manner, withWhom, note }: NoteData) =>
  run(sql`
    insert into contact_note (family_id, held_on, manner, with_whom, note)
    values (${familyId}::uuid, ${heldOn}::date, ${manner}::text, ${withWhom}::text, ${note}::text)`);

/** The first contact of these referrals; one that was noted meanwhile stays as it is. */
export const insertFirstContacts = (referralIds: readonly string[], metOn: string) =>
  run(sql`
    insert into milestone (referral_id, kind, round, on_date)
    select x.referral_id, 'first_contact', x.rounds, ${metOn}::date from referral_facts x
    where x.referral_id = any (${referralIds}::uuid[]) and x.first_contact_on is null`);

export const insertNoteCorrection = (
  familyId: string,
  noteId: string,
  { heldOn, manner, withWhom, note, reason }: CorrectionData,
) =>
  run(sql`
    insert into contact_note (family_id, held_on, manner, with_whom, note, corrects_id, correction_reason)
    values (${familyId}::uuid, ${heldOn}::date, ${manner}::text, ${withWhom}::text, ${note}::text, ${noteId}::uuid, ${reason}::text)`);

/** No row when it is not the actor's own, or struck before. */
export const strikeNote = (noteId: string, reason: string) =>
  touchOne(sql`select from access.strike_note(${noteId}::uuid, ${reason}::text) struck where struck`);

const KnownAtSchool = z.object({
  id: uuid,
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
    select m.id, m.kind, m.on_date, m.promised_on, m.author_name, c.child_name, f.contact, f.phase, f.school_can, f.next_feedback_on, m.created_at,
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
    select casemanager_name, casemanager_phone, stand_in_name, referral_id from assignment
    where family_id = ${familyId}::uuid and ended_at is null order by created_at limit 1`,
  );

const Invited = z.object({
  id: uuid,
  partnerName: z.string(),
  purpose: z.string(),
  consentBy: z.string(),
  consentOn: day,
  startsOn: day,
  endsOn: day,
  authorName: z.string(),
});
export type Invited = z.output<typeof Invited>;
export const listInvited = (familyId: string) =>
  many(
    Invited,
    sql`
    select id, partner_name, purpose, consent_by, consent_on, starts_on, ends_on, author_name from family_partner
    where family_id = ${familyId}::uuid order by ends_on desc, created_at desc, id limit 50`,
  );

const Partner = z.object({ membershipId: uuid, personName: z.string(), organisationName: z.string() });
export const listPartners = () =>
  many(Partner, sql`select p.membership_id, p.person_name, p.organisation_name from access.partners() p`);

const StillInvited = z.object({ endsOn: day });
export const findInvitation = (familyId: string, membershipId: string) =>
  maybe(
    StillInvited,
    sql`
    select ends_on from family_partner
    where family_id = ${familyId}::uuid and membership_id = ${membershipId}::uuid and ends_on >= current_date order by ends_on desc limit 1`,
  );

export const insertInvitation = (
  familyId: string,
  { membershipId, purpose, consentBy, consentOn, endsOn }: PartnerData,
) =>
  run(sql`
    insert into family_partner (family_id, membership_id, purpose, consent_by, consent_on, ends_on)
    values (${familyId}::uuid, ${membershipId}::uuid, ${purpose}::text, ${consentBy}::text, ${consentOn}::date, ${endsOn}::date)`);

/** From this moment the partner sees nothing more: yesterday was the last day. Twice is once. */
export const endInvitation = (familyId: string, invitationId: string) =>
  touchOne(sql`
    update family_partner set ends_on = least(ends_on, current_date - 1)
    where id = ${invitationId}::uuid and family_id = ${familyId}::uuid`);

const Part = z.object({ purpose: z.string(), startsOn: day, endsOn: day, authorName: z.string() });
/** A partner's own part: row-level security gives no other partner's. */
export const listParts = (familyId: string) =>
  many(
    Part,
    sql`
    select purpose, starts_on, ends_on, author_name from family_partner
    where family_id = ${familyId}::uuid and ends_on >= current_date
    order by starts_on desc, id`,
  );

const PartContact = z.object({ casemanagerName: z.string(), casemanagerPhone: z.string() });
export const findPartContact = (familyId: string) =>
  maybe(
    PartContact,
    sql`select c.casemanager_name, c.casemanager_phone from access.contact_of_part(${familyId}::uuid) c`,
  );
