// Looking, closing and opening again, in whatever order: one thing is waited for with a day, or the end; the same on every page and in the list.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { ensureJobsRole } from '../../../src/database/roles.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { adoptRules, drain } from '../../../src/standing/drain.ts';
import { howName } from '../../../src/zorgroute/evaluation/look.ts';
import { taskInWords, type PlanTask } from '../../../src/zorgroute/plan/rules.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { familyAgreed, look, lookAtHers, type Agreed } from '../evaluation/story.ts';
import { answer, goalFields, today } from '../plan/story.ts';
import { close, closingAt, reopen } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const SOON = typedDay(addDays(today, 2));

type Act = (family: Agreed) => Promise<unknown>;
const looked =
  (how: string): Act =>
  (family) =>
    look(family, { [howName(family.goalId)]: how });
const ofFirst =
  (how: 'well' | 'again'): Act =>
  async (family) => {
    const page = await family.visitor.get(closingAt(family));
    const [href] = /\/gezinnen\/[0-9a-f-]+\/afsluiting\/nazorg\/[0-9a-f-]+\/\d+/.exec(page.html) ?? [];
    if (href) await family.visitor.fillIn(href, { how, words: '', againOn: how === 'again' ? SOON : '' });
  };
const ACTS: readonly Act[] = [
  looked('goes_on'),
  looked('reached'),
  looked('stops'),
  (family) => lookAtHers(family, 'Het lukt.', 'reached'),
  (family) => close(family, { 'stays.0.on': SOON }),
  (family) => close(family, { reason: 'not_wanted', 'stays.0.on': SOON }),
  (family) => close(family, { reason: 'moved', children: [family.sent.referralId] }),
  ofFirst('well'),
  ofFirst('again'),
  (family) => reopen(family),
  (family) =>
    reopen(family, { children: [family.sent.referralId, family.other.referralId], goals: [family.goalId] }),
  ({ visitor, path, ids }) => visitor.fillIn(`${path}/doelen/nieuw`, goalFields(ids)),
  ({ visitor, path, ids }) => answer(visitor, path, ids.mother, { answer: 'agrees' }),
];

/** What is asked first on the page of the plan. */
const firstOn = (html: string) => /id="nu">([^<]*)</.exec(html)?.[1];

async function isOneThing({ familyId, path, visitor, standIn, coordinator }: Agreed) {
  const [row] = await portal.database.owner<{
    task: PlanTask;
    who: string;
    until: string | null;
    open: number;
  }>(
    `select task, who, until::text, (select count(*)::int from care_case c where c.family_id = p.family_id and c.closed_on is null) as open
     from plan_standing p where family_id = $1`,
    [familyId],
  );
  if (!row) throw new Error('A family with a plan waits for nothing');
  const readers = [visitor, await portal.as(standIn.membershipId), await portal.as(coordinator.membershipId)];
  const pages = await Promise.all(readers.map((reader) => reader.get(path)));
  const work = await visitor.get('/werk');
  const words = taskInWords(row);

  expect(pages.map(({ html }) => firstOn(html))).toEqual(readers.map(() => words));
  expect(row.until === null).toBe(row.task === 'ended');
  if (row.task === 'ended') expect(row.open).toBe(0);
  if (row.open === 0) expect(['ended', 'aftercare']).toContain(row.task);
  const isPlanned = ['look', 'aftercare'].includes(row.task) && (row.until ?? '') > addDays(today, 2);
  if (row.task !== 'ended' && !isPlanned) expect(work.html).toContain(words);
}

const standsOf = ({ familyId }: Agreed) =>
  portal.database.owner(
    'select task, who, since, until, recheck_on from plan_standing where family_id = $1',
    [familyId],
  );

async function deriveAnew(rules: string) {
  const jobsUrl = await ensureJobsRole(portal.database.ownerUrl);
  await adoptRules(jobsUrl, portal.clock.now, rules);
  await drain(jobsUrl, portal.clock.now);
}

test('in any order one thing is waited for, or it has ended; and nobody is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...ACTS.keys()), { minLength: 4, maxLength: 8 }),
      async (order) => {
        const family = await familyAgreed(portal);
        for (const nth of order) {
          await ACTS[nth]?.(family);
          await isOneThing(family);
        }
        const written = await standsOf(family);
        await deriveAnew(order.join('.'));
        expect(await standsOf(family), 'derived anew it reads the same').toEqual(written);
      },
    ),
    { numRuns: 3, examples: [[[1, 3, 4, 8, 7, 10, 12]], [[6, 5, 7, 9, 0]], [[2, 3, 12, 4, 9, 6, 7]]] },
  );
});
