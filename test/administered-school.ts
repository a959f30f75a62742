// A school with its administrator, for tests of the administration.

import { typedDay } from '../src/forms/dates.ts';
import { addDays } from '../src/calendar/days.ts';
import { presentDay } from './clock.ts';
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

/** How many rows each table has, but for the log of looking: a refused try is a look too. */
export async function rowCounts({ database }: Portal): Promise<Record<string, number>> {
  const tables = await database.owner<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
     and table_name not like 'access\\_log%' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database.owner<{ count: number }>(`select count(*)::int as count from "${name}"`);
    counts[name] = row?.count ?? -1;
  }
  return counts;
}

/** Tables of which some row, written out whole, holds this text. */
export async function tablesHolding({ database }: Portal, text: string): Promise<string[]> {
  const holding: string[] = [];
  for (const name of Object.keys(await rowCounts({ database } as Portal))) {
    const [found] = await database.owner(`select 1 from "${name}" t where strpos(t::text, $1) > 0 limit 1`, [
      text,
    ]);
    if (found) holding.push(name);
  }
  const [looked] = await database.owner('select 1 from access_log t where strpos(t::text, $1) > 0 limit 1', [
    text,
  ]);
  return looked ? [...holding, 'access_log'] : holding;
}

export const visibleText = ({ html }: Reply): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** A day as it is typed, so many days from today. */
export const dayFromToday = (days: number): string => typedDay(addDays(presentDay(), days));
