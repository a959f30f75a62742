// What each state that landed left: the demo region with what people did in it, as a dump of PostgreSQL 15.
//
// Besides the demo: an intern begeleider who corrected a teacher's consultation with its safety note, her signals (one of them after
// herself, one struck afterwards), another consultation and a parent conversation; a stand-in who corrected a contact note.

import fs from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';

import { emptyDatabase, type TestDatabase } from '../../database.ts';

export const STATES = ['601072a', '13f6013'] as const;

/** A database as the code of that commit left it. Whoever asks for it drops it. */
export async function databaseOf(state: (typeof STATES)[number]): Promise<TestDatabase> {
  const database = await emptyDatabase();
  const dump = await fs.readFile(new URL(`${state}.sql.br`, import.meta.url));
  const client = new pg.Client({ connectionString: database.ownerUrl }); // the dump empties its search path
  await client.connect();
  await client.query(brotliDecompressSync(dump).toString());
  await client.end();
  return database;
}
