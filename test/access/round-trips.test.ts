// How many times does a page wait for the database? At most two trips: session, questions, log line and commit travel together.

import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { entryOf } from '../../src/access/permissions.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { routesOf, type Route } from '../routes.ts';
import { yearsAgo } from '../zorgroute/referred-child.ts';
import { filesOf } from '../work/files-at-each-place.ts';
import { addressOf, idsFor, playerOf, type Ids } from './addresses.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';

const MOST_TRIPS = 2;

let portal: Portal;
let world: FullWorld;
/** Of a child that decides too. */
let older = '';
/** A referral that nobody asked about. */
let unasked = '';
let trips = 0;

beforeAll(async () => {
  portal = await startPortal();
  portal.pool.on('connect', countTrips);
  world = await makeFullWorld(portal.database);
  const make = factories(portal.database);
  const files = filesOf(make);
  const trajectory = await files.signalled(await make.pupil(world.school.id), '2026-02-02');
  const child = await make.pupil(world.school.id, { birth_date: yearsAgo(13) });
  older = await files.signalled(child, '2026-02-02');
  unasked = await files.sent(trajectory, world.team.id, 'Sam');
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

const ELSEWHERE: Record<string, () => Ids[]> = {
  '/trajecten/:trajectoryId/toestemmingen/van/kind': () => [{ trajectoryId: older }],
  '/aanmeldingen/:referralId/vraag': () => [{ referralId: unasked }],
  '/aanmeldingen/:referralId/eerste-contact/correctie': () => [{ referralId: world.resent.referralId }],
};

/** Where a role finds this page in the world; some pages are there only for a file at another place on the route. */
function idsOf(route: Route, role: Parameters<typeof idsFor>[1]): Ids[] {
  const ids = idsFor(route, role, world);
  return [...ids, ...(ELSEWHERE[route.path]?.() ?? [])];
}

test('every page waits for the database at most twice', async () => {
  const slow: string[] = [];
  const reached = new Set<string>();
  const pages = routesOf(portal.app).filter(({ method, permission }) => method === 'GET' && permission);

  for (const route of pages) {
    for (const role of route.permission ? entryOf(route.permission).roles : []) {
      const visitor = await portal.as(world.people[playerOf(role, route)].membershipId);
      for (const ids of idsOf(route, role)) {
        trips = 0;
        const { status, location } = await visitor.get(addressOf(route, ids));
        if (status !== 200 && !(status === 303 && !location?.startsWith('/inloggen'))) continue;
        reached.add(route.path);
        if (trips < 1 || trips > MOST_TRIPS) slow.push(`${route.path} as ${role}: ${String(trips)}`);
      }
    }
  }

  expect(slow).toEqual([]);
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});
