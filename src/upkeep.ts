// What does the portal do by itself, as the owner of its database? Clear what expired, and settle what nobody's request settled.

import { dayIn, type Clock } from './clock.ts';
import { asOwner } from './database/owner.ts';
import { adoptRules, drain } from './standing/drain.ts';
import { rulesOfNow } from './standing/rules-of-now.ts';

const MONTHS_OF_LOG = 3;
const DAY_MS = 86_400_000;
/** Work of the owner, a birthday or a new release shows in the lists within this time. */
const SETTLE_MS = 60_000;

/** Before anybody looks: every traject that waits to be derived is. */
export async function settleEverything(ownerUrl: string, clock: Clock): Promise<void> {
  await adoptRules(ownerUrl, await rulesOfNow());
  await drain(ownerUrl, dayIn(clock()), { waits: true });
}

/**
 * Goes on until `stop`, which waits for what is under way. Several processes may do this side by side.
 * @param onTrouble hears why a round failed; the next one begins anew
 */
export function goOn(
  ownerUrl: string,
  clock: Clock,
  onTrouble: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let round: Promise<unknown> = Promise.resolve();
  const settle = async () => drain(ownerUrl, dayIn(clock()), { rules: await rulesOfNow() });
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
