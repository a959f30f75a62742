// Guards of who has the work and what is said of the route: a living owner, an own number, and only what happened.

import { functionFile, type Break } from './break.ts';

const NUMBERS = 'zorgroute/assignment/own-number.test.ts';

export const IN_OWNERS: readonly Break[] = [
  {
    name: "owners: the new casemanager gets the former's number",
    file: 'src/zorgroute/assignment/charge.ts',
    from: '(stays && now.casemanagerPhone)',
    to: 'now.casemanagerPhone',
    tests: [NUMBERS],
  },
  {
    name: "owners: somebody else's number may be typed",
    file: 'src/zorgroute/assignment/charge.ts',
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
];
