// Is a name that DUO gives in capitals published as people write it, and is a number that a spreadsheet spoiled not published at all?

import { expect, test } from 'vitest';

import { asWritten, placeAsWritten } from '../../src/school-list/capitals.ts';
import { phoneOf } from '../../src/school-list/cell-values.ts';

test.for([
  ["'T ZANDT GN", "'t Zandt"],
  ['WEHE-DEN HOORN', 'Wehe-den Hoorn'],
  ['ZUIDWOLDE GN', 'Zuidwolde'],
  ['TER APEL', 'Ter Apel'],
  ['OUDE PEKELA', 'Oude Pekela'],
  ["'S-GRAVENHAGE", "'s-Gravenhage"],
  ['IJLST', 'IJlst'],
  ['Leek', 'Leek'],
  ["'t Zandt", "'t Zandt"],
])('the place %s is written %s', ([given = '', written]) => {
  expect(placeAsWritten(given)).toBe(written);
});

test.for([
  ['OBS DE ZWALUW', 'OBS De Zwaluw'],
  ['BASISSCHOOL DE BRUG AAN HET WATER', 'Basisschool De Brug aan het Water'],
  ['HOOFDSTRAAT 12 A', 'Hoofdstraat 12 A'],
  ['De Vlinder (OBS)', 'De Vlinder (OBS)'],
  ['KC', 'KC'],
])('the name %s is written %s', ([given = '', written]) => {
  expect(asWritten(given)).toBe(written);
});

test.for([
  ['0594 00 00 10', '0594 00 00 10'],
  ['(0594) 00 00 10', '(0594) 00 00 10'],
  ['+31 594 000010', '+31 594 000010'],
  ['594000010', '0594000010'],
  ['5,94E+08', undefined],
  ['5.94E+8', undefined],
])('the number %s is taken as %s', ([given = '', taken]) => {
  expect(phoneOf(given)).toBe(taken);
});
