// A last day that is today or tomorrow is said so, in lists, heads and sentences.

import { expect, test } from 'vitest';

import { nearDay, plannedFor, spokenNearDay } from '../../src/forms/dates.ts';

const TODAY = '2026-12-31';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['2026-12-31', 'vandaag', 'vandaag, donderdag 31 december', 'gepland voor vandaag'],
  ['2027-01-01', 'morgen', 'morgen, vrijdag 1 januari 2027', 'gepland voor morgen'],
  ['2027-01-02', 'za 2 januari 2027', 'zaterdag 2 januari 2027', 'gepland op za 2 januari 2027'],
  ['2026-12-30', 'wo 30 december', 'woensdag 30 december', 'gepland op wo 30 december'],
])('%s is said as %s', (day, short, spoken, planned) => {
  expect([nearDay(day, TODAY), spokenNearDay(day, TODAY), plannedFor(day, TODAY)].map(plain)).toEqual([
    short,
    spoken,
    planned,
  ]);
});
