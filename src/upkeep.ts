// What does the portal do by itself? As the owner of its database it clears what expired; as its task `standing` it settles what
// nobody's request settled.

import type { Clock } from './clock.ts';
import { asOwner } from './database/owner.ts';
import { adoptRules, drain } from './standing/drain.ts';
import { rulesOfNow } from './standing/rules-of-now.ts';

const MONTHS_OF_LOG = 3;
const DAY_MS = 86_400_000;
/** Work of the owner, a birthday or a new release shows in the lists within this time. */
const SETTLE_MS = 60_000;

/** The connection strings of the owner and of the tasks. */
type Logins = { ownerUrl: string; jobsUrl: string };

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
  { ownerUrl, jobsUrl }: Logins,
  clock: Clock,
  onTrouble: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let round: Promise<unknown> = Promise.resolve();
  const settle = async () => drain(jobsUrl, clock, { rules: await rulesOfNow() });
  const next = (work: () => Promise<unknown>) => {
    round = round.then(work).catch(onTrouble);
  };
  next(settle);
  const timers = [
    setInterval(() => {
      next(settle);
    }, SETTLE_MS),
    setInterval(() => {
      next(() => keepUp(ownerUrl, clock()));
    }, DAY_MS),
  ];
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await round;
    },
  };
}

/** Before anything is written the log has room for it. */
export const keepUp = (ownerUrl: string, moment: Date) =>
  asOwner(ownerUrl, moment, async (ask) => {
    await ask('select access.ensure_log_partitions($1)', [MONTHS_OF_LOG]);
    await ask('select access.clear_expired()');
  });
