// Runs the text of one file, and says in which line of which file it went wrong.

import pg from 'pg';

import type { SqlFile } from './sql-files.ts';

/**
 * Within the transaction that is open. A file may set the search path for itself, as dumps do: afterwards it is `public` again.
 * @throws MigrationFailed with file, line and what the database said
 */
export async function runFile(client: pg.Client, file: SqlFile) {
  try {
    await client.query(file.sql);
  } catch (error) {
    throw new MigrationFailed(file, error);
  }
  await lookInPublic(client);
}

export const lookInPublic = (client: pg.Client) =>
  client.query("select set_config('search_path', 'public', true)");

export class MigrationFailed extends Error {
  /** The database's code of five signs, such as 42P01; empty when it was no error of the database. */
  readonly code: string;

  constructor({ name, sql }: SqlFile, cause: unknown) {
    super(describe(cause, name, sql), { cause });
    this.code = cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
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
