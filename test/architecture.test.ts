// What must be true of the whole: of every route, table, policy, function, view and source file there is.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PERMISSIONS } from '../src/access/permissions.ts';
import { PROJECT_ROOT } from '../src/config.ts';
import { startPortal, type Portal } from './portal.ts';
import { nameOf, routesOf } from './routes.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const owner = (text: string, values?: unknown[]) => portal.database.owner<{ found: string }>(text, values);
const found = async (text: string, values?: unknown[]) =>
  (await owner(text, values)).map((row) => row.found).sort();

describe('routes', () => {
  test('every route declares a permission or that it is public, first of all', () => {
    const routes = routesOf(portal.app);

    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((route) => !route.permission && !route.isPublic).map(nameOf)).toEqual([]);
  });

  test('no address is given twice: the second would never answer', () => {
    const names = routesOf(portal.app).map((route) => nameOf(route).replaceAll(/:\w+/g, ':'));

    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('every permission is asked by a route, or by a page that shows what it names', () => {
    const asked = new Set(routesOf(portal.app).map(({ permission }) => permission as string));
    const sources = filesOf('src', '.ts').map(textOf).join('\n');
    const named = (permission: string) =>
      asked.has(permission) ||
      sources.includes(`as: '${permission}'`) ||
      sources.includes(`can('${permission}')`);

    expect(Object.keys(PERMISSIONS).filter((permission) => !named(permission))).toEqual([]);
  });
});

describe('tables', () => {
  /** The library's own list of what was applied: no grant, and no person stands in it. */
  const EXEMPT_SCHEMAS = ['migration'];

  test('every table has row-level security', async () => {
    const without = await found(
      `select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relrowsecurity and n.nspname !~ '^(pg_|information_schema)' and n.nspname <> all ($1)`,
      [EXEMPT_SCHEMAS],
    );
    expect(without).toEqual([]);
  });

  test('a view lets the row-level security of its reader apply', async () => {
    const without = await found(
      `select oid::regclass::text as found from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
       and not coalesce(reloptions @> array['security_invoker=true'], false)`,
    );
    expect(without).toEqual([]);
  });

  test('a table that somebody may read or write has a policy for it, and one without a policy has no grant', async () => {
    const mismatched = await found(
      `select c.relname || ' ' || v.verb as found from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) as v (verb)
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
         and (case v.verb when 'delete' then has_table_privilege('portal_app', c.oid, 'delete')
           else has_any_column_privilege('portal_app', c.oid, v.verb) end)
         <> exists (select from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_at_work'
           and p.polcmd in ('*', case v.verb when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end))`,
    );
    expect(mismatched).toEqual([]);
  });

  /** Tables whose changes the change log does not tell, and why. */
  const UNLOGGED: Record<string, string> = {
    access_log: 'a log itself',
    account_log: 'a log itself',
    change_log: 'the log itself',
    draft: 'one keystroke after the other, seen by its writer alone and thrown away',
    submission: 'tells only that a form came in: what it changed is in the log',
    form_secret: 'made once, never changed, read by nobody',
    session: 'who is logged in, renewed all the time',
    login_brake: 'counts attempts, no person',
    known_address: 'from where somebody logged in, renewed at every login',
    password_link: 'that it was used shows in the change of the account',
    mail: 'made of what was to be told, and its own log: when it left, and what the server said',
    mail_notice: 'written by what it tells of, whose changes the log tells',
    task_state: 'how the portal itself fares, no person',
    plan_standing: 'derived from rows whose changes the log tells',
    help_standing: 'derived from rows whose changes the log tells',
    schooldeel_standing: 'derived from rows whose changes the log tells',
    school_layer_table: 'written by migrations only',
    shared_layer_table: 'written by migrations only',
    standing: 'derived from rows whose changes the log tells',
    standing_count: 'counts, derived from the rows above',
    standing_due: 'what is to be derived, empty again before a change is there',
    standing_walk: 'how far the portal is with deriving everything anew',
    team_standing: 'derived from rows whose changes the log tells',
  };

  test('every table logs its changes, or stands in the list with the reason', async () => {
    const unlogged = await found(
      `select relname as found from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'log_change' and t.tgenabled = 'O'
         and t.tgfoid = 'access.log_change()'::regprocedure and t.tgtype & 29 = 29)`,
    );
    expect(unlogged).toEqual(Object.keys(UNLOGGED).sort());
  });
});

describe('functions that tables call', () => {
  test('the app may run those of checks and generated columns: they are asked as whoever writes the row', async () => {
    const shut = await found(
      `select distinct p.oid::regprocedure::text as found from pg_depend d join pg_proc p on p.oid = d.refobjid
       where d.refclassid = 'pg_proc'::regclass and p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
         and (d.classid = 'pg_constraint'::regclass or exists (select from pg_attrdef a join pg_attribute c on c.attrelid = a.adrelid
           and c.attnum = a.adnum where a.oid = d.objid and d.classid = 'pg_attrdef'::regclass and c.attgenerated <> ''))
         and not has_function_privilege('portal_app', p.oid, 'execute')`,
    );

    expect(shut).toEqual([]);
  });
});

describe('functions that pages call', () => {
  test('those that read a table keep their plan: one in SQL is planned anew at every call', async () => {
    const anew = await found(
      `select p.oid::regprocedure::text as found from pg_proc p join pg_language l on l.oid = p.prolang
       where l.lanname = 'sql' and p.provolatile <> 'i' and p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
         and coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) ~* '\\m(from|into|update)\\M'`,
    );

    expect(anew).toEqual([]);
  });
});

describe('policies', () => {
  test('each compares columns with what is computed once a statement; none calls a function for every row', async () => {
    const policies = await portal.database.owner<{ name: string; text: string }>(
      `select tablename || '.' || policyname as name, p.text from pg_policies, unnest(array[qual, with_check]) as p (text)
       where p.text is not null and policyname <> 'owner_at_work'`,
    );

    expect(policies.length).toBeGreaterThan(50);
    expect(policies.flatMap(({ name, text }) => oddParts(text).map((part) => `${name}: ${part}`))).toEqual(
      [],
    );
  });

  test('all are permissive and for the login of the app, beside the one of the owner: what one policy gives, no other can be thought to take', async () => {
    const odd = await found(
      `select tablename || '.' || policyname as found from pg_policies where permissive <> 'PERMISSIVE'
       or roles <> case policyname when 'owner_at_work' then array[current_user] else '{portal_app}' end`,
    );
    expect(odd).toEqual([]);
  });
});

/** A column beside one (select …) that names no column, a plain test of a column, or a test of the actor alone. */
const ONCE = String.raw`\( SELECT \w+\(\) AS \w+\)`;
const SHAPES = [
  String.raw`\w+ = ${ONCE}`,
  String.raw`\w+ <> ${ONCE}`,
  String.raw`\w+ > ${ONCE}`,
  String.raw`\w+ = ANY \(${ONCE}::uuid\[\]\)`,
  String.raw`${ONCE} (= '\w+'::text|IS NOT NULL)`,
  String.raw`\w+ IS (NOT )?NULL`,
  String.raw`\w+ = '\w+'::text`,
  String.raw`\w+ = ANY \(ARRAY\[('\w+'::text(, )?)+\]\)`,
  'sharing_open',
].map((shape) => new RegExp(`^${shape}$`));

function oddParts(text: string): string[] {
  // PostgreSQL prints ((a) AND (b)); what is left between and, or and brackets must have one of the shapes.
  const flat = text.replaceAll(/\s+/g, ' ');
  const parts = partsOf(flat);
  return parts.filter((part) => !SHAPES.some((shape) => shape.test(part)));
}

function partsOf(text: string): string[] {
  const bare = withoutBrackets(text.trim());
  const pieces = split(bare);
  return pieces.length === 1 ? [bare] : pieces.flatMap(partsOf);
}

function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || text.startsWith('( SELECT')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth === 0) return i === text.length - 1 ? withoutBrackets(text.slice(1, -1).trim()) : text;
  }
  return text;
}

function split(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    const word = depth === 0 ? /^ (AND|OR) /.exec(text.slice(i, i + 5)) : null;
    if (!word) continue;
    pieces.push(text.slice(start, i));
    start = i + word[0].length;
  }
  return [...pieces, text.slice(start)];
}

describe('functions', () => {
  test('whatever runs with the owner’s rights has a fixed search path', async () => {
    const loose = await found(
      `select p.oid::regprocedure::text as found from pg_proc p where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
       and not coalesce(p.proconfig @> array['search_path=pg_catalog, public'], false)`,
    );
    expect(loose).toEqual([]);
  });

  test('nothing of ours may be called by everybody, and what runs with the owner’s rights stands in the schema `access` or gives ids', async () => {
    const open = await found(
      `select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    );
    const outside = await found(
      `select p.oid::regprocedure::text as found from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace
       and not (p.proname ~ '_ids$' and p.pronargs = 0 and p.prorettype = 'uuid[]'::regtype)`,
    );
    expect([open, outside]).toEqual([[], []]);
  });

  test('triggers and the helpers of migrations are not for the app to call', async () => {
    const callable = await found(
      `select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace in ('public'::regnamespace, 'access'::regnamespace)
       and (p.prorettype = 'trigger'::regtype or p.prokind = 'p' or p.proname ~ '^ensure_')
       and has_function_privilege('portal_app', p.oid, 'execute')`,
    );
    expect(callable).toEqual([]);
  });
});

describe('the tree', () => {
  test('no view prints what is not escaped, but for includes', () => {
    const raw = filesOf('views', '.ejs').flatMap((file) =>
      [...textOf(file).matchAll(/<%-(?!\s*include\()[^%]*%>/g)].map(([tag]) => `${file}: ${tag}`),
    );
    expect(raw).toEqual([]);
  });

  test('no view has inline script, style or handlers', () => {
    const inline = filesOf('views', '.ejs').flatMap((file) =>
      [
        ...textOf(file).matchAll(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="|javascript:/g),
      ].map(([tag]) => `${file}: ${tag}`),
    );
    expect(inline).toEqual([]);
  });

  const TOOLS = /^src\/(access|audit|calendar|database|forms|mail|jobs|uploads|web)\//;
  /** Start and upkeep work as the owner, without a request. */
  const AS_OWNER = /^src\/database\/|^src\/(server|upkeep)\b/;

  test('SQL stands in queries and in tools', () => {
    const elsewhere = filesOf('src', '.ts').filter(
      (file) =>
        !/(^|[/-])queries\.ts$/.test(file) &&
        !TOOLS.test(file) &&
        !AS_OWNER.test(file) &&
        /\bsql`/.test(textOf(file)),
    );
    expect(elsewhere).toEqual([]);
  });

  test('only the configuration reads the environment', () => {
    const readers = filesOf('src', '.ts').filter(
      (file) => file !== 'src/config.ts' && /process\.env\b/.test(textOf(file)),
    );
    expect(readers).toEqual([]);
  });

  /** How long the start of the embedded server takes, decides nothing. */
  const MEASURES_A_DURATION = 'src/database/embedded.ts';
  test('only the clock asks the machine which moment it is', () => {
    const askers = filesOf('src', '.ts').filter(
      (file) =>
        !['src/clock.ts', MEASURES_A_DURATION].includes(file) &&
        /\bnew Date\(\)|\bDate\.now\b|(?<!new )\bDate\(\)/.test(textOf(file)),
    );
    expect(askers).toEqual([]);
  });

  test('only tools, start and upkeep hold a connection; pages ask through the one door', () => {
    const holders = filesOf('src', '.ts').filter(
      (file) =>
        !TOOLS.test(file) &&
        !AS_OWNER.test(file) &&
        /\b(new pg\.|pool\.query|pool\.connect|inTransaction\()/.test(textOf(file)),
    );
    expect(holders).toEqual([]);
  });
});

/** Paths from the root of the project, in order. */
const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [folder, ...file.split(path.sep)].join('/'))
    .sort();
const textOf = (file: string): string => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
