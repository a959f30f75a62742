// Brings a database to today's form: changes that it misses, once and in order; then what stands, whenever its text changed.
// All of it in one transaction, so that a failure leaves the database as it was.

import pg from 'pg';

import { noteApplied, prepareMemory, readApplied, readStood } from './migrations/applied.ts';
import { findMissing } from './migrations/changes.ts';
import { clearStanding, lockTables } from './migrations/clearing.ts';
import { liftOlderLine } from './migrations/older-line.ts';
import { lookInPublic, runFile } from './migrations/run-file.ts';
import { goToWork, isOwnerBound } from './migrations/bound-owner.ts';
import { readChanges, readStanding, type SqlFile } from './migrations/sql-files.ts';
import { findChanged, makeStanding } from './migrations/standing.ts';

const MIGRATION_LOCK = 724218602;
const LOCK_SECONDS = 10;

const IN_USE_CODES = ['55P03', '40P01']; // lock timeout, deadlock

/**
 * Applies what is missing and gives the names of what it applied: changes, then files of `standing/` that differ from what stood.
 * With nothing to do it locks no table. Processes that start together wait for each other.
 * @param folder holds `changes/`, `standing/` and `before/`
 * @throws Error when an applied change was edited, removed or overtaken, when SQL fails (file, line and cause), or when others use
 *   the tables for longer than ten seconds
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const files = { changes: await readChanges(folder), standing: await readStanding(folder) };
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareMemory(client);
    return await inOneTransaction(client, () => bring(client, folder, files));
  } finally {
    await client.end();
  }
}

async function inOneTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  await client.query(`set local lock_timeout = '${String(LOCK_SECONDS)}s'`);
  await goToWork(client);
  await lookInPublic(client);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw inUse(error) ?? error;
  }
}

type Files = { changes: SqlFile[]; standing: SqlFile[] };

/** Changes find nothing that stands, in an old database as in a new one: they are about tables and rows alone. */
async function bring(client: pg.Client, folder: string, { changes, standing }: Files) {
  await liftOlderLine(client, folder, changes[0]);
  const missing = findMissing(changes, await readApplied(client));
  const changed = findChanged(standing, await readStood(client));
  if (!missing.length && !changed.length && (await isOwnerBound(client))) return [];

  await lockTables(client);
  await clearStanding(client);
  for (const change of missing) await applyChange(client, change);
  if (missing.length) await clearStanding(client); // what a change left without a table that uses it
  await makeStanding(client, standing);
  return [...missing.map(({ name }) => name), ...changed];
}

async function applyChange(client: pg.Client, change: SqlFile) {
  await runFile(client, change);
  await noteApplied(client, change);
}

function inUse(error: unknown) {
  if (!(error instanceof Error && 'code' in error && IN_USE_CODES.includes(String(error.code))))
    return undefined;
  const wait = `Others use the database: within ${String(LOCK_SECONDS)} seconds its tables were not free.`;
  return new Error(
    `${wait} Nothing was changed. Stop the portal's other processes, or start again at a quiet moment.`,
    {
      cause: error,
    },
  );
}
