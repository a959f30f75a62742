// Which moment is it for the tests? That of the machine, or the one in ZORGROUTE_NOW: `ZORGROUTE_NOW=2026-12-31T23:50 npx vitest run`.

import { clockFrom, dayIn, machineClock, momentInAmsterdam, type Clock } from '../src/clock.ts';

const { ZORGROUTE_NOW } = process.env;
const START = ZORGROUTE_NOW ? required(ZORGROUTE_NOW) : undefined;

export const presentMoment = (): Date => START ?? new Date();
/** The day that the tests stand on, as 'YYYY-MM-DD'. */
export const presentDay = (): string => dayIn(presentMoment());
export const noonOf = (day: string): Date => required(`${day}T12:00`);

export type SettableClock = {
  now: Clock;
  /** From here on it is this time in Amsterdam ('2026-12-31T23:50'), and ticks on. */
  set: (wallTime: string) => void;
  /** Does it stand elsewhere than the machine's? */
  isMoved: () => boolean;
};

/** A clock of one's own: it begins where the tests stand, however long they run already. */
export function settableClock(): SettableClock {
  let clock = START ? clockFrom(START) : machineClock;
  return {
    now: () => clock(),
    set: (wallTime) => {
      clock = clockFrom(required(wallTime));
    },
    isMoved: () => clock !== machineClock,
  };
}

function required(wallTime: string): Date {
  const moment = momentInAmsterdam(wallTime);
  if (!moment) throw new Error(`No time in Amsterdam: ${wallTime}`);
  return moment;
}
