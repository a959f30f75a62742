// A database from before the baseline, made by the files 0001 to 0026: it gets those that it lacks, and then is what the baseline makes.

import path from 'node:path';
import type pg from 'pg';

import { forgetApplied, noteApplied, readApplied, type Applied } from './applied.ts';
import { readChecksums } from './checksums.ts';
import { runFile } from './run-file.ts';
import { readSqlFile, type SqlFile } from './sql-files.ts';

/**
 * Says that the baseline was applied to a database which is of the older line, after running what it lacks.
 * @throws Error when it was made by files that never landed, or stopped before the first state that did
 */
export async function liftOlderLine(client: pg.Client, migrations: string, baseline: SqlFile | undefined) {
  const applied = await readApplied(client);
  const line = await readChecksums(path.join(migrations, 'before/applied.sha256'));
  if (!baseline || applied[0]?.name !== line[0]?.name || !line.length) return;

  for (const missing of whatFollows(line, applied))
    await runFile(client, await readBefore(migrations, missing));
  await forgetApplied(client);
  await noteApplied(client, baseline);
}

function whatFollows(line: readonly Applied[], applied: readonly Applied[]) {
  const stranger = applied.find(({ name, sha256 }, i) => line[i]?.name !== name || line[i].sha256 !== sha256);
  if (stranger) throw new Error(`Migration ${stranger.name} of this database never landed in this form.`);
  return line.slice(applied.length);
}

async function readBefore(migrations: string, { name, sha256 }: Applied) {
  const file = await readSqlFile(path.join(migrations, 'before'), name).catch(() => undefined);
  if (file?.sha256 !== sha256)
    throw new Error(`This database stopped before ${name}, which is no state that ever landed.`);
  return file;
}
