// What nobody's request settled: work of the owner, a birthday, a second team, other rules. Settled in pieces, beside people at work.

import { setTimeout as sleep } from 'node:timers/promises';

import { asOwnerInPieces, type PieceOfWork } from '../database/owner.ts';
import type { Day } from '../calendar/days.ts';
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
export const drain = (ownerUrl: string, today: Day, draining: Draining = {}): Promise<number> =>
  asOwnerInPieces(ownerUrl, (piece) => drainWith(piece, today, draining));

/** The same on a connection that is there already. */
export async function drainWith(
  piece: PieceOfWork,
  today: Day,
  { rules, waits = false }: Draining = {},
): Promise<number> {
  let differed = 0;
  for (;;) {
    const { taken, changed } = await piece((ask) => settlePiece(ask, today, rules));
    differed += changed;
    if (taken) continue;
    if (!waits || !(await piece((ask) => ask(isAnythingDue()))).isDue) break;
    await sleep(BUSY_MS);
  }
  await piece((ask) => ask(foldCounts()));
  return differed;
}

/** From this start on everything is to be derived by these rules. */
export const adoptRules = (ownerUrl: string, rules: string): Promise<unknown> =>
  asOwnerInPieces(ownerUrl, (piece) => piece((ask) => ask(beginWalk(rules))));

type Ask = Parameters<Parameters<PieceOfWork>[0]>[0];

async function settlePiece(ask: Ask, today: Day, rules: string | undefined) {
  const due = await ask(takeDue(PIECE));
  const { rechecked } = await ask(takeRechecks(today, PIECE));
  const walked = rules === undefined ? 0 : await walkOn(ask, rules);
  const write = await settle(ask, today);
  const changed = (await write?.()) ?? 0;
  await ask(dropTaken());
  return { taken: due + rechecked + walked > 0, changed };
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
