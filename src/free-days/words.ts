// How is a free day written?

import type { FreeDay } from '../calendar/own-free-days.ts';
import { spokenDay } from '../forms/dates.ts';

/** "vrijdag 4 december", "maandag 3 tot en met …". */
export const daysInWords = ({ from, until }: Pick<FreeDay, 'from' | 'until'>, today: string): string =>
  from === until ? spokenDay(from, today) : `${spokenDay(from, today)} tot en met ${spokenDay(until, today)}`;

/** "Studiedag van vrijdag 4 december". */
export const freeDayName = (free: FreeDay, today: string): string =>
  `${free.name} van ${daysInWords(free, today)}`;
