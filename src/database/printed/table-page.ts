// The page of one table: who may do what with which rows, its columns, keys, checks, indexes, and what happens by itself.

import { OWNERS_POLICY } from '../migrations/bound-owner.ts';
import { APP_ROLE } from '../roles.ts';
import type { Ask, Row } from './catalogue.ts';
import { table } from './markdown.ts';

/** `t` is a row of the tables: oid, name, rls, forced, partitioned_by. */
export async function tablePage(ask: Ask, t: Row): Promise<string> {
  const of = [t['oid']];
  return [
    `# ${t['name'] ?? ''}\n`,
    heading(t),
    '## Who may\n',
    policyTable(await ask(POLICIES, of)),
    grantTable(await ask(GRANTS, of)),
    '## Columns\n',
    columnTable(await ask(COLUMNS, of)),
    '## Keys, checks, indexes\n',
    ruleTable(await ask(RULES, of)),
    '## Triggers\n',
    triggerTable(await ask(TRIGGERS, of)),
  ].join('\n');
}

const heading = (t: Row) =>
  `${t['partitioned_by'] ? `Partitioned by ${t['partitioned_by']}. ` : ''}Row-level security: ${t['rls'] ?? ''}.\n`;

const policyTable = (rows: Row[]) =>
  table(
    ['policy', 'may', 'rows that are there', 'rows that are written'],
    rows.map((p) => [p['name'], p['command'], p['using'], p['check']]),
  );

const grantTable = (rows: Row[]) =>
  table(
    ['role', 'may', 'columns'],
    rows.map((g) => [g['role'], g['may'], g['columns']]),
  );

const columnTable = (rows: Row[]) =>
  table(
    ['column', 'type', 'default'],
    rows.map((c) => [c['name'], c['type'], c['value']]),
  );

const ruleTable = (rows: Row[]) =>
  table(
    ['name', 'rule'],
    rows.map((r) => [
      r['name'],
      r['rule']?.replace(
        /^CREATE (UNIQUE )?INDEX \S+ ON (?:ONLY )?\S+ USING /,
        (_, unique: string | undefined) => (unique ? 'unique ' : ''),
      ),
    ]),
  );

const triggerTable = (rows: Row[]) =>
  table(
    ['trigger', 'when'],
    rows.map((g) => [g['name'], g['when']?.replace(/^CREATE (CONSTRAINT )?TRIGGER \S+ /, '')]),
  );

const POLICIES = `
  select polname || case when polpermissive then '' else ' (restrictive)' end
      || coalesce((select ' (' || string_agg(case r when 0 then 'everybody' else r::regrole::text end, ', ') || ')' from unnest(polroles) r where polroles <> array['${APP_ROLE}'::regrole::oid]), '') as name,
    case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
    pg_get_expr(polqual, polrelid, true) as using, pg_get_expr(polwithcheck, polrelid, true) as check
  from pg_policy where polrelid = $1 and polname <> '${OWNERS_POLICY}'
  order by command, polname`;

const GRANTS = `
  select g.grantee::regrole::text collate "C" as role, string_agg(lower(privilege_type), ', ' order by privilege_type) as may,
    'all' as columns, 1 as rank
  from pg_class c, aclexplode(relacl) g
  where c.oid = $1 and g.grantee <> relowner
  group by 1
  union all
  select g.grantee::regrole::text collate "C", lower(privilege_type), string_agg(attname, ', ' order by attname), 2
  from pg_attribute a, aclexplode(attacl) g
  where attrelid = $1 and attnum > 0 and not attisdropped
  group by 1, 2
  order by rank, role, may`;

const COLUMNS = `
  select attname as name, format_type(atttypid, atttypmod) || case when attnotnull then '' else ', may be empty' end as type,
    case when attgenerated <> '' then 'always ' || pg_get_expr(d.adbin, d.adrelid, true) when attidentity <> '' then 'identity'
      else pg_get_expr(d.adbin, d.adrelid, true) end as value
  from pg_attribute a left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
  where attrelid = $1 and attnum > 0 and not attisdropped
  order by attname`;

/** "Not null" stands with the columns; newer versions of PostgreSQL keep it as a constraint as well. */
const RULES = `
  select conname as name, pg_get_constraintdef(oid, true) as rule, contype::text as rank
  from pg_constraint where conrelid = $1 and contype not in ('t', 'n') and conparentid = 0
  union all
  select c.relname, pg_get_indexdef(indexrelid, 0, true), 'z'
  from pg_index join pg_class c on c.oid = indexrelid
  where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  order by rank, name`;

/** A partition's copy of its parent's trigger is no trigger of its own. */
const TRIGGERS = `
  select tgname as name, pg_get_triggerdef(oid, true) as when
  from pg_trigger where tgrelid = $1 and not tgisinternal and tgparentid = 0
  order by tgname`;
