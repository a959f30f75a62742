// Who makes whom: links for a password, and the organisations of the portal.

import { functionFile, type Break } from './break.ts';

const KEEPING = 'portal-keeping/portal-keeping.test.ts';
const ACCOUNT_LOG = 'account/account-log.test.ts';

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
  {
    name: 'account log: an officer reads the lines of another board',
    sql: 'alter policy privacy_officer_reads on account_log using (actor_role() = $$privacy_officer$$)',
    tests: ['access/sight.test.ts'],
    only: 'account_log',
  },
  {
    name: 'account log: a link leaves no line',
    file: functionFile('access.add_password_link'),
    from: 'perform access.note_account(',
    to: 'perform concat(',
    tests: [ACCOUNT_LOG],
    only: 'who asked for a link',
  },
  {
    name: 'account log: a wrong password leaves no line',
    file: 'src/account/login.ts',
    from: 'await askOutside(scopeOf(req), loginFailed(login?.personId ?? null));',
    to: '',
    tests: [ACCOUNT_LOG],
    only: 'a wrong password',
  },
  {
    name: 'own account: another password without the present one',
    file: 'src/account/own-account-routes.ts',
    from: "if (outcome === 'right') return undefined;",
    to: "if (outcome !== 'busy') return undefined;",
    tests: ['account/own-account.test.ts'],
    only: 'a wrong present password',
  },
  {
    name: 'own account: what is open elsewhere stays open',
    file: functionFile('access.change_my_password'),
    from: 'token_hash <> present_token and ended_at is null',
    to: 'false',
    tests: ['account/own-account.test.ts'],
    only: 'other sessions end',
  },
];
