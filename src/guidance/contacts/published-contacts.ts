// What does the database give about contacts, and what does the rest of the portal get of it?

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';
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
  return {
    function: row.function ?? '',
    personName: row.personName,
    phone: row.phone ?? '',
    email: row.email ?? '',
    website: row.website ?? '',
    hours: row.hours ?? '',
    standIn: standInOf(row),
    checkedOn: row.checkedOn,
  };
}

function standInOf(row: z.output<typeof ContactColumns>): OpenContact['standIn'] {
  const standIn = {
    function: row.standInFunction ?? '',
    name: row.standInName,
    phone: row.standInPhone ?? '',
    email: row.standInEmail ?? '',
  };
  return Object.values(standIn).some(Boolean) ? standIn : null;
}

const firstOf = (...texts: (string | null)[]): string => texts.find(Boolean) ?? '';

export const Team = ContactColumns.extend({
  teamId: uuid,
  name: z.string(),
  place: z.string(),
  municipalityId: uuid,
  municipalityName: z.string(),
  subregion: Subregion,
  generalPhone: z.string().nullable(),
  alsoCalled: z.string().nullable(),
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
    ...(row.alsoCalled && { alsoCalled: row.alsoCalled }),
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

export const School = ContactColumns.extend({
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

export const SchoolName = z.object({
  brin: z.string(),
  branchNumber: z.string(),
  name: z.string(),
  place: z.string(),
  municipalityId: uuid.nullable(),
});
export type SchoolName = z.output<typeof SchoolName>;

/** Where a page names municipalities, and says of none how it is reached. */
export const MunicipalityName = z
  .object({ id: uuid, name: z.string(), subregion: Subregion })
  .transform((row): OpenMunicipality => ({ ...row, slug: slugOf(row.name) }));

export const Municipality = ContactColumns.extend({
  id: uuid,
  name: z.string(),
  subregion: Subregion,
  generalPhone: z.string().nullable(),
}).transform((row) => ({
  id: row.id,
  name: row.name,
  slug: slugOf(row.name),
  subregion: row.subregion,
  /** Of the municipality itself, for whom it has no team here; '' when nobody gave it. */
  phone: firstOf(row.phone, row.generalPhone),
  website: row.website ?? '',
  contact: contactOf(row),
}));
/** With how it is reached itself. */
export type ReachableMunicipality = z.output<typeof Municipality>;

export const Former = z
  .object({ name: z.string(), endedOn: day, municipalityId: uuid, extent: z.enum(['whole', 'most', 'part']) })
  .transform((row) => ({ ...row, slug: slugOf(row.name) }));
export type FormerMunicipality = z.output<typeof Former>;

export const Place = z.object({ name: z.string(), municipalityId: uuid });
