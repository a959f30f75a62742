// How does a task of the portal do much at once? In pieces, each a transaction through the one door, beside people who use the portal.

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

import type { Clock } from '../clock.ts';
import { openTaskPool } from '../database/pool.ts';
import type { SystemTask } from './permissions.ts';
import { systemScope } from './scope.ts';
import { inTransaction, type Ask } from './transaction.ts';

/**
 * What is asked in one piece of work is committed together, or leaves nothing behind when told so.
 * @param work hears on which day it is done
 */
export type PieceOfWork = <T>(
  work: (ask: Ask, today: string) => Promise<T>,
  end?: 'commit' | 'rollback',
) => Promise<T>;

const PAUSE_MS = 100;
const TRIES = 50;
const IN_EACH_OTHERS_WAY = ['55P03', '40P01'];

/** A piece that would have to wait for people gives way, and is done again a moment later. */
export const inPieces =
  (task: SystemTask, pool: pg.Pool, clock: Clock): PieceOfWork =>
  (work, end = 'commit') =>
    patiently(() => {
      const scope = systemScope(task, pool, clock);
      return inTransaction(scope, 'begin', null, async (ask, commit, actor) => {
        await actor;
        const result = await work(ask, scope.today);
        if (end === 'commit') await commit();
        return result;
      });
    });

/**
 * The same with a connection of its own, which is closed when the work is done.
 * @param jobsUrl the login of the tasks, see `ensureJobsRole`
 */
export async function asTask<T>(
  task: SystemTask,
  jobsUrl: string,
  clock: Clock,
  work: (piece: PieceOfWork) => Promise<T>,
): Promise<T> {
  const pool = openTaskPool(jobsUrl);
  try {
    return await work(inPieces(task, pool, clock));
  } finally {
    await pool.end();
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !IN_EACH_OTHERS_WAY.includes(codeOf(error))) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** The door tells some failures in its own words, and carries what the database said. */
function codeOf(error: unknown): string {
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return told instanceof Error && 'code' in told ? String(told.code) : '';
}
