// Whoever stands in for a casemanager and whose role is over: is that person still named, or in the way of others?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { newFamily, teamOf, type Team } from './team-with-referral.ts';

let portal: Portal;
let make: Make;
let team: Team;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  team = teamOf(portal, make);
});
afterAll(() => portal.stop());

const roleEnds = (membershipId: string, on: string) =>
  portal.database.owner('update membership set ends_on = $2 where id = $1', [membershipId, on]);
const familyOf = async (referralId: string) =>
  (await team.assignmentsOf(referralId))[0]?.family_id ?? 'nobody';

test('a stand-in whose role is over is named to nobody; up to the last day it is', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, page, kees, loes, path, referralId, school } = setup;
  await visitor.fillIn(page, newFamily(setup));
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const casemanager = await portal.as(kees.membershipId);
  const family = `/gezinnen/${await familyOf(referralId)}`;
  const pages = async () => [await ib.get(path), await visitor.get(path), await casemanager.get(family)];

  await roleEnds(loes.membershipId, presentDay());
  const onTheLastDay = await pages();
  await roleEnds(loes.membershipId, addDays(presentDay(), -1));
  const after = await pages();
  const coordinators = await visitor.get(family);

  for (const { html } of onTheLastDay) expect(html).toContain(loes.name);
  for (const { html } of after) expect(html).not.toContain(loes.name);
  expect(after[2]?.html).toContain('Nog niemand');
  expect(coordinators.html).toContain(`href="${page}"`);
});

test('a family whose stand-in left takes another child, with a stand-in that is there', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, page, loes, mia, referralId, school, team: own } = setup;
  await visitor.fillIn(page, newFamily(setup));
  await roleEnds(loes.membershipId, addDays(presentDay(), -1));
  const second = await make.sentReferral(school, own, { callName: 'Noor' });

  const named = await visitor.fillIn(`${second.path}/casemanager`, {
    family: await familyOf(referralId),
    familyName: '',
    casemanagerId: '',
    standInId: mia.membershipId,
    phone: '',
  });

  expect(named.status).toBe(303);
  const [{ stand_in_id: standIn } = { stand_in_id: null }] = await portal.database.owner<{
    stand_in_id: string | null;
  }>('select stand_in_id from assignment where referral_id = $1', [second.referralId]);
  expect(standIn).toBe(mia.membershipId);
});

test('a family whose casemanager left says to name another first', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, page, kees, mia, referralId, school, team: own } = setup;
  await visitor.fillIn(page, newFamily(setup));
  await roleEnds(kees.membershipId, addDays(presentDay(), -1));
  const second = await make.sentReferral(school, own, { callName: 'Noor' });

  const refused = await visitor.fillIn(`${second.path}/casemanager`, {
    family: await familyOf(referralId),
    familyName: '',
    casemanagerId: mia.membershipId,
    standInId: '',
    phone: '',
  });

  expect(refused.status).toBe(409);
  expect(refused.html).toContain(
    `${kees.name} is geen casemanager meer van Gezin de Vries. Wijs eerst bij dat gezin een ander aan.`,
  );
});
