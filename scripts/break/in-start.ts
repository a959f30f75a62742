// What a start refuses, and what it leaves behind.

import { functionFile, type Break } from './break.ts';

const REFUSALS = 'start/refusals.test.ts';
const CONFIG = 'config.test.ts';

export const IN_START: Break[] = [
  {
    name: 'start: production takes a database with demo passwords',
    file: 'src/server.ts',
    from: 'if (settings.production) await asOwner(ownerUrl, clock(), refuseMadeUpAccounts);',
    to: 'void refuseMadeUpAccounts;',
    tests: [REFUSALS],
    only: 'production refuses a database',
  },
  {
    name: 'start: what it began stays when it fails',
    file: 'src/server.ts',
    from: 'await begun.undo(); // a start that fails leaves no server behind',
    to: 'setImmediate(() => process.exit(1));',
    tests: [REFUSALS],
    only: 'a port in use',
  },
  {
    name: 'start: production needs no word about encryption',
    file: 'src/config/database-settings.ts',
    from: 'if (production && !tls',
    to: 'if (!production && !tls',
    tests: [CONFIG],
  },
  {
    name: 'start: everybody may be a proxy',
    file: 'src/config/network-settings.ts',
    from: 'Number(bits) > 0 &&',
    to: '',
    tests: [CONFIG],
  },
  {
    name: 'start: the embedded database is not brought back',
    file: 'src/database/embedded.ts',
    from: 'if (runningServer(cluster.data)) return seat;',
    to: 'if (cluster.data) return seat;',
    tests: ['database/embedded.test.ts'],
    only: 'a server that died',
  },
  {
    name: 'start: a month of a log gets room beside what was caught before',
    file: functionFile('access.add_log_partition'),
    from: 'with early as (delete from public.%I where at >= $1 and at < $2 returning *)',
    to: 'with early as (select * from public.%I where at >= $1 and at < $2 and false)',
    tests: ['database/upkeep.test.ts'],
    only: 'moves there',
  },
  {
    name: 'start: what was taken in is cleared and not counted any more',
    file: functionFile('access.clear_submissions'),
    from: 'k.cleared_before + c.times',
    to: 'k.cleared_before',
    tests: ['database/upkeep.test.ts'],
    only: 'no later form gets the key',
  },
];
