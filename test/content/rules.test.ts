import { expect, test } from 'vitest';

import { checkedMistake, isUnfilled, keyFor, moved } from '../../src/content/rules.ts';

test.for([
  ['Gespecialiseerde hulp (GGZ)', [], 'gespecialiseerde-hulp-ggz'],
  ['Één gezin, één plan', [], 'een-gezin-een-plan'],
  ['RIGG', ['rigg'], 'rigg-2'],
  ['RIGG', ['rigg', 'rigg-2'], 'rigg-3'],
  ['Nieuw', [], 'tekst-nieuw'],
  ['Volgorde', [], 'tekst-volgorde'],
  ['Inhoud', [], 'tekst-inhoud'],
  ['I-kaart', [], 'tekst-i-kaart'],
  ['…', [], 'tekst-1'],
  ['Помощь', ['tekst-1'], 'tekst-1-2'],
  ['lang '.repeat(24), [], 'lang-lang-lang-lang-lang-lang-lang-lang-lang-lang'],
] as const)('"%s" gets an address of its own', ([title, known, key]) => {
  expect(keyFor(title, known)).toBe(key);
});

test('a text is checked today or before, never later', () => {
  expect(checkedMistake('2026-11-25', '2026-11-25')).toBeUndefined();
  expect(checkedMistake(null, '2026-11-25')).toBeUndefined();
  expect(checkedMistake('2026-11-26', '2026-11-25')?.name).toBe('checkedOn');
});

test('a text moves one place, and stays at the end', () => {
  expect(moved(['a', 'b', 'c'], 'b', 'earlier')).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 'later')).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 'earlier')).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 'later')).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b'], 'x', 'later')).toEqual(['a', 'b']);
});

test('a text says itself that something waits to be filled in', () => {
  expect(isUnfilled('- Adres: nog niet ingevuld')).toBe(true);
  expect(isUnfilled('Dat document is niet gevonden.')).toBe(true);
  expect(isUnfilled('Alles staat er.')).toBe(false);
});
