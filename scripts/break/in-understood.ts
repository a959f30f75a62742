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
];
