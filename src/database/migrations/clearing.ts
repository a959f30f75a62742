// Takes down all that stands: policies, triggers, the app's grants, views and functions. What no file makes any more is gone by that.
//
// Functions that columns, checks or indexes use stay in place and are replaced there: dropping them would take the defaults along.

import type pg from 'pg';

import { APP_ROLE, JOBS_ROLE } from '../roles.ts';

const OURS = "array(select oid from pg_namespace where nspname in ('public', 'access'))";
const ofExtension = (oid: string) =>
  `exists (select from pg_depend e where e.objid = ${oid} and e.deptype = 'e')`;

/** A function that something in a table calls. */
const IN_USE = `exists (
  select from pg_depend d
  where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
    and d.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_class'::regclass))`;

/** The oids of ours, partitions too. */
export const TABLES = `
  select c.oid from pg_class c
  where c.relkind in ('r', 'p') and c.relnamespace = any (${OURS}) and not ${ofExtension('c.oid')}`;

/** Each gives statements, of which a later one may name what an earlier one took along: hence "if exists". */
const STATEMENTS = [
  `select format('drop policy %I on %s', polname, polrelid::regclass) as statement
   from pg_policy where polrelid in (${TABLES})`,
  `select format('alter table %s no force row level security', c.oid::regclass) as statement
   from pg_class c where c.relforcerowsecurity and c.oid in (${TABLES})`,
  `select format('drop trigger %I on %s', tgname, tgrelid::regclass) as statement
   from pg_trigger where not tgisinternal and tgparentid = 0 and tgrelid in (${TABLES})`,
  `select format('revoke all on %s from public, ${APP_ROLE}, ${JOBS_ROLE}', t.oid::regclass) as statement from (${TABLES}) t`,
  `select format('drop view if exists %s cascade', c.oid::regclass) as statement
   from pg_class c where c.relkind = 'v' and c.relnamespace = any (${OURS}) and not ${ofExtension('c.oid')}`,
  `select format('drop routine if exists %s cascade', p.oid::regprocedure) as statement
   from pg_proc p where p.pronamespace = any (${OURS}) and not ${ofExtension('p.oid')} and not ${IN_USE}`,
  `select format('revoke all on routine %s from public, ${APP_ROLE}, ${JOBS_ROLE}', p.oid::regprocedure) as statement
   from pg_proc p where p.pronamespace = any (${OURS}) and not ${ofExtension('p.oid')} and ${IN_USE}`,
];

/** @throws Error when a default of a column would go along: it calls a function that calls one that does not stay. */
export async function clearStanding(client: pg.Client) {
  await client.query("select set_config('client_min_messages', 'warning', true)");
  const defaults = await countDefaults(client);
  for (const ask of STATEMENTS) {
    const { rows } = await client.query<{ statement: string }>(ask);
    await client.query(rows.map(({ statement }) => statement).join(';\n'));
  }
  if ((await countDefaults(client)) !== defaults)
    throw new Error(
      'The default of a column would be lost: the function it calls needs one that does not stay.',
    );
}

/** Every table of ours at once, before anything is done: either all are free or nothing happens. */
export async function lockTables(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from (${TABLES}) t
     where not (select relispartition from pg_class where pg_class.oid = t.oid) order by oid`,
  );
  if (!rows.length) return;
  await client.query(`lock table ${rows.map(({ name }) => name).join(', ')} in access exclusive mode`);
}

/** The functions that stayed, each with the mark of the transaction that last wrote it. */
export async function functionsInUse(client: pg.Client) {
  const { rows } = await client.query<{ name: string; mark: string }>(
    `select p.oid::regprocedure::text as name, p.xmin::text as mark
     from pg_proc p where p.pronamespace = any (${OURS}) and ${IN_USE}`,
  );
  return rows;
}

async function countDefaults(client: pg.Client) {
  const { rows } = await client.query<{ count: string }>('select count(*) from pg_attrdef');
  return rows[0]?.count;
}
