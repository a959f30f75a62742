// Generated days for property tests.
import fc from 'fast-check';
import { addDays } from '../../src/calendar/days.ts';

/** Days from 2000 to about 2055. */
export const anyDay = fc.nat({ max: 20_000 }).map((count) => addDays('2000-01-01', count));

/** Days within the school years of which the holidays are known. */
export const schoolYearDay = fc.nat({ max: 1000 }).map((count) => addDays('2025-09-01', count));
