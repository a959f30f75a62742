// SQL for keeping contacts. An administrator keeps those in kept_contact_ids(), which row-level security holds: of its schools and teams, and
// with the other keepers of the region those of the municipalities that have no team here.

import { z } from 'zod';

import { day, many, maybe, one, sql, uuid } from '../database/sql.ts';
import { overSameVersion } from '../forms/changed-meanwhile.ts';
import type { ContactData } from './form.ts';
import { agreementOf, personOf, standInOf } from './rules.ts';

const Kept = z.object({
  id: uuid,
  name: z.string(),
  checkedOn: day.nullable(),
  /** Checked more than a year ago. */
  isOld: z.boolean(),
});
export type Kept = z.output<typeof Kept>;

/**
 * Whose contact this administrator keeps: first those without one, then what was checked longest ago.
 * @param whose the own schools and teams, or the municipalities of the region that have no team
 */
export const listKept = (whose: 'own' | 'municipalities') =>
  many(
    Kept,
    sql`
    select o.id, o.name, c.checked_on, coalesce(c.checked_on < portal_today() - interval '1 year', false) as is_old
    from organisation o left join contact c on c.id = o.id
    where o.id = any ((select kept_contact_ids())::uuid[]) and (o.kind = 'municipality') = ${whose === 'municipalities'}::boolean
    order by c.checked_on is not null, coalesce(c.checked_on < portal_today() - interval '1 year', false) desc, o.name, o.id`,
  );

const Organisation = z.object({
  id: uuid,
  name: z.string(),
  kind: z.enum(['school', 'team', 'municipality']),
  place: z.string(),
  phone: z.string(),
  brin: z.string().nullable(),
  branchNumber: z.string().nullable(),
  /** DUO lists it, so that it is known where the school stands. */
  isListed: z.boolean(),
});
export type Organisation = z.output<typeof Organisation>;

/** A school, team or municipality whose contact this administrator keeps. @throws NotFound for anything else */
export const findOrganisation = (id: string) =>
  one(
    Organisation,
    sql`
    select o.id, o.name, o.kind, coalesce(o.place, '') as place, coalesce(o.phone, '') as phone, o.brin,
      coalesce(o.branch_number, '00') as branch_number,
      exists (select from listed_school l where l.brin = o.brin and l.branch_number = coalesce(o.branch_number, '00')) as is_listed
    from organisation o
    where o.id = ${id}::uuid and o.id = any ((select kept_contact_ids())::uuid[])`,
  );

const Contact = z.object({
  function: z.string(),
  personName: z.string().nullable(),
  agreedOn: day.nullable(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  hours: z.string(),
  standInFunction: z.string(),
  standInName: z.string().nullable(),
  standInAgreedOn: day.nullable(),
  standInPhone: z.string(),
  standInEmail: z.string(),
  place: z.string(),
  municipalityId: uuid.nullable(),
  municipalityName: z.string().nullable(),
  alsoCalled: z.string(),
  checkedOn: day,
  isOld: z.boolean(),
  version: z.number(),
  changedAt: z.date(),
  changedBy: z.string(),
});
export type Contact = z.output<typeof Contact>;

export const findContact = (id: string) =>
  maybe(
    Contact,
    sql`
    select c.function, c.person_name, c.agreed_on, c.phone, c.email, c.website, c.hours, c.stand_in_function, c.stand_in_name,
      c.stand_in_agreed_on, c.stand_in_phone, c.stand_in_email, c.place, c.municipality_id, m.name as municipality_name, c.also_called,
      c.checked_on,
      c.checked_on < portal_today() - interval '1 year' as is_old, c.version, c.changed_at, c.changed_by
    from contact c left join organisation m on m.id = c.municipality_id
    where c.id = ${id}::uuid`,
  );

const Municipality = z.object({ id: uuid, name: z.string() });
/** Where a school can stand that DUO does not list. */
export const listMunicipalities = () =>
  many(
    Municipality,
    sql`select id, name from organisation where kind = 'municipality' and subregion is not null order by name`,
  );

/** The next version, checked today. @throws ChangedMeanwhile when it is no longer the version that was opened */
export const keepContact = (id: string, opened: number, data: ContactData, today: string) =>
  overSameVersion(
    opened === 0 ? insertContact(id, keptOf(data), today) : updateContact(id, opened, keptOf(data), today),
  );

const keptOf = (data: ContactData) => ({
  ...data,
  person: agreementOf(personOf(data)),
  standIn: agreementOf(standInOf(data)),
  municipalityId: data.municipalityId || null,
});
type KeptData = ReturnType<typeof keptOf>;

const insertContact = (id: string, data: KeptData, today: string) => sql`
  insert into contact (id, function, person_name, agreed_on, phone, email, website, hours, stand_in_function, stand_in_name,
    stand_in_agreed_on, stand_in_phone, stand_in_email, place, municipality_id, also_called, checked_on)
  values (${id}::uuid, ${data.function}::text, ${data.person.name}::text, ${data.person.agreedOn}::date, ${data.phone}::text,
    ${data.email}::text, ${data.website}::text, ${data.hours}::text, ${data.standInFunction}::text, ${data.standIn.name}::text,
    ${data.standIn.agreedOn}::date, ${data.standInPhone}::text, ${data.standInEmail}::text, ${data.place}::text,
    ${data.municipalityId}::uuid, ${data.alsoCalled}::text, ${today}::date)
  on conflict (id) do nothing`;

const updateContact = (id: string, opened: number, data: KeptData, today: string) => sql`
  update contact set function = ${data.function}::text, person_name = ${data.person.name}::text, agreed_on = ${data.person.agreedOn}::date,
    phone = ${data.phone}::text, email = ${data.email}::text, website = ${data.website}::text, hours = ${data.hours}::text,
    stand_in_function = ${data.standInFunction}::text, stand_in_name = ${data.standIn.name}::text,
    stand_in_agreed_on = ${data.standIn.agreedOn}::date, stand_in_phone = ${data.standInPhone}::text,
    stand_in_email = ${data.standInEmail}::text, place = ${data.place}::text, municipality_id = ${data.municipalityId}::uuid,
    also_called = ${data.alsoCalled}::text, checked_on = ${today}::date, version = version + 1, changed_at = portal_now(),
    changed_by = actor_name()
  where id = ${id}::uuid and version = ${opened}::integer`;

/** "Dit klopt nog", of the text that was seen. @throws ChangedMeanwhile when somebody changed it since */
export const confirmContact = (id: string, seen: number, today: string) =>
  overSameVersion(
    sql`update contact set checked_on = ${today}::date where id = ${id}::uuid and version = ${seen}::integer`,
  );
