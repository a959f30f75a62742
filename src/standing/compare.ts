// Does every traject stand where the rules say? Everything is derived anew, in pieces, while people go on working.

import { asTask, type PieceOfWork } from '../access/pieces.ts';
import type { Clock } from '../clock.ts';
import { FIRST_ID } from './drain.ts';
import { mendCounts, touchReferralsAfter, touchTrajectoriesAfter } from './queries.ts';
import { settle } from './settle.ts';

type Compared = { seen: number; differed: number };
/** How many rows were derived anew, and how many of them stood otherwise; and how many kept counts were wrong. */
export type Found = { trajectories: Compared; referrals: Compared; counts: number };

const PIECE = 200;

/** @param mends whether what differs is written as it should be; else everything stays as it was */
export const compareStanding = (jobsUrl: string, clock: Clock, mends: boolean): Promise<Found> =>
  asTask('standing', jobsUrl, clock, async (piece) => ({
    trajectories: await compareEach(piece, touchTrajectoriesAfter, mends),
    referrals: await compareEach(piece, touchReferralsAfter, mends),
    counts: (await piece((ask) => ask(mendCounts()), mends ? 'commit' : 'rollback')).wrong,
  }));

async function compareEach(
  piece: PieceOfWork,
  touchAfter: typeof touchTrajectoriesAfter,
  mends: boolean,
): Promise<Compared> {
  const compared = { seen: 0, differed: 0 };
  for (let after: string | undefined = FIRST_ID; after;) {
    const from: string = after;
    const { touched, differed } = await piece(
      async (ask, today) => {
        const ids = await ask(touchAfter(from, PIECE));
        const write = await settle(ask, today);
        return { touched: ids, differed: (await write?.()) ?? 0 };
      },
      mends ? 'commit' : 'rollback',
    );
    compared.seen += touched.length;
    compared.differed += differed;
    after = touched.at(-1)?.id;
  }
  return compared;
}
