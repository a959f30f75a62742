// How urgent is a row of "Mijn werk"? Safety first, then too late, this week, later: the heading carries it, a row only what differs. Pure.

import { addDays, weekdayOf, type Day } from '../calendar/days.ts';
import { counted, type Thing } from '../forms/sentences.ts';
import type { Row } from './rules.ts';

export type Band = 'first' | 'late' | 'week' | 'later';
const BANDS: readonly Band[] = ['first', 'late', 'week', 'later'];
/** Fewer rows than this are no list to divide: each says itself that it is late. */
const FEW = 3;

const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day));

/** The Sunday that ends this week; in a weekend the next one, because nobody works in what is left of this. */
export function weekEndOf(today: Day): Day {
  const toSunday = (7 - weekdayOf(today)) % 7;
  return addDays(today, isWeekend(today) ? toSunday + 7 : toSunday);
}

/** Of whatever is not about safety. */
export const bandOf = (until: Day, today: Day): Band =>
  until < today ? 'late' : until <= weekEndOf(today) ? 'week' : 'later';

/** `many`: how many there are, which may be more than are shown. `fold`: its rows are folded where room is short, behind this. */
export type ShownBand = {
  label: string;
  rows: Row[];
  title?: string;
  isLate?: boolean;
  many?: number;
  fold?: string;
};

type List = {
  title: string;
  rows: readonly Row[];
  /** By band, where everything was counted. */
  many?: Partial<Record<Band, number>> | undefined;
  /** What somebody else has to do is folded sooner than what I have to do; what is late never is. */
  isOfOthers: boolean;
  /** What a row is; a child unless it says otherwise. */
  counts?: Thing;
};

/** The rows by how urgent they are, in the order in which they came. */
export function bandsOf(list: List, today: Day): ShownBand[] {
  const { title, rows } = list;
  if (rows.length < FEW) return [{ label: title, rows: [...rows] }];
  const shown = BANDS.filter((band) => rows.some((row) => row.band === band));
  return shown.map((band, place) => shownBand(band, list, { isFirst: place === 0, today }));
}

function shownBand(
  band: Band,
  { title, rows, many, isOfOthers, counts = 'kind' }: List,
  { isFirst, today }: { isFirst: boolean; today: Day },
): ShownBand {
  const words = titlesOn(today)[band];
  const within = rows.filter((row) => row.band === band);
  const folds = (band === 'later' && !isFirst) || (isOfOthers && band !== 'late');
  return {
    title: words,
    label: `${title}: ${words.toLowerCase()}`,
    rows: within,
    ...(band === 'late' && { isLate: true }),
    ...(many?.[band] !== undefined && { many: many[band] }),
    ...(folds && { fold: `Toon ${counted(within.length, counts)}` }),
  };
}

const titlesOn = (today: Day): Record<Band, string> => ({
  first: 'Eerst: veiligheid',
  late: 'Te laat',
  week: isWeekend(today) ? 'Komende week' : 'Deze week',
  later: 'Later',
});
