// Is every page given anew? Nobody holds a copy of a page about people, whatever the browser says: `If-None-Match: *` would match any.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addressOf, idsFor, playerOf } from '../access/addresses.ts';
import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { rolesOf } from '../access/shown-forms.ts';
import { startPortal, type Portal } from '../portal.ts';
import { routesOf } from '../routes.ts';

let portal: Portal;
let world: FullWorld;

beforeAll(async () => {
  portal = await startPortal();
  world = await makeFullWorld(portal.database);
});
afterAll(() => portal.stop());

const ANY = { 'If-None-Match': '*' };
const SAYING = [
  ANY,
  { 'If-None-Match': ' * ' },
  { 'If-None-Match': 'W/"1", *' },
  { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
];
/** With a word about the cache of its own: else fetch asks for no cache at all. */
const statusOf = async (path: string, cookie: string, headers: Record<string, string>) =>
  (
    await fetch(portal.url + path, {
      redirect: 'manual',
      headers: { cookie, 'Cache-Control': 'max-age=0', ...headers },
    })
  ).status;

test('no page answers that nothing changed, to whoever may read it and to whoever may no more', async () => {
  const old: string[] = [];
  let shown = 0;
  for (const route of routesOf(portal.app).filter(({ method }) => method === 'GET')) {
    const role = rolesOf(route)[0] ?? 'teacher';
    const { cookie } = await portal.as(world.people[playerOf(role, route)].membershipId);
    const address = addressOf(route, idsFor(route, role, world)[0] ?? {});
    const status = await statusOf(address, cookie, ANY);
    if (status === 200) shown += 1;
    if (status === 304) old.push(address);
  }

  expect(old).toEqual([]);
  expect(shown).toBeGreaterThan(60);
});

test('after logging out, and after a switch of roles, a page that was read is not said to be the same', async () => {
  const { teacher } = world.people;
  const child = `/leerlingen/${world.atSchool.pupilId}`;
  const visitor = await portal.as(teacher.membershipId);
  const before = await statusOf(child, visitor.cookie, {});
  const elsewhere = await portal.as(world.people.boardAdministrator.membershipId);
  await visitor.post('/uitloggen');

  expect(before).toBe(200);
  for (const headers of SAYING) {
    expect(await statusOf(child, visitor.cookie, headers)).toBe(303);
    expect(await statusOf(child, elsewhere.cookie, headers)).toBe(403);
  }
});
