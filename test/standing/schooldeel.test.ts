// A schooldeel, and help, wait for something else though nobody wrote in them: the portal itself settles it, by the same rules.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { ensureJobsRole } from '../../src/database/roles.ts';
import { adoptRules, drain } from '../../src/standing/drain.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { startPortal, type Portal } from '../portal.ts';
import { FATHER, today } from '../zorgroute/plan/story.ts';
import { helpFields, standingsOf } from '../zorgroute/support/help/story.ts';
import {
  agreedFamily,
  familyAtSchools,
  proposalOf,
  propose,
  standings,
  word,
  type Story,
} from '../zorgroute/support/schooldeel/story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());
beforeEach(() => {
  portal.clock.set(`${today}T12:00`);
});

const jobs = () => ensureJobsRole(portal.database.ownerUrl);
const settle = async () => drain(await jobs(), portal.clock.now);
const waitsOf = async (story: Pick<Story, 'familyId'>) =>
  (await standings(portal, story)).map(({ task, name }) => [task, name.split(':')[0]]);
const person = (story: Story, personId: string, fields: object) =>
  story.visitor.fillIn(`${story.path}/mensen/${personId}`, {
    ...{ kind: 'guardian', name: FATHER.name, relation: FATHER.relation, birthDate: '', left: '' },
    ...fields,
  });

test('who decides no more is not asked any more, and of whom nobody knows it that is found out first', async () => {
  const story = await familyAtSchools(portal);
  const { ids } = story;
  await propose(story);
  await word(story, { proposalId: await proposalOf(portal, story), personId: ids.mother });
  const before = await waitsOf(story);

  await person(story, ids.father, { custody: 'unknown' });
  await settle();
  const unknown = await waitsOf(story);
  await person(story, ids.father, { custody: 'no' });
  await settle();
  const nobody = await waitsOf(story);

  expect(before).toEqual([['parents', 'Remco']]);
  expect(unknown).toEqual([['custody', 'Remco']]);
  expect(nobody, 'with her word again it goes to the school').toEqual([['parents', 'Marieke']]);
});

test('a child that becomes twelve is asked about its own schooldeel from that day on', async () => {
  const birthday = addDays(today, 19);
  const story = await familyAtSchools(portal);
  await person(story, story.ids.fenna, {
    ...{ kind: 'child', name: 'Fenna', relation: '', custody: 'no' },
    birthDate: typedDay(`${String(Number(birthday.slice(0, 4)) - 12)}${birthday.slice(4)}`),
  });
  await propose(story);
  await word(story, { proposalId: await proposalOf(portal, story), personId: story.ids.mother });

  portal.clock.set(`${addDays(birthday, -1)}T23:50`);
  await settle();
  const theEve = await waitsOf(story);
  portal.clock.set(`${birthday}T00:10`);
  await settle();
  const theDay = await waitsOf(story);

  expect(theEve).toEqual([['parents', 'Remco']]);
  expect(theDay).toEqual([['parents', 'Remco, Fenna']]);
});

test('other rules look at every schooldeel and all help again', async () => {
  const story = await agreedFamily(portal);
  await propose(story);
  await story.visitor.fillIn(`/gezinnen/${story.familyId}/hulp/nieuw`, helpFields(story, story.goalId));
  const asBegun = [await standings(portal, story), await standingsOf(portal, story.familyId)];
  const [{ familyId }, owner] = [story, portal.database.owner];
  await owner(
    `update schooldeel_standing set task = 'refused', agreement_name = 'x', until = $2::date, next_role = 'casemanager' where family_id = $1`,
    [familyId, today],
  );
  await owner(`update help_standing set task = 'refused', until = $2::date where family_id = $1`, [
    familyId,
    today,
  ]);
  await settle();
  const untouched = (await standings(portal, story)).map(({ task }) => task);

  await adoptRules(await jobs(), portal.clock.now, 'other rules');
  await settle();

  expect(untouched).toEqual(['refused', 'refused', 'refused']);
  expect([await standings(portal, story), await standingsOf(portal, familyId)]).toEqual(asBegun);
});
