// What is written and listed is what the rules say of what happened: on the whole demo region, on the day itself and later, for every role.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { agreementsOf } from '../../../../src/zorgroute/support/schooldeel/parts-of-entries.ts';
import type { SharedEntry } from '../../../../src/zorgroute/support/schooldeel/queries.ts';
import {
  agreementStands,
  SCHOOLDEEL_TASKS,
  standsOn,
} from '../../../../src/zorgroute/support/schooldeel/rules.ts';
import { startPortal, type Portal } from '../../../portal.ts';
import { presentDay } from '../../../clock.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ demo: true });
});
afterAll(() => portal.stop());

type Listed = { id: string; task: string; next_role: string; since: string; until: string };

test('what waits in the demo is what its history says, on any day, and every state is there twice', async () => {
  const entries = await portal.database.owner<Record<string, unknown>>(
    `select id, kind, referral_id as "referralId", agreement_id as "agreementId", happened_on::text as "happenedOn", answers, author_name as "authorName",
       author_role as "authorRole", false as "isMine", created_at as "createdAt" from schooldeel_entry where struck_at is null order by happened_on, created_at, id`,
  );
  const agreements = agreementsOf(entries as SharedEntry[]);
  const today = presentDay();
  const listed = () =>
    portal.database.owner<Listed>(
      'select id, task, next_role, since::text, until::text from schooldeel_today where is_shared order by id',
    );

  for (const days of [0, 45, 200]) {
    const day = addDays(today, days);
    const expected = agreements
      .map((agreement) => ({ id: agreement.agreementId, ...standsOn(agreementStands(agreement), day) }))
      .filter(({ until }) => until !== null)
      .map(({ id, task, nextRole, since, until }) => ({ id, task, next_role: nextRole, since, until }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    if (days) portal.clock.set(`${day}T12:00`);
    expect(await listed()).toEqual(expected);
  }
  portal.clock.set(`${today}T12:00`);
  const children = await portal.database.owner<{ task: string; children: number }>(
    `select task, count(distinct referral_id)::int as children from
       (select task, referral_id from schooldeel_today union all select 'ended', referral_id from schooldeel_standing where task = 'ended') x
     group by task order by task`,
  );
  const many = new Map(children.map((row) => [row.task, row.children]));
  const states = Object.keys(SCHOOLDEEL_TASKS).filter((task) => task !== 'custody');
  for (const state of states) expect(many.get(state) ?? 0, state).toBeGreaterThanOrEqual(2);
});
