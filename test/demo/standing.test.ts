import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { presentMoment } from '../clock.ts';
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
