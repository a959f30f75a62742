// Is the embedded server running, and how is it started and stopped? `postmaster.pid` in the cluster tells.

import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { SERVER_ENVIRONMENT, type Cluster } from './cluster.ts';

const POLL_MS = 20;
const GOING_POLLS = 100;

/** Nothing of a row (the detail of an error) and no statement goes into the log: they may hold personal data. */
const DISCREET = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' };
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Europe/Amsterdam',
  log_timezone: 'UTC',
  ...DISCREET,
};
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

export type RunningServer = { pid: number; port: number };
export type Launch = { pid: number | undefined; isAlive: () => boolean };

/** The server that accepts connections; `undefined` as well while it starts, recovers or stops. */
export function runningServer(data: string): RunningServer | undefined {
  const lines = pidFileLines(data);
  const pid = Number(lines[0]);
  if (lines[7]?.trim() !== 'ready' || !isPostmaster(pid, data)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/** In a process group of its own, so that Ctrl-C reaches the app first and the app stops its server last. */
export async function launchServer(
  cluster: Cluster,
  { fast, port }: { fast: boolean; port: number | undefined },
): Promise<Launch> {
  const settings = { ...SETTINGS, port: String(port ?? (await freePort())), ...(fast ? FAST : {}) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(cluster.log, 'a', 0o600);
  const where = { ...cluster.account, env: SERVER_ENVIRONMENT, cwd: '/', detached: true };
  const stdio: StdioOptions = ['ignore', log, log];
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...args], { ...where, stdio });
  fs.closeSync(log);
  child.unref();
  await once(child, 'spawn');
  return { pid: child.pid, isAlive: () => child.exitCode === null && child.signalCode === null };
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(data: string) {
  const pid = Number(pidFileLines(data)[0]);
  if (!isPostmaster(pid, data)) return;

  process.kill(pid, 'SIGINT');
  while (isPostmaster(pid, data)) await sleep(POLL_MS);
  // It has let go of its name and memory, and may take a moment more to be gone.
  for (let left = GOING_POLLS; left > 0 && isAlive(pid); left -= 1) await sleep(POLL_MS);
}

/** After a power cut or in a new container the number may be another program's; PostgreSQL would wait for that for ever. */
export function discardStalePidFile(data: string) {
  const pid = Number(pidFileLines(data)[0]);
  if (pid && isAlive(pid) && !isPostmaster(pid, data)) fs.rmSync(pidFile(data), { force: true });
}

const pidFile = (data: string) => path.join(data, 'postmaster.pid');

function pidFileLines(data: string) {
  try {
    return fs.readFileSync(pidFile(data), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isSameFolder(a: string, b: string) {
  return a === b || (path.isAbsolute(a) && fs.existsSync(a) && fs.realpathSync(a) === fs.realpathSync(b));
}

function isPostmaster(pid: number, data: string) {
  if (!pid || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  return readProc(pid, 'cmdline')
    .split('\0')
    .some((word) => isSameFolder(word, data)); // also by way of a link
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return true;
}

/** Empty for a zombie, and when the process has just gone. */
function readProc(pid: number, file: string) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('This machine gave no free port.');
  return address.port;
}
