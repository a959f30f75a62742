import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Clock } from '../../src/clock.ts';
import { addDays } from '../../src/calendar/days.ts';
import { compareStanding } from '../../src/standing/compare.ts';
import { adoptRules, drain } from '../../src/standing/drain.ts';
import { presentDay } from '../clock.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { runTogether } from '../processes.ts';
import { makeWorld } from '../world.ts';
import { ALL_AS_DERIVED, differencesIn } from './rows.ts';

const TODAY = presentDay();

let database: TestDatabase;
let jobsUrl: string;
let now: Clock;
let world: Awaited<ReturnType<typeof makeWorld>>;

beforeEach(async () => {
  database = await testDatabase();
  jobsUrl = await database.jobsUrl();
  now = database.clock.now;
  world = await makeWorld(database);
});
afterEach(() => database.drop());

const stateOf = async (trajectoryId: string) =>
  (
    await database.owner<{ state: string }>('select state from standing where trajectory_id = $1', [
      trajectoryId,
    ])
  )[0]?.state;

describe('what nobody’s request settled', () => {
  test('is settled by several processes side by side, and none of it twice', async () => {
    const make = factories(database);
    for (let i = 0; i < 500; i += 1) {
      const pupilId = await make.pupil(world.school.id);
      await make.insert('trajectory', { pupil_id: pupilId });
    }
    const [waiting] = await database.owner<{ count: number }>('select count(*)::int from standing_due');

    const wrote = await runTogether(
      3,
      'standing/drain.ts',
      'module.drain(args[0], () => new Date(args[1]))',
      [jobsUrl, now().toISOString()],
    );

    expect(wrote.reduce<number>((sum, one) => sum + Number(one), 0)).toBe(waiting?.count);
    expect(await differencesIn(database)).toEqual(ALL_AS_DERIVED);
  });

  test('a birthday or the end of a consent moves a traject on its day', async () => {
    const { trajectoryId, consentId } = world.atSchool;
    await drain(jobsUrl, now);
    const before = await stateOf(trajectoryId);
    const yesterday = addDays(TODAY, -1);
    await database.owner('alter table consent disable trigger touch_standing');
    await database.owner('update consent set ends_on = $2 where id = $1', [consentId, yesterday]);
    await database.owner('update standing set recheck_on = $2 where trajectory_id = $1', [
      trajectoryId,
      yesterday,
    ]);

    await drain(jobsUrl, now);

    expect([before, await stateOf(trajectoryId)]).toEqual(['inPreparation', 'consentDue']);
    expect(await differencesIn(database)).toEqual(ALL_AS_DERIVED);
  });
});

test('what may read otherwise is looked at on the day that it is for the portal', async () => {
  const { trajectoryId } = world.atSchool;
  database.clock.set('2030-06-03T12:00');
  await drain(jobsUrl, now);
  await database.owner(
    `update standing set state = 'signal', recheck_on = '2030-06-05' where trajectory_id = $1`,
    [trajectoryId],
  );

  database.clock.set('2030-06-04T23:50');
  await drain(jobsUrl, now);
  const before = await stateOf(trajectoryId);
  database.clock.set('2030-06-05T00:10');
  await drain(jobsUrl, now);

  expect(before).toBe('signal');
  expect(await stateOf(trajectoryId)).not.toBe('signal');
});

describe('other rules, terms or holidays', () => {
  const spoil = () =>
    database.owner(
      `update standing set until = '2020-01-01', task = 'signal', next_role = 'teacher' where until is not null`,
    );

  test('are applied to everything, in pieces, after a release; the same ones are not applied again', async () => {
    await adoptRules(jobsUrl, now, 'the first');
    await drain(jobsUrl, now, { rules: 'the first' });
    await spoil();
    const same = await drain(jobsUrl, now, { rules: 'the first' });

    await adoptRules(jobsUrl, now, 'the next');
    const older = await drain(jobsUrl, now, { rules: 'the first' });
    const newer = await drain(jobsUrl, now, { rules: 'the next' });

    expect([same, older]).toEqual([0, 0]);
    expect(newer).toBeGreaterThan(0);
    expect(await differencesIn(database)).toEqual(ALL_AS_DERIVED);
  });
});

describe('comparing everything', () => {
  test('says what differs and leaves it, and mends it when asked to', async () => {
    await drain(jobsUrl, now);
    await database.owner(`update standing set state = 'signal' where trajectory_id = $1`, [
      world.helped.trajectoryId,
    ]);
    await database.owner('update team_standing set is_work = not is_work where referral_id = $1', [
      world.sent.referralId,
    ]);
    await database.owner(
      `insert into standing_count (home_school_id, place, trajectories) values ($1, '3', 5)`,
      [world.school.id],
    );

    const found = await compareStanding(jobsUrl, now, false);
    const mended = await compareStanding(jobsUrl, now, true);
    const again = await compareStanding(jobsUrl, now, false);

    expect(found).toMatchObject({ trajectories: { differed: 1 }, referrals: { differed: 1 }, counts: 1 });
    expect(mended).toEqual(found);
    expect(again).toEqual({
      trajectories: { seen: found.trajectories.seen, differed: 0 },
      referrals: { seen: found.referrals.seen, differed: 0 },
      counts: 0,
    });
    expect(found.trajectories.seen).toBe(4);
  });
});
