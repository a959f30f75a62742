// Whom to call, in a browser: in three clicks, while typing, with the keyboard alone, without script, on a phone and on paper.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFaults } from './accessibility.ts';
import { startDemo, type Demo } from './demo-region.ts';

const PHONE_PX = 320;
const FIELD = 'Zoek een school, plaats, gemeente of team';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function visit(path: string, { javaScript = true, width = 1280 } = {}): Promise<Page> {
  const context = await demo.browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(demo.portal.url + path);
  return page;
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const click = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const options = async (page: Page) =>
  (await page.getByRole('option').allInnerTexts()).map((text) => text.replace('\n', ' '));
const said = (page: Page, sentence: string | RegExp) =>
  page.getByRole('status').filter({ hasText: sentence }).waitFor();

/** The field with what its list is made of on the way to the script: what is typed from now on opens the list, at once or a moment later. */
async function ready(page: Page) {
  const brought = page.waitForResponse('**/contact/zoekindex.json');
  await page.getByLabel(FIELD).focus();
  await brought;
  return page.getByRole('combobox', { name: FIELD });
}

test('from the home page, the contact of a given school is three clicks away', async () => {
  const page = await visit('/');

  await click(page, 'Contact');
  await click(page, 'Westerkwartier');
  await click(page, 'Basisschool De Zwaluwsingel');

  expect(await heading(page)).toContain('Basisschool De Zwaluwsingel');
  expect(
    await page
      .getByRole('link', { name: /0594.00.00.31/ })
      .first()
      .getAttribute('href'),
  ).toBe('tel:0594000031');
  expect(await page.locator('main').innerText()).toContain('Jantien Hofsteenge, intern begeleider');
  await page.context().close();
});

test('from the home page, the basisteam for a child that lives in former Leek is two clicks away', async () => {
  const page = await visit('/');

  await click(page, 'Contact');
  await click(page, 'Leek');

  const text = await page.locator('main').innerText();
  expect(text).toContain('Het gebied hoort nu bij de gemeente Westerkwartier.');
  expect(text).toContain('CJG De Houtsingel');
  expect(await page.getByRole('link', { name: /0594.00.00.10/ }).getAttribute('href')).toBe('tel:0594000010');
  await page.context().close();
});

test('typing "leek", with the keyboard alone: counted, chosen, opened; nothing that was typed left the browser', async () => {
  const page = await visit('/contact');
  const field = await ready(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.keyboard.type('lÉek', { delay: 10 });
  await said(page, /^5 gevonden\. Kies met de pijltjes/);
  expect(await options(page)).toEqual([
    'Leek was een gemeente, nu Westerkwartier',
    expect.stringContaining('Leeksterriet'),
    expect.stringContaining('CJG De Houtsingel'),
    expect.stringContaining('De Nienoordvonder'),
    expect.stringContaining('De Turfvlinder'),
  ]);
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(asked).toEqual([]);

  await page.keyboard.press('ArrowDown');
  const chosen = page.locator(`#${(await field.getAttribute('aria-activedescendant')) ?? ''}`);
  expect(await chosen.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contact/gemeente/leek');
  await page.context().close();
});

test('the arrows go round, Escape closes, an arrow opens again, Tab goes on', async () => {
  const page = await visit('/contact');
  const field = await ready(page);
  const active = async () =>
    page.locator(`#${(await field.getAttribute('aria-activedescendant')) ?? 'none'}`).innerText();
  await page.keyboard.type('leek');
  await page.getByRole('option').first().waitFor();

  await page.keyboard.press('ArrowUp');
  expect(await active()).toContain('De Turfvlinder');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toContain('was een gemeente');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['false', 'leek']);
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option').count()).toBe(5);
  await page.keyboard.press('Tab');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect(
    await page.getByRole('button', { name: 'Zoeken' }).evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await page.context().close();
});

test('Enter without a choice sends the form; what is not found says what to do; a click opens', async () => {
  const page = await visit('/contact', { width: 390 });
  await ready(page);
  await page.keyboard.type('vonder');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /\d+ gevonden/ }).waitFor();
  expect(pathOf(page)).toBe('/contact');

  await ready(page);
  await page.getByLabel(FIELD).fill('qqqq');
  await said(page, 'Niets gevonden. Typ minder letters, of de naam van de gemeente waar het kind woont.');
  await page.getByLabel(FIELD).fill('wijkteam');
  await said(page, 'Typ de gemeente waar het kind woont.');
  await page.getByLabel(FIELD).fill('houtsingel');
  await page.getByRole('option', { name: /CJG De Houtsingel/ }).click();
  await page.waitForURL('**/contact/team/*');
  expect(await heading(page)).toContain('CJG De Houtsingel');
  await page.context().close();
});

test('without script "leek" goes to the same page, and "vonder" to a list', async () => {
  const page = await visit('/contact', { javaScript: false });
  await page.getByLabel(FIELD).fill('leek');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contact/gemeente/leek');

  await page.goto(`${demo.portal.url}/contact`);
  await page.getByLabel(FIELD).fill('zwaluw');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.waitForURL('**/contact/school/00yx00');
  await page.context().close();
});

test.for([true, false])(
  'whoever comes back from a school sees again what was found (script: %s)',
  async (javaScript) => {
    const page = await visit('/contact', { javaScript });
    await page.getByLabel(FIELD).fill('vonder');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByRole('heading', { level: 1, name: /\d+ gevonden/ }).waitFor();
    const found = await heading(page);

    await page.getByRole('list', { name: 'Gevonden' }).getByRole('link').first().click();
    await page.waitForURL('**/contact/school/*');
    await page.goBack();

    expect(await heading(page)).toBe(found);
    expect(await page.getByLabel(FIELD).inputValue()).toBe('vonder');
    expect(pathOf(page)).toBe('/contact');
    await page.context().close();
  },
);

test('with the list open, and with what was found: accessible, never wider than a phone, and nothing that the policy refuses', async () => {
  const page = await visit('/contact', { width: PHONE_PX });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  const faults = async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return [...(await accessibilityFaults(page)), ...(width > PHONE_PX ? [width] : [])];
  };

  await ready(page);
  await page.keyboard.type('de');
  await page.keyboard.press('ArrowDown');
  await said(page, 'de eerste 10 staan in de lijst');
  expect(await page.getByRole('option').count()).toBe(10);
  expect(await faults()).toEqual([]);

  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.getByRole('heading', { level: 1, name: /gevonden/ }).waitFor();
  expect(await faults()).toEqual([]);
  await page.getByLabel(FIELD).fill('qqqq');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Niets gevonden' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(refused).toEqual([]);
  await page.context().close();
});

test('on a phone no line of a list begins with a loose sign, and a number is called, not the school opened', async () => {
  const page = await visit('/contact/regio/west', { width: 390 });

  const signs = await page.$$eval('.zr-contacts .zr-work__row > span', (parts) =>
    parts.map((part) => getComputedStyle(part, '::before').content),
  );
  expect(new Set(signs)).toEqual(new Set(['none']));
  const number = page.locator('.zr-contacts__phone a').first();
  expect(
    await number.evaluate((link) => {
      link.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = link.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === link;
    }),
  ).toBe(true);
  await page.context().close();
});

test('on paper a list has its schools and numbers, and nothing to click or type', async () => {
  const page = await visit('/contact/regio/west');
  await page.emulateMedia({ media: 'print' });

  const shown = async (selector: string) => page.locator(selector).first().isVisible();
  expect(await shown('.zr-header')).toBe(false);
  expect(await shown('.zr-anchors')).toBe(false);
  expect(await page.getByText('Basisschool De Zwaluwsingel').isVisible()).toBe(true);
  await page.goto(`${demo.portal.url}/contact`);
  expect(await shown('.zr-search')).toBe(false);
  await page.context().close();
});
