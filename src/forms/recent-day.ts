// How is a day asked that was mostly today or yesterday? Two choices that are days themselves, so that a text that was kept means
// the same tomorrow, and a field for another day.

import { addDays } from '../calendar/days.ts';
import { cleanText, lastOf } from './clean-text.ts';
import { parseDay, typedDay } from './typed-days.ts';

const OTHER = 'other';
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The name of the field for another day: a name is of the choices or of a text, not of both. */
export const otherDayOf = (name: string): string => `${name}.other`;

/** What was posted for such a day: the choice and the text beside it, or what was typed where there is one field. */
export function typedRecently(typed: Readonly<Record<string, string | string[] | undefined>>, name: string) {
  const [choice, other] = [typed[name], typed[otherDayOf(name)]];
  return typeof other === 'string' ? [[choice].flat()[0] ?? '', other] : choice;
}

/** The day that was chosen, else the one that was typed. */
export function chosenDay(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed === OTHER ? '' : typed;
  const [choice, text] = typed as unknown[];
  return typeof choice === 'string' && A_DAY.test(choice) ? choice : (text ?? '');
}

/** What to say when a day was chosen and another one typed: it may be the choice that is wrong. */
export function twoDays(typed: unknown, today: string): string | undefined {
  const [chosen, text] = Array.isArray(typed) ? (typed as unknown[]) : [];
  const written = cleanText(text);
  if (!written || typeof chosen !== 'string' || !A_DAY.test(chosen)) return undefined;
  return parseDay(written, today) === chosen
    ? undefined
    : 'U koos een dag en vulde ook een andere dag in. Kies “Eerder”, of maak die dag leeg.';
}

export type RecentDay = {
  choices: { value: string; label: string; isChosen: boolean }[];
  other: string;
  otherName: string;
};

/** @param value as it was posted, kept, or stood there before */
export function recentDay(name: string, value: string | string[], today: string): RecentDay {
  const typed = String(chosenDay(value));
  const day = parseDay(typed, today);
  const yesterday = addDays(today, -1);
  const isRecent = day === today || day === yesterday;
  const isOther = !isRecent && (Boolean(typed) || [value].flat()[0] === OTHER);
  return {
    choices: [
      { value: today, label: 'Vandaag', isChosen: day === today },
      { value: yesterday, label: 'Gisteren', isChosen: day === yesterday },
      { value: OTHER, label: 'Eerder', isChosen: isOther },
    ],
    other: isRecent
      ? twoDays(value, today)
        ? lastOf(value)
        : ''
      : A_DAY.test(typed)
        ? typedDay(typed)
        : typed,
    otherName: otherDayOf(name),
  };
}
