// Before a change commits, what it touched is derived and written. Called by the one door, and by the portal itself for the rest.

import type { Day } from '../calendar/days.ts';
import type { Question } from '../database/sql.ts';
import { dueReferrals, dueTrajectories, writeStanding, writeTeamStanding } from './queries.ts';
import { schoolRow, teamRow } from './rules.ts';

type Ask = <T>(question: Question<T>) => Promise<T>;

/**
 * Derives what this transaction touched. What it gives, sends the rows: the caller sends its commit along in the same trip.
 * @returns undefined when nothing was touched; else the sending, which tells how many rows read otherwise before
 */
export async function settle(ask: Ask, today: Day): Promise<(() => Promise<number>) | undefined> {
  const [trajectories, referrals] = await Promise.all([ask(dueTrajectories()), ask(dueReferrals())]);
  if (!trajectories.length && !referrals.length) return undefined;
  return async () => {
    const written = await Promise.all([
      ...(trajectories.length ? [ask(writeStanding(trajectories.map((row) => schoolRow(row, today))))] : []),
      ...(referrals.length ? [ask(writeTeamStanding(referrals.map((row) => teamRow(row, today))))] : []),
    ]);
    return written.reduce((sum, { differed }) => sum + differed, 0);
  };
}
