// How do the app and the tasks reach the database? By a pool of pipelined connections, logged in as a role that owns nothing.

import pg from 'pg';

const DATE_TYPE = 1082;
const BIGINT_TYPE = 20;
const STATEMENT_MS = 4000;
const CONNECT_MS = 3000;

const parseDefault = pg.types.getTypeParser.bind(pg.types) as (
  oid: number,
  format?: 'text' | 'binary',
) => unknown;

/** How values come out: a day is a day, and a count is a number. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE_TYPE) return (value: string) => value; // a day is a day, not a moment in some zone
    if (oid === BIGINT_TYPE) return Number;
    return parseDefault(oid, format);
  },
};

/** @param appUrl the login of the app: row-level security applies to all it asks */
export function openPool(appUrl: string, onTrouble: (error: Error) => void, size = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: appUrl,
    application_name: 'zorgroute',
    max: size,
    pipeline: true,
    types,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 0, // a connection keeps its plans: the first page after a rest must not pay for them again
    // Ends a wait on a frozen server too: the statement timeout is the server's own and needs it to be alive.
    query_timeout: STATEMENT_MS + 500,
    options: `-c statement_timeout=${String(STATEMENT_MS)} -c idle_in_transaction_session_timeout=10000 -c timezone=Europe/Amsterdam -c jit=off`, // compiling costs more than any page's statement
  });
  return heard(pool, onTrouble);
}

const LOCK_MS = 500;

/**
 * For a task of the portal, which does one thing after another: it waits shortly for who is busy with a row, and long for an answer.
 * @param jobsUrl the login of the tasks
 */
export function openTaskPool(jobsUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: jobsUrl,
    application_name: 'zorgroute tasks',
    max: 1,
    pipeline: true,
    types,
    options: `-c timezone=Europe/Amsterdam -c jit=off -c lock_timeout=${String(LOCK_MS)}`,
  });
  // A connection that is lost while nothing is asked is made anew; one that is lost meanwhile is told by what was asked.
  return heard(pool, () => undefined);
}

function heard(pool: pg.Pool, onTrouble: (error: Error) => void): pg.Pool {
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', onTrouble)); // a borrowed connection that dies must not end the process
  return pool;
}
