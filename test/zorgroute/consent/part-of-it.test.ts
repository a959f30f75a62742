// Who allows a part said yes to a part: in the table, in the file, and where the answer is changed.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { NO, referredChild, YES } from '../referred-child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const PART = { ...YES, categories: YES.categories.filter((category) => category !== 'wishes') };

test('the file says of each answer in which direction it lets share, and that a part is a part', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  await visitor.fillIn(path, { ...YES, who: child.mother, back: 'refused' });
  await visitor.fillIn(path, { ...PART, who: child.father });

  const { html } = await visitor.get(`/leerlingen/${child.pupilId}`);

  expect(html).toContain('Ans Bakker geeft toestemming dat de school met het team deelt');
  expect(html).toContain('Ans Bakker geeft geen toestemming dat het team met de school deelt');
  expect(html).toContain('Bert Smit geeft voor een deel toestemming dat de school met het team deelt');
  expect(html).not.toMatch(/geeft (geen )?toestemming(?! dat )/);
});

test('what is taken back says its direction too', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  await visitor.fillIn(path, { ...YES, who: child.mother });
  await visitor.fillIn(path, { ...NO, who: child.mother });

  const { html } = await visitor.get(`/leerlingen/${child.pupilId}`);

  expect(html).toContain('Ans Bakker trekt de toestemming in: de school mag niet meer met het team delen');
});

test('the table says that a yes is for a part, in both directions, and changing it starts as it is', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const overview = `${child.base}/toestemmingen`;
  await visitor.fillIn(`${overview}/nieuw`, {
    ...PART,
    who: child.father,
    back: 'given',
    backCategories: ['help_progress'],
  });
  await visitor.fillIn(`${overview}/nieuw`, { ...YES, who: child.mother, back: 'all' });

  const table = (await visitor.get(overview)).html;
  const form = (await visitor.get(`${overview}/van/${child.father}`)).html;
  const mothers = (await visitor.get(`${overview}/van/${child.mother}`)).html;

  const [, fatherRow = ''] = table.split(/<th scope="row">Bert Smit/);
  const [, motherRow = ''] = table.split(/<th scope="row">Ans Bakker/);
  expect(fatherRow.split('</tr>')[0]?.match(/Ja, voor een deel/g)).toHaveLength(2);
  expect(fatherRow.split('</tr>')[0]).not.toMatch(/Ja, dit mag|voor minder gegevens/);
  expect(motherRow.split('</tr>')[0]).not.toContain('voor een deel');
  const ticked = (html: string) =>
    [...html.matchAll(/type="checkbox"[^>]* name="(\w+)" value="([^"]*)"[^>]* checked/g)].map(
      ([, name, value]) => `${String(name)}:${String(value)}`,
    );
  expect(ticked(form)).toEqual([
    ...PART.categories.map((category) => `categories:${category}`),
    'backCategories:help_progress',
  ]);
  expect(ticked(mothers)).toEqual([]);
  expect(form).toContain('Niets nieuws: het blijft ja, voor een deel,');
});

test('the form promises no field that it does not have', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);

  const { html } = await visitor.get(`${child.base}/toestemmingen/van/${child.mother}`);

  expect(html).not.toContain('U schrijft hier op');
  expect(html).toContain('U hoorde het in een gesprek. Uw naam komt erbij.');
});
