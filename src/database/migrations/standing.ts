// Makes what stands, from its files, whenever one of them was changed, added or removed. Their order finds itself.

import type pg from 'pg';

import { noteStanding, type Applied } from './applied.ts';
import { bindOwner } from './bound-owner.ts';
import { functionsInUse } from './clearing.ts';
import { MigrationFailed, runFile } from './run-file.ts';
import type { SqlFile } from './sql-files.ts';

/** No such function, table, object or column, no such return type: another file makes it, so that this one's turn comes later. */
const NOT_THERE_YET = ['42883', '42P01', '42704', '42703', '42P13'];

/** The names of what was changed, added or removed since. */
export function findChanged(files: readonly SqlFile[], stood: readonly Applied[]): string[] {
  const known = new Map(stood.map(({ name, sha256 }) => [name, sha256]));
  const changed = files.filter(({ name, sha256 }) => known.get(name) !== sha256);
  const removed = stood.filter(({ name }) => !files.some((file) => file.name === name));
  return [...changed, ...removed].map(({ name }) => `standing/${name}`);
}

/** @throws Error with every message, when the files that are left wait for each other or for what no file makes */
export async function makeStanding(client: pg.Client, files: readonly SqlFile[]) {
  await client.query('alter default privileges revoke execute on functions from public');
  const before = await functionsInUse(client);
  for (let waiting = files; waiting.length;) {
    const failures = await runThrough(client, waiting);
    if (failures.length === waiting.length)
      throw new Error(failures.map(({ message }) => message).join('\n'));
    waiting = failures.map(({ file }) => file);
  }
  await refuseLeftOver(client, before);
  await bindOwner(client);
  await noteStanding(client, files);
}

/** Gives those that have to wait, and why. */
async function runThrough(client: pg.Client, files: readonly SqlFile[]) {
  const failures: { file: SqlFile; message: string }[] = [];
  for (const file of files) {
    const message = await tryFile(client, file);
    if (message !== undefined) failures.push({ file, message });
  }
  return failures;
}

async function tryFile(client: pg.Client, file: SqlFile) {
  await client.query('savepoint standing_file');
  try {
    await runFile(client, { ...file, name: `standing/${file.name}` });
    await client.query('release standing_file');
    return undefined;
  } catch (error) {
    if (!(error instanceof MigrationFailed) || !NOT_THERE_YET.includes(error.code)) throw error;
    await client.query('rollback to standing_file');
    return error.message;
  }
}

/** A function that columns use was not dropped: when no file wrote it anew, its file is gone and it would stay unseen. */
async function refuseLeftOver(client: pg.Client, before: Awaited<ReturnType<typeof functionsInUse>>) {
  const after = await functionsInUse(client);
  const left = before.filter(({ name, mark }) => after.some((f) => f.name === name && f.mark === mark));
  if (!left.length) return;
  const names = left.map(({ name }) => name).join(', ');
  throw new Error(`No file in standing/ makes ${names} any more, but a table still uses it.`);
}
