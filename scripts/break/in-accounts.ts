// Who makes whom: links for a password, and the organisations of the portal.

import { functionFile, type Break } from './break.ts';

const KEEPING = 'portal-keeping/portal-keeping.test.ts';

export const IN_ACCOUNTS: Break[] = [
  {
    name: 'accounts: a first link opens an account without a code',
    file: functionFile('access.add_password_link'),
    from: 'case when has_keeper then',
    to: 'case when has_password then',
    tests: ['people/second-person.test.ts'],
    only: 'a first link',
  },
  {
    name: 'accounts: every administrator keeps the portal',
    file: functionFile('portal_keeper'),
    from: "and o.kind = 'region' and",
    to: 'and',
    tests: [KEEPING],
    only: 'another administrator',
  },
];
