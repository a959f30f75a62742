// Does a parent of a municipality that has no team here find whom to call, and may only those fill it in who keep the region?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { regionOf } from '../guidance/contacts/region-with-contacts.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';

const LIST = '/beheer/contact/gemeenten';
const FILLED = {
  function: 'toegang jeugd',
  phone: '0597 00 00 31',
  email: 'jeugd@test.invalid',
  website: 'www.oldambt.test.invalid',
  hours: 'Op werkdagen tot 12.30 uur',
};

let portal: Portal;
let region: ReturnType<typeof regionOf>;
let keeper: Visitor;

beforeAll(async () => {
  portal = await startPortal();
  region = regionOf(portal.database);
  const board = await region.make.organisation('board');
  keeper = await portal.as((await region.make.person(board, 'administrator')).membershipId);
  await region.team('CJG De Testsingel', 'Westerkwartier');
});
afterAll(() => portal.stop());

const formOf = async (name: string) => `/beheer/contact/${await region.municipality(name)}/wijzigen`;
const get = async (path: string) => (await portal.visitor().get(path)).html;

test('who keeps the region finds every municipality without a team, and those alone', async () => {
  const beheer = await keeper.get('/beheer');
  const list = await keeper.get(LIST);

  expect(beheer.html).toContain(`href="${LIST}"`);
  expect(list.status).toBe(200);
  for (const name of ['Oldambt', 'Pekela', 'Veendam']) expect(list.html).toContain(`>${name}</a>`);
  expect(list.html).not.toContain('>Westerkwartier</a>');
});

test('what was filled in stands wherever a parent of that municipality ends, and may be called with a click', async () => {
  const saved = await keeper.fillIn(await formOf('Oldambt'), FILLED);

  expect(saved.status).toBe(303);
  const places = [
    '/contact/gemeente/oldambt',
    '/contact/gemeente/winschoten',
    '/zorg-op-school/uitkomst/1j/in/oldambt',
    '/zorg-op-school/uitkomst/1n-2l-5lb/in/oldambt',
  ];
  for (const path of places) {
    const html = await get(path);
    expect(html, path).toMatch(
      /Bel de gemeente op <a href="tel:0597000031">0597\u00a000\u00a000\u00a031<\/a> en vraag naar toegang jeugd/,
    );
    expect(html, path).toContain('href="https://www.oldambt.test.invalid"');
    expect(html, path).toContain('href="mailto:jeugd@test.invalid"');
    expect(html, path).toContain('Op werkdagen tot 12.30 uur');
    expect(html, path).toContain('Laatst nagekeken op');
  }
});

test('with a site or an address of mail alone, these stand there', async () => {
  await keeper.fillIn(await formOf('Pekela'), { ...FILLED, phone: '' });

  const html = await get('/contact/gemeente/pekela');

  expect(html).toContain('Vraag de gemeente zelf naar hulp voor jeugd en gezin.');
  expect(html).toContain('href="https://www.oldambt.test.invalid"');
  expect(html).not.toContain('Bel de gemeente');
});

test('a number that nobody looked at for more than a year says so, and whom else to ask', async () => {
  await region.contact(await region.municipality('Veendam'), { checked_on: '2019-02-03' });

  expect(await get('/contact/gemeente/veendam')).toMatch(
    /meer dan een jaar geleden: het kan veranderd zijn\. Lukt het niet\? Vraag het de school\./,
  );
});

test('once a municipality has its team, the team keeps its own contact and the municipality’s is not kept here', async () => {
  const form = await formOf('Stadskanaal');
  const before = await keeper.get(form);
  await region.team('Team Stadskanaal', 'Stadskanaal');

  expect(before.status).toBe(200);
  expect((await keeper.get(form)).status).toBe(404);
  expect((await keeper.get(await formOf('Westerkwartier'))).status).toBe(404);
});

test('an administrator of a school or a team does not find the list, and may not fill it in', async () => {
  const school = await region.school('De Testvonder');
  const visitor = await portal.as((await region.make.person(school.id, 'administrator')).membershipId);

  expect((await visitor.get(LIST)).status).toBe(404);
  expect((await visitor.get(await formOf('Oldambt'))).status).toBe(404);
  expect((await visitor.post(await formOf('Eemsdelta'), FILLED)).status).toBe(404);
  expect((await visitor.get('/beheer')).html).not.toContain(LIST);
});
