// A number belongs to its person: whoever reads who the casemanager is, reads how that person is reached, and nobody else.

import { afterAll, beforeAll, expect, test } from 'vitest';

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

const giveNumber = (personId: string, phone: string) =>
  portal.database.owner('update person set phone = $2 where id = $1', [personId, phone]);

/** What the intern begeleider reads of who helps the child. */
async function atSchool(schoolId: string, path: string) {
  const ib = await make.person(schoolId, 'intern_begeleider');
  return (await (await portal.as(ib.membershipId)).get(path)).html;
}

test("the new casemanager is never shown with the former's number", async () => {
  const setup = await team.teamWithReferral();
  const { visitor, page, path, school, kees, loes, mia } = setup;
  await giveNumber(mia.personId, '06 22222222');
  await visitor.fillIn(page, { ...newFamily(setup), phone: '06 11111111' });

  const form = await visitor.get(page);
  const moved = await visitor.fillIn(page, { casemanagerId: mia.membershipId, standInId: loes.membershipId });
  const shown = await atSchool(school.id, path);

  expect(form.html).not.toContain('value="06 11111111"');
  expect(form.html).toContain(`${mia.name} (nog geen gezinnen, 06 22222222)`);
  expect(moved.status).toBe(303);
  expect(shown).toContain(`${mia.name}, 06 22222222`);
  expect(shown).not.toContain('06 11111111');
  expect(kees.name).not.toBe(mia.name);
});

const WAYS_TO_WRITE = ['06 11111111', '0611111111', '06-1111.1111', '+31 6 11111111', '0031611111111'];

test.for(WAYS_TO_WRITE)(
  "typing the former's number (%s) for somebody else is refused, and says whose it is",
  async (phone) => {
    const setup = await team.teamWithReferral();
    const { visitor, page, kees, loes, mia } = setup;
    await visitor.fillIn(page, { ...newFamily(setup), phone: '06 11111111' });

    const reply = await visitor.fillIn(page, {
      casemanagerId: mia.membershipId,
      standInId: loes.membershipId,
      phone,
    });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain(`Op dit nummer is ${kees.name} te bereiken.`);
  },
);

test('without a number of the person or the team a number is asked; with that of the team it is enough', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, page, path, school, loes, mia } = setup;
  const asked = { ...newFamily(setup), phone: '' };

  const refused = await visitor.fillIn(page, asked);
  await portal.database.owner("update organisation set phone = '050 1234567' where id = $1", [setup.team.id]);
  const taken = await visitor.fillIn(page, asked);
  const standIn = await visitor.fillIn(page, { ...asked, standInId: mia.membershipId });

  expect(refused.html).toContain(
    'Vul het telefoonnummer in waarop ouders en school de casemanager bereiken.',
  );
  expect([taken.status, standIn.status]).toEqual([303, 303]);
  expect(await atSchool(school.id, path)).toContain('050 1234567');
  expect(loes.membershipId).not.toBe(mia.membershipId);
});

test('whoever changes the own number is reached there at once; a number of one family stays', async () => {
  const setup = await team.teamWithReferral();
  const other = await team.teamWithReferral();
  await giveNumber(setup.kees.personId, '06 33333333');
  await giveNumber(other.kees.personId, '06 33333333');
  await setup.visitor.fillIn(setup.page, { ...newFamily(setup), phone: '' });
  await other.visitor.fillIn(other.page, { ...newFamily(other), phone: '0594 777777' });

  await giveNumber(setup.kees.personId, '06 44444444');
  await giveNumber(other.kees.personId, '06 44444444');

  expect((await team.assignmentsOf(setup.referralId)).at(-1)).toMatchObject({
    casemanager_phone: '06 44444444',
  });
  expect((await team.assignmentsOf(other.referralId)).at(-1)).toMatchObject({
    casemanager_phone: '0594 777777',
  });
});

/** A family whose casemanager has this number for it, and a second child of the team that comes to it. */
async function secondChild(phone: string) {
  const setup = await team.teamWithReferral();
  const { visitor, page, school, referralId } = setup;
  await visitor.fillIn(page, { ...newFamily(setup), phone: '0594 111111' });
  await portal.database.owner('update assignment set casemanager_phone = $2 where referral_id = $1', [
    referralId,
    phone,
  ]);
  const [first] = await team.assignmentsOf(referralId);
  const second = await make.sentReferral(school, setup.team);
  const join = (typed: string) =>
    visitor.fillIn(`${second.path}/casemanager`, { family: first?.family_id ?? '', phone: typed });
  return { ...setup, second, join };
}

test('a number that is typed for a known family whose casemanager has none is kept', async () => {
  const { second, join } = await secondChild('');

  const asked = await join('');
  const reply = await join('0594 222222');

  expect(asked.html).toContain('Vul het telefoonnummer in waarop ouders en school de casemanager bereiken.');
  expect(reply.status).toBe(303);
  expect((await team.assignmentsOf(second.referralId)).at(-1)).toMatchObject({
    casemanager_phone: '0594 222222',
  });
});

test('another number than the casemanager has for a known family is refused, not dropped', async () => {
  const { kees, second, join } = await secondChild('0594 111111');

  const other = await join('0594 222222');
  const none = await team.assignmentsOf(second.referralId);
  const same = await join('0594 111111');

  expect(other.status).toBe(409);
  expect(other.html).toContain(`${kees.name} is voor Gezin de Vries te bereiken op 0594 111111.`);
  expect(none).toEqual([]);
  expect(same.status).toBe(303);
});
