// Starts the portal: a database, its migrations, the demo region where it belongs, and the web server.

import { createServer } from 'node:http';
import path from 'node:path';
import pg from 'pg';

import { createApp } from './app.ts';
import { PROJECT_ROOT, readConfig, type Config } from './config.ts';
import { startEmbeddedPostgres } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openPool } from './database/pool.ts';
import { ensureAppRole } from './database/roles.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemo } from './demo/seed.ts';
import { log } from './web/log.ts';

const MONTHS_OF_LOG = 3;
const DAY_MS = 86_400_000;
const STOP_MS = 10_000;

await start(readConfig());

async function start(config: Config) {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  const ownerUrl = config.databaseUrl ?? embedded?.url ?? '';
  const appUrl = await ensureAppRole(ownerUrl, config.appPassword);
  await migrate(ownerUrl, path.join(PROJECT_ROOT, 'migrations'));
  await ensurePartitions(ownerUrl);
  if (config.demo) await seedDemo(ownerUrl, say);

  const pool = openPool(appUrl, (error) => {
    log.warn(
      { error: error.name, code: 'code' in error ? error.code : undefined },
      'database connection lost',
    );
  });
  const app = createApp({
    pool,
    secure: config.production,
    demo: config.demo,
    demoAccounts: config.demo ? DEMO_ACCOUNTS : [],
  });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5000 },
    app,
  );
  server.listen(config.port, '127.0.0.1', () => {
    announce(config, (server.address() as { port: number }).port);
  });
  const partitions = setInterval(() => void ensurePartitions(ownerUrl).catch(() => undefined), DAY_MS);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    clearInterval(partitions);
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    setTimeout(() => {
      server.closeAllConnections();
    }, STOP_MS).unref();
    await new Promise((closed) => server.close(closed));
    clearInterval(idle);
    await pool.end();
    await embedded?.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function ensurePartitions(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select access.ensure_log_partitions($1)', [MONTHS_OF_LOG]);
  } finally {
    await client.end();
  }
}

function announce(config: Config, port: number) {
  say(`Zorgroute staat klaar op http://127.0.0.1:${String(port)}`);
  if (!config.demo) return;
  say(`\nLog in op http://127.0.0.1:${String(port)}/inloggen met wachtwoord ${DEMO_PASSWORD}:`);
  for (const account of DEMO_ACCOUNTS) say(`  ${account.email.padEnd(30)} ${account.what}`);
  say('\nCtrl-C stopt het portaal; de gegevens blijven bewaard.');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
