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
  const gone = plan.gone.map(({ id }) => id);
  const questions = [
    insertGroups(schoolId, JSON.stringify(plan.newGroups)),
    restoreTeachers(JSON.stringify(plan.changedGroups)),
    changeGroups(JSON.stringify(plan.changedGroups)),
    loseKeys(plan.losesKey),
    changePupils(schoolId, jsonOf(plan.changedPupils)),
    insertPupils(schoolId, jsonOf(plan.newPupils)),
    ...leaveSchool(
      gone,
      plan.gone.map(({ leftOn }) => leftOn),
    ),
    leaveComposedGroups(rows.filter(({ composedGroupKeys }) => composedGroupKeys).map(({ id }) => id)),
    enterComposedGroups(schoolId, jsonOf(rows)),
    ...endGroups(plan.endedGroups, today),
    insertTeachers(schoolId, JSON.stringify(plan.teaches), today),
  ];
  await Promise.all(questions.map(ask));
  return [...rows.map(({ id }) => id), ...gone, ...plan.losesKey];
}

const jsonOf = (rows: readonly PupilRow[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      ...row,
      searchCall: searchable(row.callName),
      searchFamily: searchable(row.familyName),
    })),
  );
