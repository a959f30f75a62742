// Are changes applied once, in order, whole, and never after somebody touched them?

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { migrate } from '../../src/database/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../database.ts';
import { runTogether } from '../processes.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-migrations-'));
  await fs.mkdir(path.join(folder, 'changes'));
});

afterEach(async () => {
  await database.drop();
  await fs.rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => fs.writeFile(path.join(folder, 'changes', name), sql);
const run = () => migrate(database.ownerUrl, folder);
const rowsOf = (table: string) => database.owner(`select * from ${table}`);

test('migrations are applied in the order of their numbers, and once', async () => {
  await write('0002_row.sql', 'insert into pupil values (1)');
  await write('0001_table.sql', 'create table pupil (id int)');

  const first = await run();
  const second = await run();

  expect(first).toEqual(['0001_table.sql', '0002_row.sql']);
  expect(second).toEqual([]);
  expect(await rowsOf('pupil')).toEqual([{ id: 1 }]);
});

test('a later migration is applied on top of the ones that are there', async () => {
  await write('0001_table.sql', 'create table pupil (id int)');
  await run();
  await write('0002_row.sql', 'insert into pupil values (2)');

  expect(await run()).toEqual(['0002_row.sql']);
});

test('a migration that was changed after it was applied is refused', async () => {
  await write('0001_table.sql', 'create table pupil (id int)');
  await run();
  await write('0001_table.sql', 'create table pupil (id bigint)');

  await expect(run()).rejects.toThrow('Migration 0001_table.sql was changed after it was applied.');
});

test('a migration that was applied and is gone from the folder is refused', async () => {
  await write('0001_table.sql', 'create table pupil (id int)');
  await run();
  await fs.rm(path.join(folder, 'changes/0001_table.sql'));

  await expect(run()).rejects.toThrow(
    'Migration 0001_table.sql was applied to this database, but the file is gone.',
  );
});

test('a migration that slips in before an applied one is refused', async () => {
  await write('0002_table.sql', 'create table pupil (id int)');
  await run();
  await write('0001_late.sql', 'select 1');

  await expect(run()).rejects.toThrow(
    'Migration 0001_late.sql comes too late: 0002_table.sql was applied before it.',
  );
});

test('a file without a number and a number given twice are refused before anything is done', async () => {
  await write('table.sql', 'create table pupil (id int)');
  await expect(run()).rejects.toThrow('Migration table.sql has no number of four digits.');
  await fs.rm(path.join(folder, 'changes/table.sql'));

  await write('0001_table.sql', 'create table pupil (id int)');
  await write('0001_other.sql', 'select 1');

  await expect(run()).rejects.toThrow('Migrations 0001_other.sql and 0001_table.sql have the same number.');
  await expect(rowsOf('pupil')).rejects.toThrow('does not exist');
});

test('a migration that fails leaves nothing behind, of the ones before it neither, and names file and line', async () => {
  await write('0001_table.sql', 'create table pupil (id int)');
  await write('0002_wrong.sql', 'insert into pupil values (1);\n\nselect nothing_like_it from pupil;\n');

  await expect(run()).rejects.toThrow(
    'Migration 0002_wrong.sql:3 failed: column "nothing_like_it" does not exist',
  );
  await expect(rowsOf('pupil')).rejects.toThrow('does not exist');
  expect(await database.owner('select name from migration.applied')).toEqual([]);
});

test('processes that start together apply each migration once', async () => {
  await write('0001_table.sql', 'create table pupil (id int); select pg_sleep(0.2)');
  await write('0002_row.sql', 'insert into pupil values (1)');

  const applied = await runTogether(3, 'database/migrate.ts', 'module.migrate(...args)', [
    database.ownerUrl,
    folder,
  ]);

  expect(applied).toEqual(expect.arrayContaining([[], [], ['0001_table.sql', '0002_row.sql']]));
  expect(await rowsOf('pupil')).toEqual([{ id: 1 }]);
});
