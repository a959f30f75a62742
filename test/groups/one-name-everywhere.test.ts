// A school with two groups of one name: no page of anybody there gives that name without what tells the two apart.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { entryOf } from '../../src/access/permissions.ts';
import type { Role } from '../../src/access/roles.ts';
import { addressOf, idsFor, playerOf } from '../access/addresses.ts';
import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { routesOf, type Route } from '../routes.ts';
import { makeReady } from '../zorgroute/referral/referral-to-send.ts';
import { referredChild } from '../zorgroute/referred-child.ts';

/** Stands nowhere but as the name of a group. */
const NAME = 'Zeepaardjes';
const AT_SCHOOL: readonly Role[] = ['teacher', 'intern_begeleider', 'administrator'];

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
    route.method === 'GET' && route.permission
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

test('what goes to the team says which of the two it is', async () => {
  const child = await referredChild(portal, factories(portal.database));
  await portal.database.owner('update school_group set name = $1 where id = $2', [NAME, child.group]);
  await factories(portal.database).group(child.school.id, NAME);
  const ib = await portal.as(child.ib.membershipId);
  await makeReady(ib, child);

  const sent = await ib.fillIn(`${child.base}/aanmelding/controle`, {});

  expect(sent.status).toBe(303);
  const [version] = await portal.database.owner<{ name: string }>(
    `select content -> 'child' ->> 'group' as name from referral_version v join referral r on r.id = v.referral_id where r.trajectory_id = $1`,
    [child.trajectoryId],
  );
  expect(version?.name).toBe(`${NAME} (${child.teacher.name})`);
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
