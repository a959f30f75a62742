// What does the embedded server keep on disk? One cluster and its log.

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { giveTo, type Account } from './server-account.ts';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);
const CLUSTER_FOLDER = 'pg18';

/** What PostgreSQL's programs get to see of the environment: no secrets, no locale of this machine. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export type Cluster = { data: string; log: string; password: string; binaries: Binaries; account: Account };

type Place = { dir: string; password: string; binaries: Binaries; account: Account };

export async function prepareCluster({ dir, ...rest }: Place): Promise<Cluster> {
  const cluster = { data: path.join(dir, CLUSTER_FOLDER), log: path.join(dir, 'postgres.log'), ...rest };
  if (!fs.existsSync(cluster.data)) await initialise(cluster);
  return cluster;
}

/** In a folder of its own, then renamed: a killed or second `initdb` never leaves half a cluster. */
async function initialise(cluster: Cluster) {
  const draft = `${cluster.data}.${randomBytes(6).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  giveTo(cluster.account, draft);
  giveTo(cluster.account, passwordFile);

  try {
    await runInitdb(cluster, draft, passwordFile);
    renameUnlessThere(draft, cluster.data);
  } finally {
    for (const leftover of [draft, passwordFile]) fs.rmSync(leftover, { recursive: true, force: true });
  }
}

async function runInitdb({ binaries, account }: Cluster, folder: string, passwordFile: string) {
  const options = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const language = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  await run(binaries.initdb, ['-D', folder, ...options, ...language], {
    ...account,
    env: SERVER_ENVIRONMENT,
    cwd: '/',
  });
}

function renameUnlessThere(draft: string, data: string) {
  try {
    fs.renameSync(draft, data);
  } catch (error) {
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error;
  }
}
