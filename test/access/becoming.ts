// Somebody at the database itself: the app's own login, with moment and actor set as a page sets them. Nothing stays: it rolls back.

import pg from 'pg';

import { ALL_ROLES } from '../../src/access/roles.ts';
import { hashOf } from '../../src/access/session-cookie.ts';
import type { TestDatabase } from '../database.ts';
import { sessionFor } from '../portal.ts';

export type Row = Record<string, unknown>;
export type Query = (text: string, values?: unknown[]) => Promise<{ rows: Row[]; count: number }>;
export type Become = <T>(membershipId: string, work: (query: Query) => Promise<T>) => Promise<T>;

/** `become` works as a member; `outside` with no actor at all. Whoever asks for it calls `end`. */
export function becoming(database: TestDatabase) {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  pool.on('error', () => undefined);

  const outside = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.moment', $1, true)", [database.clock.now().toISOString()]);
      return await work(async (text, values) => {
        const { rows, rowCount } = await client.query<Row>(text, values);
        return { rows, count: rowCount ?? 0 };
      });
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  const become: Become = (membershipId, work) =>
    outside(async (query) => {
      const token = await sessionFor(database, membershipId);
      await query('select from access.open_session($1, $2, null, $3)', [
        hashOf(token),
        ALL_ROLES,
        '192.0.2.1',
      ]);
      return work(query);
    });

  return { become, outside, end: () => pool.end() };
}

/** The code that the database refuses with, or the number of rows that it touched. */
export async function outcomeOf(query: Query, text: string, values?: unknown[]): Promise<string | number> {
  await query('savepoint attempt');
  try {
    const { count } = await query(text, values);
    return count;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return constraint ? `${code ?? ''} ${constraint}` : (code ?? String(error));
  } finally {
    await query('rollback to savepoint attempt');
  }
}
