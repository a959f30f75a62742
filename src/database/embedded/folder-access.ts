// Can the server's account enter this folder? Root's home is often closed (0700) to everybody else.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { Account } from './server-account.ts';

const SHIELDED_DIR = '/var/lib/zorgroute';
const OTHERS_MAY_ENTER = 0o001;

/**
 * `dataDir` itself; for root in a closed folder one below `shieldedDir`, the same as long as the secret is:
 * whoever throws `dataDir` away gets a new database.
 */
export function serverFolder(dataDir: string, account: Account, secret: string, shieldedDir = SHIELDED_DIR) {
  if (!account || isReachable(dataDir)) return dataDir;

  const folder = path.join(shieldedDir, createHash('sha256').update(secret).digest('hex').slice(0, 12));
  makeFolder(shieldedDir);
  makeFolder(folder);
  return folder;
}

/** May every account pass through this folder and all above it? */
export function isReachable(folder: string): boolean {
  if (!(fs.statSync(folder).mode & OTHERS_MAY_ENTER)) return false;
  const parent = path.dirname(folder);
  return parent === folder || isReachable(parent);
}

/** Open to pass through, whatever the umask says; a folder that stood there keeps its mode. */
export function makeFolder(folder: string) {
  if (fs.existsSync(folder)) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}
