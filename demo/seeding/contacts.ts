// DUO's list of schools, and whom to call at the demo's own schools and teams.
import { addDays } from '../../src/calendar/days.ts';
import { contacts, LISTED, type DemoContact } from '../contacts.ts';
import { listedSchools, type DemoListedSchool } from '../listed-schools.ts';
import { findDemoMunicipality, findDemoSchool } from '../organisations.ts';
import { found, type World } from './rows-made.ts';

/** @param known the ids of the municipalities, by CBS code */
export function addContacts(world: World, known: ReadonlyMap<string, string>): void {
  for (const school of [...listedSchools, ...LISTED.map(asListed)]) addListed(world, known, school);
  for (const contact of contacts) addContact(world, contact);
}

function addListed(world: World, known: ReadonlyMap<string, string>, school: DemoListedSchool): void {
  const { branch, cbsCode, ...row } = school;
  world.add('listed_school', { ...row, branch_number: branch, municipality_id: found(known, cbsCode) });
}

function asListed(key: string): DemoListedSchool {
  const { name, brin, branch, place, postcode, municipality } = findDemoSchool(key);
  return {
    name,
    brin,
    branch,
    place,
    street: 'Vonderlaan 1',
    postcode: `${postcode} QQ`,
    cbsCode: findDemoMunicipality(municipality).cbsCode,
    phone: contacts.find(({ organisation }) => organisation === key)?.phone ?? '',
    website: `https://${key}.demo.invalid`,
  };
}

function addContact(
  world: World,
  { organisation, person, standIn, checkedDaysAgo, ...contact }: DemoContact,
): void {
  world.add('contact', {
    id: found(world.organisations, organisation),
    ...contact,
    person_name: person?.name ?? null,
    agreed_on: person ? addDays(world.today, -person.agreedDaysAgo) : null,
    stand_in_function: standIn.function,
    stand_in_phone: standIn.phone,
    stand_in_email: standIn.email,
    checked_on: addDays(world.today, -checkedDaysAgo),
    changed_by: 'Beheer',
  });
}
