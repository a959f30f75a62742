// Does a word stand as people write it, with one thing and with more?

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
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
  [0, 2, 'Nog niemand zei ja'],
] as const)('%i of %i who decide: %s', ([yes, all, words]) => {
  expect(saidYesOf(yes, all)).toBe(words);
});

/** Stems of words for which the portal has one of its own: verbeteren, laten staan, bewaren. */
const SAID_OTHERWISE = /corrige|corrigeer|annule|opslaan|opgeslagen/i;

/** So it stands at a text that another changed: who that was does not become its author. */
const AT_A_NEWER_VERSION = /Gecorrigeerd (op|door)/g;

test('what was done, and what is asked, is called as its button is', () => {
  const said = ['src', 'views'].flatMap((folder) =>
    readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|ejs|typ)$/.test(file))
      .filter((file) => {
        const text = readFileSync(path.join(PROJECT_ROOT, folder, file), 'utf8');
        return SAID_OTHERWISE.test(text.replaceAll(AT_A_NEWER_VERSION, ''));
      }),
  );

  expect(said).toEqual([]);
});
