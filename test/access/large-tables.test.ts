// Does any page read a large table from its beginning to its end? As the app's login, with everything that its functions ask.

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { presentMoment } from '../clock.ts';
import { addRowsOfOthers } from '../rows-of-others.ts';
import { startPortal, type Portal } from '../portal.ts';

/** So many rows of others beside those of the demo: by then a table read whole costs more than a key of it. */
const OF_OTHERS = 4000;
/** What a page may have read of them and is still no reading of a whole table. */
const FEW = 1000;
const ACCOUNTS = [
  'leerkracht',
  'ib',
  'cjg',
  'coordinator',
  'casemanager',
  'partner',
  'bestuurder',
  'gemeente',
  'beheer',
  'fg',
];
/** How far the walk goes from "Mijn werk": of a kind of page one is enough. */
const PAGES = 40;

let portal: Portal;
/** Of its own: what the owner of the test's database asks is taken for a change, which is settled. */
let counting: pg.Client;

beforeAll(async () => {
  portal = await startPortal({ demo: true });
  await seedDemo(portal.database.ownerUrl, () => undefined, presentMoment());
  await portal.database.settle();
  await addRowsOfOthers(portal.database, OF_OTHERS);
  // What they cost to read whole is what they would cost at twenty times that size, without the time it takes to make it.
  await portal.database.owner(
    `do $$ begin
       execute format('alter database %I set seq_page_cost = 20', current_database());
       execute format('alter database %I set cpu_tuple_cost = 0.2', current_database());
     end $$`,
  );
  counting = new pg.Client({ connectionString: portal.database.ownerUrl });
  await counting.connect();
  // Of what somebody of a team looks at, the officers read the references of families.
  const [casemanager] = await membershipsOf('casemanager');
  await (await portal.as(casemanager?.id ?? '')).get('/gezinnen');
});
afterAll(async () => {
  await counting.end();
  await portal.stop();
});

const membershipsOf = (account: string) =>
  portal.database.owner<{ id: string }>(
    `select m.id from membership m join account a on a.id = m.person_id where a.email = $1 and m.ends_on is null`,
    [`${account}@demo.invalid`],
  );

const readWhole = async (): Promise<Map<string, number>> => {
  // What a connection counted is told when it asks for that.
  await Promise.all(
    Array.from({ length: portal.pool.totalCount }, () =>
      portal.pool.query('select pg_stat_force_next_flush(), pg_sleep(0.01)'),
    ),
  );
  const { rows } = await counting.query<{ name: string; read: number }>(
    `select coalesce(pg_partition_root(relid)::regclass::text, relname) as name, sum(seq_tup_read)::int as read
     from pg_stat_user_tables group by 1`,
  );
  return new Map(rows.map(({ name, read }) => [name, read]));
};

test.for(ACCOUNTS)('no page of %s reads a large table whole', async (account) => {
  const found: string[] = [];
  for (const { id } of await membershipsOf(account)) {
    const visitor = await portal.as(id);
    await portal.database.settle();
    const toDo = ['/werk'];
    const kinds = new Set<string>();
    for (let path = toDo.shift(); path !== undefined && kinds.size < PAGES; path = toDo.shift()) {
      if (kinds.has(kindOf(path))) continue;
      kinds.add(kindOf(path));
      const before = await readWhole();
      const { html } = await visitor.get(path);
      const after = await readWhole();
      for (const [name, read] of after)
        if (read - (before.get(name) ?? 0) > FEW) found.push(`${kindOf(path)}: ${name}`);
      toDo.push(
        ...[...html.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, to]) => to ?? '').filter(isOfWork),
      );
    }
    expect(kinds.size).toBeGreaterThan(0);
  }

  expect(found).toEqual([]);
});

const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\d+$/, ':n');
const isOfWork = (path: string) =>
  /^\/(werk|leerlingen|trajecten|postvak|aanmeldingen|gezinnen|beheer\/(leerlingen|mensen|groepen)|doorgehaald)/.test(
    path,
  );
