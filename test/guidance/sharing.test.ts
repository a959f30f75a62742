// Does whoever shares an address of ours show what it is about, with our own picture? Of every open page, and of no other.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal } from '../portal.ts';
import { allRoutes } from '../routes.ts';

const OPEN = allRoutes()
  .filter(({ isOpen, params, path }) => isOpen && !params.length && !/\.\w+$/.test(path))
  .map(({ path }) => path);

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];

test.for(OPEN)('%s has a title, a sentence, an address and a picture for who shares it', async (path) => {
  const { html } = await portal.visitor().get(path);

  expect(meta(html, 'og:title')?.length).toBeGreaterThan(4);
  expect(meta(html, 'og:description')).toBe(meta(html, 'description'));
  expect(meta(html, 'description')?.length).toBeGreaterThan(30);
  expect(meta(html, 'og:url')).toBe(portal.url + path);
  expect(meta(html, 'og:image')).toBe(`${portal.url}/pictures/shared.png`);
});

test('the picture is there, small, and kept', async () => {
  const picture = await fetch(`${portal.url}/pictures/shared.png`);

  expect(picture.status).toBe(200);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect((await picture.arrayBuffer()).byteLength).toBeLessThan(100_000);
});

test('what somebody answered, and a page for work, is nobody’s to share', async () => {
  for (const path of ['/zorg-op-school/uitkomst/1n-2l-5lb', '/inloggen'])
    expect((await portal.visitor().get(path)).html).not.toContain('og:');
});
