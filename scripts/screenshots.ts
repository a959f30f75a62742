// Makes the pictures of the README anew: starts the demo region in a folder of its own and looks at a few pages.

import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';

import { DEMO_PASSWORD } from '../demo/accounts.ts';
import { lookAtPortal, root } from './portal-to-look-at.ts';

/** `row` opens the first row of a list that says this. */
type Picture = { name: string; as: string; path: string; width: number; row?: string };

const PICTURES: Picture[] = [
  { name: 'werk-leerkracht-390', as: 'leerkracht', path: '/werk', width: 390 },
  { name: 'kind-1280', as: 'leerkracht', path: '/leerlingen', width: 1280, row: 'Casemanager bekend' },
  { name: 'aanmelding-1280', as: 'ib', path: '/werk', width: 1280, row: 'De aanmelding invullen' },
  { name: 'postvak-1280', as: 'cjg', path: '/postvak', width: 1280 },
];

const folder = path.join(root, 'docs/screenshots');
await fs.mkdir(folder, { recursive: true });
await lookAtPortal(async (url, browser) => {
  for (const picture of PICTURES) await take(browser, url, picture);
});

async function take(browser: Browser, url: string, { name, as, path: place, width, row }: Picture) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 800 : 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/inloggen`);
  await page.getByLabel('E-mailadres').fill(`${as}@demo.invalid`);
  await page.getByLabel('Wachtwoord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL('**/werk');
  await page.goto(url + place);
  if (row) await page.locator('.zr-work__row', { hasText: row }).getByRole('link').first().click();
  await page.waitForLoadState();
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
