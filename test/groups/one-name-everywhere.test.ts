// A school with two groups of one name: no page of anybody there gives that name without what tells the two apart.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { entryOf } from '../../src/access/permissions.ts';
import type { Role } from '../../src/access/roles.ts';
import { addressOf, idsFor, playerOf } from '../access/addresses.ts';
import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { routesOf, type Route } from '../routes.ts';

/** Stands nowhere but as the name of a group. */
const NAME = 'Zeepaardjes';
const AT_SCHOOL: readonly Role[] = ['teacher', 'intern_begeleider', 'administrator'];
/** What goes to the team, and the pages on which it is read before it goes: there it stands with the school, beside no other group. */
const IS_SENT = /^\/(aanmeldingen\/|trajecten\/:trajectoryId\/aanmelding)/;

let portal: Portal;
let world: FullWorld;

beforeAll(async () => {
  portal = await startPortal();
  world = await makeFullWorld(portal.database);
  const make = factories(portal.database);
  const { owner } = portal.database;
  await owner('update school_group set name = $1 where id = $2', [NAME, world.groupId]);
  const other = await make.group(world.school.id, NAME);
  await make.pupil(world.school.id, { group_id: other });
});
afterAll(() => portal.stop());

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#39;/g, "'");

/** Where the name stands: told apart, and with the words around it where it is not. */
function standingIn(html: string) {
  const text = textOf(html);
  const all = [...text.matchAll(new RegExp(`.{0,40}${NAME}(.{0,12})`, 'gi'))];
  const bare = all.filter(([, after = '']) => !after.startsWith(' ('));
  return { many: all.length, bare: bare.map(([around]) => around) };
}

const pagesAtSchool = () =>
  routesOf(portal.app).flatMap((route) =>
    route.method === 'GET' && route.permission && !IS_SENT.test(route.path)
      ? entryOf(route.permission)
          .roles.filter((role) => AT_SCHOOL.includes(role))
          .map((role) => ({ route, role }))
      : [],
  );

async function namesOn({ route, role }: { route: Route; role: Role }) {
  const visitor = await portal.as(world.people[playerOf(role, route)].membershipId);
  const found = { many: 0, bare: [] as string[] };
  for (const ids of idsFor(route, role, world)) {
    const { many, bare } = standingIn((await visitor.get(addressOf(route, ids))).html);
    found.many += many;
    found.bare.push(...bare.map((around) => `${route.path} (${role}): ${around}`));
  }
  return found;
}

test('no page at school gives the name of two groups without what tells them apart', async () => {
  const bare: string[] = [];
  const told = new Set<string>();
  for (const page of pagesAtSchool()) {
    const found = await namesOn(page);
    bare.push(...found.bare);
    if (found.many > found.bare.length) told.add(page.route.path);
  }

  expect(bare).toEqual([]);
  expect(told.size).toBeGreaterThan(10);
});

test('what a search finds says which of the two it is', async () => {
  const visitor = await portal.as(world.people.internBegeleider.membershipId);
  const [pupil] = await portal.database.owner<{ name: string }>(
    'select call_name as name from pupil where id = $1',
    [world.atSchool.pupilId],
  );

  const { status, html } = await visitor.post('/leerlingen/zoeken', { q: pupil?.name ?? '' });

  const { many, bare } = standingIn(html);
  expect(status).toBe(200);
  expect(many).toBeGreaterThan(0);
  expect(bare).toEqual([]);
});
