// Does what stands follow its files: made in the order that works, made anew when a text changed, gone when no file makes it?

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { migrate } from '../../src/database/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-standing-'));
  await write(
    'changes/0001_tables.sql',
    `create function next_code() returns text language sql return 'A1';
     create table pupil (id int, school int, code text default next_code());
     insert into pupil values (1, 7, 'B2')`,
  );
  await write(
    'standing/functions/next_code.sql',
    `create or replace function next_code() returns text language sql return 'A1';`,
  );
  await write('standing/functions/my_schools.sql', mySchools(7));
  await write(
    'standing/tables/pupil.sql',
    `alter table pupil enable row level security;
     create policy school_reads on pupil for select using (school = any (my_schools()));
     grant select on pupil to portal_app;`,
  );
});

afterEach(async () => {
  await database.drop();
  await fs.rm(folder, { recursive: true });
});

const mySchools = (
  school: number,
) => `create function my_schools() returns int[] language sql return array[${school}];
  grant execute on function my_schools to portal_app;`;

async function write(name: string, sql: string) {
  await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await fs.writeFile(path.join(folder, name), sql);
}
const remove = (name: string) => fs.rm(path.join(folder, name));
const run = () => migrate(database.ownerUrl, folder);

async function asApp<T extends pg.QueryResultRow>(text: string) {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What files make: the owner's own one comes with row-level security by itself. */
const policies = () =>
  database.owner("select policyname as name from pg_policies where policyname <> 'owner_at_work' order by 1");

test('a policy that comes before the function it asks waits for it, whatever the files are called', async () => {
  await write(
    'standing/aaa.sql',
    `create view seen_pupil with (security_invoker = true) as select * from pupil_of_mine();
     grant select on seen_pupil to portal_app`,
  );
  await write(
    'standing/functions/pupil_of_mine.sql',
    `create function pupil_of_mine() returns setof pupil language sql begin atomic select * from pupil where school = any (my_schools()); end;
     grant execute on function pupil_of_mine to portal_app`,
  );

  await run();

  expect(await asApp('select id from seen_pupil')).toEqual([{ id: 1 }]);
});

test('with nothing changed nothing is made anew and no table is locked', async () => {
  await run();
  const reader = new pg.Client({ connectionString: database.ownerUrl });
  await reader.connect();
  await reader.query('begin; select * from pupil');

  const second = await run();

  await reader.end();
  expect(second).toEqual([]);
});

test('a text that changed is what holds after the next start, and what it no longer says is gone', async () => {
  await run();
  await write('standing/functions/my_schools.sql', mySchools(8));
  await write(
    'standing/tables/pupil.sql',
    'alter table pupil enable row level security; grant select on pupil to portal_app',
  );

  const second = await run();

  expect(second).toEqual(['standing/functions/my_schools.sql', 'standing/tables/pupil.sql']);
  expect(await policies()).toEqual([]);
  expect(await asApp('select my_schools() as mine')).toEqual([{ mine: [8] }]);
});

test('what was made by hand is gone with the next text that changes', async () => {
  await run();
  await database.owner(
    'create policy by_hand on pupil for select using (true); grant delete on pupil to portal_app; grant select (code) on pupil to public',
  );
  await write('standing/functions/my_schools.sql', mySchools(8));

  await run();

  expect(await policies()).toEqual([{ name: 'school_reads' }]);
  expect(await asApp('select id from pupil')).toEqual([]);
  await expect(asApp('delete from pupil')).rejects.toThrow('permission denied');
});

test('a function is called by those whom its file names, by nobody else', async () => {
  await write('standing/functions/secret.sql', 'create function secret() returns int language sql return 1');

  await run();

  await expect(asApp('select secret()')).rejects.toThrow('permission denied');
});

test('a file that was removed takes along what it made', async () => {
  await write('standing/functions/secret.sql', 'create function secret() returns int language sql return 1');
  await run();
  await remove('standing/functions/secret.sql');

  const second = await run();

  expect(second).toEqual(['standing/functions/secret.sql']);
  await expect(database.owner('select secret()')).rejects.toThrow('does not exist');
});

test('a function that a column has as its default is replaced in place, and its file cannot be missed', async () => {
  await run();
  await write(
    'standing/functions/next_code.sql',
    `create or replace function next_code() returns text language sql return 'C3'`,
  );
  await run();
  await database.owner('insert into pupil (id, school) values (2, 7)');
  await remove('standing/functions/next_code.sql');

  await expect(run()).rejects.toThrow(
    'No file in standing/ makes next_code() any more, but a table still uses it.',
  );
  expect(await database.owner('select code from pupil order by id')).toEqual([
    { code: 'B2' },
    { code: 'C3' },
  ]);
});

test('a change finds nothing that stands: it may take away a column that a policy asks for', async () => {
  await run();
  await write(
    'changes/0002_school.sql',
    'alter table pupil rename school to school_id; alter table pupil drop code',
  );
  await write(
    'standing/tables/pupil.sql',
    `alter table pupil enable row level security;
     create policy school_reads on pupil for select using (school_id = any (my_schools()));
     grant select on pupil to portal_app;`,
  );
  await remove('standing/functions/next_code.sql');

  const second = await run();

  expect(second).toEqual([
    '0002_school.sql',
    'standing/tables/pupil.sql',
    'standing/functions/next_code.sql',
  ]);
  expect(await asApp('select id, school_id from pupil')).toEqual([{ id: 1, school_id: 7 }]);
  await expect(database.owner('select next_code()')).rejects.toThrow('does not exist');
});

test('files that wait for what no file makes are named, each with its line, and all stays as it was', async () => {
  await run();
  await write('standing/tables/pupil.sql', '\ncreate policy reads on pupil for select using (nowhere())');
  await write('standing/views/lost.sql', 'create view lost as select * from nothing_like_it');

  await expect(run()).rejects.toThrow(
    /standing\/tables\/pupil\.sql failed: function nowhere\(\) does not exist[^]*standing\/views\/lost\.sql:1 failed/,
  );
  expect(await policies()).toEqual([{ name: 'school_reads' }]);
});

test('a mistake that no other file can mend is told at once', async () => {
  await write('standing/tables/pupil.sql', 'alter table pupil enable row security');

  await expect(run()).rejects.toThrow(
    'standing/tables/pupil.sql:1 failed: syntax error at or near "security"',
  );
});

test('tables that others keep busy are not waited for endlessly: it says so, and all stays as it was', async () => {
  await run();
  const busy = new pg.Client({ connectionString: database.ownerUrl });
  await busy.connect();
  await busy.query('begin; update pupil set code = code');
  await write('standing/tables/pupil.sql', 'alter table pupil enable row level security');

  const second = run();

  await expect(second).rejects.toThrow('within 10 seconds its tables were not free. Nothing was changed.');
  await busy.end();
  expect(await policies()).toEqual([{ name: 'school_reads' }]);
  expect(await run()).toEqual(['standing/tables/pupil.sql']);
});
