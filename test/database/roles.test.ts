// Is the app's login weak enough, and the same for every process?

import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';

import { startEmbeddedPostgres } from '../../src/database/embedded.ts';
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

/** For what would disturb the other tests: a role belongs to a whole server. */
async function ownServer() {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-roles-'));
  await fs.chmod(dataDir, 0o755);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, fast: true });
  return { url, stop: () => stop().then(() => fs.rm(dataDir, { recursive: true })) };
}

test('the app sees through row-level security only what a policy lets through', async () => {
  expect(await asApp('select school from pupil')).toEqual([{ school: 1 }]);
});

test('the app cannot switch row-level security off, nor become someone who can', async () => {
  await expect(asApp('set row_security = off; select school from pupil')).rejects.toThrow(
    'row-level security',
  );
  await expect(asApp('alter table pupil disable row level security')).rejects.toThrow('must be owner');
  await expect(asApp(`set role ${new URL(database.ownerUrl).username}`)).rejects.toThrow('permission denied');
  await expect(asApp(`alter role ${APP_ROLE} bypassrls`)).rejects.toThrow(
    /permission denied|must be superuser/,
  );
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
  const passerBy = `passer_by_${randomUUID().replaceAll('-', '')}`;
  await database.owner(`create role ${passerBy} login password '${passerBy}'`);
  onTestFinished(() => database.owner(`drop role ${passerBy}`).then(() => undefined));
  const url = new URL(database.ownerUrl);
  url.username = url.password = passerBy;

  await expect(asApp('select 1', url.href)).rejects.toThrow('permission denied for database');
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

test('a new password is taken over when no portal is connected', async () => {
  const server = await ownServer();
  await ensureAppRole(server.url, 'the first');

  const appUrl = await ensureAppRole(server.url, 'the second');

  expect(await asApp('select 1 as one', appUrl)).toEqual([{ one: 1 }]);
  await server.stop();
});

test('a role that was given more than it should have is refused', async () => {
  const server = await ownServer();
  const appUrl = await ensureAppRole(server.url);
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();

  await owner.query(`alter role ${APP_ROLE} bypassrls; grant pg_read_all_data to ${APP_ROLE}`);

  await expect(ensureAppRole(server.url)).rejects.toThrow(
    'skips row-level security, is a member of another role',
  );
  expect(await asApp('select 1 as one', appUrl)).toEqual([{ one: 1 }]);
  await owner.end();
  await server.stop();
});

test('without a password to derive from, the operator is told to give one', async () => {
  vi.stubEnv('PGPASSWORD', '');
  const url = new URL(database.ownerUrl);
  url.password = '';

  await expect(ensureAppRole(url.href)).rejects.toThrow('DATABASE_URL has no password');
});
