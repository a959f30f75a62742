// What stands written against what the rules say of everything at this moment: a test asks it after whatever it did.

import { compareStanding } from '../../src/standing/compare.ts';
import type { TestDatabase } from '../database.ts';

/** Nothing waits, and nothing that was derived anew reads otherwise. */
export const ALL_AS_DERIVED = { due: 0, trajectories: 0, referrals: 0, counts: 0 };

export async function differencesIn({ jobsUrl, owner, clock }: TestDatabase) {
  const [waiting] = await owner<{ due: number }>('select count(*)::int as due from standing_due');
  const { trajectories, referrals, counts } = await compareStanding(await jobsUrl(), clock.now, false);
  return {
    due: waiting?.due,
    trajectories: trajectories.differed,
    referrals: referrals.differed,
    counts,
  };
}
