// Does anything ask another clock than the portal's? Setting one must move all that is decided, in code and in the database.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../src/config.ts';
import { factories, type Make } from './factories.ts';
import { startPortal, type Portal } from './portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Every way in which PostgreSQL tells which moment or day it is. */
const SERVERS_CLOCK =
  /\bcurrent_(date|time|timestamp)\b|\blocal(time|timestamp)\b|(?<![\w.])(pg_catalog\.)?now\(\)|\b(clock|statement|transaction)_timestamp\b|\btimeofday\b|'(now|today|tomorrow|yesterday)'/i;

/** Who asks the server all the same, and why. */
const ALLOWED: Record<string, string> = {
  'function portal_now':
    'falls back on the server where nobody said a moment: by hand, at the database itself',
  'function portal_clock': 'measures how long this piece of work takes already',
  'default migration.applied.applied_at': 'when a migration ran: a note that decides nothing',
};

type Text = { name: string; text: string };

/** All that the database computes by itself, as it understood it. */
const standing = () =>
  portal.database.owner<Text>(`
    with of_ours as (select oid, nspname from pg_namespace where nspname !~ '^(pg_|information_schema)')
    select 'function ' || p.oid::regproc as name, pg_get_functiondef(p.oid) as text
      from pg_proc p join of_ours n on n.oid = p.pronamespace where p.prokind in ('f', 'p')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select 'view ' || c.oid::regclass, pg_get_viewdef(c.oid) from pg_class c join of_ours n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm')
    union all select 'policy ' || polrelid::regclass || '.' || polname,
        concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy
    union all select 'default ' || d.adrelid::regclass || '.' || a.attname, pg_get_expr(d.adbin, d.adrelid)
      from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    union all select 'trigger ' || tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select 'check ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'c'`);

const askers = (texts: readonly Text[]) =>
  texts
    .filter(({ text }) => SERVERS_CLOCK.test(text))
    .map(({ name }) => name)
    .filter((name) => !Object.hasOwn(ALLOWED, name))
    .sort();

/** The SQL of a source file: its template literals. */
const sqlOf = (file: string) =>
  [...readFileSync(path.join(PROJECT_ROOT, file), 'utf8').matchAll(/`[^`]*`/g)]
    .map(([text]) => text)
    .join('\n');

const filesOf = (folder: string) =>
  readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [folder, ...file.split(path.sep)].join('/'));

describe('no other clock', () => {
  test('is asked by a function, a view, a policy, a default, a trigger or a check of the database', async () => {
    const texts = await standing();

    expect(texts.length).toBeGreaterThan(300);
    expect(askers(texts)).toEqual([]);
  });

  test('is asked by the SQL of the portal or of its demo', () => {
    const files = [...filesOf('src'), ...filesOf('demo')].filter((file) => !file.startsWith('src/database/'));

    expect(files.length).toBeGreaterThan(200);
    expect(askers(files.map((name) => ({ name, text: sqlOf(name) })))).toEqual([]);
  });

  test.for([
    'select current_date',
    'select now() - interval',
    'x < pg_catalog.now()',
    'CURRENT_TIMESTAMP',
    'clock_timestamp()',
    "'today'::date",
  ])('%s is one', (text) => {
    expect(askers([{ name: 'x', text }])).toEqual(['x']);
  });

  test.for(['portal_now()', 'portal_today()', 'portal_clock()', 'known', 'snowing()'])(
    '%s is none',
    (text) => {
      expect(askers([{ name: 'x', text }])).toEqual([]);
    },
  );
});

describe('the moment of a piece of work', () => {
  test('is that of the database, and gone with its transaction', async () => {
    const client = await portal.pool.connect();
    const ask = async () => {
      const { rows } = await client.query<{ now: Date; today: string; zone: string }>(
        `select portal_now() as now, portal_today() as today, current_setting('timezone') as zone`,
      );
      return rows[0];
    };

    await client.query(`begin; set local app.moment = '2027-06-30T22:30:00.000Z'`);
    const within = await ask();
    await client.query('commit');
    const after = await ask();
    client.release();

    expect(within).toMatchObject({ now: new Date('2027-06-30T22:30:00Z'), today: '2027-07-01' });
    expect(after?.now.getTime()).not.toBe(within?.now.getTime());
  });

  test('is written: an entry, its log line and its draft stand on the day of the portal', async () => {
    const { id } = await make.school();
    const teacher = await make.person(id, 'teacher');
    const groupId = await make.group(id);
    await make.teaches(groupId, teacher.membershipId);
    const pupilId = await make.pupil(id, { group_id: groupId });
    portal.clock.set('2028-02-29T23:59');
    const visitor = await portal.as(teacher.membershipId);

    await visitor.fillIn(`/leerlingen/${pupilId}/signaal`, { seen: 'Stil.', _do: 'draft' });

    const days = await portal.database.owner<{ day: string }>(
      `select (saved_at at time zone 'Europe/Amsterdam')::date::text as day from draft where membership_id = $1
       union all select (at at time zone 'Europe/Amsterdam')::date::text from access_log where membership_id = $1`,
      [teacher.membershipId],
    );
    expect(new Set(days.map(({ day }) => day))).toEqual(new Set(['2028-02-29']));
    expect(days.length).toBeGreaterThan(1);
  });

  test('is that of the session too: after half an hour of the portal somebody logs in again', async () => {
    const { id } = await make.school();
    const teacher = await make.person(id, 'teacher');
    portal.clock.set('2027-03-28T01:30');
    const visitor = await portal.as(teacher.membershipId);
    const before = await visitor.get('/werk');

    portal.clock.set('2027-03-28T03:05');
    const after = await visitor.get('/werk');

    expect([before.status, after.status, after.location]).toEqual([200, 303, '/inloggen?reden=verlopen']);
  });

  test('ends a membership on its last day at midnight in Amsterdam', async () => {
    const { id } = await make.school();
    const teacher = await make.person(id, 'teacher');
    await portal.database.owner(`update membership set ends_on = '2026-12-31' where id = $1`, [
      teacher.membershipId,
    ]);
    portal.clock.set('2026-12-31T23:50');
    const visitor = await portal.as(teacher.membershipId);
    const before = await visitor.get('/werk');

    portal.clock.set('2027-01-01T00:01');
    const after = await visitor.get('/werk');

    expect([before.status, after.status]).toEqual([200, 303]);
  });
});
