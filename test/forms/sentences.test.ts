// Does a word stand as people write it, with one thing and with more?

import { expect, test } from 'vitest';

import { counted, countedOrNone } from '../../src/forms/sentences.ts';
import { saidYesOf } from '../../src/zorgroute/consent/words.ts';

test.for([
  [0, '0 groepen'],
  [1, '1 groep'],
  [2, '2 groepen'],
  [6600, '6.600 groepen'],
] as const)('%i is %s', ([count, words]) => {
  expect(counted(count, 'groep')).toBe(words);
});

test('none has no figure', () => {
  expect([0, 1, 2].map((count) => countedOrNone(count, 'groep'))).toEqual([
    'nog geen groepen',
    '1 groep',
    '2 groepen',
  ]);
});

test.for([
  [1, 2, '1 van 2 zei ja'],
  [2, 3, '2 van 3 zeiden ja'],
  [0, 2, '0 van 2 zeiden ja'],
] as const)('%i of %i who decide: %s', ([yes, all, words]) => {
  expect(saidYesOf(yes, all)).toBe(words);
});
