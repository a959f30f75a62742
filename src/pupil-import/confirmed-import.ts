// How is an import done? A few statements for the whole school, in the transaction of the confirmation.

import type { Ask } from '../access/transaction.ts';
import { searchable } from '../pupils/names.ts';
import { endGroups } from '../groups/queries.ts';
import { leaveSchool } from '../registered-pupils/queries.ts';
import {
  insertGroups,
  changeGroups,
  restoreTeachers,
  loseKeys,
  insertPupils,
  changePupils,
  leaveComposedGroups,
  enterComposedGroups,
  insertTeachers,
} from './confirmed-queries.ts';
import type { Plan, PupilRow } from './import-plan.ts';

/** Does the plan; gives the ids of the pupils it touched. The order matters: groups first, keys before their new owners. */
export async function applyPlan(ask: Ask, schoolId: string, plan: Plan, today: string): Promise<string[]> {
  const rows = [...plan.newPupils, ...plan.changedPupils];
  await Promise.all([
    ask(insertGroups(schoolId, JSON.stringify(plan.newGroups))),
    ask(restoreTeachers(JSON.stringify(plan.changedGroups))),
    ask(changeGroups(JSON.stringify(plan.changedGroups))),
    ask(loseKeys(plan.losesKey)),
    ask(changePupils(schoolId, jsonOf(plan.changedPupils))),
    ask(insertPupils(schoolId, jsonOf(plan.newPupils))),
    ...leaveSchool(
      plan.gone.map(({ id }) => id),
      plan.gone.map(({ leftOn }) => leftOn),
    ).map(ask),
    ask(leaveComposedGroups(rows.filter(({ composedGroupKeys }) => composedGroupKeys).map(({ id }) => id))),
    ask(enterComposedGroups(schoolId, jsonOf(rows))),
    ...endGroups(plan.endedGroups, today).map(ask),
    ask(insertTeachers(schoolId, JSON.stringify(plan.teaches), today)),
  ]);
  return [...rows.map(({ id }) => id), ...plan.gone.map(({ id }) => id), ...plan.losesKey];
}

const jsonOf = (rows: readonly PupilRow[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      ...row,
      searchCall: searchable(row.callName),
      searchFamily: searchable(row.familyName),
    })),
  );
