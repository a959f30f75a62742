// What was meant by the name that was typed? Pure.

import { searchable } from './names.ts';

const MOST_WORDS = 8;

/**
 * Words that the words of a name begin with, in any order: "sam v", "van der veen", "Veen, Sam van der". At most eight, of
 * letters and digits alone, so that no sign has a meaning in `like`. Empty when there is nothing to search for.
 */
export const wordsOfName = (typed: string): string[] =>
  searchable(typed.slice(0, 200)).split(' ').filter(Boolean).slice(0, MOST_WORDS);
