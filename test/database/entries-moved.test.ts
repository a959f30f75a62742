// What was written down in the tables of before is all there in the one table, its author given back, and nothing safe was opened.

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
import { migrate } from '../../src/database/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder: string;

const TEACHER = '00000000-0000-4000-8000-000000000001';
const IB = '00000000-0000-4000-8000-000000000002';
const CHILD = '00000000-0000-4000-8000-000000000003';
const TRAJECT = '00000000-0000-4000-8000-000000000004';
const id = (place: number) => `00000000-0000-4000-8000-0000000001${String(place).padStart(2, '0')}`;

beforeAll(async () => {
  database = await emptyDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-moved-'));
  const baseline = await bring('changes/0001_baseline.sql');
  for (const [, name] of baseline.matchAll(/^create function ((?!pg_temp)[\w.]+)\(/gm))
    await bring(`standing/functions/${name ?? ''}.sql`);
  await migrate(database.ownerUrl, folder);
  await database.owner(OLD_ROWS);
  await migrate(database.ownerUrl, path.join(PROJECT_ROOT, 'migrations'));
});
/** Into the folder of before; the baseline's functions are what today's files say of them. */
async function bring(file: string): Promise<string> {
  const text = await fs.readFile(path.join(PROJECT_ROOT, 'migrations', file), 'utf8');
  await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await fs.writeFile(path.join(folder, file), text);
  return text;
}
afterAll(async () => {
  await database.drop();
  await fs.rm(folder, { recursive: true });
});

const OF_CHILD = `'${TRAJECT}', '${CHILD}', '${id(92)}', '${id(92)}'`;
const teacher = `'${TEACHER}', 'Tea', 'teacher'`;
const ib = `'${IB}', 'Ida', 'intern_begeleider'`;
/** A signal corrected by another and again by its author, a choice for safety corrected by another, and a note of a family. */
const OLD_ROWS = `
  insert into organisation (id, kind, name, parent_id, brin, branch_number, cbs_code) values
    ('${id(91)}', 'board', 'Bestuur', null, null, null, null), ('${id(92)}', 'school', 'School', '${id(91)}', '00ZZ', '00', null),
    ('${id(93)}', 'municipality', 'Gemeente', null, null, null, '9999'), ('${id(94)}', 'team', 'Team', '${id(93)}', null, null, null);
  insert into pupil (id, school_id, home_school_id, call_name, family_name, search_call, search_family)
    values ('${CHILD}', '${id(92)}', '${id(92)}', 'Sam', 'Bos', 'sam', 'bos');
  insert into trajectory (id, pupil_id, school_id) values ('${TRAJECT}', '${CHILD}', '${id(92)}');
  insert into signal (id, trajectory_id, pupil_id, school_id, home_school_id, seen_on, place, observed, area, need, author_person_id, author_name,
    author_role, created_at, first_saved_at, corrects_id, correction_reason, superseded_at) values
    ('${id(1)}', ${OF_CHILD}, '2026-02-02', 'Plein', 'Een.', 'home', 'both', ${teacher}, '2026-02-02', '2026-02-02', null, '', '2026-02-03'),
    ('${id(2)}', ${OF_CHILD}, '2026-02-02', 'Plein', 'Twee.', 'home', 'both', ${ib}, '2026-02-03', '2026-02-02', '${id(1)}', 'Zo.', '2026-02-04'),
    ('${id(3)}', ${OF_CHILD}, '2026-02-01', 'Plein', 'Drie.', 'home', 'both', ${teacher}, '2026-02-04', '2026-02-02', '${id(2)}', 'Weer.', null);
  insert into consultation (id, trajectory_id, pupil_id, school_id, home_school_id, held_on, present, discussed, own_help, decision, evaluate_on,
    author_person_id, author_name, author_role, created_at, first_saved_at, corrects_id, superseded_at, struck_at, struck_by, strike_reason) values
    ('${id(4)}', ${OF_CHILD}, '2026-02-05', '', 'Eerst.', '', 'talk_with_parents', null, ${teacher}, '2026-02-05', '2026-02-05', null, '2026-02-06',
      null, null, null),
    ('${id(5)}', ${OF_CHILD}, '2026-02-05', '', 'Daarna.', '', 'talk_with_parents', null, ${ib}, '2026-02-06', '2026-02-05', '${id(4)}', null,
      null, null, null),
    ('${id(6)}', ${OF_CHILD}, '2026-02-01', 'Wij', 'Toen.', 'Een maatje.', 'own_help', '2026-05-08', ${ib}, '2026-02-01', '2026-02-01', null, null,
      '2026-02-08', 'Ida', 'Fout.');
  insert into safety_choice (consultation_id, trajectory_id, pupil_id, school_id, note, author_person_id, author_name, author_role) values
    ('${id(4)}', '${TRAJECT}', '${CHILD}', '${id(92)}', 'Blauw.', ${teacher}),
    ('${id(5)}', '${TRAJECT}', '${CHILD}', '${id(92)}', 'Blauwe plek.', ${ib});
  insert into parent_conversation (id, trajectory_id, pupil_id, school_id, home_school_id, held_on, present, recognised, discussed, parents_wishes,
    child_view, agreements, told_route, told_rights, outcome, author_person_id, author_name, author_role, created_at, first_saved_at) values
    ('${id(7)}', ${OF_CHILD}, '2026-02-07', 'Moeder', 'partly', 'Gepraat.', 'Rust.', 'Slapen.', 'Bellen.', true, false, 'refer', ${teacher},
      '2026-02-07', '2026-02-07');
  insert into signal_move (signal_id, pupil_id, school_id, direction, reason, author_name, author_role)
    values ('${id(3)}', '${CHILD}', '${id(92)}', 'came', 'Hoort hier.', 'Tea', 'teacher');
  insert into family (id, team_id, name) values ('${id(95)}', '${id(94)}', 'Gezin');
  insert into contact_note (id, family_id, team_id, held_on, manner, with_whom, note, author_person_id, author_name, author_role, corrects_id) values
    ('${id(8)}', '${id(95)}', '${id(94)}', '2026-02-09', 'visit', 'moeder', 'Eerst.', '${TEACHER}', 'Cas', 'casemanager', null),
    ('${id(9)}', '${id(95)}', '${id(94)}', '2026-02-09', 'visit', 'moeder', 'Beter.', '${IB}', 'Vera', 'casemanager', '${id(8)}')`;

const entries = () =>
  database.owner<Record<string, unknown>>(
    `select *, happened_on::text as on from school_entry where trajectory_id = $1 order by id`,
    [TRAJECT],
  );

test('every row is there under its own id, with its day, its answers and its versions', async () => {
  const rows = await entries();

  expect(rows.map((row) => row['id'])).toEqual([1, 2, 3, 4, 5, 6, 7].map(id));
  expect(rows[2]).toMatchObject({
    kind: 'signal',
    on: '2026-02-01',
    answers: {
      observed: 'Drie.',
      place: 'Plein',
      childWords: '',
      alreadyDone: '',
      area: 'home',
      need: 'both',
    },
    need: 'both',
    corrects_id: id(2),
    correction_reason: 'Weer.',
    superseded_at: null,
  });
  expect(rows[5]).toMatchObject({
    kind: 'consultation',
    answers: {
      present: 'Wij',
      discussed: 'Toen.',
      ownHelp: 'Een maatje.',
      decision: 'own_help',
      evaluateOn: '2026-05-08',
    },
    decision: 'own_help',
    struck_by: 'Ida',
    strike_reason: 'Fout.',
  });
  expect(rows[6]).toMatchObject({
    kind: 'conversation',
    answers: {
      present: 'Moeder',
      recognised: 'partly',
      discussed: 'Gepraat.',
      parentsWishes: 'Rust.',
      childView: 'Slapen.',
      agreements: 'Bellen.',
      toldRoute: 'yes',
      toldRights: 'no',
      outcome: 'refer',
    },
    told_route: true,
    told_rights: false,
    outcome: 'refer',
  });
});

test('what somebody else had corrected is its author’s again, and the corrector is named', async () => {
  const rows = await entries();
  const who = rows
    .slice(0, 5)
    .map(({ author_name: author, author_role: role, corrector_name: corrector }) => [
      author,
      role,
      corrector,
    ]);

  expect(who).toEqual([
    ['Tea', 'teacher', null],
    ['Tea', 'teacher', 'Ida'],
    ['Tea', 'teacher', null],
    ['Tea', 'teacher', null],
    ['Tea', 'teacher', 'Ida'],
  ]);
  expect(
    await database.owner('select author_name, corrector_name, note from contact_note order by id', []),
  ).toEqual([
    { author_name: 'Cas', corrector_name: null, note: 'Eerst.' },
    { author_name: 'Cas', corrector_name: 'Vera', note: 'Beter.' },
  ]);
});

test('a choice for safety stands apart in every version, and is the author’s to read', async () => {
  const apart = await database.owner(
    'select id, answers, author_name, pupil_id, school_id from school_entry_apart order by id',
    [],
  );

  expect(apart).toEqual([
    { id: id(4), answers: { safetyNote: 'Blauw.' }, author_name: 'Tea', pupil_id: CHILD, school_id: id(92) },
    {
      id: id(5),
      answers: { safetyNote: 'Blauwe plek.' },
      author_name: 'Tea',
      pupil_id: CHILD,
      school_id: id(92),
    },
  ]);
  expect(JSON.stringify(await entries())).not.toContain('Blauw');
});

test('where the traject stands follows from it as before, a moved signal keeps its trail, and the old tables are gone', async () => {
  const [facts] = await database.owner(
    `select started_on::text, first_seen_on::text, need, consultation_on::text, decision, conversation_on::text, conversation_outcome
     from trajectory_facts where trajectory_id = $1`,
    [TRAJECT],
  );
  const [left] = await database.owner<{ tables: number; moves: number }>(
    `select (select count(*)::int from pg_class where relname in ('signal', 'consultation', 'parent_conversation', 'safety_choice')) as tables,
       (select count(*)::int from signal_move where signal_id = $1) as moves`,
    [id(3)],
  );

  expect(facts).toEqual({
    started_on: '2026-02-02',
    first_seen_on: '2026-02-01',
    need: 'both',
    consultation_on: '2026-02-05',
    decision: 'talk_with_parents',
    conversation_on: '2026-02-07',
    conversation_outcome: 'refer',
  });
  expect(left).toEqual({ tables: 0, moves: 1 });
});
