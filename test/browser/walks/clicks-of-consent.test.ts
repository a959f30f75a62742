// How much work are the consents of two parents, and how long is the page on a phone?

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { referredChild } from '../../zorgroute/referred-child.ts';
import { open, read } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

const MOST_CLICKS = 13;
const MOST_PIXELS = 1800;

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

/** Presses what is asked, each once, and counts. */
const counting = (page: Page) => {
  const count = { clicks: 0 };
  const click = async (role: 'link' | 'button' | 'radio', name: string | RegExp, within?: string) => {
    const part = within ? page.getByRole('radiogroup', { name: within }) : page.getByRole('main');
    await part.getByRole(role, { name }).first().click();
    count.clicks += 1;
  };
  return { count, click };
};

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the consents of two parents, both ways, take 13 clicks from the page of the child, and read on less than 1,800 pixels', async () => {
  const child = await referredChild(walks.portal, walks.make);
  const ib = await walks.at(child.ib);
  await ib.setViewportSize({ width: 390, height: 844 });
  const { count, click } = counting(ib);

  await open(ib, `/leerlingen/${child.pupilId}`);
  await click('link', 'Toestemming vastleggen');
  for (const parent of ['Ans Bakker', 'Bert Smit']) {
    await click('link', `Antwoord van ${parent} vastleggen`);
    await click('radio', 'Ja, dit allemaal', '1. Mag de school delen');
    await click('radio', 'Ja, dit allemaal', '2. Mag het team');
    await click('radio', 'Met een handtekening', 'Hoe is het antwoord gegeven?');
    await click('button', `Antwoord van ${parent} bewaren`);
  }

  expect(await read(ib)).toContain('Iedereen die mee beslist, heeft ja gezegd');
  expect(await read(ib)).toMatch(/(Ja, dit mag.*){4}/);
  expect(count.clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(await heightOf(ib)).toBeLessThanOrEqual(MOST_PIXELS);
  expect(await overflowOf(ib)).toBe(0);
  const kept = await walks.portal.database.owner(
    `select direction, cardinality(categories) as parts, ends_on = (given_on + interval '1 year')::date as year
     from consent where trajectory_id = $1 order by direction, giver_name`,
    [child.trajectoryId],
  );
  expect(kept).toEqual([
    { direction: 'school_to_team', parts: 6, year: true },
    { direction: 'school_to_team', parts: 6, year: true },
    { direction: 'team_to_school', parts: 2, year: true },
    { direction: 'team_to_school', parts: 2, year: true },
  ]);
});

test('what a yes to a part and a no ask further, is there without script, and says when it is asked', async () => {
  const child = await referredChild(walks.portal, walks.make);
  const ib = await walks.at(child.ib, { javaScript: false });
  const { click } = counting(ib);
  const path = `${child.base}/toestemmingen/van/${child.mother}`;

  await open(ib, path);
  const [parts, reason] = [
    ib.getByRole('group', { name: 'Wat mag de school delen?' }),
    ib.getByRole('textbox', { name: /^Waarom niet/ }),
  ];
  // Without a script both stand there and say when they are asked; with one: browser/asked-when.test.ts.
  expect([await parts.isVisible(), await reason.isVisible()]).toEqual([true, true]);
  expect(await ib.getByText('Alleen bij “Ja, maar niet alles”.').first().isVisible()).toBe(true);
  await click('radio', 'Ja, maar niet alles', '1. Mag de school delen');
  await click('radio', 'Nee', '2. Mag het team');
  expect([await parts.isVisible(), await reason.isVisible()]).toEqual([true, true]);
  await click('radio', 'Met een handtekening', 'Hoe is het antwoord gegeven?');
  await reason.fill('Eerst zien.');
  await click('button', 'Antwoord van Ans Bakker bewaren');

  expect(await read(ib)).toContain('Kies wat er gedeeld mag worden, of kies nee als antwoord.');
  expect([await parts.isVisible(), await reason.inputValue()]).toEqual([true, 'Eerst zien.']);
  await parts.getByRole('checkbox', { name: 'Welke hulp er al is' }).check();
  await click('button', 'Antwoord van Ans Bakker bewaren');
  expect(await read(ib)).toContain('niet: naam, geboortedatum, adres, school en groep');
  expect(await ib.content()).toContain('Reden: Eerst zien.');
});
