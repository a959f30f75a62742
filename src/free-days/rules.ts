// Which days can a board or a school say to be free? Pure: today and what is there are arguments.

import { daysBetween, type Day } from '../calendar/days.ts';
import { LAST_SCHOOL_YEAR_ENDS, schoolYearOf, takesAway, type FreeDay } from '../calendar/own-free-days.ts';
import { spokenFrom } from '../forms/dates.ts';
import type { Mistake } from '../forms/form.ts';
import type { FreeDayData } from './form.ts';
import { freeDayName } from './words.ts';

/** The longest holiday takes less; more is a date that was typed wrong. The table refuses it as well. */
const MOST_DAYS = 62;

/** One day when no last day was given. */
export const freeDayOf = ({ name, freeFrom, freeUntil }: FreeDayData): FreeDay => ({
  ...{ name, from: freeFrom, until: freeUntil ?? freeFrom },
});

/**
 * What is wrong with these days; undefined when they can be added.
 * @param present what counts at the organisation already: its own, and for a school those of its board
 */
export function freeDayMistake(free: FreeDay, present: readonly FreeDay[], today: Day): Mistake | undefined {
  return wrongSpan(free) ?? wrongTime(free, today) ?? alreadyFree(free, present, today);
}

const atFirst = (message: string): Mistake => ({ name: 'freeFrom', message });
const atLast = (message: string): Mistake => ({ name: 'freeUntil', message });

function wrongSpan({ from, until }: FreeDay): Mistake | undefined {
  if (until < from) return atLast('De laatste dag ligt voor de eerste dag. Kijk beide dagen na.');
  if (daysBetween(from, until) > MOST_DAYS)
    return atLast('Dit zijn meer dan twee maanden. Kijk de maand en het jaar na.');
  return undefined;
}

function wrongTime({ from, until }: FreeDay, today: Day): Mistake | undefined {
  if (from < today) return atFirst('Deze dag is al voorbij. Vul een dag in die nog komt.');
  if (until > LAST_SCHOOL_YEAR_ENDS)
    return {
      name: schoolYearOf(from) ? 'freeUntil' : 'freeFrom',
      message: `Dit schooljaar staat nog niet in het portaal. Kies een dag tot en met ${spokenFrom(today)(LAST_SCHOOL_YEAR_ENDS)}.`,
    };
  if (schoolYearOf(from) !== schoolYearOf(until))
    return atLast('Deze dagen horen bij twee schooljaren. Vul ze per schooljaar in.');
  return undefined;
}

function alreadyFree(free: FreeDay, present: readonly FreeDay[], today: Day): Mistake | undefined {
  const twin = present.find(({ from, until }) => from <= free.until && until >= free.from);
  if (twin)
    return atFirst(
      `Deze dag staat er al: ${freeDayName(twin, today)}. Kies een andere dag, of haal die eerst weg.`,
    );
  return takesAway(free)
    ? undefined
    : atFirst(
        'Op deze dag is er al geen school: het is weekend, een feestdag of vakantie. U hoeft niets in te vullen.',
      );
}

type Listed = FreeDay & { id: string };

/** By school year, the first one first; within it by day. */
export function bySchoolYear<T extends Listed>(days: readonly T[]): { schoolYear: string; days: T[] }[] {
  const years = new Map<string, T[]>();
  for (const free of [...days].sort((a, b) => a.from.localeCompare(b.from))) {
    const year = schoolYearOf(free.from) ?? '';
    years.set(year, [...(years.get(year) ?? []), free]);
  }
  return [...years].map(([schoolYear, some]) => ({ schoolYear, days: some }));
}
