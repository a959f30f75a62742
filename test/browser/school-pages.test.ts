// The pages a school uses most, on a phone, with the demo region in them: how long they are, and how many clicks they take.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';

import { startDemo, type Demo } from './demo-region.ts';

const PHONE = { width: 390, height: 800 };
const MOST_WORK_PX = 2500;
const MOST_CHILD_PX = 3300;

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function phoneOf(account: string, role: string): Promise<Page> {
  const member = (await demo.membershipsOf(account)).find((one) => one.role === role);
  const page = await (await demo.contextAs(member?.id ?? '')).newPage();
  await page.setViewportSize(PHONE);
  await page.goto(`${demo.portal.url}/werk`);
  return page;
}
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('Mijn werk of an intern begeleider with over thirty children is at most 2,500 px long', async () => {
  const page = await phoneOf('ib', 'intern_begeleider');

  const rows = await page.locator('.zr-work__row').count();

  expect(rows).toBeGreaterThanOrEqual(35);
  expect(await heightOf(page)).toBeLessThanOrEqual(MOST_WORK_PX);
});

test('a child is at most 3,300 px long', async () => {
  const page = await phoneOf('ib', 'intern_begeleider');
  const links = page.locator('.zr-work__who[href^="/leerlingen/"]');
  const children = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));

  const long: string[] = [];
  for (const child of children.slice(0, 12)) {
    await page.goto(demo.portal.url + child);
    if ((await heightOf(page)) > MOST_CHILD_PX) long.push(child);
  }

  expect(children.length).toBeGreaterThan(10);
  expect(long).toEqual([]);
});

test('from the page of a child a short note takes four clicks, a signal six', async () => {
  const page = await phoneOf('leerkracht', 'teacher');
  const child = await page.locator('.zr-work__who[href^="/leerlingen/"]').first().getAttribute('href');
  await page.goto(demo.portal.url + (child ?? ''));
  let clicks = 0;
  const click = async (text: string | RegExp, as: 'link' | 'button' | 'radio' | 'fold') => {
    clicks += 1;
    await (as === 'fold' ? page.getByText(text) : page.getByRole(as, { name: text })).click();
  };

  await click('Iets vastleggen', 'fold');
  await click('Korte notitie', 'link');
  await page.getByLabel('Wat wilt u onthouden?').fill('Moeder belde over het ophalen.');
  await click('Moeder', 'radio');
  await click(/^Notitie bewaren bij/, 'button');
  await page.getByText('Korte notitie: moeder').waitFor();
  const forNote = clicks;
  await click('Iets vastleggen', 'fold');
  await click('Signaal vastleggen', 'link');
  await page.getByLabel('Wat hebt u gezien of gehoord?').fill('Het kind was stil.');
  await click('Vandaag', 'radio');
  await click('Gedrag', 'radio');
  await click('Leefvraag', 'radio');
  await click(/^Signaal bewaren bij/, 'button');
  await page.getByText('Signaal: gedrag · leefvraag').first().waitFor();

  expect(forNote).toBe(4);
  expect(clicks - forNote).toBe(6);
});
