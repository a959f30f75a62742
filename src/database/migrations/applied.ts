// What does the database remember of the files? Which changes it had, and the text of what stands in it.

import type pg from 'pg';

import type { SqlFile } from './sql-files.ts';

/** `name` and `sha256` as of the file at the time. */
export type Applied = Pick<SqlFile, 'name' | 'sha256'>;

export async function prepareMemory(client: pg.Client) {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    create table if not exists migration.standing (
      name text primary key,
      sha256 text not null
    )`);
}

/** In the order of their names. */
export const readApplied = (client: pg.Client) => remembered(client, 'applied');

/** In the order of their names. */
export const readStood = (client: pg.Client) => remembered(client, 'standing');

async function remembered(client: pg.Client, table: 'applied' | 'standing') {
  const { rows } = await client.query<Applied>(
    `select name, sha256 from migration.${table} order by name collate "C"`,
  );
  return rows;
}

export async function noteApplied(client: pg.Client, { name, sha256 }: Applied) {
  await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
}

export async function forgetApplied(client: pg.Client) {
  await client.query('delete from migration.applied');
}

export async function noteStanding(client: pg.Client, files: readonly Applied[]) {
  await client.query('delete from migration.standing');
  await client.query(
    'insert into migration.standing (name, sha256) select * from unnest($1::text[], $2::text[])',
    [files.map(({ name }) => name), files.map(({ sha256 }) => sha256)],
  );
}
