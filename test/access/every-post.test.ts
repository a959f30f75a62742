// Is every form of the portal one that somebody can send? Of every route that takes something in: a page shows its form to somebody who
// may, and filled in as that page asks it goes on. So no route escapes what walks over forms, and none is there that nobody reaches.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal } from '../portal.ts';
import { allRoutes, nameOf } from '../routes.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';
import { HONEST } from './honest-fields.ts';
import { isTakenIn, saidBy, sendHonestly } from './honest-sends.ts';

const POSTS = allRoutes()
  .filter(({ method }) => method === 'POST')
  .map((route) => [nameOf(route), route] as const);

let portal: Portal;
let world: FullWorld;
beforeAll(async () => {
  portal = await startPortal();
  await makeWorld();
});
afterAll(() => portal.stop());

/** A week old: what happened there before today has its day. */
async function makeWorld() {
  portal.clock.set('2026-11-24T12:00');
  world = await makeFullWorld(portal.database);
  portal.clock.set('2026-12-01T12:00');
}

test.for(POSTS)(
  '%s: a page shows its form to somebody who may, and what it asks is taken in',
  async ([, route]) => {
    let reply = await sendHonestly({ portal, world, route });
    if (!isTakenIn(reply)) {
      await makeWorld(); // an earlier form may have ended what this one is about
      reply = await sendHonestly({ portal, world, route });
    }

    expect(isTakenIn(reply), saidBy(reply)).toBe(true);
  },
);

test('what is told of a route is told of one that is there', () => {
  const paths = POSTS.map(([, { path }]) => path);
  expect(Object.keys(HONEST).filter((path) => !paths.includes(path))).toEqual([]);
});
