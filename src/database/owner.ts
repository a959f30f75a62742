// How do start and upkeep reach the database? As its owner, past row-level security, in one transaction.

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

import { types } from './pool.ts';
import type { Question } from './sql.ts';

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
    await client.query("select set_config('app.moment', $1, true)", [moment.toISOString()]);
    const result = await work(
      async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows,
    );
    await client.query('commit');
    return result;
  } finally {
    await client.end(); // without a commit this rolls back
  }
}

/** Asks as the owner; what is asked in one piece of work is committed together, or leaves nothing behind when told so. */
export type PieceOfWork = <T>(work: (ask: Ask) => Promise<T>, end?: 'commit' | 'rollback') => Promise<T>;

const LOCK_MS = 500;
const PAUSE_MS = 100;
const TRIES = 50;
const IN_EACH_OTHERS_WAY = ['55P03', '40P01'];

/**
 * Work in pieces, each in a transaction of its own, beside people who use the portal: a piece that would have to wait for
 * them gives way and is done again a moment later.
 */
export async function asOwnerInPieces<T>(
  ownerUrl: string,
  work: (piece: PieceOfWork) => Promise<T>,
): Promise<T> {
  const { piece, end } = await ownerInPieces(ownerUrl);
  try {
    return await work(piece);
  } finally {
    await end();
  }
}

/** The same, for as long as whoever opens it wants: `end` closes it. */
export async function ownerInPieces(
  ownerUrl: string,
): Promise<{ piece: PieceOfWork; end: () => Promise<void> }> {
  const options = `-c timezone=Europe/Amsterdam -c jit=off -c lock_timeout=${String(LOCK_MS)}`;
  const client = new pg.Client({ connectionString: ownerUrl, types, options });
  await client.connect();
  return { piece: (work, ending) => patiently(() => inOne(client, work, ending)), end: () => client.end() };
}

type Ask = <A>(question: Question<A>) => Promise<A>;

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (tries === TRIES || !IN_EACH_OTHERS_WAY.includes(code)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

async function inOne<T>(client: pg.Client, work: (ask: Ask) => Promise<T>, ending = 'commit'): Promise<T> {
  await client.query('begin');
  try {
    const result = await work(async ({ query, read }) => read(await client.query(query)));
    await client.query(ending);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
