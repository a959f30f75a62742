// Who is there: boards, schools with groups, basisteams, partners, and the people who work with them.
import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, schoolDayFrom } from '../../src/calendar/working-days.ts';
import {
  keeperOfThePortal,
  municipalities,
  partners,
  schoolBoards,
  type DemoSchool,
  type DemoSchoolBoard,
} from '../organisations.ts';
import { people, type DemoMembership, type DemoPerson } from '../people.ts';
import { found, type World } from './rows-made.ts';

/** The municipalities are there already, by their CBS code: their ids are `known`. */
export function addOrganisations(world: World, known: ReadonlyMap<string, string>): void {
  addOrganisation(world, keeperOfThePortal.key, { kind: 'region', name: keeperOfThePortal.name });
  for (const board of schoolBoards) {
    const parent = addOrganisation(world, board.key, { kind: 'board', name: board.name });
    for (const school of board.schools) addSchool(world, school, parent);
    addFreeDays(world, board, parent);
  }
  for (const { key, cbsCode, basisteam } of municipalities) {
    const municipality = found(known, cbsCode);
    world.organisations.set(key, municipality);
    const { name, place, phone } = basisteam;
    addOrganisation(world, basisteam.key, { kind: 'team', name, place, phone, parent_id: municipality });
  }
  for (const { key, name, place } of partners) addOrganisation(world, key, { kind: 'partner', name, place });
}

/** The days as they lie from today on, so that one of them falls in what waits now. */
function addFreeDays(world: World, { freeDays = [] }: DemoSchoolBoard, board: string): void {
  for (const { name, inDays } of freeDays) {
    const day = schoolDayFrom(addDays(world.today, inDays), DEFAULT_CALENDAR);
    world.add('own_free_day', { organisation_id: board, name, from_day: day, until_day: day });
  }
}

const NOTHING_MORE = { parent_id: null, brin: null, branch_number: null, place: null, phone: null };

function addOrganisation(world: World, key: string, row: Record<string, unknown>): string {
  const id = world.add('organisation', { ...NOTHING_MORE, ...row });
  world.organisations.set(key, id);
  return id;
}

function addSchool(world: World, school: DemoSchool, parent: string): void {
  const { key, name, brin, branch, place, phone } = school;
  const row = { kind: 'school', name, phone, parent_id: parent, brin, branch_number: branch, place };
  const id = addOrganisation(world, key, row);
  for (const group of school.groups) {
    const yearGroup = group.yearGroups.length > 1 ? 'C' : String(group.yearGroups[0]);
    const groupRow = { school_id: id, key: group.key, name: group.name, year_group: yearGroup };
    world.groups.set(group.key, world.add('school_group', groupRow));
  }
}

/** @param passwordHash of the one password that all accounts have */
export function addPeople(world: World, passwordHash: string): void {
  for (const person of people) {
    const id = world.add('person', { name: nameOf(person), phone: person.phone ?? '' });
    world.add('account', { id, email: person.email, password_hash: passwordHash });
    for (const membership of person.memberships) addMembership(world, person, id, membership);
  }
}

const nameOf = ({ firstName, prefix, lastName }: DemoPerson): string =>
  [firstName, prefix, lastName].filter(Boolean).join(' ');

function addMembership(world: World, person: DemoPerson, personId: string, membership: DemoMembership): void {
  const { role, organisation, groups = [], startedDaysAgo, endedDaysAgo } = membership;
  const membershipId = randomUUID();
  const period = {
    starts_on: addDays(world.today, -startedDaysAgo),
    ends_on: endedDaysAgo === undefined ? null : addDays(world.today, -endedDaysAgo),
  };
  const organisationId = found(world.organisations, organisation);
  world.add('membership', {
    id: membershipId,
    person_id: personId,
    organisation_id: organisationId,
    role,
    ...period,
  });
  for (const group of groups) {
    world.add('group_teacher', {
      group_id: found(world.groups, group),
      membership_id: membershipId,
      ...period,
    });
  }
  const actor = { personId, membershipId, name: nameOf(person), role, phone: person.phone ?? '' };
  const key = `${person.key} ${role}`;
  if (!world.actors.has(key)) world.actors.set(key, actor);
}
