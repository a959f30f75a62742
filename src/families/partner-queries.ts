// SQL for partners that were invited with a family. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import type { PartnerData } from './form.ts';

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

export const findInvited = (familyId: string, invitationId: string) =>
  one(
    Invited,
    sql`
    select id, partner_name, purpose, consent_by, consent_on, starts_on, ends_on, author_name from family_partner
    where id = ${invitationId}::uuid and family_id = ${familyId}::uuid`,
  );

const Partner = z.object({ membershipId: uuid, personName: z.string(), organisationName: z.string() });
export type Partner = z.output<typeof Partner>;
export const listPartners = () =>
  many(Partner, sql`select p.membership_id, p.person_name, p.organisation_name from access.partners() p`);

const StillInvited = z.object({ endsOn: day });
export const findInvitation = (familyId: string, membershipId: string) =>
  maybe(
    StillInvited,
    sql`
    select ends_on from family_partner
    where family_id = ${familyId}::uuid and membership_id = ${membershipId}::uuid and ends_on >= portal_today() order by ends_on desc limit 1`,
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
    update family_partner set ends_on = least(ends_on, portal_today() - 1)
    where id = ${invitationId}::uuid and family_id = ${familyId}::uuid`);

const Part = z.object({ purpose: z.string(), startsOn: day, endsOn: day, authorName: z.string() });
/** A partner's own part: row-level security gives no other partner's. */
export const listParts = (familyId: string) =>
  many(
    Part,
    sql`
    select purpose, starts_on, ends_on, author_name from family_partner
    where family_id = ${familyId}::uuid and ends_on >= portal_today()
    order by starts_on desc, id`,
  );

const PartContact = z.object({ casemanagerName: z.string(), casemanagerPhone: z.string() });
export const findPartContact = (familyId: string) =>
  maybe(
    PartContact,
    sql`select c.casemanager_name, c.casemanager_phone from access.contact_of_part(${familyId}::uuid) c`,
  );
