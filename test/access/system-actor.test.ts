// Does the portal work by itself through the same door as a person: named, with only its own rights, and with its own line in the log?

import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { systemScope } from '../../src/access/scope.ts';
import { change, look } from '../../src/access/transaction.ts';
import { Forbidden } from '../../src/problems/problems.ts';
import { run } from '../../src/database/sql.ts';
import { openPool } from '../../src/database/pool.ts';
import { ensureJobsRole } from '../../src/database/roles.ts';
import { listFactsForTask } from '../../src/zorgroute/facts/facts-queries.ts';
import { standingOf } from '../../src/zorgroute/facts/facts-of-rows.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { filesOf } from '../work/files-at-each-place.ts';

let portal: Portal;
let make: Make;
let jobs: pg.Pool;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  jobs = openPool(await ensureJobsRole(portal.database.ownerUrl), () => undefined, 2);
});
afterAll(async () => {
  await jobs.end();
  await portal.stop();
});

async function signalled(on: string) {
  const school = await make.school();
  const pupilId = await make.pupil(school.id, { call_name: 'Sam', family_name: 'Testkind' });
  const trajectoryId = await filesOf(make).signalled(pupilId, on);
  return { school, pupilId, trajectoryId };
}

const scopeOfTerms = () => systemScope('terms', jobs, portal.clock.now);

/** As the scheduler would do it: nobody is logged in, and nothing of a request is there. */
async function whereItStands(trajectoryId: string) {
  const scope = scopeOfTerms();
  const { facts } = await look(
    scope,
    { facts: listFactsForTask([trajectoryId]) },
    { trajectory: trajectoryId },
  );
  const [row] = facts;
  return row && standingOf(row, scope.today);
}

describe('a task of the portal', () => {
  test('reads where a traject stands, on the day that it is for the portal', async () => {
    const { trajectoryId } = await signalled('2027-01-11');

    portal.clock.set('2027-01-12T03:00');
    const inTime = await whereItStands(trajectoryId);
    portal.clock.set('2027-02-02T03:00');
    const late = await whereItStands(trajectoryId);

    expect(inTime).toMatchObject({
      next: { role: 'intern_begeleider' },
      until: '2027-01-25',
      overdue: false,
    });
    expect(late).toMatchObject({ next: { role: 'intern_begeleider' }, until: '2027-01-25', overdue: true });
  });

  test('leaves its own line, under its own name and on that day, for the privacy officer of the school', async () => {
    const { school, pupilId, trajectoryId } = await signalled('2027-01-11');
    const officer = await make.person(school.boardId, 'privacy_officer');
    portal.clock.set('2027-02-02T03:00');

    await whereItStands(trajectoryId);

    const lines = await portal.database.owner(
      `select person_id, person_name, membership_id, role, organisation_id, action, what, layer, ground, subject_ids, board_id, origin, result,
         (at at time zone 'Europe/Amsterdam')::date::text as day from access_log where subject_ids @> array[$1]::uuid[]`,
      [pupilId],
    );
    const { html } = await (await portal.as(officer.membershipId)).get('/werk');
    expect(lines).toEqual([
      {
        person_id: null,
        person_name: 'Portaal, namens termijnen',
        membership_id: null,
        role: 'system',
        organisation_id: null,
        action: 'read',
        what: 'terms',
        layer: 'school',
        ground: 'taak van het portaal',
        subject_ids: [pupilId],
        board_id: school.boardId,
        origin: null,
        result: 'done',
        day: '2027-02-02',
      },
    ]);
    expect(html).toContain('Portaal, namens termijnen');
    expect(html).toContain('Termijnen bewaken: ');
    expect(html).toContain('Sam Testkind');
  });

  test('changes through the same door, and whoever does nothing leaves no line', async () => {
    const { pupilId, trajectoryId } = await signalled('2027-01-11');

    const told = await change(scopeOfTerms(), { trajectories: [trajectoryId] }, (_ask, actor) =>
      Promise.resolve(actor),
    );
    await look(scopeOfTerms(), { facts: listFactsForTask([]) }, 'nobody');

    const lines = await portal.database.owner(
      'select action from access_log where subject_ids @> array[$1]::uuid[]',
      [pupilId],
    );
    expect(told).toEqual({ task: 'terms', name: 'Portaal, namens termijnen' });
    expect(lines).toEqual([{ action: 'change' }]);
  });

  test('that fails leaves nothing, and nothing of it stays on the connection', async () => {
    const { trajectoryId } = await signalled('2027-01-11');

    const failing = change(scopeOfTerms(), { trajectory: trajectoryId }, () =>
      Promise.reject(new Error('stop')),
    );

    await expect(failing).rejects.toThrow('stop');
    await expect(jobs.query('select from access.facts_for_task($1)', [[trajectoryId]])).rejects.toThrow(
      'not this task',
    );
  });
});

describe('nobody else', () => {
  const asApp = async (...texts: string[]) => {
    const client = await portal.pool.connect();
    try {
      await client.query('begin');
      for (const text of texts) await client.query(text);
      return 'done';
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  /** What somebody would set who can send any SQL as the web's login. */
  const PRETEND = `select set_config('app.task', 'terms', true), set_config('app.role', 'system', true), set_config('app.name', 'Portaal', true)`;

  test.for([
    [`select access.open_system('terms')`],
    [PRETEND, 'select from access.facts_for_task(array[gen_random_uuid()])'],
    [PRETEND, `select access.log_task('read', 'terms', array[gen_random_uuid()])`],
    [PRETEND, `select access.must_be_task('terms')`],
    [PRETEND, 'select access.take_due(1)'],
    ['set role portal_jobs'],
    ['set session authorization portal_jobs'],
  ])('becomes one: %s is refused to the login of the web', async (texts) => {
    expect(await asApp(...texts)).toBe('42501');
  });

  test('becomes one by a grant that was given by mistake: the functions look at the login itself', async () => {
    await portal.database.owner('grant execute on all functions in schema access to portal_app');

    const answers = [
      await asApp(`select access.open_system('terms')`),
      await asApp(PRETEND, 'select from access.facts_for_task(array[gen_random_uuid()])'),
      await asApp(PRETEND, `select access.log_task('read', 'terms', array[gen_random_uuid()])`),
      await asApp(PRETEND.replace('terms', 'standing'), 'select access.take_due(1)'),
    ];

    expect(answers).toEqual(['ZR403', 'ZR403', 'ZR403', 'ZR403']);
  });

  test.for([
    ['access.take_due', '1'],
    ['access.take_rechecks', '1'],
    ['access.drop_taken', ''],
    ['access.is_anything_due', ''],
    ['access.fold_counts', ''],
    ['access.mend_counts', ''],
    ['access.begin_walk', `'rules'`],
    ['access.find_walk', `'rules'`],
    ['access.move_walk', 'false, null'],
    ['access.touch_after', 'false, gen_random_uuid(), 1'],
    ['access.gather_mail', 'true, true'],
    ['access.take_mail', ''],
    ['access.keep_mail', ''],
    ['access.end_mail', `gen_random_uuid(), 'sent', 250, 0`],
  ])(
    'settles where trajects stand, or sends mail: %s is refused to another task, and without one',
    async ([name, given]) => {
      const call = `select from ${name ?? ''}(${given ?? ''})`;
      const asTerms = change(scopeOfTerms(), 'nobody', (ask) =>
        ask(run({ name: '', text: call, values: [] })),
      );

      await expect(asTerms).rejects.toThrow(Forbidden);
      await expect(jobs.query(call)).rejects.toMatchObject({ code: 'ZR403' });
    },
  );

  test('is a task that the portal does not have', async () => {
    await expect(jobs.query(`select access.open_system('everything')`)).rejects.toMatchObject({
      code: 'ZR403',
    });
    await expect(jobs.query('select access.open_system(null)')).rejects.toMatchObject({ code: 'ZR403' });
  });
});

describe('the login of the tasks', () => {
  test('reads and writes no table, and may call these functions only', async () => {
    const tables = await portal.database.owner(
      `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'access') and c.relkind in ('r', 'p', 'v')
         and (has_any_column_privilege('portal_jobs', c.oid, 'select, insert, update, references')
           or has_table_privilege('portal_jobs', c.oid, 'delete, truncate, trigger'))`,
    );
    const functions = await portal.database.owner<{ name: string }>(
      `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'access') and has_function_privilege('portal_jobs', p.oid, 'execute') order by 1`,
    );

    expect(tables).toEqual([]);
    expect(functions.map(({ name }) => name)).toEqual([
      'access.begin_walk',
      'access.clear_expired',
      'access.drop_taken',
      'access.due_referrals',
      'access.due_trajectories',
      'access.end_mail',
      'access.ensure_log_partitions',
      'access.facts_for_task',
      'access.find_walk',
      'access.fold_counts',
      'access.gather_mail',
      'access.is_anything_due',
      'access.keep_mail',
      'access.log_task',
      'access.mend_counts',
      'access.move_walk',
      'access.note_task',
      'access.open_system',
      'access.take_due',
      'access.take_due_help',
      'access.take_due_plans',
      'access.take_due_schooldeel',
      'access.take_mail',
      'access.take_rechecks',
      'access.touch_after',
      'access.watch_days',
      'access.write_due_help',
      'access.write_due_plans',
      'access.write_due_schooldeel',
      'access.write_standing',
      'access.write_team_standing',
      'portal_clock',
      'portal_now',
      'portal_today',
    ]);
  });

  test('becomes no person, and is weak as that of the web', async () => {
    const open = `select access.open_session('\\x00', '{teacher}', null, '192.0.2.1')`;
    const [role] = await portal.database.owner(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit as is_strong,
         exists (select from pg_auth_members where member = r.oid or roleid = r.oid) as is_member from pg_roles r where rolname = 'portal_jobs'`,
    );

    await expect(jobs.query(open)).rejects.toMatchObject({ code: '42501' });
    expect(role).toEqual({ is_strong: false, is_member: false });
  });
});
