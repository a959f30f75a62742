// A file of DUO from upload to confirmation, as the administrator of a board does it: with and without JavaScript.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { file, madeUp } from '../../school-list/duo-files.ts';
import { follow, heading, open, pathOf, press, read, tick } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

const THIRTY = madeUp(30);

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('upload, look, confirm, %s', async (_how, javaScript) => {
  await walks.portal.database.owner('truncate listed_school, school_list_import cascade');
  const keeper = await walks.make.person(await walks.make.organisation('board'), 'administrator');
  const page = await walks.at(keeper, { javaScript });
  await open(page, '/beheer');
  await follow(page, 'Scholen in de regio');
  expect(await read(page)).toContain('Er staan nog geen scholen in de lijst');

  await follow(page, 'Lijst van DUO inlezen');
  await press(page, 'Bekijken wat er verandert');
  expect(await read(page)).toContain('Kies het bestand "alle vestigingen basisonderwijs" van DUO.');
  await choose(page, Buffer.from('geen lijst'));
  expect(await read(page)).toContain('Dit is geen CSV-bestand.');
  await choose(
    page,
    file(THIRTY, { generation: 'old', delimiter: ';', encoding: 'windows-1252', lineEnd: '\r\n' }),
  );

  expect(await heading(page)).toContain('Wat verandert er?');
  await follow(page, 'Toon meer: alle 30');
  expect(await read(page)).toContain('1 tot en met 30 van 30');
  await follow(page, 'Terug naar alles wat er verandert');
  await press(page, 'Lijst bijwerken');
  expect(await read(page)).toContain('30 nieuwe scholen');
  await follow(page, 'Naar de scholen in de regio');
  expect(await read(page)).toContain('Voor het laatst geladen op');
  expect(await read(page)).toContain('In de lijst: 30 scholen.');

  await follow(page, 'Lijst van DUO inlezen');
  await choose(page, file(THIRTY.slice(0, 15)));
  expect(await read(page)).toContain('Scholen die niet meer in het bestand staan (15)');
  await press(page, 'Lijst bijwerken');
  expect(await read(page)).toContain('Vink aan dat het bestand compleet is');
  await tick(page, 'Dit bestand is compleet: deze 15 scholen zijn er niet meer');
  await press(page, 'Lijst bijwerken');
  expect(await read(page)).toContain('15 scholen niet meer in het bestand');

  await open(page, '/beheer/scholen/inlezen');
  await choose(page, file(THIRTY.slice(0, 15)));
  expect(await heading(page)).toContain('Er is niets veranderd');
  await press(page, 'Bestand weggooien');
  expect(pathOf(page)).toBe('/beheer/scholen/inlezen');
});

async function choose(page: Page, buffer: Buffer) {
  await page.getByLabel('Bestand van DUO').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer });
  await press(page, 'Bekijken wat er verandert');
}
