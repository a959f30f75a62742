// A database of one's own for each test file: a copy of the migrated template, made in milliseconds and dropped after.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

import { ensureAppRole } from '../src/database/roles.ts';
import { bringTemplate, COPY_PREFIX, databaseUrl } from './template.ts';

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
  const name = `${COPY_PREFIX}${String(Math.floor(Date.now() / 1000))}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);

  const ownerUrl = databaseUrl(inject('serverUrl'), name);
  const appUrl = await ensureAppRole(ownerUrl);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });

  return {
    ownerUrl,
    appUrl,
    owner: async (text, values) => (await pool.query(text, values)).rows,
    drop: async () => {
      await pool.end();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

export async function onServer(statement: string) {
  const server = new pg.Client({ connectionString: inject('serverUrl') });
  await server.connect();
  try {
    await server.query(statement);
  } finally {
    await server.end();
  }
}
