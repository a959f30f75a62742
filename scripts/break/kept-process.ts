// A process of tests that stays from one run to the next, with all that it has read but what changed meanwhile: starting a process and
// reading the portal into it costs more than most of what is then tried in it.

import { ForksPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

/** So many runs and no more: what a test that failed has left open must not pile up. */
const MOST_RUNS = 60;

type Listener = Parameters<ForksPoolWorker['on']>;

/**
 * It is told to start and to stop at every run, and answers as if it did. So a run must have ended when it is told to stop: vitest's own `bail`
 * does not wait for that, and the next run then got the answers of the one before.
 */
class StayingProcess extends ForksPoolWorker {
  runs = 0;
  isGone = false;
  #listeners: Listener[] = [];

  override async start() {
    this.runs += 1;
    if (this.runs > 1) return;
    await super.start();
    super.on('exit', () => (this.isGone = true));
  }

  override on(...listener: Listener) {
    this.#listeners.push(listener);
    super.on(...listener);
  }

  override send(message: WorkerRequest) {
    if (message.type === 'start' && this.runs > 1) this.#answer('started');
    else if (message.type === 'stop') this.#answer('stopped');
    else super.send(message);
  }

  /** Who listened to this run hears nothing of the next. */
  override stop() {
    for (const listener of this.#listeners) if (!this.isGone) super.off(...listener);
    this.#listeners = [];
    return Promise.resolve();
  }

  leave = () => (this.runs && !this.isGone ? super.stop() : Promise.resolve());

  #answer(type: 'started' | 'stopped') {
    const answer = { __vitest_worker_response__: true, type };
    for (const [event, hear] of this.#listeners) if (event === 'message') hear(answer);
  }
}

export type ProcessKeeper = {
  /** Where runs get their process from, as vitest asks for it. */
  pool: { name: string; createPoolWorker: (options: PoolOptions) => ForksPoolWorker };
  /** Before every run. @returns true when a process of earlier runs will take it */
  renew: () => Promise<boolean>;
  leave: () => Promise<void>;
};

/** @param mayStay whether the process may know of the tree, at this moment, all but the modules that it is told to read anew */
export function keepProcess(mayStay: () => boolean): ProcessKeeper {
  let kept: StayingProcess | undefined;
  /** Forgets it before it is gone: whoever asks meanwhile gets another. */
  const leave = async () => {
    const leaving = kept;
    kept = undefined;
    await leaving?.leave();
  };
  const renew = async () => {
    if (kept && (kept.isGone || kept.runs >= MOST_RUNS)) await leave();
    return kept !== undefined && mayStay();
  };
  const createPoolWorker = (options: PoolOptions) =>
    mayStay() && !options.project.config.isolate
      ? (kept ??= new StayingProcess(options))
      : new ForksPoolWorker(options);

  return { pool: { name: 'kept', createPoolWorker }, renew, leave };
}
