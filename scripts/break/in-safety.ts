// Guards of what a choice for safety asks: today, of a living person who may know it, and told to nobody else.

import { functionFile, viewFile, type Break } from './break.ts';

const TODAY = 'zorgroute/entries/safety-of-today.test.ts';
const UNTOLD = 'standing/safety-untold.test.ts';

export const IN_SAFETY: readonly Break[] = [
  {
    name: 'safety: what a teacher may not know waits for the teacher',
    file: viewFile('my_standing'),
    from: "and not k.is_theirs then 'intern_begeleider'",
    to: "and k.is_theirs then 'intern_begeleider'",
    tests: [TODAY],
    only: 'own work today',
  },
  {
    name: 'safety: what it asks waits for its term or a planned day',
    file: viewFile('my_standing'),
    from: 'a.is_early and not k.is_theirs then least(s.until, portal_today())',
    to: 'a.is_early and not k.is_theirs then s.until',
    tests: [TODAY],
    only: 'puts it off',
  },
  {
    name: 'safety: besides what is to be read first it waits for its term',
    file: viewFile('my_standing'),
    from: 'least(s.early_until, portal_today())',
    to: 's.early_until',
    tests: [TODAY],
    only: 'besides',
  },
  {
    name: 'safety: it waits for a teacher whose role is over',
    file: viewFile('safety_standing'),
    from: 'and (m.ends_on is null or m.ends_on >= portal_today())',
    to: '',
    tests: [TODAY],
    only: 'her role ends',
  },
  {
    name: 'safety: it waits for a teacher who left the group',
    file: viewFile('safety_standing'),
    from: '\n      and (d.ends_on is null or d.ends_on >= portal_today())',
    to: '',
    tests: [TODAY],
    only: 'leaves the group',
  },
  {
    name: 'safety: a colleague who may not know is named',
    file: 'src/work/intern-begeleider-queries.ts',
    from: 'coalesce(s.knows_name, t.names)',
    to: 'coalesce(t.names, s.knows_name)',
    tests: [TODAY],
    only: 'by name',
  },
  {
    name: 'safety: what a teacher agrees who may not know puts it off',
    file: viewFile('my_standing'),
    from: "(s.is_talk or s.next_role = 'teacher')",
    to: 's.is_talk',
    tests: [TODAY],
    only: 'puts nothing off',
  },
  {
    name: 'safety: it is not counted in another membership',
    file: functionFile('access.waiting_elsewhere'),
    from: "and s.next_role = 'teacher'\n",
    to: "and s.next_role = 'nobody'\n",
    tests: [TODAY],
    only: 'another membership',
  },
  {
    name: 'safety: it is told to who may not know',
    file: viewFile('safety_standing'),
    from: 'with (security_invoker = true)',
    to: 'with (security_invoker = false)',
    tests: [UNTOLD],
    only: 'safety is told by no page',
  },
];
