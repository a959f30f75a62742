// Who does the portal's own tasks? A worker (graphile-worker) in this process or in one of its own; several side by side share the work.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';

import type { SystemTask } from '../access/permissions.ts';
import type { Clock } from '../clock.ts';
import { doTask, HOW_OFTEN, type Tasks } from './tasks.ts';

type Working = {
  /** The login of the tasks. */
  jobsUrl: string;
  clock: Clock;
  tasks: Tasks;
  /** Hears why a task failed, or why the worker lost its database; it goes on. */
  onTrouble: (error: unknown) => void;
};

/** One task that waits for a mail server lets the other tasks go on. */
const AT_ONCE = 2;
const LOOK_MS = 10_000;
const AGAIN_MS = 5000;
/** A task of the minute comes again by itself; one of the day is tried through the night. */
const TRIES: Record<SystemTask, number> = { standing: 3, mail: 3, terms: 5, upkeep: 15 };

/**
 * Goes on until `stop`, which waits for what is under way. Every task is done once at the start.
 * @throws when the tables of the jobs are not there: see `ensureJobTables`
 */
export async function startWorker(working: Working): Promise<{ stop: () => Promise<void> }> {
  let stopped = false;
  const isEnding = () => stopped;
  const state: State = { isEnding, runner: await runnerOf(working, isEnding) };
  const ended = keepRunning(state, working);
  return {
    stop: async () => {
      stopped = true;
      await state.runner.stop().catch(() => undefined); // it had stopped by itself
      await ended;
    },
  };
}

type Ending = () => boolean;
type State = { readonly isEnding: Ending; runner: Runner };

/** A worker whose database stays away gives up: another one begins. */
async function keepRunning(state: State, working: Working) {
  await state.runner.promise.catch(working.onTrouble);
  while (!state.isEnding()) {
    await sleep(AGAIN_MS);
    if (state.isEnding()) return;
    const next = await runnerOf(working, state.isEnding).catch(working.onTrouble);
    if (!next) continue;
    state.runner = next;
    await next.promise.catch(working.onTrouble);
  }
}

async function runnerOf(working: Working, isEnding: Ending): Promise<Runner> {
  const { Logger, run } = await import('graphile-worker');
  const runner = await run({
    connectionString: working.jobsUrl,
    maxPoolSize: AT_ONCE + 1,
    concurrency: AT_ONCE,
    pollInterval: LOOK_MS,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined), // its lines hold messages of errors
    crontab: Object.entries(HOW_OFTEN).map(cronLine).join('\n'),
    taskList: Object.fromEntries(
      Object.keys(HOW_OFTEN).map((task) => [task, handlerOf(task as SystemTask, working, isEnding)]),
    ),
  });
  for (const task of Object.keys(HOW_OFTEN)) await runner.addJob(task, {}, keyOf(task as SystemTask));
  return runner;
}

/** What waits already is not put in line a second time. */
const keyOf = (task: SystemTask) => ({ jobKey: task, maxAttempts: TRIES[task] });

const cronLine = ([task, often]: [string, string]) =>
  `${often} ${task} ?jobKey=${task}&max=${String(TRIES[task as SystemTask])}`;

const handlerOf =
  (task: SystemTask, { tasks, onTrouble, ...at }: Working, isEnding: Ending) =>
  async (): Promise<void> => {
    try {
      await doTask(task, () => tasks[task](isEnding), at);
    } catch (error) {
      onTrouble(error);
      throw error;
    }
  };
