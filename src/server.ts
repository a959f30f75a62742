// Starts the portal: a database, its migrations, the demo region where it belongs, and the web server.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createApp, type AppSettings } from './app.ts';
import { clockFrom, machineClock } from './clock.ts';
import { PROJECT_ROOT, readConfig, type Config } from './config.ts';
import { startEmbeddedPostgres } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openPool } from './database/pool.ts';
import { ensureAppRole, ensureJobsRole } from './database/roles.ts';
import { goOn, keepUp, settleEverything } from './upkeep.ts';
import { log } from './web/log.ts';

type DemoAccounts = NonNullable<AppSettings['demoAccounts']>;

const STOP_MS = 10_000;

const config = readConfig();
const embedded = config.databaseUrl
  ? undefined
  : await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });

try {
  await start(config, embedded?.url ?? config.databaseUrl ?? '');
} catch (error) {
  await embedded?.stop(); // a start that fails leaves no server behind
  throw error;
}

async function start(settings: Config, ownerUrl: string) {
  const clock = settings.now ? clockFrom(settings.now) : machineClock;
  const appUrl = await ensureAppRole(ownerUrl, settings.appPassword);
  const jobsUrl = await ensureJobsRole(ownerUrl, settings.jobsPassword);
  await migrate(ownerUrl, path.join(PROJECT_ROOT, 'migrations'));
  await keepUp(ownerUrl, clock());
  const demoRegion = settings.demo ? await import('../demo/seed.ts') : undefined;
  await demoRegion?.seedDemo(ownerUrl, say, clock());
  await settleEverything(jobsUrl, clock);

  const pool = openPool(appUrl, (error) => {
    log.warn(
      { error: error.name, code: 'code' in error ? error.code : undefined },
      'database connection lost',
    );
  });
  const { demo, production, publicUrl, securityContact } = settings;
  const demoAccounts = demoRegion?.DEMO_ACCOUNTS ?? [];
  const app = createApp({ pool, clock, secure: production, demo, demoAccounts, publicUrl, securityContact });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5000 },
    app,
  );
  server.listen(settings.port, '127.0.0.1');
  await once(server, 'listening');
  announce((server.address() as AddressInfo).port, demoRegion);

  const upkeep = goOn({ ownerUrl, jobsUrl }, clock, tellTrouble);
  const stop = stopOnce(async () => {
    await close(server);
    await upkeep.stop();
    await pool.end();
    await embedded?.stop();
    process.exit(0);
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Requests under way finish; connections without one are closed as they become idle. */
async function close(server: Server) {
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  setTimeout(() => {
    server.closeAllConnections();
  }, STOP_MS).unref();
  await new Promise((closed) => server.close(closed));
  clearInterval(idle);
}

function stopOnce(work: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    void work();
  };
}

/** No message: it may hold what somebody wrote. */
function tellTrouble(error: unknown) {
  const known = error instanceof Error ? error : new Error('unknown');
  log.warn({ error: known.name, code: 'code' in known ? known.code : undefined }, 'upkeep failed');
}

function announce(port: number, demo?: { DEMO_ACCOUNTS: DemoAccounts; DEMO_PASSWORD: string }) {
  say(`Zorgroute staat klaar op http://127.0.0.1:${String(port)}`);
  if (!demo) return;
  say(`\nLog in op http://127.0.0.1:${String(port)}/inloggen met wachtwoord ${demo.DEMO_PASSWORD}:`);
  for (const account of demo.DEMO_ACCOUNTS) say(`  ${account.email.padEnd(30)} ${account.what}`);
  say('\nCtrl-C stopt het portaal; de gegevens blijven bewaard.');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
