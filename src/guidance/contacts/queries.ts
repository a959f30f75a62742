// SQL for contacts as everybody may read them, without a session: access.open_… gives what is published and nothing else.

import { many, maybe, sql } from '../../database/sql.ts';
import {
  Former,
  Municipality,
  MunicipalityName,
  Place,
  School,
  SchoolName,
  Team,
} from './published-contacts.ts';

export type {
  FormerMunicipality,
  OpenContact,
  OpenMunicipality,
  OpenSchool,
  OpenTeam,
  ReachableMunicipality,
  SchoolName,
} from './published-contacts.ts';

/** Every basisteam of the region, by municipality; a municipality may have several. */
export const listOpenTeams = () =>
  many(
    Team,
    sql`
    select team_id, name, place, municipality_id, municipality_name, subregion, general_phone, has_contact, function, person_name, phone,
      email, website, hours, stand_in_function, stand_in_name, stand_in_phone, stand_in_email, checked_on, also_called
    from access.open_teams()
    order by municipality_name, name, team_id`,
  );

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

/** What a school is found by, of all of them. */
export const listSchoolNames = () =>
  many(
    SchoolName,
    sql`
    select brin, branch_number, name, place, municipality_id from access.open_schools(null, null)
    order by lower(name), brin, branch_number`,
  );

export const listMunicipalityNames = () =>
  many(MunicipalityName, sql`select id, name, subregion from access.open_municipalities() order by name`);

/** With how each is reached itself. */
export const listOpenMunicipalities = () =>
  many(
    Municipality,
    sql`
    select id, name, subregion, general_phone, has_contact, function, person_name, phone, email, website, hours, stand_in_function,
      stand_in_name, stand_in_phone, stand_in_email, checked_on
    from access.open_municipalities() order by name`,
  );

/** What a municipality of before became; one that was divided comes once for every part, the largest first. */
export const listFormerMunicipalities = () =>
  many(
    Former,
    sql`
    select name, ended_on, municipality_id, extent from access.open_former_municipalities()
    order by name, extent = 'part', municipality_id`,
  );

export const listOpenPlaces = () =>
  many(Place, sql`select name, municipality_id from access.open_places() order by name, municipality_id`);
