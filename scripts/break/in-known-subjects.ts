// What makes pages quick must not make them wrong: what is known of the actor, and what is asked at once.

import { ARCHITECTURE, functionFile, tableFile, WRITING, type Break } from './break.ts';

const KNOWN = 'access/known-subjects.test.ts';
const SEND = 'database/send.test.ts';
const FIRST_WORD = 'web/by-first-word.test.ts';

export const IN_KNOWN_SUBJECTS: readonly Break[] = [
  {
    name: 'known: a ground that the actor gives counts only in the next transaction',
    sql: 'drop trigger know_subjects on ground',
    tests: [KNOWN],
  },
  {
    name: 'known: a child that left the group is seen to the end of the transaction',
    sql: 'drop trigger know_subjects on pupil',
    tests: [KNOWN],
  },
  {
    name: 'known: a child that leaves the school is seen to the end of the transaction',
    file: tableFile('pupil'),
    from: 'update of group_id, school_id, left_on on pupil',
    to: 'update of group_id, school_id on pupil',
    tests: [KNOWN],
  },
  {
    name: 'known: a child that left the plus class is seen to the end of the transaction',
    sql: 'drop trigger know_subjects on composed_group_pupil',
    tests: [KNOWN],
  },
  {
    name: 'known: a school that comes below a board is not kept by its administrator',
    sql: 'drop trigger know_subjects on organisation',
    tests: [KNOWN],
  },
  {
    name: 'known: a ground that is over is one still',
    file: functionFile('access.know_subjects'),
    from: 'and starts_at <= portal_now() and ends_at > portal_now()',
    to: '',
    tests: [KNOWN],
  },
  {
    name: 'known: what the last transaction knew is left on the connection',
    file: functionFile('access.know_subjects'),
    from: `coalesce(g.ids, '{}')::text, true)`,
    to: `coalesce(g.ids, '{}')::text, false)`,
    tests: [WRITING],
    only: 'next borrower',
  },
  {
    name: 'quick: a function of a page is planned anew at every call',
    sql: 'create function access.count_pupils() returns bigint language sql stable begin atomic select count(*) from pupil; end',
    tests: [ARCHITECTURE],
    only: 'keep their plan',
  },
  {
    name: 'quick: every question of a page is a write of its own',
    file: 'src/database/send.ts',
    from: 'holdForThisTurn(streamOf(client));',
    to: '',
    tests: [SEND],
  },
  {
    name: 'quick: an address asks every router of the portal',
    file: 'src/web/by-first-word.ts',
    from: 'if (!words || (word !== undefined && words.includes(word)))',
    to: '',
    tests: [FIRST_WORD],
  },
];
