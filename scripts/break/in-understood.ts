// Guards of understanding people: a name, a day, a number, a choice and a file as they are given.

import { functionFile, type Break } from './break.ts';

const FOUND = 'pupils/found-by-name.test.ts';

export const IN_UNDERSTOOD: Break[] = [
  {
    name: 'name: letters that are no letter with an accent are not plain ones',
    file: functionFile('search_words'),
    from: "'łøđðħŧı",
    to: "'",
    tests: [FOUND],
    only: 'generated names',
  },
  {
    name: 'name: an apostrophe or a hyphen is always a space',
    file: functionFile('search_words'),
    from: "regexp_replace(names, '[''-]', '', 'g')",
    to: 'names',
    tests: [FOUND],
    only: 'without signs',
  },
  {
    name: 'name: one word of what was typed is enough',
    file: 'src/pupils/name-search.ts',
    from: 'slice(0, MOST_WORDS)',
    to: 'slice(0, 1)',
    tests: ['pupils/lists.test.ts'],
    only: 'finds nobody',
  },
  {
    name: 'understood: a dash of a word processor is no dash in a day',
    file: 'src/forms/dates.ts',
    from: ".replace(/[\\u2010-\\u2015\\u2212]/g, '-')",
    to: '',
    tests: ['forms/dates.test.ts'],
  },
  {
    name: 'understood: a year of two digits is always of this century',
    file: 'src/forms/dates.ts',
    from: "? '19' : '20'",
    to: "? '20' : '20'",
    tests: ['forms/dates.test.ts'],
    only: 'of a birth',
  },
  {
    name: 'understood: a pupil is born on any day',
    file: 'src/forms/fields.ts',
    from: 'ofBirth && impossibleBirth(read, today)',
    to: 'undefined',
    tests: ['pupils/registration.test.ts'],
    only: 'born on',
  },
  {
    name: 'understood: mailto and a last dot make another account',
    file: 'src/forms/contact-fields.ts',
    from: 'transform(addressIn)',
    to: 'transform(cleanText)',
    tests: ['forms/contact-fields.test.ts'],
    only: 'address',
  },
  {
    name: 'understood: what nobody sees is a text',
    file: 'src/forms/clean-text.ts',
    from: "text.replace(INVISIBLE, '') ? text : ''",
    to: 'text',
    tests: ['forms/contact-fields.test.ts'],
    only: 'of only',
  },
  {
    name: 'understood: a pupil gets the year group that only a combination group can have',
    file: 'src/groups/rules.ts',
    from: "groupYearGroup === '' || groupYearGroup === 'C'",
    to: "groupYearGroup === ''",
    tests: ['pupils/registration.test.ts'],
    only: 'combination group',
  },
];
