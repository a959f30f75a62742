// What nobody's request settled: work of the owner, a birthday, a second team, other rules. The portal itself settles it, as its task
// `standing`, in pieces, beside people at work.

import { setTimeout as sleep } from 'node:timers/promises';

import type { Ask } from '../access/transaction.ts';
import { asTask, type PieceOfWork } from '../access/pieces.ts';
import type { Clock } from '../clock.ts';
import {
  beginWalk,
  dropTaken,
  findWalk,
  foldCounts,
  isAnythingDue,
  moveWalk,
  takeDue,
  takeRechecks,
  touchReferralsAfter,
  touchTrajectoriesAfter,
} from './queries.ts';
import { settleHelps, settleSchooldelen } from './care.ts';
import { settlePlans } from './plans.ts';
import { settle } from './settle.ts';

const PIECE = 200;
/** Before the first id. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const BUSY_MS = 100;

type Draining = {
  /** By which rules this process derives, see `rulesOfNow`: it goes on with deriving everything by them. */
  rules?: string;
  /** Until others are ready as well with what they took: before the first page is shown. */
  waits?: boolean;
};

/**
 * Settles everything that waits. Several processes may do this at once: each takes what no other is busy with.
 * @returns how many rows read otherwise before
 */
export const drain = (jobsUrl: string, clock: Clock, draining: Draining = {}): Promise<number> =>
  asTask('standing', jobsUrl, clock, (piece) => drainWith(piece, draining));

/** The same on a connection that is there already. */
export async function drainWith(
  piece: PieceOfWork,
  { rules, waits = false }: Draining = {},
): Promise<number> {
  let differed = 0;
  for (;;) {
    const { taken, changed } = await piece((ask, today) => settlePiece(ask, today, rules));
    differed += changed;
    if (taken) continue;
    if (!waits || !(await piece((ask) => ask(isAnythingDue()))).isDue) break;
    await sleep(BUSY_MS);
  }
  await piece((ask) => ask(foldCounts()));
  return differed;
}

/** From this start on everything is to be derived by these rules. */
export const adoptRules = (jobsUrl: string, clock: Clock, rules: string): Promise<unknown> =>
  asTask('standing', jobsUrl, clock, (piece) => piece((ask) => ask(beginWalk(rules))));

async function settlePiece(ask: Ask, today: string, rules: string | undefined) {
  const due = await ask(takeDue(PIECE));
  const rechecks = await ask(takeRechecks(PIECE));
  const plans = await settlePlans(ask, today, PIECE);
  const cared = (await settleSchooldelen(ask, today, PIECE)) + (await settleHelps(ask, PIECE));
  const walked = rules === undefined ? 0 : await walkOn(ask, rules);
  const write = await settle(ask, today);
  const changed = (await write?.()) ?? 0;
  await ask(dropTaken());
  return { taken: due.taken + rechecks.taken + plans + cared + walked > 0, changed };
}

/** The next piece of everything; first the trajects, then the referrals. Gives how many. */
async function walkOn(ask: Ask, rules: string): Promise<number> {
  const walk = await ask(findWalk(rules));
  if (!walk) return 0;
  const { walksReferrals, afterId } = walk;
  const touched = await ask(
    walksReferrals ? touchReferralsAfter(afterId, PIECE) : touchTrajectoriesAfter(afterId, PIECE),
  );
  const last = touched.at(-1)?.id;
  if (last) await ask(moveWalk(walksReferrals, last));
  else await ask(walksReferrals ? moveWalk(true, null) : moveWalk(true, FIRST_ID));
  return Math.max(touched.length, walksReferrals ? 0 : 1);
}
