// Is this the right password? argon2id, a few at a time: hashing many at once would hold up everybody's pages.

import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet: m=19 MiB, t=2, p=1.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;

/** A hash of no password that anybody has: an unknown address costs as much time as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$4S1AkAlMhvfQ3qYdJ0CpQ6tkPD0m6DgSlzvBgWvfVxo';

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

export async function isPassword(password: string, known: string | null | undefined): Promise<boolean> {
  const right = await inTurn(() => verify(known ?? NOBODY, password).catch(() => false));
  return right && Boolean(known);
}

let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((ready) => waiting.push(ready));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
