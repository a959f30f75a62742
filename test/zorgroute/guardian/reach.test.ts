// Somebody without custody, a foster parent or a grandparent, goes along with a referral by name; phone and address only by choice.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { referredChild } from '../referred-child.ts';
import { makeReady, sendIt } from '../referral/referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const FOSTER = {
  name: 'Pia Pleeg',
  relation: 'foster_parent',
  phone: '0594 765432',
  email: 'pia@pleeg.invalid',
  address: 'Pleegpad 7',
  language: 'Tigrinya',
};

async function sentWith(guardian: Record<string, string>) {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  await ib.fillIn(`/leerlingen/${child.pupilId}/ouders/nieuw`, { ...FOSTER, ...guardian });
  await makeReady(ib, child);
  const check = (await ib.get(`${child.base}/aanmelding/controle`)).html;
  const path = await sendIt(ib, child);
  const worker = await make.person(child.team.id, 'cjg_worker');
  return { check, sent: (await (await portal.as(worker.membershipId)).get(path)).html };
}

test('without a choice the name goes, the number and the address stay; the check page says so', async () => {
  const { check, sent } = await sentWith({ custody: 'no' });

  expect(sent).toContain('Pia Pleeg');
  expect(check).toContain('telefoon en adres gaan niet mee');
  for (const html of [check, sent]) expect(html).not.toMatch(/76\s?54\s?32|Pleegpad|pia@pleeg|Tigrinya/);
  expect(sent).toContain('Vaderplein 2');
});

test('by choice they go along', async () => {
  const { check, sent } = await sentWith({ custody: 'no', reachShared: 'yes' });

  for (const html of [check, sent]) expect(html).toContain('Pleegpad 7');
  expect(check).not.toContain('gaan niet mee');
});
