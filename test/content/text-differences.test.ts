import fc from 'fast-check';
import { expect, test } from 'vitest';

import { differences, type Line } from '../../src/content/text-differences.ts';

const shown = (lines: Line[]) =>
  lines.map(({ parts }) =>
    parts.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind]).join(''),
  );

test.for([
  ['nothing', 'een\ntwee', 'een\ntwee', ['een', 'twee']],
  ['a line that came', 'een\ndrie', 'een\ntwee\ndrie', ['een', '[+twee+]', 'drie']],
  ['a line that went', 'een\ntwee\ndrie', 'een\ndrie', ['een', '[-twee-]', 'drie']],
  ['a word', 'de oude tekst staat', 'de nieuwe tekst staat', ['de [-oude -][+nieuwe +]tekst staat']],
  ['all words', 'oud', 'nieuw', ['[-oud-]', '[+nieuw+]']],
  ['lines at both ends', 'a\nb\nc', 'b\nc\nd', ['[-a-]', 'b', 'c', '[+d+]']],
  ['empty lines only', 'een\n\n\ntwee', 'een\n\ntwee', ['een', 'twee']],
  ['everything', 'een', 'twee\ndrie', ['[-een-]', '[+twee+]', '[+drie+]']],
])('tells %s', ([, before, after, expected]) => {
  expect(shown(differences(String(before), String(after)))).toEqual(expected);
});

const SEED = 20261125;
const lines = fc.array(fc.constantFrom('een', 'twee', 'drie vier', 'drie vijf', 'zes'), { maxLength: 12 });

test('what stayed and went is the earlier text, what stayed and came the later one', () => {
  const read = (all: Line[], other: 'gone' | 'new') =>
    all
      .map(({ parts }) =>
        parts.filter(({ kind }) => kind === 'same' || kind === other).map(({ text }) => text),
      )
      .filter((texts) => texts.length)
      .map((texts) => texts.join(''));

  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const all = differences(before.join('\n'), after.join('\n'));
      expect(read(all, 'gone')).toEqual(before);
      expect(read(all, 'new')).toEqual(after);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('two long texts with nothing in common are told as a whole', () => {
  const long = (word: string) => Array.from({ length: 2_000 }, (_, n) => `${word}${String(n)}`).join('\n');

  expect(differences(long('a'), long('b'))).toHaveLength(4_000);
});
