// Does any page read a large table from its beginning to its end? As the app's login, with everything that its functions ask.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { presentMoment } from '../clock.ts';
import { startPortal, type Portal } from '../portal.ts';

/** What grows with the years and with each school. */
const LARGE = [
  'access_log',
  'care_case',
  'change_log',
  'consent',
  'contact_note',
  'draft',
  'feedback',
  'ground',
  'guardian',
  'milestone',
  'pupil',
  'question',
  'referral',
  'referral_version',
  'school_entry',
  'session',
  'standing',
  'submission',
  'team_standing',
  'trajectory',
];
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

beforeAll(async () => {
  portal = await startPortal({ demo: true });
  await seedDemo(portal.database.ownerUrl, () => undefined, presentMoment());
  // In a small database reading a table whole is cheapest, and told nothing. Where an index can serve, it is taken now.
  await portal.database.owner(
    `do $$ begin execute format('alter database %I set enable_seqscan = off', current_database()); end $$`,
  );
  // Of what somebody of a team looks at, the officers read the references of families.
  const [casemanager] = await membershipsOf('casemanager');
  await (await portal.as(casemanager?.id ?? '')).get('/gezinnen');
});
afterAll(() => portal.stop());

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
  const rows = await portal.database.owner<{ name: string; scans: number }>(
    `select coalesce(pg_partition_root(relid)::regclass::text, relname) as name, sum(seq_scan)::int as scans
     from pg_stat_user_tables group by 1`,
  );
  return new Map(rows.map(({ name, scans }) => [name, scans]));
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
      for (const name of LARGE)
        if ((after.get(name) ?? 0) > (before.get(name) ?? 0)) found.push(`${kindOf(path)}: ${name}`);
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
