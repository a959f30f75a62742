// Does everybody who asks end at somebody who answers? Clicked: by postcode, and from every outcome of the helper, with a team and without.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startDemo, type Demo } from './demo-region.ts';

const FIELD = 'Zoek een school, plaats, gemeente of team';
const TEAM = 'tel:0594000010';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function visit(path: string, javaScriptEnabled = false): Promise<Page> {
  const context = await demo.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(demo.portal.url + path);
  return page;
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const canBeCalled = (page: Page) => page.locator(`main a[href="${TEAM}"]`).first().isVisible();

test.for(['9351 AB', '9351ab', '9351'])('without script: "%s" leads to the team', async (postcode) => {
  const page = await visit('/');

  await page.getByLabel(FIELD).fill(postcode);
  await page.getByRole('button', { name: 'Zoeken' }).click();

  expect(await heading(page)).toBe('Gemeente Westerkwartier');
  expect(await canBeCalled(page)).toBe(true);
  expect(page.url()).not.toContain('9351');
  await page.context().close();
});

test('while somebody types a postcode, its municipality is in the list, and one click leads there', async () => {
  const page = await visit('/contact', true);
  const brought = page.waitForResponse('**/contact/zoekindex.json');
  await page.getByLabel(FIELD).focus();
  await brought;

  await page.getByRole('combobox', { name: FIELD }).pressSequentially('9351 AB');
  await page.getByRole('option', { name: /Westerkwartier/ }).click();
  await page.waitForURL('**/contact/gemeente/westerkwartier');

  expect(await canBeCalled(page)).toBe(true);
  await page.context().close();
});

test('from every situation: the outcome, the municipality where the child lives, and its team', async () => {
  const page = await visit('/zorg-op-school');
  const situations = page.getByRole('list', { name: 'Situaties' }).getByRole('link');
  const names = await situations.allInnerTexts();

  const withoutTeam: string[] = [];
  for (const name of names) {
    await page.goto(`${demo.portal.url}/zorg-op-school`);
    await situations.getByText(name, { exact: true }).click();
    await page.locator('#hulp').getByRole('link', { name: 'Westerkwartier', exact: true }).click();
    if (!(await canBeCalled(page))) withoutTeam.push(name);
  }

  expect(names.length).toBeGreaterThan(18);
  expect(withoutTeam).toEqual([]);
  await page.context().close();
});

test('where no team is known, the outcome says plainly whom to ask, and another municipality is a click away', async () => {
  const page = await visit('/zorg-op-school/uitkomst/1n-2l-5lb');

  await page.locator('#hulp').getByRole('link', { name: 'Oldambt', exact: true }).click();
  const said = await page.locator('#hulp').innerText();
  await page.getByRole('link', { name: 'Kies een andere gemeente' }).click();
  await page.locator('#hulp').getByRole('link', { name: 'Westerkwartier', exact: true }).click();

  expect(said).toContain(
    'Kijk op de website van de gemeente bij hulp voor jeugd en gezin, of vraag de school',
  );
  expect(await canBeCalled(page)).toBe(true);
  await page.context().close();
});
