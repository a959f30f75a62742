// A casemanager walks from the offer of an own plan to a plan that two parents apart agreed with, with and without script; each page is
// looked at on a phone.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { familyWithPlan, TEXT } from '../../zorgroute/plan/story.ts';
import { open, read } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first().click();
const choose = (page: Page, name: string) => main(page).getByRole('radio', { name, exact: true }).check();
const type = (page: Page, name: string | RegExp, text: string) =>
  main(page)
    .getByRole('textbox', { name, exact: typeof name === 'string' })
    .first()
    .fill(text);
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Follows a link of the page, and holds the page that comes to the width of the phone. */
async function follow(page: Page, name: string | RegExp) {
  await main(page).getByRole('link', { name }).first().click();
  expect(await overflowOf(page)).toBe(0);
}

async function offerAndDecline(page: Page) {
  await follow(page, 'Aanbod vastleggen');
  await type(page, /^Wie waren erbij/, 'Marieke en Remco');
  await choose(page, 'Erover nadenken');
  await type(page, /^Wanneer hoort u het/, TEXT.lookOn);
  await press(page, /^Aanbod bewaren bij/);
  expect(await read(page)).toContain('Horen of het gezin zelf een plan maakt');
  await follow(page, 'Nieuw antwoord vastleggen');
  await type(page, /^Wie waren erbij/, 'Marieke en Remco');
  await choose(page, 'Samen met ons een plan maken');
  await press(page, /^Antwoord bewaren bij/);
  expect(await read(page)).toContain('Met het gezin een plan maken');
}

async function writeTogether(page: Page) {
  await follow(page, 'Een doel erbij');
  await type(page, 'Wat willen zij bereiken?', 'Brengen en halen zonder ruzie');
  await main(page).getByRole('checkbox', { name: 'Fenna' }).check();
  await type(page, /^Gehaald als/, 'Vier weken is er niet geschreeuwd.');
  await choose(page, 'Iedereen van het plan');
  await type(page, 'Wat', 'De kinderen op woensdag brengen');
  await type(page, 'Wie', 'Opa Jan');
  await main(page).getByRole('combobox', { name: 'Van wie is dat?' }).selectOption('network');
  await type(page, 'Tot wanneer, of hoe vaak', 'elke woensdag');
  await press(page, /^Doel bewaren/);
  await follow(page, 'Wat goed gaat en wat moeilijk is');
  await type(page, 'Wat gaat goed?', 'Fenna en Jurre zijn gek op elkaar.');
  await type(page, /^Wanneer kijkt u samen/, TEXT.lookOn);
  await press(page, /^Bewaren in het plan/);
  expect(await read(page)).toContain('Vragen wat het gezin van het plan vindt: Marieke, Remco en Jurre');
}

test.for([{ javaScript: true }, { javaScript: false }])(
  'an own plan is offered and declined, and a plan is agreed by two parents apart: %o',
  async (settings) => {
    const family = await familyWithPlan(walks.portal);
    const page = await walks.at(family.casemanager, settings);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, family.path);

    await offerAndDecline(page);
    await writeTogether(page);
    await follow(page, 'Marieke');
    await follow(page, 'Mijn antwoord geven');
    await choose(page, 'Akkoord');
    await press(page, 'Dit is mijn antwoord');
    expect(await read(page)).toContain('Akkoord');
    await follow(page, /^Klaar: terug naar/);
    for (const name of ['Remco', 'Jurre']) {
      await follow(page, `Antwoord van ${name} vastleggen`);
      await choose(page, 'Samen gelezen');
      await choose(page, 'Akkoord');
      await press(page, `Antwoord van ${name} bewaren`);
    }

    expect(await read(page)).toContain('Samen kijken hoe het gaat');
  },
);
