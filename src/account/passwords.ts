// Is this the right password? argon2id, a few at a time: hashing many at once would hold up everybody's pages.

import { hash, verify } from '@node-rs/argon2';

import { NotNow } from '../problems/problems.ts';

// OWASP Password Storage Cheat Sheet: m=19 MiB, t=2, p=1.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
/** Two seconds' work or less. */
const MOST_WAITING = 20;

/** A hash of no password that anybody has: an unknown address costs as much time as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$4S1AkAlMhvfQ3qYdJ0CpQ6tkPD0m6DgSlzvBgWvfVxo';

/** @throws NotNow when too many are waiting */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

/** 'busy' when too many are waiting: nothing was compared. */
export async function isPassword(
  password: string,
  known: string | null | undefined,
): Promise<boolean | 'busy'> {
  try {
    const right = await inTurn(() => verify(known ?? NOBODY, password).catch(() => false));
    return right && Boolean(known);
  } catch (error) {
    if (error instanceof NotNow) return 'busy';
    throw error;
  }
}

/** Is there a place in the queue? Whoever comes when it is full hears so at once, instead of waiting for everybody before. */
export const hasRoom = (): boolean => waiting.length < MOST_WAITING;

let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy < AT_ONCE) busy += 1;
  else if (hasRoom()) await new Promise<void>((ready) => waiting.push(ready));
  else throw new NotNow('Too many passwords are waiting.');
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
