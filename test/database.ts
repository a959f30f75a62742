// A database of one's own for each test file: a copy of the migrated template, made in milliseconds and dropped after.

import pg from 'pg';
import { inject } from 'vitest';

import { ensureAppRole } from '../src/database/roles.ts';
import { bringTemplate, copyDatabase } from './template.ts';

export type TestDatabase = {
  ownerUrl: string;
  /** The login of the app: row-level security applies. */
  appUrl: string;
  /** Asks as the owner, past row-level security: to arrange what a test needs and to look at what it left. */
  owner: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
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

  return {
    ownerUrl: copy.url,
    appUrl,
    owner: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await pool.query<Row>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await copy.drop();
    },
  };
}
