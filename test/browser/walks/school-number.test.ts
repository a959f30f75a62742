// Which number does the team press to reach a school? The one that its administrator filled in, sent along with the referral.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { referredChild } from '../../zorgroute/referred-child.ts';
import { makeReady } from '../../zorgroute/referral/referral-to-send.ts';
import { open, pathOf, press, write } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

test("the school's number is filled in once, goes along with a referral, and is pressed by the team, as is the sender's own", async () => {
  const { portal, make } = walks;
  const child = await referredChild(portal, make);
  const [administrator, worker] = [
    await make.person(child.school.id, 'administrator'),
    await make.person(child.team.id, 'cjg_worker'),
  ];
  await makeReady(await portal.as(child.ib.membershipId), child);

  const keeping = await walks.at(administrator);
  await open(keeping, '/beheer');
  await keeping.getByRole('link', { name: /^Wijzigen\s*: Telefoon$/ }).click();
  await write(keeping, { Telefoon: '0594 51 00 00' });
  await press(keeping, `Telefoon bewaren bij ${child.school.name}`);

  const sending = await walks.at(child.ib);
  await open(sending, '/account');
  await write(sending, { 'Uw telefoonnummer van het werk': '0594 51 00 01' });
  await sending.getByRole('button', { name: 'bewaren' }).first().click();
  await open(sending, `${child.base}/aanmelding/controle`);
  await press(sending, `Versturen naar ${child.team.name}`);

  const reading = await walks.at(worker);
  await open(reading, pathOf(sending));
  const called: string[] = [];
  await reading.exposeFunction('called', (address: string) => called.push(address));
  await reading.evaluate(`addEventListener('click', (event) => called(event.target.href))`);
  for (const number of ['0594 51 00 00', '0594 51 00 01'])
    await reading.getByRole('link', { name: number.replaceAll(' ', '\u00a0') }).click();

  expect(pathOf(sending)).toMatch(/^\/aanmeldingen\//);
  await expect.poll(() => called).toEqual(['tel:0594510000', 'tel:0594510001']);
});
