// Prints what a database holds, from its catalogue alone: one page a table, one of all functions, one of all views.

import { askCatalogue, notOfExtension, SCHEMAS, type Ask } from './catalogue.ts';
import { table } from './markdown.ts';
import { tablePage } from './table-page.ts';

/** The text of every page by the name of its file, such as `signal.md`. */
export type Pages = Map<string, string>;

/** Partitions of the logs are made by date and follow their table: they have no page. */
export function printPages(ownerUrl: string): Promise<Pages> {
  return askCatalogue(ownerUrl, async (ask) => {
    const pages: Pages = new Map();
    for (const t of await ask(TABLES)) {
      pages.set(`${(t['name'] ?? '').replace(/^public\./, '')}.md`, await tablePage(ask, t));
    }
    pages.set('_functions.md', await functionPage(ask));
    pages.set('_views.md', await viewPage(ask));
    return pages;
  });
}

/** The names of pages that say something else in the one than in the other, or stand in one of them alone. */
export function findDrift(printed: Pages, committed: Pages): string[] {
  const names = new Set([...printed.keys(), ...committed.keys()]);
  return [...names].filter((name) => printed.get(name) !== committed.get(name)).sort();
}

/** The text itself stands in standing/functions: here a short checksum says that it is the same. */
async function functionPage(ask: Ask) {
  const rows = await ask(FUNCTIONS);
  const head = ['function', 'runs as', 'kind', 'settings', 'who may call', 'text'];
  const keys = ['name', 'as_whom', 'kind', 'settings', 'callers', 'checksum'] as const;
  return `# Functions\n\n${table(
    head,
    rows.map((f) => keys.map((key) => f[key])),
  )}`;
}

async function viewPage(ask: Ask) {
  const rows = await ask(VIEWS);
  return `# Views\n\n${table(
    ['view', 'options', 'who may read', 'text'],
    rows.map((v) => [v['name'], v['options'], v['readers'], v['checksum']]),
  )}`;
}

const TABLES = `
  select c.oid, n.nspname || '.' || relname as name,
    case when not relrowsecurity then '**off**' when relforcerowsecurity then 'on, also for the owner' else 'on' end as rls,
    lower(pg_get_partkeydef(c.oid)) as partitioned_by
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ${SCHEMAS} and relkind in ('r', 'p') and not relispartition and ${notOfExtension('c.oid')}
  order by 2`;

const FUNCTIONS = `
  select p.oid::regprocedure::text as name, case when prosecdef then 'owner' else 'asker' end as as_whom,
    case provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as kind,
    array_to_string(proconfig, ' ') as settings,
    coalesce((select string_agg(case when g.grantee = 0 then 'everybody' else g.grantee::regrole::text end, ', ' order by g.grantee)
      from aclexplode(coalesce(proacl, acldefault('f', proowner))) g where g.grantee <> proowner), '–') as callers,
    left(encode(sha256(convert_to(pg_get_functiondef(p.oid), 'utf8')), 'hex'), 12) as checksum
  from pg_proc p join pg_namespace n on n.oid = pronamespace
  where nspname in ${SCHEMAS} and prokind in ('f', 'p') and ${notOfExtension('p.oid')}
  order by p.oid::regprocedure::text collate "C"`;

const VIEWS = `
  select c.oid::regclass::text as name, array_to_string(reloptions, ' ') as options,
    (select string_agg(g.grantee::regrole::text || ' ' || lower(privilege_type), ', ' order by 1)
      from aclexplode(relacl) g where g.grantee <> relowner) as readers,
    left(encode(sha256(convert_to(pg_get_viewdef(c.oid), 'utf8')), 'hex'), 12) as checksum
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ${SCHEMAS} and relkind = 'v' and ${notOfExtension('c.oid')}
  order by c.oid::regclass::text collate "C"`;
