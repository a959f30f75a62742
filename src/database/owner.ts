// How do start and upkeep reach the database? As its owner, who says so, in one transaction.

import pg from 'pg';

import { goToWork } from './migrations/bound-owner.ts';

export type OwnerAsk = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * All of the work or nothing of it. Days and times are those of Amsterdam.
 * @param moment when this is, for the database as for the work
 */
export async function asOwner<T>(
  ownerUrl: string,
  moment: Date,
  work: (ask: OwnerAsk) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Europe/Amsterdam' });
  await client.connect();
  try {
    await client.query('begin');
    await goToWork(client);
    await client.query("select set_config('app.moment', $1, true)", [moment.toISOString()]);
    const result = await work(askerOf(client));
    await client.query('commit');
    return result;
  } finally {
    await client.end(); // without a commit this rolls back
  }
}

const askerOf =
  (client: pg.Client): OwnerAsk =>
  async (text, values) =>
    (await client.query<Record<string, unknown>>(text, values)).rows;
