// As whom does the embedded server run? PostgreSQL refuses root, so root lends it an account that always exists.

import fs from 'node:fs';

/** `undefined`: the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;

  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account)
    throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody".');
  return account;
}

export function giveTo(account: Account, file: string) {
  if (account) fs.chownSync(file, account.uid, account.gid);
}

function findAccount(name: string): Account {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
