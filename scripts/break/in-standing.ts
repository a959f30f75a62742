// Guards of where trajects stand: what is touched, what is settled, who waits for whom, and the pages of a list.

import { functionFile, viewFile, type Break } from './break.ts';

const FREE_DAYS = 'free-days/free-days.test.ts';
const TOUCHING = 'standing/touching.test.ts';
const HISTORIES = 'standing/histories.test.ts';
const DRAINING = 'standing/drain.test.ts';
const AT_ONCE = 'standing/at-once.test.ts';

export const IN_STANDING: readonly Break[] = [
  {
    name: 'free days: a new one settles nothing',
    sql: 'drop trigger touch_standing on own_free_day',
    tests: [FREE_DAYS],
    only: 'settles what runs',
  },
  {
    name: 'free days: a day of a school counts at its whole board',
    file: viewFile('school_free_days'),
    from: 'd.organisation_id in (o.id, o.parent_id)',
    to: 'd.organisation_id in (select x.id from organisation x where o.parent_id in (x.id, x.parent_id))',
    tests: [FREE_DAYS],
    only: 'counts there alone',
  },
  {
    name: 'free days: a term ends on one of them',
    file: 'src/calendar/own-free-days.ts',
    from: 'own.length\n',
    to: 'own.length > 9\n',
    tests: ['free-days/rules.test.ts'],
    only: 'never on one of them',
  },
  {
    name: 'free days: nobody is told why a term ends later',
    file: 'src/zorgroute/facts/facts-of-rows.ts',
    from: 'return uncounted(row.freeDays, since, until);',
    to: 'return [];',
    tests: [FREE_DAYS],
    only: 'named where',
  },
  {
    name: 'free days: two at once both add the same days',
    file: 'src/free-days/queries.ts',
    from: '${id}::uuid for update`',
    to: '${id}::uuid`',
    tests: [FREE_DAYS],
    only: 'two at once',
  },
  {
    name: 'free days: a school takes those of its former board along',
    sql: 'drop trigger touch_standing_board on organisation',
    tests: [TOUCHING],
    only: 'a school of another board',
  },
  {
    name: 'free days: another calendar derives nothing anew',
    file: 'src/standing/rules-of-now.ts',
    from: "'standing', 'calendar']",
    to: "'standing']",
    tests: ['standing/rules-of-now.test.ts'],
    only: 'another text',
  },
  {
    name: 'free days: anybody adds one anywhere',
    sql: 'alter policy administrator_adds on own_free_day with check (true)',
    tests: ['access/writing.test.ts'],
    only: 'own_free_day',
  },
  {
    name: 'a milestone touches nothing',
    sql: 'drop trigger touch_standing on milestone',
    tests: [TOUCHING],
    only: 'every table',
  },
  {
    name: 'a traject that a signal left is not touched',
    file: functionFile('access.touch_trajectory'),
    from: "if tg_op <> 'INSERT' then ids := ids || old.trajectory_id; end if;",
    to: "if tg_op = 'DELETE' then ids := ids || old.trajectory_id; end if;",
    tests: [TOUCHING],
    only: 'moves to another',
  },
  {
    name: 'a change commits without settling what it touched',
    file: 'src/access/transaction.ts',
    from: 'sendCommit(connection, await settle?.(ask, scope.today))',
    to: 'sendCommit(connection, await settle?.(ask, scope.today).then(() => undefined))',
    tests: [HISTORIES],
  },
  {
    name: 'who touches what another left in the queue leaves it there',
    file: functionFile('access.touch'),
    from: 'on conflict (id) do update set touched_by = excluded.touched_by where standing_due.touched_by is distinct from excluded.touched_by;',
    to: 'on conflict do nothing;',
    tests: [AT_ONCE],
    only: 'left',
  },
  {
    name: 'rights wait for the derivation',
    sql: 'drop trigger standing_follows on referral',
    tests: [TOUCHING],
    only: 'rights never wait',
  },
  {
    name: 'other rules are applied to nothing that stands already',
    file: functionFile('access.begin_walk'),
    from: 'where w.rules <> excluded.rules',
    to: 'where false',
    tests: [DRAINING],
    only: 'after a release',
  },
  {
    name: 'any task of the portal settles where trajects stand',
    file: functionFile('access.take_due'),
    from: "  perform access.must_be_task('standing');\n",
    to: '',
    tests: ['access/system-actor.test.ts'],
    only: 'access.take_due',
  },
  {
    name: 'the portal settles by the clock of the machine',
    file: functionFile('access.take_rechecks'),
    from: 'portal_today()',
    to: 'current_date',
    tests: [DRAINING],
    only: 'on the day that it is for the portal',
  },
  {
    name: 'large tables: what was struck is looked for in every note',
    sql: 'drop index contact_note_struck',
    tests: ['access/large-tables.test.ts'],
    only: 'of fg reads',
  },
  {
    name: 'large tables: the timeline joins what happened to all trajects there are',
    file: 'src/zorgroute/entries/entry-queries.ts',
    from: 'from file_event h where h.trajectory_id = any ((select array(select id from t))::uuid[])',
    to: 'from t join file_event h on h.trajectory_id = t.id',
    tests: ['access/large-tables.test.ts'],
    only: 'of ib reads',
  },
  {
    name: 'large tables: whether a group has a teacher is looked for in all groups',
    sql: 'drop index group_teacher_group',
    tests: ['access/large-tables.test.ts'],
    only: 'of beheer reads',
  },
  {
    name: 'a birthday is looked at too late',
    file: 'src/standing/rules.ts',
    from: 'endsOn ? addDays(endsOn, 1) :',
    to: 'endsOn ? addDays(endsOn, 2) :',
    tests: ['standing/rules.test.ts'],
  },
  {
    name: 'a destroyed traject is counted on',
    sql: 'drop trigger count_deleted on standing',
    tests: [TOUCHING],
    only: 'destroyed',
  },
  {
    name: 'the next page of a list begins with the row that was shown last',
    file: 'src/work/intern-begeleider-queries.ts',
    from: 'and (until, since, trajectory_id, 0) > (',
    to: 'and (until, since, trajectory_id, 0) >= (',
    tests: ['work/pages.test.ts'],
  },
];
