// Which changes does this database still need?

import type { Applied } from './applied.ts';
import type { SqlFile } from './sql-files.ts';

/** @throws Error when an applied file was changed, removed or overtaken */
export function findMissing(changes: readonly SqlFile[], applied: readonly Applied[]): SqlFile[] {
  for (const { name, sha256 } of applied) {
    const file = changes.find((change) => change.name === name);
    if (!file) throw new Error(`Migration ${name} was applied to this database, but the file is gone.`);
    if (file.sha256 !== sha256) throw new Error(`Migration ${name} was changed after it was applied.`);
  }

  const missing = changes.filter(({ name }) => !applied.some((row) => row.name === name));
  const last = applied.at(-1)?.name ?? '';
  const overtaken = missing.find(({ name }) => name < last);
  if (overtaken)
    throw new Error(`Migration ${overtaken.name} comes too late: ${last} was applied before it.`);
  return missing;
}
