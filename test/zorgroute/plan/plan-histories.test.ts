// Whatever is done for a plan, in whatever order: one thing is waited for, with a day, the same for every reader and in every list.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { taskInWords, type PlanTask } from '../../../src/zorgroute/plan/rules.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { answer, familyWithPlan, goalFields, ownGoalFields, TEXT, today, type Family } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

type Act = (family: Family) => Promise<unknown>;
const offered =
  (wants: string): Act =>
  ({ visitor, path }) =>
    visitor.fillIn(`${path}/eigen-plan`, {
      offeredOn: typedDay(today),
      present: 'Marieke',
      wants,
      said: '',
      ...(wants !== 'together' && { hearOn: typedDay(addDays(today, 7)) }),
    });
const answered =
  (who: keyof Family['ids'], said: string): Act =>
  ({ visitor, path, ids }) =>
    answer(visitor, path, ids[who], { answer: said, view: 'Zo zie ik het.' });
const ACTS: readonly Act[] = [
  offered('own'),
  offered('thinks'),
  offered('together'),
  ({ visitor, path }) => visitor.fillIn(`${path}/tekst`, TEXT),
  ({ visitor, path }) => visitor.fillIn(`${path}/tekst`, { ...TEXT, first: 'Eerst slapen.', lookOn: '' }),
  ({ visitor, path, ids }) => visitor.fillIn(`${path}/doelen/nieuw`, goalFields(ids)),
  ({ visitor, path, ids }) => visitor.fillIn(`${path}/doelen/nieuw`, ownGoalFields(ids)),
  ({ visitor, path }) =>
    visitor.fillIn(`${path}/overnemen`, { ownText: 'Opa haalt.', lookOn: TEXT.lookOn, apart: 'yes' }),
  ({ visitor, path, ids }) =>
    visitor.fillIn(`${path}/mensen/${ids.father}`, {
      ...{ kind: 'guardian', name: 'Remco Huizinga', relation: 'vader', custody: 'unknown' },
    }),
  answered('mother', 'agrees'),
  answered('father', 'disagrees'),
  answered('father', 'agrees'),
  answered('jurre', 'thinks'),
  answered('jurre', 'own_view'),
];

/** What is asked first on the page of the plan, and in the list of the casemanager. */
const firstOn = (html: string) => /id="nu">([^<]*)</.exec(html)?.[1];

async function isOneThing({ familyId, path, visitor, standIn, coordinator }: Family) {
  const [row] = await portal.database.owner<{ task: PlanTask; who: string; until: string }>(
    'select task, who, until::text from plan_standing where family_id = $1',
    [familyId],
  );
  const readers = [visitor, await portal.as(standIn.membershipId), await portal.as(coordinator.membershipId)];
  const pages = await Promise.all(readers.map((reader) => reader.get(path)));
  const work = await visitor.get('/werk');
  const words = row ? taskInWords(row) : 'Het gezin eerst een eigen plan aanbieden';

  expect(pages.map(({ html }) => firstOn(html))).toEqual(readers.map(() => words));
  if (row) expect(row.until >= today || row.task === 'offer' || row.task === 'make').toBe(true);
  if (row?.task !== 'look') expect(work.html).toContain(words);
}

test('in any order one thing is waited for, the same on every page and in the list', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...ACTS.keys()), { minLength: 4, maxLength: 9 }),
      async (order) => {
        const family = await familyWithPlan(portal);
        for (const nth of order) {
          await ACTS[nth]?.(family);
          await isOneThing(family);
        }
      },
    ),
    { numRuns: 3, examples: [[[2, 3, 5, 9, 11, 13]], [[0, 7, 9, 10, 12, 6, 8]]] },
  );
});
