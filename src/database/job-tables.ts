// Where do the portal's jobs stand? In the tables of graphile-worker, in a schema of their own that the owner makes; only the login of the tasks works in it.

import pg from 'pg';

import { JOBS_ROLE } from './roles.ts';

const SCHEMA = 'graphile_worker';
const LOCK = 724218605;
/** What stands at the schema when all of this was done; another version of the library does it anew. */
const DONE = `graphile-worker 0.17, for ${JOBS_ROLE}`;

/**
 * Makes the tables or brings them to today's form, and lets the tasks work there: they own nothing of it, and the web's login does not find it.
 * With nothing to do it asks one question. Processes that start together wait for each other.
 */
export async function ensureJobTables(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute job tables' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    if ((await markOf(owner)) === DONE) return;
    const { Logger, runMigrations } = await import('graphile-worker');
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
    await letWork(owner);
  } finally {
    await owner.end();
  }
}

async function markOf(owner: pg.Client) {
  const { rows } = await owner.query<{ mark: string | null }>(
    `select obj_description(to_regnamespace($1), 'pg_namespace') as mark`,
    [SCHEMA],
  );
  return rows[0]?.mark;
}

async function letWork(owner: pg.Client) {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relrowsecurity`,
    [SCHEMA],
  );
  const policies = rows.map(
    ({ name }) =>
      `drop policy if exists tasks_work on ${name}; create policy tasks_work on ${name} to ${JOBS_ROLE} using (true) with check (true);`,
  );
  await owner.query(`begin;
    revoke all on schema ${SCHEMA} from public;
    revoke all on all tables in schema ${SCHEMA} from public;
    revoke all on all functions in schema ${SCHEMA} from public;
    grant usage on schema ${SCHEMA} to ${JOBS_ROLE};
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${JOBS_ROLE};
    revoke insert, update, delete on ${SCHEMA}.migrations from ${JOBS_ROLE};
    grant usage on all sequences in schema ${SCHEMA} to ${JOBS_ROLE};
    grant execute on all functions in schema ${SCHEMA} to ${JOBS_ROLE};
    ${policies.join('\n')}
    comment on schema ${SCHEMA} is '${DONE}';
    commit`);
}
