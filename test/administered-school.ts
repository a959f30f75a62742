// A school with its administrator, for tests of the administration.

import { typedDay } from '../src/forms/typed-days.ts';
import { addDays } from '../src/calendar/days.ts';
import { presentDay } from './clock.ts';
import type { Owned } from './database.ts';
import type { Make } from './factories.ts';
import type { Portal, Reply } from './portal.ts';

export async function schoolWithAdministrator(portal: Portal, make: Make, brin?: string) {
  const school = await make.school();
  if (brin)
    await portal.database.owner("update organisation set brin = $1, branch_number = '00' where id = $2", [
      brin,
      school.id,
    ]);
  const administrator = await make.person(school.boardId, 'administrator');
  return { school, administrator, visitor: await portal.as(administrator.membershipId) };
}

/** Somebody who keeps the portal and has a password: the second person, who gives the code of a link. */
export async function secondPerson({ database }: Portal, make: Make) {
  const { personId } = await make.person(await make.organisation('region'), 'administrator');
  await database.owner("update account set password_hash = 'x' where id = $1", [personId]);
}

/** How many rows each table has, but for the log of looking: a refused try is a look too. Asked at once, because it is asked around every try. */
export async function rowCounts({ database }: Portal): Promise<Record<string, number>> {
  const rows = await ofEachTable<{ name: string; count: number }>(
    database,
    (name) => `select '${name}' as name, count(*)::int as count from "${name}"`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Tables of which some row, written out whole, holds this text. */
export async function tablesHolding({ database }: Portal, text: string): Promise<string[]> {
  const isIn = (name: string) =>
    `select '${name}' as name where exists (select from "${name}" t where strpos(t::text, $1) > 0)`;
  const holding = await ofEachTable<{ name: string }>(database, isIn, text);
  const looked = await database.owner<{ name: string }>(isIn('access_log'), [text]);
  return [...holding, ...looked].map(({ name }) => name);
}

async function ofEachTable<Row extends object>(
  { owner }: Owned,
  ask: (name: string) => string,
  ...values: unknown[]
): Promise<Row[]> {
  const tables = await owner<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
     and table_name not like 'access\\_log%' order by 1`,
  );
  return owner<Row>(tables.map(({ name }) => ask(name)).join(' union all '), values);
}

export const visibleText = ({ html }: Reply): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** A day as it is typed, so many days from today. */
export const dayFromToday = (days: number): string => typedDay(addDays(presentDay(), days));
