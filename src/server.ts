// Starts the portal: a database, its migrations, the demo region where it belongs, and the web server.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createApp } from './app.ts';
import type { AppSettings } from './app-settings.ts';
import { clockFrom, machineClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { startEmbeddedPostgres } from './database/embedded.ts';
import { asOwner } from './database/owner.ts';
import { openPool } from './database/pool.ts';
import { bringWorker } from './jobs/bring.ts';
import { refuseMadeUpAccounts } from './start/made-up-accounts.ts';
import { prepareDatabase } from './start/prepared-database.ts';
import { undoing } from './start/stopping.ts';
import { tellWhyNot } from './start/why-not.ts';
import { settleEverything } from './upkeep.ts';
import { log, tellTrouble } from './web/log.ts';
import { stoppingOf } from './web/stopping.ts';

type DemoAccounts = NonNullable<AppSettings['demoAccounts']>;

const begun = undoing();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void begun.undo().then(() => process.exit(0));
  });
}

try {
  const config = readConfig();
  await start(config, config.databaseUrl ?? (await ownDatabase(config)));
} catch (error) {
  const wasStopped = begun.isEnding();
  await begun.undo(); // a start that fails leaves no server behind
  if (!wasStopped) tellWhyNot(error);
}

async function ownDatabase({ dataDir }: Config): Promise<string> {
  const starting = startEmbeddedPostgres({ dataDir, log: say });
  begun.add(async () => (await starting).stop()); // also when Ctrl-C comes before it answers
  const embedded = await starting;
  embedded.keepAlive(tellTrouble);
  return embedded.url;
}

async function start(settings: Config, ownerUrl: string) {
  const clock = settings.now ? clockFrom(settings.now) : machineClock;
  const { appUrl, jobsUrl } = await prepareDatabase(ownerUrl, settings, clock);
  if (settings.production) await asOwner(ownerUrl, clock(), refuseMadeUpAccounts);
  const demoRegion = settings.demo ? await import('../demo/seed.ts') : undefined;
  await demoRegion?.seedDemo(ownerUrl, say, clock());
  await settleEverything(jobsUrl, clock);

  const pool = openPool(appUrl, tellLost, settings.poolSize);
  begun.add(() => pool.end());
  const { demo, production, trustedProxies, publicUrl, securityContact, mailServer } = settings;
  const demoAccounts = demoRegion?.DEMO_ACCOUNTS ?? [];
  const app = createApp({
    ...{ pool, clock, secure: production, demo, demoAccounts, trustedProxies, publicUrl, securityContact },
    sendsMail: mailServer !== undefined,
  });
  const later: { worker?: ReturnType<typeof bringWorker> } = {};
  begun.add(async () => (await later.worker)?.stop()); // after the pages: what is under way there may have something to tell
  const { host, port } = await listen(app, settings);
  const at = `http://${host}:${String(port)}`;
  announce(at, demoRegion);
  if (settings.worksApart) return;
  later.worker = bringWorker({
    ...{ ownerUrl, jobsUrl, clock, mailServer, publicUrl: publicUrl ?? at, onTrouble: tellTrouble },
  });
  await later.worker;
}

async function listen(app: ReturnType<typeof createApp>, { host, port }: Config) {
  const limits = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5000 };
  const server = createServer(limits, app);
  server.listen(port, host);
  await once(server, 'listening');
  begun.add(stoppingOf(server, app));
  const at = server.address() as AddressInfo;
  return { host: at.family === 'IPv6' ? `[${at.address}]` : at.address, port: at.port };
}

function tellLost(error: Error) {
  log.warn({ error: error.name, code: 'code' in error ? error.code : undefined }, 'database connection lost');
}

function announce(at: string, demo?: { DEMO_ACCOUNTS: DemoAccounts; DEMO_PASSWORD: string }) {
  say(`Zorgroute staat klaar op ${at}`);
  if (!demo) return;
  say(`\nLog in op ${at}/inloggen met wachtwoord ${demo.DEMO_PASSWORD}:`);
  for (const account of demo.DEMO_ACCOUNTS) say(`  ${account.email.padEnd(30)} ${account.what}`);
  say('\nCtrl-C stopt het portaal; de gegevens blijven bewaard.');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
