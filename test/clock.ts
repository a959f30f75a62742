// Which moment is it for the tests? That of the machine, or the one in ZORGROUTE_NOW: `ZORGROUTE_NOW=2026-12-31T23:50 npx vitest run`.

import { clockFrom, dayIn, machineClock, momentInAmsterdam, type Clock } from '../src/clock.ts';

const { ZORGROUTE_NOW } = process.env;
const START = ZORGROUTE_NOW ? required(ZORGROUTE_NOW) : undefined;

/** The day that the tests stand on, as 'YYYY-MM-DD'. */
export const presentDay = (): string => dayIn(START ?? new Date());

export type SettableClock = {
  now: Clock;
  /** From here on it is this time in Amsterdam ('2026-12-31T23:50'), and ticks on. */
  set: (wallTime: string) => void;
};

/** A clock of one's own: it begins where the tests stand, however long they run already. */
export function settableClock(): SettableClock {
  let clock = START ? clockFrom(START) : machineClock;
  return {
    now: () => clock(),
    set: (wallTime) => {
      clock = clockFrom(required(wallTime));
    },
  };
}

function required(wallTime: string): Date {
  const moment = momentInAmsterdam(wallTime);
  if (!moment) throw new Error(`No time in Amsterdam: ${wallTime}`);
  return moment;
}
