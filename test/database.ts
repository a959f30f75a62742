// A database of one's own for each test file: a copy of the migrated template, made in milliseconds and dropped after.

import pg from 'pg';
import { inject } from 'vitest';

import { dayIn, machineClock } from '../src/clock.ts';
import { ownerInPieces } from '../src/database/owner.ts';
import { ensureAppRole } from '../src/database/roles.ts';
import { drainWith } from '../src/standing/drain.ts';
import { settableClock, type SettableClock } from './clock.ts';
import { bringTemplate, copyDatabase } from './template.ts';

export type TestDatabase = {
  ownerUrl: string;
  /** The login of the app: row-level security applies. */
  appUrl: string;
  /** Asks as the owner, past row-level security: to arrange what a test needs and to look at what it left. */
  owner: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Settles where trajects stand after what the owner wrote, as the portal itself does every so often. */
  settle: (today?: string) => Promise<void>;
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
  const settler = settlerOf(copy.url);

  return {
    ownerUrl: copy.url,
    appUrl,
    clock,
    owner: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
      const rows = clock.isMoved()
        ? await askAt<Row>(pool, clock.now(), text, values)
        : (await pool.query<Row>(text, values)).rows;
      settler.isLate = true;
      return rows;
    },
    settle: settler.settle,
    drop: async () => {
      await settler.end();
      await pool.end();
      await copy.drop();
    },
  };
}

/** One connection for as long as the database lives, because a new one plans everything anew; nothing is asked when nobody wrote. */
function settlerOf(ownerUrl: string) {
  let connection: ReturnType<typeof ownerInPieces> | undefined;
  const settler = {
    isLate: true,
    settledOn: '',
    /** Of one that settles already, and of everybody who asks meanwhile. */
    settling: Promise.resolve(),
    settle: async (today = dayIn(machineClock())) => {
      if (settler.isLate || settler.settledOn !== today) {
        Object.assign(settler, { isLate: false, settledOn: today });
        settler.settling = settler.settling.then(async () => {
          connection ??= ownerInPieces(ownerUrl);
          await drainWith((await connection).piece, today);
        });
      }
      await settler.settling;
    },
    end: async () => {
      await settler.settling.catch(() => undefined);
      await (await connection)?.end();
    },
  };
  return settler;
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
