// Is the login that owns the tables bound as well? With an owner that is no superuser, as a municipality's server has it.

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startEmbeddedPostgres } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { asOwner } from '../../src/database/owner.ts';
import { ensureAppRole, ensureJobsRole } from '../../src/database/roles.ts';
import { keepUp } from '../../src/upkeep.ts';
import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { databaseAt, type TestDatabase } from '../database.ts';
import { startPortal, type Portal } from '../portal.ts';
import { dropWhenLeft } from '../template.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
const PASSWORD = 'of-the-owner';

let dataDir: string;
let stopServer: () => Promise<void>;
let ownerUrl: string;
let database: TestDatabase;
let portal: Portal;
let world: FullWorld;

beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-bound-owner-'));
  await fs.chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, fast: true });
  stopServer = server.stop;
  ownerUrl = await ownedDatabase(server.url);
  // Their addresses are made of one in which nothing says that the owner is at work: as a portal has them.
  const appUrl = await ensureAppRole(ownerUrl);
  const jobsUrl = await ensureJobsRole(ownerUrl);
  await migrate(ownerUrl, migrations);
  const arranged = await databaseAt({
    url: atWork(ownerUrl),
    drop: () => dropWhenLeft(server.url, 'zorgroute'),
  });
  database = { ...arranged, appUrl, jobsUrl: () => Promise.resolve(jobsUrl) };
  world = await makeFullWorld(database);
  portal = await startPortal({ database });
});
afterAll(async () => {
  await portal.stop();
  await stopServer();
  await fs.rm(dataDir, { recursive: true });
});

async function ownedDatabase(superuserUrl: string) {
  await asks(superuserUrl, `create role zorgroute login createrole password '${PASSWORD}'`);
  await asks(superuserUrl, 'create database zorgroute owner zorgroute');
  const owner = new URL(superuserUrl);
  owner.username = 'zorgroute';
  owner.password = PASSWORD;
  owner.pathname = 'zorgroute';
  return owner.href;
}

const atWork = (url: string) => `${url}?options=${encodeURIComponent('-c app.owner_at_work=on')}`;

async function asks(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const TABLES = `
  select oid::regclass::text as name, relforcerowsecurity as forced from pg_class c
  where relrowsecurity and relnamespace in ('public'::regnamespace, 'access'::regnamespace) order by 1`;

test('every table with row-level security has it for its owner too, partitions of the logs as well', async () => {
  await keepUp(await database.jobsUrl(), database.clock.now);
  const tables = await asks(ownerUrl, TABLES);

  expect(tables.length).toBeGreaterThan(60);
  expect(tables.filter(({ forced }) => forced !== true)).toEqual([]);
});

test('the owner who merely asks finds no row of any table; who says to be at work finds them all', async () => {
  const tables = (await asks(ownerUrl, TABLES)).map(({ name }) => String(name));
  const counts = tables.map((name) => `select '${name}' as name, count(*)::int as rows from ${name}`);

  const found = await asks(ownerUrl, counts.join(' union all '));
  const atHand = await asks(atWork(ownerUrl), counts.join(' union all '));

  expect(found.filter(({ rows }) => rows !== 0)).toEqual([]);
  expect(atHand.filter(({ rows }) => rows === 0).map(({ name }) => name)).not.toContain('school_entry');
  expect(atHand.filter(({ rows }) => rows !== 0).length).toBeGreaterThan(40);
});

test('a month of a log holds for whoever copies it by its own name what the log holds', async () => {
  await keepUp(await database.jobsUrl(), database.clock.now);
  await (await portal.as(world.people.teacher.membershipId)).get('/leerlingen');
  const leaves = await asks(
    ownerUrl,
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'access_log'::regclass`,
  );
  const [whole] = await asks(atWork(ownerUrl), 'select count(*)::int as rows from access_log');
  const parts = await asks(
    atWork(ownerUrl),
    `select ${leaves.map(({ name }) => `(select count(*) from only ${String(name)})`).join(' + ')} as rows,
      (select count(*) from only access_log_default) as caught`,
  );

  expect(Number(parts[0]?.['rows'])).toBe(whole?.['rows']);
  expect(Number(parts[0]?.['caught'])).toBeLessThan(Number(parts[0]?.['rows']));
});

test('the owner who merely asks writes, changes and destroys nothing', async () => {
  const changed = await asks(
    ownerUrl,
    `with u as (update pupil set call_name = 'X' returning 1) select from u`,
  );
  const gone = await asks(ownerUrl, 'with d as (delete from session returning 1) select from d');

  expect([changed, gone]).toEqual([[], []]);
  await expect(asks(ownerUrl, `insert into person (name) values ('Iemand')`)).rejects.toThrow(
    'row-level security',
  );
});

test('the portal goes on: its functions, its keys and its pages find what they need', async () => {
  const { teacher, internBegeleider, coordinator } = world.people;
  const pages: [string, string, string][] = [
    [teacher.membershipId, `/leerlingen/${world.atSchool.pupilId}`, 'Signaal'],
    [internBegeleider.membershipId, '/werk', 'Mijn werk'],
    [coordinator.membershipId, `/gezinnen/${world.helped.familyId}`, 'Gezin'],
  ];

  for (const [membershipId, place, says] of pages) {
    const { status, html } = await (await portal.as(membershipId)).get(place);
    expect([status, html.includes(says)], place).toEqual([200, true]);
  }
});

test('a start finds nothing to do, and what it asks as the owner finds its rows', async () => {
  expect(await migrate(ownerUrl, migrations)).toEqual([]);
  const rows = await asOwner(ownerUrl, database.clock.now(), (ask) => ask('select from person limit 1'));
  expect(rows).toHaveLength(1);
});

test('a database that was given to another owner is bound to that one at the next start', async () => {
  await asks(atWork(ownerUrl), 'drop policy owner_at_work on person');
  expect(await asks(atWork(ownerUrl), 'select from person limit 1')).toEqual([]);

  await migrate(ownerUrl, migrations);

  expect(await asks(atWork(ownerUrl), 'select from person limit 1')).toHaveLength(1);
});
