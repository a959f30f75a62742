// Guards of what lists and pages say first: what is newest or comes first, under the name it has, and the rest behind it.

import type { Break } from './break.ts';

export const IN_WORK: readonly Break[] = [
  {
    name: 'work: a family has a row in every list',
    file: 'src/work/one-family.ts',
    from: 'winsOf(one, places) === list',
    to: 'winsOf(one, places) !== undefined',
    tests: ['work/one-family.test.ts'],
  },
  {
    name: 'work: a family’s row says nothing of what else waits',
    file: 'src/work/one-family.ts',
    from: 'return more ?',
    to: 'return more > 9 ?',
    tests: ['work/one-family.test.ts'],
  },
  {
    name: 'work: whose work stands in another list reads that nothing waits',
    file: 'src/work/one-family.ts',
    from: '...(none && saysNone && { none }),',
    to: '...(none && { none }),',
    tests: ['work/one-family.test.ts'],
  },
  {
    name: 'work: a draft about a family is called by one of its children',
    file: 'src/work/own-drafts.ts',
    from: 'familyOf ?? childName',
    to: 'childName ?? familyOf',
    tests: ['work/own-drafts.test.ts'],
    only: 'by the family',
  },
  {
    name: 'child: a fold is called by its oldest',
    file: 'src/pupils/timeline.ts',
    from: 'run.map(({ title }) => title))];',
    to: 'run.map(({ title }) => title))].reverse();',
    tests: ['pupils/timeline.test.ts'],
  },
  {
    name: 'help: who strikes what a school heard does not read that it may have been read',
    file: 'src/zorgroute/support/help/strike-routes.ts',
    from: 'id === entry?.id && tells.length',
    to: 'id === entry?.id && !tells.length',
    tests: ['zorgroute/support/help/told-and-struck.test.ts'],
    only: 'may have been read',
  },
  {
    name: 'help: what came once reads as what never came',
    file: 'src/zorgroute/support/help/help-words.ts',
    from: "last?.step === 'once'",
    to: "last?.step === 'refused'",
    tests: ['zorgroute/support/help/rules.test.ts'],
    only: 'again when it did not',
  },
];
