// A role ends: what waited for it waits for somebody who can act, from the day after, on that person's Mijn werk.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { teamOf } from '../zorgroute/assignment/team-with-referral.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-25T10:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const endRole = (membershipId: string, lastDay: string) =>
  portal.database.owner('update membership set ends_on = $2 where id = $1', [membershipId, lastDay]);

async function familyOfKees() {
  portal.clock.set('2026-11-25T10:00');
  const setup = await teamOf(portal, make).teamWithReferral();
  const { familyId } = await make.assigned(setup.sent, setup.team, setup.kees, setup.loes);
  const ib = await make.person(setup.school.id, 'intern_begeleider');
  return { ...setup, familyId, ib };
}
const read = async (membershipId: string, path: string) =>
  (await (await portal.as(membershipId)).get(path)).html;

test("the day after a casemanager's last day her families wait for the coordinator, and the school reads no name that left", async () => {
  const { coordinator, kees, ib, path, pupilId } = await familyOfKees();
  await endRole(kees.membershipId, '2026-11-26');

  portal.clock.set('2026-11-26T10:00');
  const onLastDay = await read(coordinator.membershipId, '/werk');
  portal.clock.set('2026-11-27T00:10');
  const after = await read(coordinator.membershipId, '/werk');
  const school = await read(ib.membershipId, path);
  const child = await read(ib.membershipId, `/leerlingen/${pupilId}`);
  const work = await read(ib.membershipId, '/werk');

  expect(onLastDay).not.toContain('Een andere casemanager aanwijzen');
  expect(after).toContain('Een andere casemanager aanwijzen');
  expect(after).toContain(`href="${path}/casemanager"`);
  expect(school).toContain(`${kees.name} is geen casemanager meer`);
  expect(school).not.toContain(`De casemanager is ${kees.name}`);
  expect(child).not.toContain(kees.name);
  expect(work).toContain('Een andere casemanager aanwijzen');
});

test('whoever is named next has the work, and it is nobody else s any more', async () => {
  const { coordinator, kees, mia, page, visitor, path } = await familyOfKees();
  await endRole(kees.membershipId, '2026-11-24');

  const named = await visitor.fillIn(page, { casemanagerId: mia.membershipId, phone: '06 12345678' });
  const coordinators = await read(coordinator.membershipId, '/werk');
  const mias = await read(mia.membershipId, '/werk');

  expect(named.status).toBe(303);
  expect(coordinators).not.toContain('Een andere casemanager aanwijzen');
  expect(mias).toContain(path);
});

test('also of a family whose school closed its traject: help goes on, so somebody has it', async () => {
  const { coordinator, kees, trajectoryId, path } = await familyOfKees();
  await make.insert('trajectory_end', {
    trajectory_id: trajectoryId,
    outcome: 'closed',
    author_name: 'Bea Vos',
    author_role: 'intern_begeleider',
  });
  await endRole(kees.membershipId, '2026-11-24');

  const work = await read(coordinator.membershipId, '/werk');

  expect(work).toContain('Een andere casemanager aanwijzen');
  expect(work).toContain(`href="${path}/casemanager"`);
});

test("a school's only intern begeleider leaves: its administrator is asked, and who waits reads whom to ask", async () => {
  portal.clock.set('2026-11-25T10:00');
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const teacher = await make.person(school.id, 'teacher');
  const administrator = await make.person(school.id, 'administrator');
  const groupId = await make.group(school.id);
  await make.teaches(groupId, teacher.membershipId);
  const pupilId = await make.pupil(school.id, { group_id: groupId });
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
  const by = { author_name: teacher.name, author_role: 'teacher', author_person_id: teacher.personId };
  await make.entry('signal', trajectoryId, {
    on: '2026-11-20',
    answers: { observed: 'Stil.', area: 'home', need: 'living' },
    ...by,
  });
  await make.entry('conversation', trajectoryId, {
    on: '2026-11-21',
    answers: {
      present: 'Moeder',
      recognised: 'yes',
      discussed: 'Ja.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...by,
  });
  const before = await read(administrator.membershipId, '/werk');
  await endRole(ib.membershipId, '2026-11-24');

  const after = await read(administrator.membershipId, '/werk');
  const work = await read(teacher.membershipId, '/werk');
  const child = await read(teacher.membershipId, `/leerlingen/${pupilId}`);

  expect(before).not.toContain("Geen IB'er meer");
  expect(after.replaceAll('&#39;', "'")).toContain("Geen IB'er meer");
  expect(work).toMatch(new RegExp(`beheerder[^\\n]*${administrator.name}`));
  expect(child).toContain(`${administrator.name} (beheerder)`);
});

test('a team without a coordinator is told to its administrator', async () => {
  const team = await make.team();
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const administrator = await make.person(team.municipalityId, 'administrator');
  await endRole(coordinator.membershipId, '2026-11-24');

  const work = await read(administrator.membershipId, '/werk');

  expect(work).toContain('Geen coördinator meer');
});
