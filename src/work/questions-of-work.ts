// What does "Mijn werk" ask? A role its own questions, and nobody else's.

import type { Role } from '../access/roles.ts';
import type { Asker } from '../access/transaction.ts';
import { addDays } from '../calendar/days.ts';
import type { Question } from '../database/sql.ts';
import type { Namesake } from '../groups/names-apart.ts';
import { listNamesakes } from '../groups/namesake-queries.ts';
import { listLogLines } from '../oversight/access-log/queries.ts';
import { EVERYTHING } from '../oversight/access-log/rules.ts';
import { countPlaces } from '../oversight/figures/queries.ts';
import { countElsewhere } from './elsewhere-queries.ts';
import {
  listLatePlansOfTeam,
  listPlansOfCasemanager,
  type ListedStanding,
} from '../zorgroute/plan/queries.ts';
import {
  listHelpOfCasemanager,
  listLateHelpOfTeam,
  type ListedHelp,
} from '../zorgroute/support/help/queries.ts';
import {
  listLateSchooldeelOfTeam,
  listSchooldeelOfCasemanager,
  listSchooldeelOfInternBegeleider,
  listSchooldeelOfTeacher,
  type SchooldeelAtSchool,
  type SchooldeelOfTeam,
} from '../zorgroute/support/schooldeel/standing-queries.ts';
import { SOON_DAYS } from './elsewhere.ts';
import { listWorkDrafts } from './draft-queries.ts';
import { MOST_PLANS } from './plan-rows.ts';
import { FROM_THE_START, type Key } from './row-keys.ts';
import { MOST_SCHOOLDEEL } from './schooldeel-rows.ts';
import { listMovedAtSchool, listMovedAtTeam, type Moved } from './moved-queries.ts';
import { countCodes, countRegister, listInvitations } from './queries.ts';
import { weekEndOf } from './bands.ts';
import { RECENT_DAYS } from './rules.ts';
import { countForInternBegeleider, countForTeacher, type Count } from './count-queries.ts';
import { listEnded, listForInternBegeleider } from './intern-begeleider-queries.ts';
import { findGroup, listForTeacher, type SchoolList, type SchoolRow } from './school-queries.ts';
import { listForCasemanager, listForTeam, type TeamList, type TeamRow } from './team-queries.ts';

type Asked = { today: string; list?: string; groupId?: string | undefined; after?: Key; most: number };

export function questionsOf({ role, memberships }: Asker, asked: Asked) {
  const { today } = asked;
  return {
    school: undefined,
    ended: undefined,
    counts: undefined,
    namesakes: undefined,
    team: undefined,
    moved: undefined,
    plans: undefined,
    help: undefined,
    schooldeel: undefined,
    agreed: undefined,
    ...listsOf(role, asked),
    group: asked.groupId === undefined ? undefined : findGroup(asked.groupId),
    invitations: role === 'partner' ? listInvitations() : undefined,
    register: role === 'administrator' ? countRegister() : undefined,
    figures: role === 'board_member' || role === 'policy_officer' ? countPlaces() : undefined,
    log: role === 'privacy_officer' ? listLogLines(EVERYTHING(today)) : undefined,
    codes: role === 'privacy_officer' ? countCodes() : undefined,
    drafts: listWorkDrafts(),
    elsewhere: memberships > 1 ? countElsewhere(addDays(today, SOON_DAYS)) : undefined,
  };
}

type OfLists = {
  school?: Question<SchoolRow[]>;
  ended?: Question<SchoolRow[]>;
  counts?: Question<Count[]>;
  namesakes?: Question<Namesake[]>;
  team?: Question<TeamRow[]>;
  moved?: Question<Moved[]>;
  plans?: Question<ListedStanding[]>;
  help?: Question<ListedHelp[]>;
  schooldeel?: Question<SchooldeelOfTeam[]>;
  agreed?: Question<SchooldeelAtSchool[]>;
};

function listsOf(role: Role, asked: Asked): OfLists {
  switch (role) {
    case 'teacher':
      return ofTeacher(asked);
    case 'intern_begeleider':
      return ofInternBegeleider(asked);
    case 'cjg_worker':
    case 'cjg_coordinator':
      return {
        team: listForTeam(role, teamPageOf(asked)),
        ...movedAtTeam(asked),
        ...(role === 'cjg_coordinator' &&
          !asked.list && {
            plans: listLatePlansOfTeam(asked.today, MOST_PLANS),
            help: listLateHelpOfTeam(asked.today, MOST_PLANS),
            schooldeel: listLateSchooldeelOfTeam(asked.today, MOST_SCHOOLDEEL),
          }),
      };
    case 'casemanager':
      return {
        team: listForCasemanager(teamPageOf(asked), addDays(asked.today, SOON_DAYS)),
        ...movedAtTeam(asked),
        ...(!asked.list && {
          plans: listPlansOfCasemanager(addDays(asked.today, SOON_DAYS), MOST_PLANS),
          help: listHelpOfCasemanager(addDays(asked.today, SOON_DAYS), MOST_PLANS),
          schooldeel: listSchooldeelOfCasemanager(MOST_SCHOOLDEEL),
        }),
      };
    case 'partner':
    case 'administrator':
    case 'board_member':
    case 'policy_officer':
    case 'privacy_officer':
      return {};
  }
}

const ofTeacher = (asked: Asked): OfLists => ({
  school: listForTeacher(schoolPageOf(asked)),
  namesakes: listNamesakes(),
  ...(!asked.list && {
    counts: countForTeacher(daysOf(asked)),
    agreed: listSchooldeelOfTeacher(agreedOf(asked)),
  }),
});

/** What ended is a list of its own: it goes by another order. */
const ofInternBegeleider = (asked: Asked): OfLists => ({
  ...(asked.list !== 'geeindigd' && { school: listForInternBegeleider(schoolPageOf(asked)) }),
  ...((!asked.list || asked.list === 'geeindigd') && { ended: listEnded(schoolPageOf(asked)) }),
  namesakes: listNamesakes(),
  ...(!asked.list && {
    counts: countForInternBegeleider(daysOf(asked)),
    moved: listMovedAtSchool(asked.groupId),
    agreed: listSchooldeelOfInternBegeleider(agreedOf(asked)),
  }),
});

/** On the first page alone. */
const movedAtTeam = ({ list }: Asked) => (list ? {} : { moved: listMovedAtTeam() });

const daysOf = ({ today }: Asked) => ({ today, weekEnd: weekEndOf(today) });

const agreedOf = ({ today, groupId }: Asked) => ({
  ...{ today, groupId, most: MOST_SCHOOLDEEL },
  soon: addDays(today, SOON_DAYS),
});

/** One row more than is shown tells that there are more. */
const pageOf = ({ today, after = FROM_THE_START, most }: Asked) => ({
  after,
  most: most + 1,
  today,
});

const schoolPageOf = (asked: Asked) => ({
  ...pageOf(asked),
  list: asked.list as SchoolList | undefined,
  groupId: asked.groupId,
  endedFrom: addDays(asked.today, -RECENT_DAYS),
});

const teamPageOf = (asked: Asked) => ({ ...pageOf(asked), list: asked.list as TeamList | undefined });
