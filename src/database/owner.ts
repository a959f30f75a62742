// How do start and upkeep reach the database? As its owner, past row-level security, in one transaction.

import pg from 'pg';

export type OwnerAsk = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** All of the work or nothing of it. Days and times are those of Amsterdam. */
export async function asOwner<T>(ownerUrl: string, work: (ask: OwnerAsk) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=Europe/Amsterdam' });
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(
      async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows,
    );
    await client.query('commit');
    return result;
  } finally {
    await client.end(); // without a commit this rolls back
  }
}
