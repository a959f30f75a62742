// Which migrations does this database still need? Numbered .sql files, forward only, each in one transaction.

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const MIGRATION_LOCK = 724218602;
const NUMBERED = /^\d{4}[-_].+\.sql$/;

type Migration = { name: string; sql: string; sha256: string };

/**
 * Applies what is missing and gives the names of what it applied. Processes that start together wait for each other.
 * @throws Error when an applied file was changed, removed or overtaken, or when its SQL fails: file, line and cause.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const missing = findMissing(migrations, await readApplied(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The files in their order. A .sql file without a number, or a number given twice, is a mistake. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

  for (const [index, name] of names.entries()) {
    if (!NUMBERED.test(name)) throw new Error(`Migration ${name} has no number of four digits.`);
    const previous = names[index - 1];
    if (previous && numberOf(previous) === numberOf(name)) {
      throw new Error(`Migrations ${previous} and ${name} have the same number.`);
    }
  }
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await fs.readFile(path.join(folder, name), 'utf8');
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

const numberOf = (name: string) => name.slice(0, 4);

async function readApplied(client: pg.Client) {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied order by name',
  );
  return rows;
}

function findMissing(migrations: Migration[], applied: { name: string; sha256: string }[]) {
  for (const { name, sha256 } of applied) {
    const file = migrations.find((migration) => migration.name === name);
    if (!file) throw new Error(`Migration ${name} was applied to this database, but the file is gone.`);
    if (file.sha256 !== sha256) throw new Error(`Migration ${name} was changed after it was applied.`);
  }

  const missing = migrations.filter(({ name }) => !applied.some((row) => row.name === name));
  const last = applied.at(-1)?.name ?? '';
  const overtaken = missing.find(({ name }) => name < last);
  if (overtaken)
    throw new Error(`Migration ${overtaken.name} comes too late: ${last} was applied before it.`);
  return missing;
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration) {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(describe(error, name, sql), { cause: error });
  }
}

function describe(error: unknown, name: string, sql: string) {
  if (!(error instanceof pg.DatabaseError)) return `Migration ${name} failed: ${String(error)}`;

  const line = error.position ? `:${lineAt(sql, Number(error.position))}` : '';
  const more = [error.detail, error.hint, error.where].filter(Boolean).map((text) => `\n  ${String(text)}`);
  return `Migration ${name}${line} failed: ${error.message}${more.join('')}`;
}

/** PostgreSQL counts signs, not UTF-16 units: the difference is a few letters in a file, seldom a line. */
const lineAt = (sql: string, position: number) => sql.slice(0, position).split('\n').length;
