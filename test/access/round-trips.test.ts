// How many times does a page wait for the database? At most two trips: session, questions, log line and commit travel together.

import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PERMISSIONS, type Permission } from '../../src/access/permissions.ts';
import type { Role } from '../../src/access/roles.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { filesOf } from '../work/files.ts';
import { makeWorld, type World } from '../world.ts';

const MOST_TRIPS = 2;

let portal: Portal;
let world: World;
let trips = 0;
/** A referral that nobody asked about, and which teacher the group has. */
let unasked = '';
let teaching = '';

beforeAll(async () => {
  portal = await startPortal();
  portal.pool.on('connect', countTrips);
  world = await makeWorld(portal.database);
  const { owner } = portal.database;
  await owner("update signal set struck_at = now(), struck_by = 'W', strike_reason = 'R' where id = $1", [
    world.sent.signalId,
  ]);
  const make = factories(portal.database);
  const files = filesOf(make);
  unasked = await files.sent(
    await files.signalled(await make.pupil(world.school.id), '2026-02-02'),
    world.team.id,
    'Sam',
  );
  teaching =
    (await owner<{ id: string }>('select id from group_teacher where group_id = $1', [world.groupId]))[0]
      ?.id ?? '';
});
afterAll(() => portal.stop());

/** A trip begins when something is sent while no answer is outstanding on that connection. */
function countTrips(client: pg.PoolClient) {
  const send = client.query.bind(client) as unknown as (...args: unknown[]) => Promise<unknown>;
  let outstanding = 0;
  client.query = ((...args: unknown[]) => {
    if (outstanding === 0) trips += 1;
    outstanding += 1;
    const answered = () => {
      outstanding -= 1;
    };
    const answer = send(...args);
    answer.then(answered, answered);
    return answer;
  }) as typeof client.query;
}

type Page = { path: string; permission: Permission; roles: readonly Role[] };

/** Every page behind the login, from the real routes. */
function pages(): Page[] {
  return routesOf(portal.app.router.stack as unknown as Layer[]).flatMap(({ path, methods, stack }) => {
    const permission = stack.map(({ handle }) => handle.permission).find((found) => found !== undefined);
    return methods.get && permission ? [{ path, permission, roles: PERMISSIONS[permission].roles }] : [];
  });
}
type Handle = { permission?: Permission; stack?: Layer[] };
type Layer = { handle: Handle; route?: Route };
type Route = { path: string; methods: Record<string, boolean>; stack: { handle: Handle }[] };

const routesOf = (layers: Layer[]): Route[] =>
  layers.flatMap(({ route, handle }) => (route ? [route] : routesOf(handle.stack ?? [])));

type Example = Record<string, string>;

/** The four children of the world, and what else can stand in an address. A page that needs another file gets a line here. */
function examples(path: string): Example[] {
  const { atSchool, sent, returned, helped, people, school, groupId } = world;
  const shared = {
    groupId,
    schoolId: school.id,
    entryId: atSchool.signalId,
    kind: 'signaal',
    page: 'wacht',
    personId: people.teacher.personId,
    membershipId: people.teacher.membershipId,
    familyId: helped.familyId,
    referralId: sent.referralId,
  };
  const own: Record<string, Example> = {
    '/aanmeldingen/:referralId/vraag': { referralId: unasked },
    '/beheer/groepen/:groupId/leerkracht/:entryId': { entryId: teaching },
    '/doorgehaald/:kind/:entryId': { entryId: sent.signalId },
    '/gezinnen/:familyId/contact/:entryId/correctie': { entryId: helped.noteId },
    '/gezinnen/:familyId/contact/:entryId/doorhaling': { entryId: helped.noteId },
  };
  return [sent, helped, returned, atSchool].map((child) => ({ ...shared, ...child, ...own[path] }));
}

const asRole: Record<Role, keyof World['people']> = {
  teacher: 'teacher',
  intern_begeleider: 'internBegeleider',
  cjg_worker: 'worker',
  cjg_coordinator: 'coordinator',
  casemanager: 'casemanager',
  partner: 'partner',
  board_member: 'boardMember',
  policy_officer: 'policyOfficer',
  administrator: 'boardAdministrator',
  privacy_officer: 'boardOfficer',
};

const filledIn = (path: string, example: Example) =>
  path.replace(/:(\w+)/g, (_, name: string) => example[name] ?? 'geen-voorbeeld');

test('every page waits for the database at most twice', async () => {
  const slow: string[] = [];
  const unreached: string[] = [];

  for (const { path, roles } of pages()) {
    let isReached = false;
    for (const role of roles) {
      const visitor = await portal.as(world.people[asRole[role]].membershipId);
      for (const example of examples(path)) {
        trips = 0;
        const { status, location } = await visitor.get(filledIn(path, example));
        if (status !== 200 && !(status === 303 && location !== '/inloggen')) continue;
        isReached = true;
        if (trips < 1 || trips > MOST_TRIPS) slow.push(`${path} as ${role}: ${String(trips)}`);
        break;
      }
    }
    if (!isReached) unreached.push(path);
  }

  expect(slow).toEqual([]);
  expect(unreached.filter((path) => !UNREACHED.includes(path))).toEqual([]);
});

/** What no example above reaches yet: whoever owns the page adds one. */
const UNREACHED = ['/beheer/import/:schoolId/:importId'];
