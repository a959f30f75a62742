// May a cache keep styles, fonts and scripts for good, and does a new version get another address? No database behind it.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startSite, type Site } from '../guidance/portal-without-database.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const get = (path: string) => fetch(site.url + path);
const ofPage = async (path: string) => (await get(path)).text();
const files = (text: string) => [
  ...new Set(
    [...text.matchAll(/(?:href|src)="(\/(?:styles|fonts|icons|scripts)\/[^"#]+)[#"]/g)].map(
      ([, at]) => at ?? '',
    ),
  ),
];

test('what a page names has its version in its address, and is kept for good', async () => {
  const named = files(await ofPage('/veiligheid'));

  expect(named.some((address) => address.startsWith('/styles/'))).toBe(true);
  for (const address of named) {
    const { status, headers } = await get(address);
    expect(address).toMatch(/\?v=[0-9a-f]{10}$/);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});

test('the style sheet asks for its fonts at the address that the page has fetched before', async () => {
  const named = files(await ofPage('/'));
  const sheet = named.find((address) => address.startsWith('/styles/')) ?? '';
  const font = named.find((address) => address.startsWith('/fonts/')) ?? '';

  const styles = await ofPage(sheet);

  expect(styles).toContain(`url(..${font})`);
  for (const [, address] of styles.matchAll(/url\(\.\.(\/fonts\/[^)]+)\)/g))
    expect((await get(address ?? '')).headers.get('cache-control')).toContain('immutable');
});

test.for(['', '?v=', '?v=0123456789', '?v=a&v=b'])(
  'an address without its present version (%s) is asked for again after an hour, and not sent twice',
  async (version) => {
    const { headers } = await get(`/styles/portal.css${version}`);
    const again = await fetch(`${site.url}/styles/portal.css${version}`, {
      headers: { 'If-None-Match': headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    });

    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(again.status).toBe(304);
  },
);
