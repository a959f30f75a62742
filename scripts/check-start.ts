// Does `npm start` bring the portal with nothing but Node, does Ctrl-C end it all, and does a second start keep the data?

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

import { startEmbeddedPostgres } from '../src/database/embedded.ts';

const START_SECONDS = 180;
const STOP_SECONDS = 30;
const root = fileURLToPath(new URL('..', import.meta.url));

const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-start-'));
await fs.chmod(dataDir, 0o755);
try {
  const first = await startAndStop('first start');
  const second = await startAndStop('second start');
  if (first !== second)
    throw new Error(`The second start does not keep the data: ${first} became ${second}.`);
} finally {
  if (await databaseRuns()) await (await startEmbeddedPostgres({ dataDir })).stop();
  await fs.rm(dataDir, { recursive: true });
}

/** @returns what the database holds, in a few words */
async function startAndStop(name: string) {
  const begun = Date.now();
  const port = await freePort();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true, // a group of its own, as in a terminal: Ctrl-C reaches npm and the portal alike
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: undefined },
  });
  try {
    await answering(npm, `http://127.0.0.1:${port}/gezond`);
    console.log(`${name}: answers after ${(Date.now() - begun) / 1000} s`);
    const contents = await describeDatabase();
    await pressCtrlC(npm);
    await expectNothingLeft(port);
    return contents;
  } finally {
    if (isRunning(npm) && npm.pid) process.kill(-npm.pid, 'SIGKILL');
  }
}

async function answering(npm: ChildProcess, url: string) {
  for (let waited = 0; waited < START_SECONDS; waited += 0.1) {
    if (!isRunning(npm)) throw new Error(`npm start ended by itself with code ${npm.exitCode}.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer.`);
}

async function describeDatabase() {
  const database = await startEmbeddedPostgres({ dataDir });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ contents: string }>(`
    select format('cluster %s with %s people, %s pupils', system_identifier,
      (select count(*) from person), (select count(*) from pupil)) as contents
    from pg_control_system()`);
  await client.end();
  await database.stop();
  return rows[0]?.contents ?? 'nothing';
}

async function pressCtrlC(npm: ChildProcess) {
  if (npm.pid) process.kill(-npm.pid, 'SIGINT');
  if (isRunning(npm))
    await Promise.race([once(npm, 'exit'), sleep(STOP_SECONDS * 1000, undefined, { ref: false })]);
  if (isRunning(npm)) throw new Error('Ctrl-C does not end npm start.');
}

async function expectNothingLeft(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/gezond`).catch(() => undefined);
  if (answer) throw new Error('The portal still answers after Ctrl-C.');
  if (await databaseRuns()) throw new Error('PostgreSQL still runs after Ctrl-C.');
}

async function databaseRuns() {
  return fs.stat(path.join(dataDir, 'pg18/postmaster.pid')).then(
    () => true,
    () => false,
  );
}

function isRunning(npm: ChildProcess) {
  return npm.exitCode === null && npm.signalCode === null;
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}
