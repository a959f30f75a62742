// Who does the portal's own tasks? A worker (graphile-worker) in this process or in one of its own; several side by side share the work.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';

import type { SystemTask } from '../access/permissions.ts';
import type { Clock } from '../clock.ts';
import { codeOf, doTask, HOW_OFTEN, type Tasks } from './tasks.ts';

type Working = {
  /** The login of the tasks. */
  jobsUrl: string;
  clock: Clock;
  tasks: Tasks;
  /** Hears why a task failed, or why the worker lost its database; it goes on. */
  onTrouble: (error: unknown) => void;
  /** How long after it gave up another one begins. */
  againMs?: number;
};

/** One task that waits for a mail server lets the other tasks go on. */
const AT_ONCE = 2;
const LOOK_MS = 10_000;
/** Else a worker that stops does not wait until what it did is struck off: that job stays another worker's for four hours, and is done again then. */
const ENDS_WHOLE = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };
const AGAIN_MS = 5000;
/** A task of the minute comes again by itself; one of the day is tried through the night. */
const TRIES: Record<SystemTask, number> = { standing: 3, mail: 3, terms: 5, upkeep: 15 };

/**
 * Goes on until `stop`, which waits for what is under way. Every task is done once at the start.
 * @throws when the tables of the jobs are not there: see `ensureJobTables`
 */
export async function startWorker(working: Working): Promise<{ stop: () => Promise<void> }> {
  const ending = new AbortController();
  const { signal } = ending;
  const state: State = { signal, isEnding: () => signal.aborted, runner: await runnerOf(working, signal) };
  const ended = keepRunning(state, working);
  return {
    stop: async () => {
      ending.abort();
      await stopped(state.runner);
      await ended;
    },
  };
}

type State = { readonly signal: AbortSignal; readonly isEnding: () => boolean; runner: Runner };

/** A worker whose database stays away gives up: another one begins. */
async function keepRunning(state: State, working: Working) {
  const { signal, isEnding } = state;
  const { onTrouble, againMs = AGAIN_MS } = working;
  await state.runner.promise.catch(onTrouble);
  while (!isEnding()) {
    await sleep(againMs, undefined, { signal }).catch(() => undefined);
    if (isEnding()) return;
    const next = await runnerOf(working, signal).catch(onTrouble);
    if (!next) continue;
    state.runner = next;
    if (isEnding()) await stopped(next); // told to end while this one began: it was not there yet to hear it
    await next.promise.catch(onTrouble);
  }
}

/** Also of one that had stopped by itself. */
const stopped = (runner: Runner) => runner.stop().catch(() => undefined);

async function runnerOf(working: Working, signal: AbortSignal): Promise<Runner> {
  const { Logger, run } = await import('graphile-worker');
  const tasks = Object.keys(HOW_OFTEN) as SystemTask[];
  const runner = await run({
    connectionString: working.jobsUrl,
    maxPoolSize: AT_ONCE + 1,
    concurrency: AT_ONCE,
    pollInterval: LOOK_MS,
    noHandleSignals: true,
    preset: { worker: ENDS_WHOLE },
    logger: new Logger(() => () => undefined), // its lines hold messages of errors
    crontab: Object.entries(HOW_OFTEN).map(cronLine).join('\n'),
    taskList: Object.fromEntries(tasks.map((task) => [task, handlerOf(task, working, signal)])),
  });
  try {
    for (const task of tasks) await runner.addJob(task, {}, keyOf(task));
  } catch (error) {
    await stopped(runner); // nobody would know of it
    throw error;
  }
  return runner;
}

/** What waits already is not put in line a second time. */
const keyOf = (task: SystemTask) => ({ jobKey: task, maxAttempts: TRIES[task] });

const cronLine = ([task, often]: [string, string]) =>
  `${often} ${task} ?jobKey=${task}&max=${String(TRIES[task as SystemTask])}`;

/**
 * A job that runs has lost its key, so that the next minute puts another one in line: as long as this process does it, it does not take a second
 * place, but does it once more in the end.
 */
function handlerOf(task: SystemTask, { tasks, onTrouble, ...at }: Working, signal: AbortSignal) {
  const now = { isDoing: false, again: false };
  const doOnce = () => doTask(task, () => tasks[task](() => signal.aborted), at);
  return async (): Promise<void> => {
    now.again = true;
    if (now.isDoing) return;
    now.isDoing = true;
    try {
      for (; now.again && !signal.aborted; await doOnce()) now.again = false;
    } catch (error) {
      onTrouble(error);
      throw new Error(codeOf(error)); // what stands at the job
    } finally {
      now.isDoing = false;
    }
  };
}
