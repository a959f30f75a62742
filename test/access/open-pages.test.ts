// Is what everybody reads the same for everybody, may it be kept, and is it light? Every open route there is.

import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal, type Visitor } from '../portal.ts';
import { allRoutes } from '../routes.ts';
import { makeFullWorld } from './full-world.ts';

const OPEN = allRoutes()
  .filter(({ isOpen, params }) => isOpen && !params.length)
  .map(({ path }) => path);
const MOST_BYTES = 60_000;

let portal: Portal;
let somebody: Visitor;

beforeAll(async () => {
  portal = await startPortal();
  const world = await makeFullWorld(portal.database);
  somebody = await portal.as(world.people.internBegeleider.membershipId);
});
afterAll(() => portal.stop());

test.for(OPEN)('%s is the same for whoever is logged in, and may be kept for a minute', async (path) => {
  const forAll = await portal.visitor().get(path);
  const forOne = await somebody.get(path);

  expect(forAll.status).toBe(200);
  expect(forOne.html).toBe(forAll.html);
  expect(forAll.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
  expect(forAll.headers.get('set-cookie')).toBeNull();
  expect(brotliCompressSync(forAll.html).length).toBeLessThan(MOST_BYTES);
});

test.for(OPEN)('%s is not sent again to whoever has it', async (path) => {
  const { headers } = await portal.visitor().get(path);

  const again = await fetch(portal.url + path, {
    headers: { 'If-None-Match': headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
  });

  expect(headers.get('etag')).toBeTruthy();
  expect([again.status, await again.text()]).toEqual([304, '']);
});
