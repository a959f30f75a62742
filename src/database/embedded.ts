// Where does the database come from without DATABASE_URL? A real PostgreSQL server from npm, kept in DATA_DIR.
//
// Several processes may share one data directory: whoever finds no server starts it, whoever leaves last stops it.
// Each holds a shared advisory lock for as long as it is there, so a process that is killed counts as gone at once.

import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { CannotStart } from '../problems/cannot-start.ts';
import { serverAccount } from './embedded/server-account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { prepareCluster, type Cluster } from './embedded/cluster.ts';
import { closeWhenEmpty, leaveSeat, takeSeat, type Seat } from './embedded/occupancy.ts';
import {
  discardStalePidFile,
  launchServer,
  runningServer,
  stopServer,
  type Launch,
} from './embedded/postmaster.ts';
import { makeFolder, serverFolder } from './embedded/folder-access.ts';
import { keptSecret } from './embedded/superuser-password.ts';

const START_SECONDS = 60;
const CRASH_SECONDS = 5;
const POLL_MS = 50;
/** So long people may meet a database that died. */
const WATCH_MS = 500;

export type EmbeddedOptions = {
  /** Folder that holds the cluster, its log and the superuser's secret. */
  dataDir: string;
  /** Takes one line about something the operator should know. */
  log?: (line: string) => void;
  /** For tests: a crash of the machine may lose data, in exchange for speed. */
  fast?: boolean;
  /** Used instead of `dataDir` when root starts in a folder that no other account can enter. */
  shieldedDir?: string;
};

export type EmbeddedPostgres = {
  /** Connection string of the superuser, who skips row-level security: never the app's. */
  url: string;
  /** True when this call started the server, false when it was running already. */
  owned: boolean;
  /** Starts the server again when it died, where it was, until `stop`; hears what did not work, and tries again a moment later. */
  keepAlive: (onTrouble: (error: unknown) => void) => void;
  /** Leaves the server; the last process to leave stops it. */
  stop: () => Promise<void>;
};

/** @throws Error when the server cannot be started; the message names the log file. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const dataDir = path.resolve(options.dataDir);
  makeFolder(dataDir);
  const password = keptSecret(path.join(dataDir, 'superuser.secret'));
  const dir = serverFolder(dataDir, account, password, options.shieldedDir);
  if (dir !== dataDir) {
    options.log?.(`${dataDir} is closed to the account of the database, which is kept in ${dir}.`);
  }

  const binaries = await findBinaries(account, path.join(dir, 'binaries'));
  const cluster = await prepareCluster({ dir, password, binaries, account });
  const fast = options.fast ?? false;
  const { port, seat, owned } = await enter(cluster, { fast });
  const watch = watchOver(cluster, { fast, port }, seat);

  return { url: superuserUrl(cluster, port), owned, keepAlive: watch.begin, stop: watch.end };
}

/** Everybody's connection string holds the port, so that a server that comes back has to come back there. */
function watchOver(cluster: Cluster, where: { fast: boolean; port: number }, first: Seat) {
  let seat = first;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    seat = await seatInRunning(cluster, where, seat);
  };
  return {
    begin: (onTrouble: (error: unknown) => void) => {
      timer = setInterval(() => {
        looking = looking.then(look).catch(onTrouble);
      }, WATCH_MS).unref();
    },
    end: async () => {
      clearInterval(timer);
      await looking;
      await leave(cluster, seat);
    },
  };
}

async function seatInRunning(cluster: Cluster, where: { fast: boolean; port: number }, seat: Seat) {
  if (runningServer(cluster.data)) return seat;
  await leaveSeat(seat);
  return (await enter(cluster, where)).seat;
}

/** Joins the running server, or starts one; starts again as long as another process gets in between. */
async function enter(cluster: Cluster, { fast, port }: { fast: boolean; port?: number }) {
  const begun = Date.now();
  let launch: Launch | undefined;

  for (;;) {
    const server = runningServer(cluster.data);
    const seat = server && (await takeSeat(superuserUrl(cluster, server.port)));
    if (seat) return { port: server.port, seat, owned: server.pid === launch?.pid };

    if (!server && !launch?.isAlive()) {
      if (launch && secondsSince(begun) > CRASH_SECONDS) throw startFailure(cluster);
      discardStalePidFile(cluster.data);
      launch = await launchServer(cluster, { fast, port });
    }
    if (secondsSince(begun) > START_SECONDS) throw startFailure(cluster);
    await sleep(POLL_MS);
  }
}

async function leave(cluster: Cluster, seat: Seat) {
  await leaveSeat(seat);
  const server = runningServer(cluster.data);
  if (server) await closeWhenEmpty(superuserUrl(cluster, server.port), () => stopServer(cluster.data));
}

const secondsSince = (begun: number) => (Date.now() - begun) / 1000;

function startFailure({ log }: Cluster) {
  const lastLines = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  return new CannotStart(`PostgreSQL does not start. See ${log}, which ends with:\n${lastLines}`);
}

const superuserUrl = ({ password }: Cluster, port: number) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
