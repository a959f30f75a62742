// Is the app's login weak enough, and the same for every process?

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { APP_ROLE, ensureAppRole } from '../../src/database/roles.ts';
import { emptyDatabase, type TestDatabase } from '../database.ts';
import { runTogether } from '../processes.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.owner(`
    create table pupil (school int);
    insert into pupil values (1), (2);
    alter table pupil enable row level security;
    create policy own_school on pupil using (school = 1);
    grant select on pupil to ${APP_ROLE}`);
});

afterAll(() => database.drop());

async function asApp<Row extends pg.QueryResultRow>(text: string, url = database.appUrl) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test('the app sees through row-level security only what a policy lets through', async () => {
  expect(await asApp('select school from pupil')).toEqual([{ school: 1 }]);
});

test('the app cannot switch row-level security off, nor become someone who can', async () => {
  await expect(asApp('set row_security = off; select school from pupil')).rejects.toThrow(
    'row-level security',
  );
  await expect(asApp('alter table pupil disable row level security')).rejects.toThrow('must be owner');
  await expect(asApp('set role postgres')).rejects.toThrow('permission denied');
  await expect(asApp(`alter role ${APP_ROLE} bypassrls`)).rejects.toThrow('permission denied');
});

test('the app owns nothing and can make nothing of its own', async () => {
  const owned = await database.owner('select from pg_class where relowner = $1::regrole', [APP_ROLE]);

  expect(owned).toEqual([]);
  await expect(asApp('create table mine (id int)')).rejects.toThrow('permission denied');
  await expect(asApp('create temporary table mine (id int)')).rejects.toThrow('permission denied');
  await expect(asApp('create schema mine')).rejects.toThrow('permission denied');
  await expect(asApp('create database mine')).rejects.toThrow('permission denied');
  await expect(asApp('create role mine')).rejects.toThrow('permission denied');
});

test('another login cannot connect to the database of the portal', async () => {
  await database.owner(`create role passer_by login password 'passer_by'`);
  const url = new URL(database.ownerUrl);
  url.username = url.password = 'passer_by';

  await expect(asApp('select 1', url.href)).rejects.toThrow('permission denied for database');
  await database.owner('drop role passer_by');
});

test('every process computes the same connection string, and the password is not reset', async () => {
  const urls = await runTogether(3, 'database/roles.ts', 'module.ensureAppRole(...args)', [
    database.ownerUrl,
  ]);

  expect(urls).toEqual([database.appUrl, database.appUrl, database.appUrl]);
});

test('several databases of one server get the role at the same time', async () => {
  const databases = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()]);

  const answers = await Promise.all(databases.map(({ appUrl }) => asApp('select 1 as one', appUrl)));

  expect(answers).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
  for (const each of databases) await each.drop();
});

test('a password that does not fit is refused while a portal is connected with the one it has', async () => {
  const running = new pg.Client({ connectionString: database.appUrl });
  await running.connect();

  await expect(ensureAppRole(database.ownerUrl, 'another')).rejects.toThrow('in use with another password');
  await running.end();
  expect(await asApp('select school from pupil')).toEqual([{ school: 1 }]);
});

test('without a password to derive from, the operator is told to give one', async () => {
  const url = new URL(database.ownerUrl);
  url.password = '';

  await expect(ensureAppRole(url.href)).rejects.toThrow('DATABASE_URL has no password');
});
