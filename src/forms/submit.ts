// How is a form taken in? Once: its key is claimed in the same transaction as what it changes, and its draft goes with it.

import { createHash, randomUUID } from 'node:crypto';

import type { Actor } from '../access/actor.ts';
import { logOf, type Looked } from '../access/look-log.ts';
import type { Scope } from '../access/scope.ts';
import type { Done } from '../access/session-cookie.ts';
import { inTransaction, type Ask } from '../access/transaction.ts';
import { run, sql } from '../database/sql.ts';
import { TakenInBefore } from '../problems/problems.ts';
import { findEarlier, keyOf, postedPageOf } from './form-state.ts';

type Taking = {
  /** Where the visitor goes next; a second click, a reload or another tab goes there too. */
  to: string;
  /** Whose file is changed. */
  looked: Looked;
  /** What the next page says of it; null when that page is about it already. */
  done?: Done | null;
};

/**
 * Takes the form in and does its work in one durable transaction. Gives what the work gave.
 * @throws TakenInBefore when this form was taken in already; the error page leads to where that went
 */
export async function submit<T>(
  scope: Scope,
  { to, looked, done = 'saved' }: Taking,
  work: (ask: Ask, actor: Actor) => Promise<T>,
): Promise<T> {
  const key = keyOf(scope) ?? randomUUID(); // a form without a key was not made by the portal: nothing protects it from doubling
  try {
    const result = await takenIn(scope, { to, looked, key }, work);
    if (done) scope.remember(done);
    return result;
  } catch (error) {
    if (isTaken(error)) throw await whatWasTaken(scope, key);
    throw error;
  }
}

const takenIn = <T>(
  scope: Scope,
  { to, looked, key }: { to: string; looked: Looked; key: string },
  work: (ask: Ask, actor: Actor) => Promise<T>,
) =>
  inTransaction(scope, 'begin', scope.membership, async (ask, commit, actor) => {
    const taken = ask(takeIn(scope, key, to));
    const who = await actor;
    await taken;
    const given = await work(ask, who);
    const line = logOf(scope, looked, 'change');
    await Promise.all([...(line ? [ask(line)] : []), commit()]);
    return given;
  });

/** Claims the key. */
const takeIn = (scope: Scope, key: string, to: string) =>
  run(
    sql`select take_in(${key}::uuid, ${postedPageOf(scope)}::uuid, ${scope.place}::text, ${contentHash(scope)}::bytea, ${to}::text)`,
  );

const isTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'submission_pkey';

async function whatWasTaken(scope: Scope, key: string): Promise<TakenInBefore> {
  return inTransaction(scope, 'begin', scope.membership, async (ask, commit) => {
    const { location, contentHash: earlier, at } = await ask(findEarlier(key));
    await commit();
    return new TakenInBefore({ location, sameContent: earlier.equals(contentHash(scope)), at });
  });
}

/** Of what was typed; a script sends line ends in another way than a form does. */
export function contentHash({ body }: { readonly body?: unknown }): Buffer {
  const typed = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !name.startsWith('_'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(typed, sameLineEnds)).digest();
}
const sameLineEnds = (_name: string, value: unknown) =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
