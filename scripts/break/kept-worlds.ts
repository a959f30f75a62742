// Two worlds in a database that stays: what is broken of a policy is broken there, looked at, and put back. A copy costs more.

import pg from 'pg';

import { makeFullWorld } from '../../test/access/full-world.ts';
import type { KeptWorlds } from '../../test/broken.ts';
import { copyDatabase } from '../../test/template.ts';

export async function makeWorlds(serverUrl: string, template: string): Promise<KeptWorlds> {
  const { url } = await copyDatabase(serverUrl, template);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const owned = {
    owner: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await pool.query<Row>(text, values)).rows,
  };
  const here = await makeFullWorld(owned);
  const there = await makeFullWorld(owned);
  await pool.end();
  return { url, here, there };
}

export async function askOwner(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
