// The helper "Zorg op school: welke wet?" in a browser: found in three clicks, back at any time, without script, on a phone and on paper.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal } from '../portal.ts';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';

const PHONE_PX = 320;
const PAGES = [
  '/zorg-op-school',
  '/zorg-op-school/schema',
  '/zorg-op-school/vraag',
  '/zorg-op-school/vraag/1n-2z-4n',
  '/zorg-op-school/uitkomst/1j',
  '/zorg-op-school/uitkomst/1n-2z-4n-5vp',
  '/zorg-op-school/uitkomst/1n-2l-5lt/in/westerkwartier',
  '/zorg-op-school/uitkomst/1n-2a-5lm-4j-5vv',
];

let site: Portal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startPortal();
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const click = (on: Page, name: string) => on.getByRole('link', { name, exact: true }).click();
const heading = (on: Page) => on.getByRole('heading', { level: 1 }).innerText();

test('from the home page, the law for nursing without a Wlz indication is two clicks away', async () => {
  await page.goto(site.url);

  await click(page, 'Welke wet hoort bij zorg op school?');
  await page.getByRole('link', { name: /Geen Wlz: verpleging, of verzorging/ }).click();

  expect(await heading(page)).toContain('Zorgverzekeringswet (Zvw)');
  expect(await page.getByText('De zorgverzekeraar: zorg in natura').count()).toBe(1);
});

test('without script: one question per page, back to any of them, and no cookie at the end', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await context.newPage();
  await visitor.goto(`${site.url}/zorg-op-school`);

  for (const link of ['Begin met de eerste vraag', 'Nee', 'Zorg of hulp', 'Nee', 'Persoonlijke verzorging'])
    await click(visitor, link);
  await click(visitor, 'Nee');

  expect(await heading(visitor)).toContain('Waarschijnlijk: Jeugdwet');

  await click(visitor, 'Terug naar de vorige vraag');
  expect(await heading(visitor)).toContain('Hangt de verzorging samen met medische zorg?');
  await visitor.getByRole('link', { name: /Wijzigen.*Wat voor zorg/ }).click();
  await click(visitor, 'Vervoer naar school');
  expect(await heading(visitor)).toContain('Leerlingenvervoer');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test.for(PAGES)('%s is accessible, light and dark, and fits a phone', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url + path);
    expect(await accessibilityFaults(page)).toEqual([]);
  }

  for (const width of [PHONE_PX, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('in the whole scheme no word is broken for want of room, and no label stands before nothing', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/zorg-op-school/schema`);
  const broken = await page.$$eval('.zr-scheme tbody :is(th, td)', (cells) =>
    (cells as HTMLElement[])
      .filter((cell) => {
        cell.style.overflowWrap = 'normal';
        cell.style.hyphens = 'manual';
        return cell.scrollWidth > cell.clientWidth;
      })
      .map((cell) => cell.textContent),
  );

  await page.setViewportSize({ width: PHONE_PX, height: 800 });
  const empty = await page.$$eval('.zr-scheme tbody td:empty', (cells) =>
    cells.filter((cell) => cell.getBoundingClientRect().height > 0),
  );

  expect(broken).toEqual([]);
  expect(empty).toEqual([]);
});

test('the whole scheme is printed on one sheet', async () => {
  await page.goto(`${site.url}/zorg-op-school/schema`);

  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

  expect(/\/Count (\d+)/.exec(paper)?.[1]).toBe('1');
});
