// What guards DUO's list of schools, taken away: who keeps it, what is done of a file, and for how long that is kept.

import { functionFile, SIGHT, type Break } from './break.ts';

const FOLDER = 'src/school-list';
const LIST = 'school-list/school-list.test.ts';
const READING = 'school-list/duo-file.test.ts';
const REFUSALS = 'school-list/refusals.test.ts';

export const IN_SCHOOL_LIST: Break[] = [
  {
    name: 'school list: every administrator keeps the region',
    file: functionFile('region_keeper'),
    from: `o.kind in ('board', 'municipality', 'region') and actor_role()`,
    to: `o.kind <> '' and actor_role()`,
    tests: [REFUSALS],
    only: 'of a school, a team or a partner',
  },
  {
    name: 'school list: a file that waits is read by every keeper',
    sql: 'alter policy keeper_reads_own on school_list_import using ((select region_keeper()) is not null)',
    tests: [SIGHT],
    only: 'school_list_import: every actor',
  },
  {
    name: 'school list: what was done is read by everybody',
    sql: 'alter policy keepers_read_what_was_done on school_list_import using (applied_at is not null)',
    tests: [SIGHT],
    only: 'list of the whole region',
  },
  {
    name: 'school list: what a file held is kept',
    file: functionFile('access.clear_expired'),
    from: '  update school_list_import set content = null where content is not null and expires_at < portal_now();\n',
    to: '',
    tests: ['database/upkeep.test.ts'],
  },
  {
    name: 'school list: a file is read of everybody who is logged in',
    file: `${FOLDER}/routes.ts`,
    from: `  await look(scopeOf(req), { keeper: mustKeepTheRegion() }, 'nobody');\n  next();`,
    to: `  await look(scopeOf(req), {}, 'nobody');\n  next();`,
    tests: [REFUSALS],
    only: 'while it is still on its way',
  },
  {
    name: 'school list: done, whatever was shown',
    file: `${FOLDER}/confirm-routes.ts`,
    from: 'if (version !== comparison.version) throw',
    to: 'if (version === undefined) throw',
    tests: [LIST],
    only: 'two keepers',
  },
  {
    name: 'school list: an expired file can be confirmed',
    file: `${FOLDER}/queries.ts`,
    from: 'case when expires_at > portal_now() then content end as content',
    to: 'case when id is not null then content end as content',
    tests: [LIST],
    only: 'kept for a day',
  },
  {
    name: 'school list: the file is kept after it was done',
    file: `${FOLDER}/queries.ts`,
    from: 'update school_list_import set content = null, result =',
    to: 'update school_list_import set result =',
    tests: [LIST],
    only: 'nowhere any more',
  },
  {
    name: 'school list: a part of the list makes the rest gone',
    file: `${FOLDER}/list-comparison.ts`,
    from: 'gone.length >= FEW &&',
    to: 'gone.length < 0 &&',
    tests: [LIST],
    only: 'the file is whole',
  },
  {
    name: 'school list: a row that is unclear makes its school gone',
    file: `${FOLDER}/list-comparison.ts`,
    from: '...schools.map(codeOf), ...left',
    to: '...schools.map(codeOf)',
    tests: [LIST],
    only: 'a row that is unclear',
  },
  {
    name: 'school list: a school may stand in the file twice',
    file: `${FOLDER}/duo-file.ts`,
    from: 'if (first !== undefined) throw',
    to: 'if (first === 0) throw',
    tests: [REFUSALS],
    only: 'a school twice',
  },
  {
    name: 'school list: a web address may have a login in it',
    file: `${FOLDER}/cell-values.ts`,
    from: '[\\s\\\\<>"@]',
    to: '[\\s\\\\<>"]',
    tests: [READING],
  },
];
