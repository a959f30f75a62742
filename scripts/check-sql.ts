// Is the SQL in the code right for the real schema? Runs ESLint over the files that hold SQL, with a migrated database beside it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

import { PROJECT_ROOT } from '../src/config.ts';
import { APP_ROLE } from '../src/database/roles.ts';
import { bringServer } from '../test/server.ts';
import { bringTemplate, copyDatabase } from '../test/template.ts';

const eslint = fileURLToPath(new URL('../node_modules/eslint/bin/eslint.js', import.meta.url));

const server = await bringServer();
const database = await copyDatabase(server.url, await bringTemplate(server.url));
try {
  await forgiveFilledColumns(database.url);
  process.exitCode = await lint(database.url);
} finally {
  await database.drop();
  await server.stop();
}

/** The check takes an insert without a required column for a mistake, also where a trigger fills it: it knows no triggers. */
async function forgiveFilledColumns(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    do $$ declare filled record; begin
      for filled in
        select attrelid::regclass as "table", attname as "column"
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and attnum > 0 and attnotnull and not atthasdef and attidentity = ''
          and not has_column_privilege('${APP_ROLE}', attrelid, attnum, 'insert')
          and not exists (select from pg_constraint where conrelid = attrelid and contype = 'p' and attnum = any (conkey))
          and exists (select from pg_trigger where tgrelid = attrelid and not tgisinternal)
      loop
        execute format('alter table %s alter column %I drop not null', filled."table", filled."column");
      end loop;
    end $$`);
  await client.end();
}

/** Only they are read: reading all files with their types costs four times as much, and finds nothing more. */
function filesWithSql(): string[] {
  return readdirSync(path.join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('src', file))
    .filter(
      (file) => file.endsWith('.ts') && readFileSync(path.join(PROJECT_ROOT, file), 'utf8').includes('sql`'),
    );
}

async function lint(url: string) {
  const asked = process.argv.slice(2);
  const args = [eslint, '--max-warnings=0', ...(asked.length > 0 ? asked : filesWithSql())];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CHECK_DATABASE_URL: url },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
