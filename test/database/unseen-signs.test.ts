// A database of before holds addresses and names with signs that nobody sees: does a start put them right, and never two accounts in one?

import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { migrate } from '../../src/database/migrate.ts';
import { PROJECT_ROOT } from '../../src/config.ts';
import { addressIn, cleanText } from '../../src/forms/clean-text.ts';
import { visibleText } from '../administered-school.ts';
import { startPortal, type Portal } from '../portal.ts';
import { databaseOf } from './landed/states.ts';

/** Zero width before it, a left-to-right override in it, a hard space after it: three ways in which a paste goes wrong. */
const dirty = (column: string) => `'\u200b' || ${column} || '\u202d\u00a0'`;
const MARKS = /[\u200b\u202d]/;

/** Columns that tell who wrote or said something then, or that no form fills: they stay as they were written. */
const STAYS =
  /^(access_log\w*|account_log\w*|change_log\w*|listed_school|school_list_import|known_place|former_municipality|(school|shared)_layer_table)\.|\.(author|corrector|giver|reader|earlier)_name$|^family_renaming\.name$|^referral_version\.child_name$/;

type Column = { at: string; table: string; name: string };
type Account = { id: string; email: string; isSecond: boolean };

let portal: Portal;
let columns: Column[];
/** The second and the third have the address of the first, written otherwise. */
let accounts: { first: string; second: string; third: string; alone: string };

beforeAll(async () => {
  const database = await databaseOf('13f6013');
  await database.owner('set session_replication_role = replica');
  columns = (
    await database.owner<Column>(`
      select c.table_name || '.' || c.column_name as at, c.table_name as table, c.column_name as name
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
        and (c.column_name ~ '(^|_)(name|email|function)$' or c.column_name in ('prefix'))`)
  ).filter(({ at }) => !STAYS.test(at));
  for (const { at, table, name } of columns.filter(({ at }) => at !== 'account.email'))
    await database
      .owner(
        `set session_replication_role = replica; update ${table} set ${name} = ${dirty(name)} where ${name} <> ''`,
      )
      .catch((error: unknown) => {
        throw new Error(at, { cause: error });
      });
  accounts = await dirtyAccounts(database.owner);
  await migrate(database.ownerUrl, path.join(PROJECT_ROOT, 'migrations'));
  portal = await startPortal({ database });
});
afterAll(() => portal.stop());

/** Of four teachers: one is as it was, two are the same address written otherwise, one is written oddly and stands alone. */
async function dirtyAccounts(owner: Portal['database']['owner']) {
  const rows = await owner<{ id: string; email: string }>(
    `select distinct a.id, a.email from account a join membership m on m.person_id = a.id join organisation s on s.id = m.organisation_id
       join membership k on k.organisation_id in (s.id, s.parent_id) and k.role = 'administrator' and k.ends_on is null
     where m.role = 'teacher' and m.ends_on is null order by a.email limit 4`,
  );
  const [first, second, third, alone] = rows.map(({ id }) => id);
  const address = rows[0]?.email ?? '';
  for (const [id, written] of [
    [second, `mailto:${address}`],
    [third, `\u2060${address}.`],
    [alone, `mailto:iemand\u200b@school.invalid.`],
  ])
    await owner('update account set email = $2 where id = $1', [id, written]);
  return { first: first ?? '', second: second ?? '', third: third ?? '', alone: alone ?? '' };
}

test('no address and no name holds a sign that nobody sees', async () => {
  const left: string[] = [];
  for (const { at, table, name } of columns.filter(({ at }) => at !== 'account.email')) {
    const clean = name.endsWith('email') ? addressIn : cleanText;
    const rows = await portal.database.owner<{ value: string }>(
      `select ${name} as value from ${table} where ${name} <> ''`,
    );
    if (rows.some(({ value }) => MARKS.test(value) || clean(value) !== value)) left.push(at);
  }

  expect(columns.length).toBeGreaterThan(12);
  expect(left).toEqual([]);
});

test('an address that nobody else has is put right; of two of one address the clean one keeps it, and none is lost', async () => {
  const rows = await portal.database.owner<Account>(`select id, email, is_second as "isSecond" from account`);
  const of = (id: string) => rows.find((row) => row.id === id);

  expect(of(accounts.alone)).toMatchObject({ email: 'iemand@school.invalid', isSecond: false });
  expect(of(accounts.first)).toMatchObject({ isSecond: false });
  expect([of(accounts.second)?.isSecond, of(accounts.third)?.isSecond]).toEqual([true, true]);
  expect(rows.filter(({ email, isSecond }) => addressIn(email) !== email && !isSecond)).toEqual([]);
  expect(rows.filter(({ isSecond }) => isSecond).length).toBe(2);
});

test('the administrator reads on Mijn werk, in the list and on the page of the person what to do', async () => {
  const [keeper] = await portal.database.owner<{ id: string; name: string }>(
    `select k.id, p.name from membership t join organisation s on s.id = t.organisation_id
       join membership k on k.organisation_id in (s.id, s.parent_id) and k.role = 'administrator' and k.ends_on is null, person p
     where t.person_id = $1 and t.role = 'teacher' and p.id = $2 order by k.organisation_id = s.id desc limit 1`,
    [accounts.second, accounts.first],
  );
  const visitor = await portal.as(keeper?.id ?? '');

  const work = visibleText(await visitor.get('/werk'));
  const list = visibleText(await visitor.get('/beheer/mensen/zonder-wachtwoord'));
  const page = visibleText(await visitor.get(`/beheer/mensen/${accounts.second}`));

  expect(work).toContain('Kan niet inloggen: het e-mailadres is ook van een ander account.');
  expect(list).toContain('kan niet inloggen: e-mailadres is dubbel');
  expect(page).toContain('Deze persoon kan niet inloggen');
  expect(page).toContain(`ook van het account van ${keeper?.name ?? ''}`);
  expect(page).not.toContain('Nieuwe link maken');
});
