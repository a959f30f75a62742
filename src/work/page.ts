// "Mijn werk" as sections for the view: one page for every role that works with children, and for the administrator.

import type { Looked } from '../access/look-log.ts';
import type { Role } from '../access/roles.ts';
import { namesApart, type Namesake } from '../groups/names-apart.ts';
import type { Count } from './count-queries.ts';
import { atSchool, groupLinks, type GroupLink } from './at-school.ts';
import type { WorkDraft } from './draft-queries.ts';
import { inTheRegister } from './in-the-register.ts';
import type { Moved } from './moved-queries.ts';
import { draftRows } from './own-drafts.ts';
import type { Invitation, Register } from './queries.ts';
import type { ListedHelp } from '../zorgroute/support/help/queries.ts';
import type { ListedStanding } from '../zorgroute/plan/queries.ts';
import type {
  SchooldeelAtSchool,
  SchooldeelOfTeam,
} from '../zorgroute/support/schooldeel/standing-queries.ts';
import type { SchoolRow } from './school-queries.ts';
import {
  EVERYTHING_SHOWN,
  shownOf,
  type Empty,
  type Lists,
  type Section,
  type Shown,
  type Unshortened,
} from './sections.ts';
import type { TeamRow } from './team-queries.ts';
import { inTheTeam, invited, withFamilies } from './with-families.ts';

export type WorkPage = {
  lead?: string;
  groups?: GroupLink[];
  empty?: Empty;
  sections: Section[];
  looked: Looked;
};
/** What was asked for this role; the others' is not there. `groupId`: of which group, where one was chosen. */
export type Found = {
  school?: SchoolRow[] | undefined;
  ended?: SchoolRow[] | undefined;
  counts?: Count[] | undefined;
  namesakes?: Namesake[] | undefined;
  team?: TeamRow[] | undefined;
  moved?: Moved[] | undefined;
  plans?: ListedStanding[] | undefined;
  help?: ListedHelp[] | undefined;
  schooldeel?: SchooldeelOfTeam[] | undefined;
  agreed?: SchooldeelAtSchool[] | undefined;
  invitations?: Invitation[] | undefined;
  register?: Register | undefined;
  drafts?: WorkDraft[] | undefined;
  groupId?: string | undefined;
};

export function workPage(role: Role, found: Found, today: string, shown: Shown): WorkPage {
  const page = listsOf(role, found, today);
  const sections = [...page.sections, ...(found.groupId ? [] : [draftsSection(found, today)])]
    .filter(({ rows, none }) => rows.length || none)
    .map((section) => shownOf(section, shown, today));
  const isEmpty = !sections.some(({ rows, beside }) => rows.length && !beside);
  const groups = groupLinks(found.counts ?? [], namesApart(found.namesakes ?? []), found.groupId);
  return {
    ...(page.lead && { lead: page.lead }),
    ...(groups.length && { groups }),
    ...(isEmpty && { empty: page.empty }),
    sections: isEmpty ? sections.filter(({ beside }) => beside) : sections,
    looked: lookedAt(sections, page),
  };
}

/** The next rows of one list; nothing of a list that this role does not have. */
export function onwardPage(role: Role, found: Found, today: string, list: string): WorkPage {
  const page = listsOf(role, found, today);
  const sections = page.sections
    .filter(({ id }) => id === list)
    .map((section) => shownOf({ ...section, folded: false, none: NOTHING_MORE }, EVERYTHING_SHOWN, today));
  return { sections, looked: lookedAt(sections, page) };
}

const NOTHING_MORE = 'Verder staat hier niets.';

function lookedAt(sections: readonly Section[], page: Lists): Looked {
  const subjects = [
    ...new Set(sections.flatMap(({ rows }) => rows.map(({ subject }) => subject).filter(Boolean))),
  ];
  return subjects.length ? page.looked(subjects) : (page.nobody ?? 'nobody');
}

const draftsSection = (found: Found, today: string): Unshortened => ({
  id: 'concepten',
  title: 'Uw concepten',
  rows: draftRows(found.drafts ?? [], today),
  note: 'Niemand anders ziet ze. Na dertig dagen gaan ze weg.',
  beside: true,
});

function listsOf(role: Role, found: Found, today: string): Lists {
  switch (role) {
    case 'teacher':
    case 'intern_begeleider':
      return atSchool(role, found, today);
    case 'cjg_worker':
    case 'cjg_coordinator':
      return inTheTeam(role, found, today);
    case 'casemanager':
      return withFamilies(found, today);
    case 'partner':
      return invited(found.invitations ?? [], today);
    case 'administrator':
      return inTheRegister(found.register, today);
    case 'board_member':
    case 'policy_officer':
    case 'privacy_officer':
      return NO_LISTS;
  }
}

/** Whoever reads figures or the log has a page of its own. */
const NO_LISTS: Lists = {
  sections: [],
  empty: { title: '', text: '' },
  looked: () => 'nobody',
  nobody: { as: 'figures:see', pupils: [] },
};
