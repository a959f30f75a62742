// The database that test databases are copies of. Migrating takes seconds, a copy milliseconds.

import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

import { migrate } from '../src/database/migrate.ts';
import { hashOfMigrations } from '../src/database/migrations/sql-files.ts';
import { ensureAppRole } from '../src/database/roles.ts';
import { readBroken } from './broken.ts';

const COPY_PREFIX = 'zorgroute_copy_';

const TEMPLATE_PREFIX = 'zorgroute_template_';
const TEMPLATE_LOCK = 724218604;
const TEMPLATES_KEPT = 3;

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Its name. Made by the first test that asks, and kept between runs for as long as the migrations stay as they are. */
export async function bringTemplate(serverUrl: string) {
  const broken = await readBroken();
  if (broken?.sql) return broken.template;
  const template = TEMPLATE_PREFIX + (await hashOfMigrations(migrationsFolder)).slice(0, 12);
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) {
      await makeTemplate(server, serverUrl, template, broken?.template);
      await sweep(server);
    }
  } finally {
    await server.end();
  }
  return template;
}

/** A copy of one's own; whoever makes it drops it. */
export async function copyDatabase(serverUrl: string, template: string) {
  const name = `${COPY_PREFIX}${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: () => dropWhenLeft(serverUrl, name),
  };
}

const LEAVING_MS = 3000;

/** A pool says that it has ended before its connections are closed: one that is cut off then would fail a test that is over. */
export async function dropWhenLeft(serverUrl: string, name: string) {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    for (const until = Date.now() + LEAVING_MS; Date.now() < until; await sleep(10)) {
      const { rowCount } = await server.query('select from pg_stat_activity where datname = $1', [name]);
      if (!rowCount) break;
    }
    await server.query(`drop database ${name} with (force)`);
  } finally {
    await server.end();
  }
}

async function onServer(serverUrl: string, statement: string) {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(statement);
  } finally {
    await server.end();
  }
}

function databaseUrl(serverUrl: string, database: string) {
  const url = new URL(serverUrl);
  url.pathname = database;
  return url.href;
}

/** Under another name until it is whole: a failed migration leaves no half template. */
async function makeTemplate(server: pg.Client, serverUrl: string, template: string, base = 'template1') {
  const draft = `${template}_draft`;
  await server.query(`drop database if exists ${draft}`);
  await server.query(`create database ${draft} template ${base}`);
  await ensureAppRole(databaseUrl(serverUrl, draft));
  await migrate(databaseUrl(serverUrl, draft), migrationsFolder);
  await server.query(`alter database ${draft} rename to ${template}`);
}

/** Copies of runs that were killed, and templates of older migrations; another run may still need the last few. */
async function sweep(server: pg.Client) {
  const { rows } = await server.query<{ name: string }>(
    `(select datname as name from pg_database where starts_with(datname, $1) order by oid desc offset $3)
     union all
     select datname from pg_database
     where starts_with(datname, $2) and split_part(datname, '_', 3)::bigint < extract(epoch from now()) - 86400
       and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    [TEMPLATE_PREFIX, COPY_PREFIX, TEMPLATES_KEPT],
  );
  for (const { name } of rows) await server.query(`drop database if exists ${server.escapeIdentifier(name)}`);
}
