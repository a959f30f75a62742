// Which lines of the log are one to the reader? Equal lines of one person, child and day are folded with a count (NEN 7513, ch. 9).

import { addDays } from '../../calendar/days.ts';
import type { Cursor } from '../../forms/log-cursor.ts';

/** What is searched; an empty text is no filter. Days are whole days in Amsterdam. */
export type LogFilter = {
  from: string;
  until: string;
  person: string;
  child: string;
  action: string;
  result: string;
  layer: string;
};
const PERIOD_DAYS = 30;

/** The last thirty days, everything. */
export const EVERYTHING = (today: string): LogFilter => ({
  from: addDays(today, -PERIOD_DAYS),
  until: today,
  person: '',
  child: '',
  action: '',
  result: '',
  layer: '',
});

/** `rawAt` is the moment in microseconds, for the cursor. */
export type Foldable = {
  id: number;
  rawAt: string;
  day: string;
  personId: string | null;
  role: string | null;
  organisationName: string | null;
  action: string;
  what: string;
  layer: string;
  ground: string | null;
  subjectIds: string[];
  result: string;
  origin: string | null;
};

/**
 * Up to `most` folded lines, the newest first; `next` when there is more to read. Give one line more than may be shown.
 * A line is folded into the newest one that equals it, whose `equal` holds it.
 */
export function foldLines<L extends Foldable>(
  lines: readonly L[],
  most: number,
): { folded: Folded<L>[]; next: Cursor | undefined } {
  const folded = new Map<string, Folded<L>>();
  let last: L | undefined;
  for (const line of lines) {
    const key = keyOf(line);
    const known = folded.get(key);
    if (!known && folded.size === most)
      return { folded: [...folded.values()], next: last && { at: last.rawAt, id: last.id } };
    if (known) known.equal.push(line);
    else folded.set(key, { ...line, equal: [] });
    last = line;
  }
  const isAll = lines.length < LINES_READ;
  return { folded: [...folded.values()], next: isAll || !last ? undefined : { at: last.rawAt, id: last.id } };
}

export type Folded<L> = L & { equal: L[] };

export const LINES_SHOWN = 25;
/** How many lines are read for a page: more than are shown, because equal ones are folded. */
export const LINES_READ = 100;

const keyOf = (line: Foldable) =>
  JSON.stringify([
    ...[line.day, line.personId, line.role, line.organisationName],
    ...[line.action, line.what, line.layer, line.ground, line.subjectIds, line.result, line.origin],
  ]);

/** Changing is no looking. */
export const isChange = (action: string): boolean => action === 'change';

/** The lines of one person on one day about the same children, together, what they read apart from what they changed; in the order in which they came. */
export function looksIn<L extends Foldable>(lines: readonly L[]): L[][] {
  const looks = new Map<string, L[]>();
  for (const line of lines) {
    const { day, personId, role, organisationName, subjectIds, result, action } = line;
    const who = [day, personId, role, organisationName];
    const key = JSON.stringify([...who, subjectIds.toSorted(), result, isChange(action)]);
    const known = looks.get(key);
    if (known) known.push(line);
    else looks.set(key, [line]);
  }
  return [...looks.values()];
}
