// Is the owner of the tables bound by row-level security as well? It sees and writes rows where it says that it is at work, and where the
// app's login or that of the tasks calls one of its functions; not when somebody merely asks with its login.

import type pg from 'pg';

import { APP_ROLE } from '../roles.ts';
import { TABLES } from './clearing.ts';

/** The policy that lets the owner through: told on no printed page, because every table has it and its role differs per place. */
export const OWNERS_POLICY = 'owner_at_work';

/** For the transaction that is open: what it does is the work of the owner. */
export const goToWork = (client: pg.Client) =>
  client.query("select set_config('app.owner_at_work', 'on', true)");

const UNBOUND = `
  select c.oid::regclass::text as name from pg_class c
  where c.oid in (${TABLES}) and c.relrowsecurity and not (c.relforcerowsecurity and exists (
    select from pg_policy p where p.polrelid = c.oid and p.polname = '${OWNERS_POLICY}' and p.polroles = array[c.relowner]))`;

/** A database that was given to another owner is not: its functions would find nothing. */
export async function isOwnerBound(client: pg.Client): Promise<boolean> {
  return !(await client.query(UNBOUND)).rowCount;
}

/**
 * After all that stands was made. What the policies of the pages ask is asked of the app's login alone: else each would be asked for the
 * owner too, which makes functions slow and lets a policy of a table that its own function reads call itself without end.
 */
export async function bindOwner(client: pg.Client) {
  const { rows } = await client.query<{ statement: string }>(`
    select format('alter policy %I on %s to ${APP_ROLE}', polname, polrelid::regclass) as statement
    from pg_policy where polrelid in (${TABLES}) and polroles = '{0}'
    union all
    select format('create policy ${OWNERS_POLICY} on %1$s to current_user
        using (session_user <> current_user or current_setting(''app.owner_at_work'', true) = ''on'');
      alter table %1$s force row level security', c.oid::regclass)
    from pg_class c where c.oid in (${TABLES}) and c.relrowsecurity`);
  await client.query(rows.map(({ statement }) => statement).join(';\n'));
}
