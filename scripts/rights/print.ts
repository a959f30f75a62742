// After a change of the migrations: prints migrations/tables anew and notes the checksum of a new change. `npm run rights:print`.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readChecksums, writeChecksums } from '../../src/database/migrations/checksums.ts';
import { readChanges } from '../../src/database/migrations/sql-files.ts';
import { readPages, writePages } from '../../src/database/printed/folder.ts';
import { findDrift, printPages } from '../../src/database/printed/pages.ts';
import { bringServer } from '../../test/server.ts';
import { bringTemplate, copyDatabase } from '../../test/template.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

await noteNewChanges(path.join(migrations, 'changes/checksums.sha256'));
await print(path.join(migrations, 'tables'));

/** @throws Error when a change that was noted before reads otherwise now */
async function noteNewChanges(list: string) {
  const noted = new Map((await readChecksums(list)).map(({ name, sha256 }) => [name, sha256]));
  const changes = await readChanges(migrations);
  const edited = changes.find(({ name, sha256 }) => noted.has(name) && noted.get(name) !== sha256);
  if (edited)
    throw new Error(
      `${edited.name} was edited. Has it landed? Then put it back and add a change. If not, take its line out of ${list}.`,
    );
  await writeChecksums(list, changes);
}

async function print(folder: string) {
  const server = await bringServer();
  const database = await copyDatabase(server.url, await bringTemplate(server.url));
  try {
    const pages = await printPages(database.url);
    const changed = findDrift(pages, await readPages(folder).catch(() => new Map<string, string>()));
    await writePages(folder, pages);
    console.log(changed.length ? `Printed anew: ${changed.join(', ')}` : 'Every page is as it was.');
  } finally {
    await database.drop();
    await server.stop();
  }
}
