import { expect, test } from 'vitest';

import { asksForTeam, isPostcode, entriesOf, fold, search, type SearchIndex } from '#contact-search';
import { municipalities } from '../../../demo/organisations.ts';
import { POSTCODES } from '../../../src/guidance/contacts/postcodes.ts';
import { telOf } from '../../../src/forms/phone-numbers.ts';
import { branchOf, codeOf, slugOf } from '../../../src/guidance/contacts/rules.ts';

const INDEX: SearchIndex = {
  municipalities: [
    ['Westerkwartier', 'westerkwartier'],
    ['Het Hogeland', 'het-hogeland'],
  ],
  postcodes: ['9351, 9354-9356', '9950-9951'],
  former: [
    ['Leek', 'leek', 'Westerkwartier'],
    ['Winsum', 'winsum', 'Het Hogeland en Westerkwartier'],
  ],
  places: [
    ['Tolbert', 0],
    ['Niekerk', 0],
    ['Niekerk', 1],
    ['Wehe-den Hoorn', 1],
  ],
  teams: [['CJG De Houtsingel', 'Leek', 0, '11111111-1111-4111-8111-111111111111']],
  schools: [
    ['Basisschool De Élzenvonder', 'Tolbert', 0, '00za00'],
    ['Het Leeksterriet', 'Leek', 0, '00zb00'],
    ['De Wadgrutto', '', -1, '00zc00'],
  ],
};
const entries = entriesOf(INDEX);
const names = (typed: string) => search(entries, typed, 10).hits.map(({ name }) => name);
const hrefs = (typed: string) => search(entries, typed, 10).hits.map(({ href }) => href);

test.for([
  ['Één-Wést', 'een west'],
  ["'t Zandt", 't zandt'],
  ['ĲSSEL ÆØ ß', 'ijssel aeo ss'],
  ['  Wehe – den   Hoorn ', 'wehe den hoorn'],
  ['…', ''],
] as const)('%s is folded to "%s"', ([typed, folded]) => {
  expect(fold(typed)).toBe(folded);
});

test('a municipality of before comes first and leads to its page; then what has the name in it, then where it is', () => {
  expect(names('leek')).toEqual(['Leek', 'Het Leeksterriet', 'CJG De Houtsingel']);
  expect(hrefs('LÉÉK')[0]).toBe('/contact/gemeente/leek');
});

test.for([
  ['tolbert', ['Tolbert', 'Basisschool De Élzenvonder']],
  ['elzen', ['Basisschool De Élzenvonder']],
  ['vonder', ['Basisschool De Élzenvonder']],
  ['de elz tolb', ['Basisschool De Élzenvonder']],
  ['houtsingel', ['CJG De Houtsingel']],
  ['00zb', ['Het Leeksterriet']],
  ['hogeland', ['Het Hogeland']],
  ['den hoorn', ['Wehe-den Hoorn']],
  ['on', []],
  ['niets wat er is', []],
  ['basisteam', []],
  ['basisteam leek', ['Leek', 'Het Leeksterriet', 'CJG De Houtsingel']],
  ['wijkteam het hogeland', ['Het Hogeland']],
  ['cjg leek', ['CJG De Houtsingel']],
  ['Centrum voor Jeugd en Gezin Leek', ['Leek', 'Het Leeksterriet', 'CJG De Houtsingel']],
  ['sociaal team winsum', ['Winsum']],
  ['9351', ['Westerkwartier']],
  [' 9355 ab ', ['Westerkwartier']],
  ['9951WX', ['Het Hogeland']],
  ['1234 AB', []],
  ['westerkwatier', ['Westerkwartier']],
  ['tollbert', ['Tolbert']],
  ['tobert', ['Tolbert']],
  ['tolbetr', ['Tolbert']],
  ['wisnum', ['Winsum']],
  ['hougsingel', ['CJG De Houtsingel']],
  ['hogsinhel', []],
  ['cjg houtsinhel', ['CJG De Houtsingel']],
  ['tolb3rt school', []],
  ['', []],
  ['…', []],
] as [string, string[]][])('"%s" finds %s', ([typed, found]) => {
  expect(names(typed)).toEqual(found);
});

test('"westerkwartier" finds the municipality and what is in it', () => {
  expect(names('westerkwartier')).toEqual([
    'Westerkwartier',
    'CJG De Houtsingel',
    'Basisschool De Élzenvonder',
    'Het Leeksterriet',
  ]);
});

test('the only one of this name, or the only one at all, is exact; two of one name are not', () => {
  const exactOf = (typed: string) => search(entries, typed, 10).exact?.href;

  expect(exactOf('Leek')).toBe('/contact/gemeente/leek');
  expect(exactOf('wadgr')).toBe('/contact/school/00zc00');
  expect(exactOf('niekerk')).toBeUndefined();
  expect(exactOf('de')).toBeUndefined();
  expect(search(entries, 'niekerk', 10).hits.map(({ note }) => note)).toEqual([
    'plaats in de gemeente Westerkwartier',
    'plaats in de gemeente Het Hogeland',
  ]);
});

test.for([
  ['basisteam', true],
  ['WIJ-team', true],
  ['sociaal wijkteam', true],
  ['basisteam leek', false],
  ['school', false],
  ['', false],
] as const)('"%s" asks for a team of no municipality in particular: %s', ([typed, does]) => {
  expect(asksForTeam(typed)).toBe(does);
});

test.for([
  ['1012 AB', true],
  ['12', true],
  ['9351', true],
  ['leek', false],
  ['00zb', false],
  ['', false],
] as const)('"%s" is asked as a postcode: %s', ([typed, is]) => {
  expect(isPostcode(typed)).toBe(is);
});

test('more than the limit is counted', () => {
  const { hits, total } = search(entries, 'de', 2);

  expect([hits.length, total]).toEqual([2, 4]);
});

test('a name, a school and a number as they stand in an address', () => {
  expect(['Groningen stad/Haren', 'Het Hogeland', "'t Zandt", 'Één-West'].map(slugOf)).toEqual([
    'groningen-stad-haren',
    'het-hogeland',
    't-zandt',
    'een-west',
  ]);
  expect(codeOf({ brin: '00YX', branchNumber: '01' })).toBe('00yx01');
  expect(branchOf('00yx01')).toEqual({ brin: '00YX', branchNumber: '01' });
  expect(['00YX01', '00yx', '00yx011', '../etc'].map(branchOf)).toEqual(Array(4).fill(undefined));
  expect([telOf('0594 00 00 10'), telOf('+31 (0)50-123')]).toEqual(['tel:0594000010', 'tel:+3150123']);
});

test('a team is found by what people call it as well, and whoever only says "wijkteam" is not sent to somebody else’s', () => {
  const teams: SearchIndex['teams'] = [['CJG De Houtsingel', 'Leek', 0, 'x', 'het Loket, wijkteam Zuid']];
  const found = (typed: string) => search(entriesOf({ ...INDEX, teams }), typed, 10);

  expect(found('loket zuid').exact?.name).toBe('CJG De Houtsingel');
  expect(found('wijkteam zuid').exact?.name).toBe('CJG De Houtsingel');
  expect(found('wijkteam').exact).toBeUndefined();
});

test('each postcode lies in one municipality; that of Niekerk beside Oldekerk in another than Niekerk near Zoutkamp', () => {
  const of = (postcode: string) =>
    Object.entries(POSTCODES)
      .filter(([, runs]) =>
        runs.split(', ').some((run) => {
          const [first = '', last = first] = run.split('-');
          return first <= postcode && postcode <= last;
        }),
      )
      .map(([name]) => name);

  expect(['9822', '9972', '9828', '9682', '9306', '9661'].map(of)).toEqual([
    ['Westerkwartier'],
    ['Het Hogeland'],
    ['Westerkwartier'],
    ['Oldambt'],
    ['Noordenveld'],
    ['Stadskanaal'],
  ]);
  for (const { name, basisteam, villages } of municipalities)
    for (const postcode of [...basisteam.postcodes, ...villages.map((village) => village.postcode)])
      expect(of(postcode), postcode).toEqual([name]);
});
