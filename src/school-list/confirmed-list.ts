// How is a list taken in? A few statements, each for many schools, in the transaction of the confirmation.

import type { Ask } from '../access/transaction.ts';
import { changeSchools, insertSchools, leaveList } from './confirmed-queries.ts';
import { after, type Comparison } from './list-comparison.ts';
import { rowsLeft } from './kept-file.ts';
import type { ListResult } from './queries.ts';

/** Every change leaves a line in the change log: so many are done well within the time that a statement has. */
const SCHOOLS_A_STATEMENT = 1000;

/** One statement after the other: what is sent together shares the time of the first. */
export async function applyList(ask: Ask, comparison: Comparison, today: string): Promise<ListResult> {
  const { added, changed, returned, gone, content } = comparison;
  for (const schools of portionsOf(added)) await ask(insertSchools(JSON.stringify(schools)));
  for (const schools of portionsOf([...changed, ...returned].map(after)))
    await ask(changeSchools(JSON.stringify(schools)));
  for (const ids of portionsOf(gone.map(({ id }) => id))) await ask(leaveList(ids, today));
  return {
    added: added.length,
    changed: changed.length,
    returned: returned.length,
    gone: gone.length,
    left: rowsLeft(content.notes),
  };
}

const portionsOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / SCHOOLS_A_STATEMENT) }, (_, i) =>
    rows.slice(i * SCHOOLS_A_STATEMENT, (i + 1) * SCHOOLS_A_STATEMENT),
  );
