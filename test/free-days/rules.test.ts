import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { calendarWith, schoolYearOf, uncounted, type FreeDay } from '../../src/calendar/own-free-days.ts';
import {
  addSchoolDays,
  addWorkingDays,
  DEFAULT_CALENDAR,
  isSchoolDay,
} from '../../src/calendar/working-days.ts';
import { bySchoolYear, freeDayMistake } from '../../src/free-days/rules.ts';

const TODAY = '2026-11-24';
const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays(TODAY, count));
const free = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 10 }) })
  .map(({ from, length }): FreeDay => ({ name: 'Studiedag', from, until: addDays(from, length) }));

test('a term ends as many school days later as own days lie in it; never earlier, never on one of them', () => {
  fc.assert(
    fc.property(
      fc.array(free, { maxLength: 6 }),
      day,
      fc.integer({ min: 1, max: 40 }),
      (own, from, count) => {
        const calendar = calendarWith(own);
        const end = addSchoolDays(from, count, calendar);
        const plain = addSchoolDays(from, count, DEFAULT_CALENDAR);
        expect(end >= plain).toBe(true);
        expect(own.some((one) => one.from <= end && end <= one.until)).toBe(false);
        expect(isSchoolDay(end, DEFAULT_CALENDAR)).toBe(true);
        expect(uncounted(own, from, end).length > 0).toBe(end !== plain);
      },
    ),
    // Of these days only a Saturday lies in the term.
    { examples: [[[{ name: 'Studiedag', from: '2026-11-24', until: '2026-11-28' }], '2026-11-27', 1]] },
  );
});

test('a term of working days does not change', () => {
  fc.assert(
    fc.property(
      fc.array(free, { maxLength: 6 }),
      day,
      fc.integer({ min: 0, max: 40 }),
      (own, from, count) => {
        expect(addWorkingDays(from, count, calendarWith(own))).toBe(
          addWorkingDays(from, count, DEFAULT_CALENDAR),
        );
      },
    ),
  );
});

test('what was taken is refused the second time, and lies in one school year', () => {
  fc.assert(
    fc.property(fc.array(free, { maxLength: 10 }), (all) => {
      const taken: (FreeDay & { id: string })[] = [];
      for (const one of all)
        if (!freeDayMistake(one, taken, TODAY)) taken.push({ ...one, id: String(taken.length) });
      for (const one of taken) {
        expect(freeDayMistake(one, taken, TODAY)?.message).toContain('staat er al');
        expect(schoolYearOf(one.from)).toBe(schoolYearOf(one.until));
      }
      expect(bySchoolYear(taken).flatMap(({ days }) => days)).toHaveLength(taken.length);
    }),
  );
});
