// Which columns has the list of contacts that a spreadsheet opens? One row a school or team, only what is published.

import { stringify } from 'csv-stringify/sync';

import type { OpenContact, OpenMunicipality, OpenSchool, OpenTeam } from './queries.ts';

type Row = {
  kind: 'school' | 'basisteam';
  name: string;
  place: string;
  phone: string;
  website: string;
  municipality: OpenMunicipality | null;
  contact: OpenContact | null;
  brin?: string;
  branchNumber?: string;
};

const COLUMNS: [heading: string, value: (row: Row) => string | null | undefined][] = [
  ['Soort', (row) => row.kind],
  ['Naam', (row) => row.name],
  ['BRIN', (row) => row.brin],
  ['Vestiging', (row) => row.branchNumber],
  ['Plaats', (row) => row.place],
  ['Gemeente', (row) => row.municipality?.name],
  ['Deelregio', (row) => row.municipality?.subregion],
  ['Functie contactpersoon', ({ contact }) => contact?.function],
  ['Naam contactpersoon', ({ contact }) => contact?.personName],
  ['Telefoon', (row) => row.phone],
  ['E-mail', ({ contact }) => contact?.email],
  ['Website', (row) => row.website],
  ['Bereikbaar', ({ contact }) => contact?.hours],
  ['Functie vervanger', ({ contact }) => contact?.standIn?.function],
  ['Naam vervanger', ({ contact }) => contact?.standIn?.name],
  ['Telefoon vervanger', ({ contact }) => contact?.standIn?.phone],
  ['E-mail vervanger', ({ contact }) => contact?.standIn?.email],
  ['Nagekeken op', ({ contact }) => contact?.checkedOn],
];

/** Teams first, then schools. With a mark for UTF-8 and semicolons, as Dutch spreadsheets expect; no cell is taken for a formula. */
export function contactsAsCsv(teams: readonly OpenTeam[], schools: readonly OpenSchool[]): string {
  const rows: Row[] = [
    ...teams.map(({ team, municipality }) => ({ ...team, kind: 'basisteam' as const, municipality })),
    ...schools.map((school) => ({ ...school, kind: 'school' as const })),
  ];
  return stringify(
    [COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? ''))],
    { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
}
