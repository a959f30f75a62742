import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { addDays } from '../../src/calendar/days.ts';
import { agreementsOf } from '../../src/zorgroute/support/schooldeel/parts-of-entries.ts';
import type { SharedEntry } from '../../src/zorgroute/support/schooldeel/queries.ts';
import { agreementStands, SCHOOLDEEL_TASKS, standsOn } from '../../src/zorgroute/support/schooldeel/rules.ts';
import { presentDay, presentMoment } from '../clock.ts';
import { drain } from '../../src/standing/drain.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { ALL_AS_DERIVED, differencesIn } from '../standing/rows.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemo(database.ownerUrl, () => undefined, presentMoment());
});
afterAll(() => database.drop());

test('every traject of the demo stands as it is derived, once the portal has started', async () => {
  const wrote = await drain(await database.jobsUrl(), database.clock.now);

  const [all] = await database.owner<{
    trajectories: number;
    referrals: number;
    rows: number;
    team: number;
  }>(`
    select (select count(*)::int from trajectory) as trajectories, (select count(*)::int from referral) as referrals,
      (select count(*)::int from standing) as rows, (select count(*)::int from team_standing) as team`);
  expect([all?.rows, all?.team]).toEqual([all?.trajectories, all?.referrals]);
  expect(wrote).toBe((all?.trajectories ?? 0) + (all?.referrals ?? 0));
  expect(await differencesIn(database)).toEqual(ALL_AS_DERIVED);
});

type Listed = { id: string; task: string; next_role: string; since: string; until: string };

test('what the schooldelen of the demo wait for is what their history says, on any day, and every state is there twice', async () => {
  const entries = await database.owner<Record<string, unknown>>(
    `select id, kind, referral_id as "referralId", agreement_id as "agreementId", happened_on::text as "happenedOn", answers, author_name as "authorName",
       author_role as "authorRole", false as "isMine", false as "isAtRest", created_at as "createdAt" from schooldeel_entry e where struck_at is null
       and not exists (select from schooldeel_standing s where s.id = e.agreement_id and s.is_at_rest) order by happened_on, created_at, id`,
  );
  const agreements = agreementsOf(entries as SharedEntry[]);
  const today = presentDay();
  const listed = () =>
    database.owner<Listed>(
      'select id, task, next_role, since::text, until::text from schooldeel_today where shared_on is not null order by id',
    );

  for (const days of [0, 45, 200]) {
    const day = addDays(today, days);
    const expected = agreements
      .map((agreement) => ({ id: agreement.agreementId, ...standsOn(agreementStands(agreement), day) }))
      .filter(({ until }) => until !== null)
      .map(({ id, task, nextRole, since, until }) => ({ id, task, next_role: nextRole, since, until }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    if (days) database.clock.set(`${day}T12:00`);
    expect(await listed()).toEqual(expected);
  }
  database.clock.set(`${today}T12:00`);
  const children = await database.owner<{ task: string; children: number }>(
    `select task, count(distinct referral_id)::int as children from
       (select task, referral_id from schooldeel_today union all select 'ended', referral_id from schooldeel_standing where task = 'ended') x
     group by task order by task`,
  );
  const many = new Map(children.map((row) => [row.task, row.children]));
  const states = Object.keys(SCHOOLDEEL_TASKS).filter((task) => task !== 'custody');
  for (const state of states) expect(many.get(state) ?? 0, state).toBeGreaterThanOrEqual(2);
});
