// What does a new text get as its address, and what may not be said about when it was checked?

import { typedDay } from '../forms/typed-days.ts';
import { UNFILLED } from '../guidance/content/kept-pages.ts';

const LONGEST_KEY = 60;
/** Addresses of the keeping itself, and ids that stand on every page. */
const TAKEN = /^(nieuw|volgorde|inhoud|fouten)$|^(i|veld)-/;

/** "Gespecialiseerde hulp (GGZ)" becomes "gespecialiseerde-hulp-ggz", or with a number after it when that is there already. */
export function keyFor(title: string, known: readonly string[]): string {
  const words = wordsOf(title);
  const base = !words || TAKEN.test(words) ? `tekst-${words || '1'}` : words;
  for (let next = 2, key = base; ; next++) {
    if (!known.includes(key)) return key;
    key = `${base}-${String(next)}`;
  }
}

const wordsOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST_KEY - 10)
    .replace(/-$/, '');

export const checkedMistake = (checkedOn: string | null, today: string) =>
  checkedOn !== null && checkedOn > today
    ? {
        name: 'checkedOn',
        message: `Deze dag moet nog komen. Vul de datum van vandaag in, ${typedDay(today)}, of een eerdere dag.`,
      }
    : undefined;

/** The keys in their new order: one of them a place earlier or later. At the end it stays where it is. */
export function moved(keys: readonly string[], key: string, to: 'earlier' | 'later'): string[] {
  const from = keys.indexOf(key);
  const place = from + (to === 'earlier' ? -1 : 1);
  if (from < 0 || place < 0 || place >= keys.length) return [...keys];
  const rest = keys.filter((other) => other !== key);
  return [...rest.slice(0, place), key, ...rest.slice(place)];
}

/** Something in the text waits for whoever knows. */
export const isUnfilled = (body: string): boolean => UNFILLED.test(body);
