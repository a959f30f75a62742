// Nothing typed is lost while it is typed: kept at every pause, through a lost connection, and gone when it is sent or after logout.

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Someone } from '../../factories.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import { childOf } from '../../zorgroute/child.ts';
import {
  field,
  follow,
  hear,
  KEPT,
  open,
  press,
  read,
  status,
  takeOver,
  write,
  writeDay,
} from './person-at-page.ts';
import { PASSWORD, startWalks, type Walks } from './walks.ts';

const OBSERVED = 'Wat hebt u gezien of gehoord?';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

const draftsOf = async ({ membershipId }: Someone) =>
  (
    await walks.portal.database.owner<{ text: string }>(
      `select fields ->> 'observed' as text from draft where membership_id = $1`,
      [membershipId],
    )
  ).map(({ text }) => text);

test('what is typed is there again after the page is closed, and gone once it is saved', async () => {
  const { teacher, form } = await walks.classroom();
  const page = await walks.at(teacher);

  await open(page, form);
  await field(page, OBSERVED).pressSequentially('Sam zat stil.');
  await hear(page, KEPT);
  await page.close();
  const again = await page.context().newPage();
  await open(again, form);
  expect(await field(again, OBSERVED).inputValue()).toBe('Sam zat stil.');
  expect(await status(again)).toMatch(KEPT);

  await writeDay(again, 'Wanneer was dat?', typedDay(addDays(presentDay(), -20)));
  await again.getByRole('radio', { name: 'Thuis', exact: true }).check();
  await again.getByRole('radio', { name: 'Leefvraag', exact: true }).check();
  await press(again, 'Signaal bewaren bij Sam, groep 5');
  expect(await read(again)).toContain('Sam zat stil.');
  await follow(again, 'Signaal vastleggen');
  expect(await field(again, OBSERVED).inputValue()).toBe('');
  expect(await status(again)).toBe('');
  expect(await draftsOf(teacher)).toEqual([]);
});

test('a sentence typed without a connection is kept as soon as it returns', async () => {
  const { teacher, form } = await walks.classroom();
  const page = await walks.at(teacher);

  await open(page, form);
  await page.context().setOffline(true);
  await field(page, OBSERVED).pressSequentially('Dit typte ik in de trein.');
  await hear(page, 'Er is geen verbinding.');
  expect(await draftsOf(teacher)).toEqual([]);
  await page.context().setOffline(false);

  await hear(page, KEPT);
  expect(await draftsOf(teacher)).toEqual(['Dit typte ik in de trein.']);
});

test('after logout an old tab leaves nothing behind', async () => {
  const { teacher, form } = await walks.classroom();
  const email = await walks.letLogIn(teacher);
  const page = await walks.at(teacher);
  await open(page, form);
  await field(page, OBSERVED).pressSequentially('Voor het uitloggen.');
  await hear(page, KEPT);

  const other = await page.context().newPage();
  await open(other, '/werk');
  await press(other, 'Uitloggen');
  await field(page, OBSERVED).pressSequentially(' Na het uitloggen.');
  await hear(page, 'Kopieer uw tekst voordat u deze pagina verlaat');
  await press(page, 'Signaal bewaren bij Sam, groep 5');
  expect(await read(page)).toContain('Wat u verstuurde, is niet bewaard.');
  expect(await page.getByLabel('Uw tekst').inputValue()).toBe('Voor het uitloggen. Na het uitloggen.');

  await open(page, '/inloggen');
  await write(page, { 'E-mailadres': email });
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await press(page, 'Inloggen');
  await open(page, form);
  expect(await field(page, OBSERVED).inputValue()).toBe('Voor het uitloggen.');
});

test('without a script a button keeps the text', async () => {
  const { teacher, form } = await walks.classroom();
  const page = await walks.at(teacher, { javaScript: false });

  await open(page, form);
  await write(page, { [OBSERVED]: 'Nog niet af.' });
  await press(page, 'Concept bewaren');

  expect(await field(page, OBSERVED).inputValue()).toBe('Nog niet af.');
  expect(await status(page)).toMatch(KEPT);
  expect(await read(page)).toContain('Uw concept is bewaard. Niemand anders ziet het.');
});

test('a sentence that was taken over is not offered any more, until it is deleted', async () => {
  const { teacher, trajectoryId } = await childOf(walks.make);
  const page = await walks.at(teacher);
  const question = 'Wat is er besproken?';
  const offered = () =>
    page
      .locator('.zr-field', { has: field(page, question) })
      .locator('li:visible')
      .allInnerTexts();

  await open(page, `/trajecten/${trajectoryId}/overleg`);
  await takeOver(page, question, 'Daarna huilde hij.');
  expect(await offered()).toEqual([expect.stringContaining('Sam zat stil in een hoek.')]);

  await write(page, { [question]: 'Toch niet.' });
  expect(await offered()).toHaveLength(2);
});
