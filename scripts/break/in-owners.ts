// Guards of who has the work and what is said of the route: a living owner, an own number, and only what happened.

import { functionFile, type Break } from './break.ts';

const ROLE_ENDS = 'work/role-ends.test.ts';
const AFTER = 'zorgroute/end/after-withdrawal.test.ts';
const PART = 'zorgroute/referral/part-of-it.test.ts';
const NUMBERS = 'zorgroute/assignment/own-number.test.ts';

export const IN_OWNERS: readonly Break[] = [
  {
    name: "owners: the new casemanager gets the former's number",
    file: 'src/zorgroute/assignment/people-and-families.ts',
    from: '(stays && now.casemanagerPhone)',
    to: 'now.casemanagerPhone',
    tests: [NUMBERS],
  },
  {
    name: "owners: somebody else's number may be typed",
    file: 'src/zorgroute/assignment/people-and-families.ts',
    from: 'if (typed.phone && !stays &&',
    to: 'if (typed.phone && stays &&',
    tests: [NUMBERS],
  },
  {
    name: 'owners: a new number of somebody reaches no family',
    file: functionFile('access.spread_phone'),
    from: 'and a.casemanager_phone = old.phone',
    to: 'and a.casemanager_phone = new.phone',
    tests: [NUMBERS],
  },
  {
    name: 'owners: a family stays on the name of a casemanager who left',
    file: 'src/zorgroute/facts/team-side.ts',
    from: 'return until !== undefined && until < today ?',
    to: 'return until !== undefined && until > today ?',
    tests: [ROLE_ENDS],
    only: 'last day',
  },
  {
    name: 'owners: nobody looks again on the day after a last day',
    file: 'src/standing/rules.ts',
    from: 'row.casemanagerUntil ? [addDays(row.casemanagerUntil, 1)] : []',
    to: '[]',
    tests: [ROLE_ENDS],
    only: 'last day',
  },
  {
    name: 'owners: a last day that is given later reaches no family',
    sql: 'drop trigger membership_leaves_families on membership',
    tests: [ROLE_ENDS],
    only: 'last day',
  },
  {
    name: "owners: a school without an intern begeleider is nobody's",
    file: functionFile('access.without_intern_begeleider'),
    from: "and m.role = 'intern_begeleider' and access.active(m))",
    to: "and m.role = 'intern_begeleider')",
    tests: [ROLE_ENDS],
    only: 'only intern begeleider',
  },
  {
    name: 'calendar: a day equated with a public holiday is worked on',
    file: 'src/calendar/public-holidays.ts',
    from: 'EQUATED.has(day) ||',
    to: '',
    tests: ['calendar/free-days.test.ts'],
  },
  {
    name: 'calendar: nobody is told that the table ends',
    file: 'src/calendar/school-holidays.ts',
    from: 'addMonths(today, WARN_MONTHS) >= KNOWN_UNTIL',
    to: 'today >= KNOWN_UNTIL',
    tests: ['calendar/free-days.test.ts'],
  },
  {
    name: 'consent: what a parent did not allow goes along',
    file: 'src/zorgroute/referral/sending.ts',
    from: 'PAGES.filter(({ category }) => !sharing.leftOut.includes(category)).map',
    to: 'PAGES.map',
    tests: [PART],
    only: 'what was allowed',
  },
  {
    name: 'referral: who has no custody goes along with phone and address without a choice',
    file: 'src/zorgroute/consent/relations.ts',
    from: "custody !== 'no' || reachShared;",
    to: "custody !== 'no' || !reachShared || reachShared;",
    tests: ['zorgroute/guardian/reach.test.ts'],
    only: 'without a choice',
  },
  {
    name: 'withdrawal: only one end is offered',
    file: 'src/zorgroute/end/rules.ts',
    from: 'if (sharingOpen === false) return assignedOn ? AFTER_HELP_STOPPED : STOPPED;',
    to: "if (sharingOpen === false) return ['withdrawn'];",
    tests: [AFTER],
    only: 'every end',
  },
  {
    name: 'withdrawal: the consent that was taken back is not found',
    file: 'src/zorgroute/entries/entry-of-address.ts',
    from: "one.id === param(req, 'entryId') && one.kind === kind);",
    to: "one.id === param(req, 'entryId'));\n  if (entry?.kind !== kind) throw new NotFound();",
    tests: [AFTER],
    only: 'can still be struck',
  },
  {
    name: 'withdrawal: what was under way reads as not begun',
    file: 'src/zorgroute/progress/progress.ts',
    from: "  if (isStopped(facts) && isBegun?.(facts)) return 'stopped';\n",
    to: '',
    tests: [AFTER],
    only: 'under way',
  },
  {
    name: 'withdrawal: the child’s page leads to a referral that is closed',
    file: 'src/pupils/next-action.ts',
    from: 'place.isClosed ? [] : [prepare]',
    to: '[prepare]',
    tests: [AFTER],
    only: 'nowhere: true',
  },
  {
    name: 'consent: a part of the categories is a dead end',
    file: 'src/zorgroute/consent/rules.ts',
    from: "const ESSENTIAL: readonly ConsentCategory[] = ['child_details', 'concern'];",
    to: "const ESSENTIAL: readonly ConsentCategory[] = ['child_details', 'concern', 'wishes'];",
    tests: [PART],
    only: 'what was allowed',
  },
  {
    name: 'consent: the very same text is read again because its number went up',
    file: functionFile('access.seen_as'),
    from: 'n.texts ->> seen::text = n.texts ->> n.version::text',
    to: 'n.version = seen',
    tests: [PART],
    only: 'identical',
  },
];
