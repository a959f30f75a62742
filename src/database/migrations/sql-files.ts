// Which SQL files are there? Read as a whole, each with the checksum of its text.

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** `name` is the path below the folder that was read, with slashes. `sha256` is of the text, in hexadecimals. */
export type SqlFile = { name: string; sql: string; sha256: string };

const NUMBERED = /^\d{4}[-_].+\.sql$/;

/**
 * What is done once: the numbered files of `changes/`, in their order.
 * @throws Error when a .sql file has no number, or when a number is given twice
 */
export async function readChanges(migrations: string): Promise<SqlFile[]> {
  const files = await readSqlFiles(path.join(migrations, 'changes'));
  for (const [index, { name }] of files.entries()) {
    if (!NUMBERED.test(name)) throw new Error(`Migration ${name} has no number of four digits.`);
    const previous = files[index - 1]?.name;
    if (previous?.slice(0, 4) === name.slice(0, 4)) {
      throw new Error(`Migrations ${previous} and ${name} have the same number.`);
    }
  }
  return files;
}

/** What holds today: every .sql file below `standing/`, by name. Their order says nothing. */
export const readStanding = (migrations: string) => readSqlFiles(path.join(migrations, 'standing'));

/** One checksum of all that makes a new database. */
export async function hashOfMigrations(migrations: string): Promise<string> {
  const files = [...(await readChanges(migrations)), ...(await readStanding(migrations))];
  const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A folder that is not there holds no files. */
async function readSqlFiles(folder: string): Promise<SqlFile[]> {
  const names = await fs.readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const sqlNames = names
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replaceAll(path.sep, '/'));
  return Promise.all(sqlNames.sort().map((name) => readSqlFile(folder, name)));
}

export async function readSqlFile(folder: string, name: string): Promise<SqlFile> {
  const sql = await fs.readFile(path.join(folder, name), 'utf8');
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
