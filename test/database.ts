// A database of one's own for each test file: a copy of the migrated template, made in milliseconds and dropped after.

import pg from 'pg';
import { inject } from 'vitest';

import { ensureAppRole } from '../src/database/roles.ts';
import { settableClock, type SettableClock } from './clock.ts';
import { bringTemplate, copyDatabase } from './template.ts';

export type TestDatabase = {
  ownerUrl: string;
  /** The login of the app: row-level security applies. */
  appUrl: string;
  /** Asks as the owner, past row-level security: to arrange what a test needs and to look at what it left. */
  owner: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** For what the owner asks as for the portal. */
  clock: SettableClock;
  drop: () => Promise<void>;
};

/** With every migration applied. Whoever asks for it drops it: `afterAll(() => database.drop())`. */
export async function testDatabase(): Promise<TestDatabase> {
  return copyOf(await bringTemplate(inject('serverUrl')));
}

/** Without a single table, for tests of what comes before the migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0');
}

async function copyOf(template: string): Promise<TestDatabase> {
  const copy = await copyDatabase(inject('serverUrl'), template);
  const appUrl = await ensureAppRole(copy.url);
  const pool = new pg.Pool({ connectionString: copy.url, max: 2 });
  const clock = settableClock();

  return {
    ownerUrl: copy.url,
    appUrl,
    clock,
    owner: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      clock.isMoved()
        ? askAt<Row>(pool, clock.now(), text, values)
        : (await pool.query<Row>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await copy.drop();
    },
  };
}

async function askAt<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  moment: Date,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query("select set_config('app.moment', $1, false)", [moment.toISOString()]);
    return (await client.query<Row>(text, values)).rows;
  } finally {
    client.release();
  }
}
