// A database of one's own for each test file: a copy of the migrated template, made in milliseconds and dropped after.

import pg from 'pg';
import { inject } from 'vitest';

import { inPieces } from '../src/access/pieces.ts';
import { openTaskPool } from '../src/database/pool.ts';
import { ensureAppRole, ensureJobsRole } from '../src/database/roles.ts';
import { dayIn, type Clock } from '../src/clock.ts';
import { drainWith } from '../src/standing/drain.ts';
import { readBroken } from './broken.ts';
import { settableClock, type SettableClock } from './clock.ts';
import { bringTemplate, copyDatabase } from './template.ts';

export type TestDatabase = {
  ownerUrl: string;
  /** The login of the app: row-level security applies. */
  appUrl: string;
  /** The login of the portal's own tasks. */
  jobsUrl: () => Promise<string>;
  /** Asks as the owner, past row-level security: to arrange what a test needs and to look at what it left. */
  owner: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Settles where trajects stand after what the owner wrote, as the portal itself does every so often. */
  settle: () => Promise<void>;
  /** For what the owner asks as for the portal. */
  clock: SettableClock;
  drop: () => Promise<void>;
};
/** For what only arranges and looks. */
export type Owned = Pick<TestDatabase, 'owner'>;

/** With every migration applied. Whoever asks for it drops it: `afterAll(() => database.drop())`. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await copyOf(await bringTemplate(inject('serverUrl')));
  const sql = (await readBroken())?.sql;
  if (sql) await database.owner(sql);
  return database;
}

/** Without a single table, for tests of what comes before the migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0');
}

const copyOf = async (template: string): Promise<TestDatabase> =>
  databaseAt(await copyDatabase(inject('serverUrl'), template));

/**
 * After a look, or a session that is laid ready, there is nothing to settle. Tests that look after every request, such as access/rights, else
 * settle before every request as well: 11.9 s of processor for 146 of its tests, and 9 without.
 */
const LEAVES_STANDING = /^\s*(select\b(?!.*(?:\baccess\.|;))|insert into session\b)/is;

/** One that is there. */
export async function databaseAt({ url, drop }: { url: string; drop: () => Promise<void> }) {
  const appUrl = await ensureAppRole(url);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const clock = settableClock();
  let jobs: Promise<string> | undefined;
  const jobsUrl = () => (jobs ??= ensureJobsRole(url));
  const settler = settlerOf(jobsUrl, clock.now);

  return {
    ownerUrl: url,
    appUrl,
    jobsUrl,
    clock,
    owner: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
      const rows = clock.isMoved()
        ? await askAt<Row>(pool, clock.now(), text, values)
        : (await pool.query<Row>(text, values)).rows;
      if (!LEAVES_STANDING.test(text)) settler.isLate = true;
      return rows;
    },
    settle: settler.settle,
    drop: async () => {
      await settler.end();
      await pool.end();
      await drop();
    },
  };
}

/** One connection for as long as the database lives, because a new one plans everything anew; nothing is asked when nobody wrote. */
function settlerOf(jobsUrl: () => Promise<string>, clock: Clock) {
  let pool: Promise<pg.Pool> | undefined;
  const settler = {
    isLate: true,
    settledOn: '',
    /** Of one that settles already, and of everybody who asks meanwhile. */
    settling: Promise.resolve(),
    settle: async () => {
      const today = dayIn(clock());
      if (settler.isLate || settler.settledOn !== today) {
        Object.assign(settler, { isLate: false, settledOn: today });
        settler.settling = settler.settling.then(async () => {
          pool ??= jobsUrl().then(openTaskPool);
          await drainWith(inPieces('standing', await pool, clock));
          // What it read is counted now, and not seconds later beside a page that somebody looks at.
          await (await pool).query('select pg_stat_force_next_flush()');
        });
      }
      await settler.settling;
    },
    end: async () => {
      await settler.settling.catch(() => undefined);
      await (await pool)?.end();
    },
  };
  return settler;
}

let asked = { millisecond: '', times: 0 };
/** What is asked later is later, as by the database's own clock, also within one millisecond: what was written last is the newest. */
function microsecondsOf(moment: Date): string {
  const millisecond = moment.toISOString().slice(0, -1);
  asked = { millisecond, times: asked.millisecond === millisecond ? asked.times + 1 : 0 };
  return `${millisecond}${String(asked.times).padStart(3, '0')}Z`;
}

async function askAt<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  moment: Date,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query("select set_config('app.moment', $1, false)", [microsecondsOf(moment)]);
    return (await client.query<Row>(text, values)).rows;
  } finally {
    client.release();
  }
}
