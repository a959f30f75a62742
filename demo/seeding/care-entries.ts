// What do entries of the care layer have in common, and on which day were they written?
import type { Day } from '../../src/calendar/days.ts';
import { addWorkingDays, DEFAULT_CALENDAR } from '../../src/calendar/working-days.ts';
import { momentOn, writtenBy, type Actor, type World } from './rows-made.ts';

export const later = (from: Day, count: number, today: Day): Day => {
  const day = addWorkingDays(from, count, DEFAULT_CALENDAR);
  return day < today ? day : today;
};

/** Every column, so that all entries are one statement. */
export const entryOf = ({ world, family, by }: { world: World; family: string; by: Actor }, on: Day) => ({
  family_id: family,
  happened_on: on,
  plan_person_id: null as string | null,
  subject_id: null as string | null,
  version: null as number | null,
  reading: '',
  correction_reason: '',
  ...writtenBy(by),
  created_at: momentOn(world, on, 16),
});
