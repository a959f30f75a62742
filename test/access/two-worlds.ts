// Two full worlds (full-world.ts) side by side in a database of their own, so that neither sees the other.

import { readBroken, type KeptWorlds } from '../broken.ts';
import { databaseAt, testDatabase, type TestDatabase } from '../database.ts';
import { makeFullWorld } from './full-world.ts';

type TwoWorlds = Pick<KeptWorlds, 'here' | 'there'> & { database: TestDatabase };

/** Whoever asks for them drops the database. */
export async function twoWorlds(): Promise<TwoWorlds> {
  const kept = (await readBroken())?.worlds;
  if (kept) return { ...kept, database: await databaseAt({ url: kept.url, drop: () => Promise.resolve() }) };
  const database = await testDatabase();
  const here = await makeFullWorld(database);
  return { database, here, there: await makeFullWorld(database) };
}
