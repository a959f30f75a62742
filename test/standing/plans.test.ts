// A plan waits for something else on a day on which nobody did anything: the portal itself settles it, by the same rules.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { ensureJobsRole } from '../../src/database/roles.ts';
import { adoptRules, drain } from '../../src/standing/drain.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { answer, familyWithPlan, today, writePlan, type Family } from '../zorgroute/plan/story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());
beforeEach(() => {
  portal.clock.set(`${today}T12:00`);
});

const settle = async () => drain(await ensureJobsRole(portal.database.ownerUrl), portal.clock.now);
const standingOf = async ({ familyId }: Family) =>
  (
    await portal.database.owner<{ task: string; who: string; recheck: string | null }>(
      'select task, who, recheck_on::text as recheck from plan_standing where family_id = $1',
      [familyId],
    )
  )[0];
const bornOn = (family: Family, childName: string, day: string) =>
  portal.database.owner(
    'update care_case set child_birth_date = $3 where family_id = $1 and child_name = $2',
    [family.familyId, childName, day],
  );
const yearsBefore = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) - years)}${day.slice(4)}`;

async function agreed(family: Family) {
  await writePlan(family);
  const { visitor, path, ids } = family;
  for (const id of [ids.mother, ids.father, ids.jurre]) await answer(visitor, path, id, { answer: 'agrees' });
}

test('a child that becomes twelve is asked from that day on', async () => {
  const birthday = addDays(today, 19);
  const family = await familyWithPlan(portal);
  await bornOn(family, 'Fenna', yearsBefore(birthday, 12));
  await agreed(family);
  const before = await standingOf(family);

  portal.clock.set(`${addDays(birthday, -1)}T23:50`);
  await settle();
  const theEve = await standingOf(family);
  portal.clock.set(`${birthday}T00:10`);
  await settle();
  const theDay = await standingOf(family);

  expect(before).toMatchObject({ task: 'look', recheck: birthday });
  expect(theEve).toMatchObject({ task: 'look', recheck: birthday });
  expect(theDay).toEqual({ task: 'ask', who: 'Fenna', recheck: null });
});

test('who comes to the family with a brother is of its plan as soon as the portal settles', async () => {
  const family = await familyWithPlan(portal);
  await agreed(family);
  const make = factories(portal.database);
  const brother = await make.sentReferral(await make.school(), family.team, {
    callName: 'Daan',
    familyName: 'Huizinga',
  });
  await make.assigned(brother, family.team, family.casemanager, family.standIn, family.familyId);
  await portal.database.owner(
    `update care_case set child_birth_date = $2, snapshot = jsonb_set(snapshot, '{guardians}', '[]') where referral_id = $1`,
    [brother.referralId, yearsBefore(addDays(today, -40), 14)],
  );
  const before = await standingOf(family);

  await settle();
  const after = await standingOf(family);
  const page = await family.visitor.get(family.path);

  expect(before).toMatchObject({ task: 'look' });
  expect(after).toMatchObject({ task: 'ask', who: 'Daan' });
  expect(page.html).toContain('Vragen wat het gezin van het plan vindt: Daan');
});

test('other rules look at every plan again', async () => {
  const family = await familyWithPlan(portal);
  await agreed(family);
  await portal.database.owner(
    `update plan_standing set task = 'settle', recheck_on = null where family_id = $1`,
    [family.familyId],
  );
  await settle();
  const untouched = await standingOf(family);

  const jobsUrl = await ensureJobsRole(portal.database.ownerUrl);
  await adoptRules(jobsUrl, portal.clock.now, 'other rules');
  await settle();

  expect(untouched).toMatchObject({ task: 'settle' });
  expect(await standingOf(family)).toMatchObject({ task: 'look' });
});
