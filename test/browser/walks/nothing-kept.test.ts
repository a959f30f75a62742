// After logout the browser holds nothing of a child: no page to go back to, nothing stored, no cookie that a script could read.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { field, follow, heading, hear, KEPT, open, press, read } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

test('after logout Back leads to the login page, and never to a child', async () => {
  const { teacher, child } = await walks.classroom();
  const page = await walks.at(teacher);
  const kept: string[] = [];
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (isPage && response.headers()['cache-control'] !== 'no-store') kept.push(response.url());
  });
  await open(page, '/werk');
  await follow(page, 'Mijn groep');
  await follow(page, 'Sam Dijk');
  await follow(page, 'Signaal vastleggen');
  await open(page, child);

  await press(page, 'Uitloggen');
  expect(await read(page)).toContain('U bent uitgelogd.');
  for (let back = 0; back < 4; back += 1) {
    await page.goBack();
    expect(await heading(page)).toBe('Inloggen');
    expect(await page.content()).not.toMatch(/Sam|Dijk/);
  }
  expect(kept).toEqual([]);
});

test('a page stores nothing in the browser, and no script can read its cookies', async () => {
  const { teacher, child, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, form);
  await field(page, 'Wat hebt u gezien of gehoord?').pressSequentially('Sam zat stil.');
  await hear(page, KEPT);

  expect(await page.evaluate(stored)).toEqual({
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
    cookie: '',
  });
  await press(page, 'Uitloggen');
  await open(page, child);
  expect(await page.evaluate(stored)).toEqual({
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
    cookie: '',
  });
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax')).toEqual([]);
  expect(cookies.map(({ name }) => name)).not.toContain('zorgroute');
});

/** In the browser. */
async function stored() {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  };
}
