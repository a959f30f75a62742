// What was meant by the name that was typed? Pure.

import { searchable } from './names.ts';

/** `whole`: the beginning of a call name; or `first` and `last` together: the beginnings of call name and family name. */
export type NameSearch = { whole: string; first: string; last: string };

const PREFIXES = new Set('van der de den ten ter te het t la le el al op in aan bij uit'.split(' '));

/** "sam", "veen", "sam van der v" or "van der veen"; undefined when there is nothing to search for. */
export function nameSearchOf(typed: string): NameSearch | undefined {
  const whole = searchable(typed.slice(0, 200));
  if (!whole) return undefined;
  const words = whole.split(' ');
  const family = words.slice(words.findIndex((word) => !PREFIXES.has(word)));
  if (words.length === 1 || PREFIXES.has(words[0] ?? ''))
    return { whole, first: '', last: family.join(' ') || whole };
  const after = words.slice(1).filter((word, i, rest) => !(PREFIXES.has(word) && i < rest.length - 1));
  return { whole, first: words[0] ?? '', last: after.join(' ') };
}
