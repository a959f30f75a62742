// What a start refuses, and what it leaves behind.

import { functionFile, type Break } from './break.ts';

const REFUSALS = 'start/refusals.test.ts';
const CONFIG = 'config.test.ts';
const STOPPING = 'start/stopping.test.ts';
const HEALTH = 'web/health.test.ts';

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
    name: 'start: a folder that cannot be used ends in a stack',
    file: 'src/start/why-not.ts',
    from: "ENOTDIR: 'it lies below something that is no folder',",
    to: '',
    tests: [REFUSALS],
    only: 'a folder that is a file',
  },
  {
    name: 'start: a port in use ends in a stack',
    file: 'src/start/why-not.ts',
    from: "if (syscall === 'listen' && NETWORK[known])",
    to: "if (syscall === 'nothing')",
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
  {
    name: 'stopping: what was sent before anybody could know is refused',
    file: 'src/web/stopping.ts',
    from: 'const QUIET_MS = 300;',
    to: 'const QUIET_MS = -1;',
    tests: [STOPPING],
    only: 'forty',
  },
  {
    name: 'stopping: connections are closed while something is under way',
    file: 'src/web/stopping.ts',
    from: 'traffic.underWay.size === 0',
    to: 'traffic.underWay.size >= 0',
    tests: [STOPPING],
    only: 'under way',
  },
  {
    name: 'alive: a portal whose database is away is dead',
    file: 'src/web/health.ts',
    from: "healthRoutes.get('/gezond', publicPage, (_req, res) => {",
    to: "healthRoutes.get('/gezond', publicPage, async (req, res) => {\n  await (req.app.get('pool') as pg.Pool).query('select 1');",
    tests: [HEALTH],
    only: 'a database that is away',
  },
  {
    name: 'answered: what happens while a mistake is answered is a fault of ours',
    file: 'src/web/error-pages.ts',
    from: '.catch((meanwhile: unknown) => answer(meanwhile, req, res))',
    to: '',
    tests: ['web/error-pages.test.ts'],
    only: 'while a mistake is answered',
  },
  {
    name: 'ready: who stops is ready',
    file: 'src/web/health.ts',
    from: "if (app.get('stopping')) return 'het portaal stopt';",
    to: '',
    tests: [HEALTH],
  },
  {
    name: 'ready: a database that takes nothing in is ready',
    file: 'src/web/health.ts',
    from: 'return readsOnly ? READS_ONLY : undefined;',
    to: 'return readsOnly ? undefined : undefined;',
    tests: [HEALTH],
  },
  {
    name: 'ready: a full disk is ready',
    file: 'src/web/health.ts',
    from: 'generate_series(1, 2000)',
    to: 'generate_series(1, 2)',
    tests: [HEALTH],
  },
];
