// What does "Mijn werk" ask? A role its own questions, and nobody else's.

import type { Role } from '../access/roles.ts';
import type { Asker } from '../access/transaction.ts';
import { addDays } from '../calendar/days.ts';
import type { Question } from '../database/sql.ts';
import { listLogLines } from '../oversight/access-log/queries.ts';
import { EVERYTHING } from '../oversight/access-log/rules.ts';
import { countPlaces } from '../oversight/figures/queries.ts';
import { countElsewhere } from './elsewhere-queries.ts';
import { SOON_DAYS } from './elsewhere.ts';
import { listWorkDrafts } from './draft-queries.ts';
import { FROM_THE_START, type Key } from './row-keys.ts';
import { countRegister, listInvitations } from './queries.ts';
import { weekEndOf } from './bands.ts';
import { RECENT_DAYS } from './rules.ts';
import {
  findGroup,
  listForInternBegeleider,
  listForTeacher,
  type SchoolList,
  type SchoolRow,
} from './school-queries.ts';
import { listForCasemanager, listForTeam, type TeamList, type TeamRow } from './team-queries.ts';

type Asked = { today: string; list?: string; groupId?: string | undefined; after?: Key; most: number };

export function questionsOf({ role, memberships }: Asker, asked: Asked) {
  const { today } = asked;
  return {
    school: undefined,
    team: undefined,
    ...listsOf(role, asked),
    group: asked.groupId === undefined ? undefined : findGroup(asked.groupId),
    invitations: role === 'partner' ? listInvitations() : undefined,
    register: role === 'administrator' ? countRegister() : undefined,
    figures: role === 'board_member' || role === 'policy_officer' ? countPlaces() : undefined,
    log: role === 'privacy_officer' ? listLogLines(EVERYTHING(today)) : undefined,
    drafts: listWorkDrafts(),
    elsewhere: memberships > 1 ? countElsewhere(addDays(today, SOON_DAYS)) : undefined,
  };
}

/** One row more than is shown tells that there are more. */
function listsOf(role: Role, asked: Asked): { school?: Question<SchoolRow[]>; team?: Question<TeamRow[]> } {
  const { today, list, groupId, after = FROM_THE_START, most } = asked;
  const page = { after, most: most + 1, today };
  const school = {
    ...page,
    list: list as SchoolList | undefined,
    groupId,
    weekEnd: weekEndOf(today),
    endedFrom: addDays(today, -RECENT_DAYS),
  };
  const team = { ...page, list: list as TeamList | undefined };
  switch (role) {
    case 'teacher':
      return { school: listForTeacher(school) };
    case 'intern_begeleider':
      return { school: listForInternBegeleider(school) };
    case 'cjg_worker':
    case 'cjg_coordinator':
      return { team: listForTeam(role, team) };
    case 'casemanager':
      return { team: listForCasemanager(team, addDays(today, SOON_DAYS)) };
    case 'partner':
    case 'administrator':
    case 'board_member':
    case 'policy_officer':
    case 'privacy_officer':
      return {};
  }
}
