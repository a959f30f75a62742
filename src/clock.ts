// Which moment is it for the portal, and which day is that in Amsterdam? The only reader of the machine's clock for what decides anything.

/** Gives the present moment, and goes on ticking. */
export type Clock = () => Date;

export const machineClock: Clock = () => new Date();

/** A clock that stands at `start` now and ticks on from there: for trying out and for tests. */
export function clockFrom(start: Date): Clock {
  const ahead = start.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

/** The day it is in Amsterdam at that moment, as 'YYYY-MM-DD'. The only way from a clock to the rules. */
export function dayIn(moment: Date): string {
  return AMSTERDAM_DAY.format(moment);
}

const HOUR_MS = 3_600_000;
const SUMMER_THEN_WINTER = [2, 1];

/**
 * The moment at which clocks in Amsterdam show this: '2026-12-31T23:50'. Of the hour that is there twice in October, the first;
 * undefined for what is no such time, or for the hour that is left out in March.
 */
export function momentInAmsterdam(wallTime: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return undefined;
  return SUMMER_THEN_WINTER.map((hours) => new Date(Date.parse(`${wallTime}Z`) - hours * HOUR_MS)).find(
    (moment) =>
      !Number.isNaN(moment.getTime()) && AMSTERDAM_TIME.format(moment) === wallTime.replace('T', ' '),
  );
}

const inAmsterdam = { timeZone: 'Europe/Amsterdam', dateStyle: 'short' } as const;
// A formatter costs 140 µs to make and 2 µs to use, so they are made once.
const AMSTERDAM_DAY = new Intl.DateTimeFormat('sv-SE', inAmsterdam);
const AMSTERDAM_TIME = new Intl.DateTimeFormat('sv-SE', { ...inAmsterdam, timeStyle: 'short' });
