// On which number is an organisation reached? Its administrator keeps it, and a school's goes with every referral.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { referredChild } from '../zorgroute/referred-child.ts';
import { makeReady, sendIt } from '../zorgroute/referral/referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

test('an administrator fills in the number of a school; what is no number is refused and stays', async () => {
  const school = await make.school();
  const administrator = await make.person(school.id, 'administrator');
  const visitor = await portal.as(administrator.membershipId);
  const path = `/beheer/organisatie/${school.id}/telefoon`;

  const before = await visitor.get('/beheer');
  const wrong = await visitor.fillIn(path, { phone: 'bel maar' });
  const saved = await visitor.fillIn(path, { phone: '0594 51 00 00' });
  const after = await visitor.get('/beheer');

  expect(before.html).toContain(`href="${path}"`);
  expect(before.html).toContain('nog niet ingevuld');
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="bel maar"');
  expect(saved).toMatchObject({ status: 303, location: '/beheer' });
  expect(after.html).toContain('0594 51 00 00');
});

test('the number of another organisation is not there for this administrator', async () => {
  const [own, other] = [await make.school(), await make.school()];
  const administrator = await make.person(own.id, 'administrator');
  const visitor = await portal.as(administrator.membershipId);

  const page = await visitor.get(`/beheer/organisatie/${other.id}/telefoon`);

  expect(page.status).toBe(404);
});

test("a school's number goes along with what it sends, for the team to press", async () => {
  const child = await referredChild(portal, make);
  const administrator = await make.person(child.school.id, 'administrator');
  const worker = await make.person(child.team.id, 'cjg_worker');
  const [keeping, sending] = [
    await portal.as(administrator.membershipId),
    await portal.as(child.ib.membershipId),
  ];
  await keeping.fillIn(`/beheer/organisatie/${child.school.id}/telefoon`, { phone: '0594 51 00 00' });
  await makeReady(sending, child);

  const path = await sendIt(sending, child);

  const { html } = await (await portal.as(worker.membershipId)).get(path);
  expect(html).toContain('href="tel:0594510000"');
});
