// What does the portal do by itself? As its task `upkeep` it clears what expired and makes room in the logs; as `standing` it settles what
// nobody's request settled. Never as the owner of its database.

import { asTask } from './access/pieces.ts';
import type { Clock } from './clock.ts';
import { run, sql } from './database/sql.ts';
import { adoptRules, drain } from './standing/drain.ts';
import { rulesOfNow } from './standing/rules-of-now.ts';

const MONTHS_OF_LOG = 3;
const DAY_MS = 86_400_000;
/** Work of the owner, a birthday or a new release shows in the lists within this time. */
const SETTLE_MS = 60_000;

/** Before anybody looks: every traject that waits to be derived is. */
export async function settleEverything(jobsUrl: string, clock: Clock): Promise<void> {
  await adoptRules(jobsUrl, clock, await rulesOfNow());
  await drain(jobsUrl, clock, { waits: true });
}

/**
 * Goes on until `stop`, which waits for what is under way. Several processes may do this side by side.
 * @param onTrouble hears why a round failed; the next one begins anew
 */
export function goOn(
  jobsUrl: string,
  clock: Clock,
  onTrouble: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let round: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<unknown>) => {
    round = round.then(work).catch(onTrouble);
  };
  const settle = async () => drain(jobsUrl, clock, { rules: await rulesOfNow() });
  next(settle);
  const timers = [
    every(SETTLE_MS, () => next(settle)),
    every(DAY_MS, () => next(() => keepUp(jobsUrl, clock))),
  ];
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await round;
    },
  };
}

const every = (ms: number, work: () => void) => setInterval(work, ms);

/** Before anything is written the logs have room for it. */
export const keepUp = (jobsUrl: string, clock: Clock): Promise<void> =>
  asTask('upkeep', jobsUrl, clock, async (piece) => {
    await piece((ask) => ask(run(sql`select access.ensure_log_partitions(${MONTHS_OF_LOG}::int)`)));
    await piece((ask) => ask(run(sql`select access.clear_expired()`)));
  });
