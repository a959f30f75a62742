// SQL for contacts as everybody may read them, without a session: access.open_… gives what is published and nothing else.

import { z } from 'zod';

import { day, many, maybe, sql, uuid } from '../../database/sql.ts';
import { slugOf, SUBREGIONS } from './rules.ts';

const Subregion = z.enum(SUBREGIONS);
export type OpenMunicipality = {
  id: string;
  name: string;
  slug: string;
  subregion: z.output<typeof Subregion>;
};

/** What a school or team published. Null as long as it keeps no contact. */
export type OpenContact = {
  function: string;
  /** Only of a person who agreed. */
  personName: string | null;
  phone: string;
  email: string;
  website: string;
  hours: string;
  standIn: { function: string; name: string | null; phone: string; email: string } | null;
  checkedOn: string;
};

const ContactColumns = z.object({
  hasContact: z.boolean(),
  function: z.string().nullable(),
  personName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  hours: z.string().nullable(),
  standInFunction: z.string().nullable(),
  standInName: z.string().nullable(),
  standInPhone: z.string().nullable(),
  standInEmail: z.string().nullable(),
  checkedOn: day.nullable(),
});

function contactOf(row: z.output<typeof ContactColumns>): OpenContact | null {
  if (!row.hasContact || !row.checkedOn) return null;
  const standIn = {
    function: row.standInFunction ?? '',
    name: row.standInName,
    phone: row.standInPhone ?? '',
    email: row.standInEmail ?? '',
  };
  return {
    function: row.function ?? '',
    personName: row.personName,
    phone: row.phone ?? '',
    email: row.email ?? '',
    website: row.website ?? '',
    hours: row.hours ?? '',
    standIn: Object.values(standIn).some(Boolean) ? standIn : null,
    checkedOn: row.checkedOn,
  };
}

const firstOf = (...texts: (string | null)[]): string => texts.find(Boolean) ?? '';

const Team = ContactColumns.extend({
  teamId: uuid,
  name: z.string(),
  place: z.string(),
  municipalityId: uuid,
  municipalityName: z.string(),
  subregion: Subregion,
  generalPhone: z.string().nullable(),
}).transform((row) => ({
  municipality: municipalityOf(row),
  /** What is not known is ''. `name` is what people call the team; `phone` the general number when it keeps no contact. */
  team: {
    id: row.teamId,
    name: row.name,
    place: row.place,
    phone: firstOf(row.phone, row.generalPhone),
    email: row.email ?? '',
    website: row.website ?? '',
    hours: row.hours ?? '',
    function: row.function ?? '',
    ...(row.personName !== null && { personName: row.personName }),
    contact: contactOf(row),
  },
}));
export type OpenTeam = z.output<typeof Team>;

type InMunicipality = {
  municipalityId: string;
  municipalityName: string;
  subregion: OpenMunicipality['subregion'];
};
const municipalityOf = ({
  municipalityId,
  municipalityName,
  subregion,
}: InMunicipality): OpenMunicipality => ({
  id: municipalityId,
  name: municipalityName,
  slug: slugOf(municipalityName),
  subregion,
});

/** Every basisteam of the region, by municipality; a municipality may have several. */
export const listOpenTeams = () =>
  many(
    Team,
    sql`
    select team_id, name, place, municipality_id, municipality_name, subregion, general_phone, has_contact, function, person_name, phone,
      email, website, hours, stand_in_function, stand_in_name, stand_in_phone, stand_in_email, checked_on
    from access.open_teams()
    order by municipality_name, name, team_id`,
  );

const School = ContactColumns.extend({
  brin: z.string(),
  branchNumber: z.string(),
  name: z.string(),
  street: z.string(),
  postcode: z.string().nullable(),
  place: z.string(),
  municipalityId: uuid.nullable(),
  municipalityName: z.string().nullable(),
  subregion: Subregion.nullable(),
  generalPhone: z.string().nullable(),
  generalWebsite: z.string().nullable(),
}).transform((row) => ({
  brin: row.brin,
  branchNumber: row.branchNumber,
  name: row.name,
  address: [row.street, [row.postcode, row.place].filter(Boolean).join(' ')].filter(Boolean),
  place: row.place,
  /** Null when neither DUO nor the school says where it stands. */
  municipality:
    row.municipalityId && row.municipalityName && row.subregion
      ? municipalityOf({
          ...row,
          municipalityId: row.municipalityId,
          municipalityName: row.municipalityName,
          subregion: row.subregion,
        })
      : null,
  /** As the school keeps them, or else as DUO knows them; '' when nobody does. */
  phone: firstOf(row.phone, row.generalPhone),
  website: firstOf(row.website, row.generalWebsite),
  contact: contactOf(row),
}));
export type OpenSchool = z.output<typeof School>;

/** The schools of a municipality, of a subregion, or all of them: null asks for no such thing. */
export const listOpenSchools = (municipalityId: string | null, subregion: string | null) =>
  many(
    School,
    sql`
    select brin, branch_number, name, street, postcode, place, municipality_id, municipality_name, subregion, general_phone, general_website,
      has_contact, function, person_name, phone, email, website, hours, stand_in_function, stand_in_name, stand_in_phone, stand_in_email,
      checked_on
    from access.open_schools(${municipalityId}::uuid, ${subregion}::text)
    order by municipality_name, lower(name), brin, branch_number`,
  );

/** One school, or undefined: unknown, or gone from DUO's list. */
export const findOpenSchool = (brin: string, branchNumber: string) =>
  maybe(
    School,
    sql`
    select brin, branch_number, name, street, postcode, place, municipality_id, municipality_name, subregion, general_phone, general_website,
      has_contact, function, person_name, phone, email, website, hours, stand_in_function, stand_in_name, stand_in_phone, stand_in_email,
      checked_on
    from access.open_school(${brin}::text, ${branchNumber}::text)`,
  );

const Municipality = z
  .object({ id: uuid, name: z.string(), subregion: Subregion, phone: z.string().nullable() })
  .transform((row) => ({ ...row, slug: slugOf(row.name) }));

export const listOpenMunicipalities = () =>
  many(Municipality, sql`select id, name, subregion, phone from access.open_municipalities() order by name`);

const Former = z
  .object({ name: z.string(), endedOn: day, municipalityId: uuid, extent: z.enum(['whole', 'most', 'part']) })
  .transform((row) => ({ ...row, slug: slugOf(row.name) }));
export type FormerMunicipality = z.output<typeof Former>;

/** What a municipality of before became; one that was divided comes once for every part, the largest first. */
export const listFormerMunicipalities = () =>
  many(
    Former,
    sql`
    select name, ended_on, municipality_id, extent from access.open_former_municipalities()
    order by name, extent = 'part', municipality_id`,
  );

const Place = z.object({ name: z.string(), municipalityId: uuid });
export const listOpenPlaces = () =>
  many(Place, sql`select name, municipality_id from access.open_places() order by name, municipality_id`);
