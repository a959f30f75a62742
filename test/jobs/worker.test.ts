// Do the portal's own tasks run once, whoever runs them, and does an administrator hear when one fails?

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { SystemTask } from '../../src/access/permissions.ts';
import { ensureJobTables } from '../../src/database/job-tables.ts';
import type { Tasks } from '../../src/jobs/tasks.ts';
import { startWorker } from '../../src/jobs/worker.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  await ensureJobTables(portal.database.ownerUrl);
});
afterAll(() => portal.stop());

const PATIENCE_MS = 20_000;
const ROUNDS = 30;
const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (const end = performance.now() + PATIENCE_MS; !(await isSo()); await sleep(20))
    if (performance.now() > end) throw new Error(`It never was so that ${String(isSo)}`);
};

/** Tasks that only note that they were done. */
function notingTasks(done: string[], others: Partial<Tasks> = {}): Tasks {
  const note = (task: SystemTask) => () => {
    done.push(task);
    return Promise.resolve();
  };
  return Object.assign(
    { standing: note('standing'), upkeep: note('upkeep'), terms: note('terms'), mail: note('mail') },
    others,
  );
}

const begun: Awaited<ReturnType<typeof startWorker>>[] = [];
afterEach(async () => {
  for (const { stop } of begun.splice(0)) await stop(); // of a test that failed as well
});

async function begin(tasks: Tasks, { troubles = [] as unknown[], againMs = 5 } = {}) {
  const worker = await startWorker({
    jobsUrl: await portal.database.jobsUrl(),
    clock: portal.clock.now,
    ...{ tasks, againMs, onTrouble: (error: unknown) => troubles.push(error) },
  });
  begun.push(worker);
  return worker;
}

test('a worker that ends waits for what runs, and leaves no job that is done as its own', async () => {
  const done: string[] = [];
  let ended = false;
  const mail = async () => {
    done.push('mail');
    await sleep(600);
    ended = true;
  };
  const worker = await begin(notingTasks(done, { mail }));
  await until(() => done.includes('mail'));
  await worker.stop();

  expect(ended).toBe(true);
  expect(await portal.database.owner('select from graphile_worker.jobs where locked_at is not null')).toEqual(
    [],
  );
});

test('two workers side by side do what is put in line once, and neither keeps the other from ending', async () => {
  const done: string[] = [];
  const two = await Promise.all([1, 2].map(() => begin(notingTasks(done))));
  await until(() => done.includes('terms') && done.includes('upkeep'));
  await nothingInLine();
  const before = done.filter((task) => task === 'terms').length;
  for (let round = 1; round <= ROUNDS; round += 1) {
    await putInLine('terms');
    await until(() => done.filter((task) => task === 'terms').length >= before + round);
  }
  await nothingInLine();
  await Promise.all(two.map(({ stop }) => stop()));

  expect(before).toBeLessThanOrEqual(2);
  expect(done.filter((task) => task === 'terms')).toHaveLength(before + ROUNDS);
});

test('a task that takes long leaves room for the others, however often its minute comes again', async () => {
  const done: string[] = [];
  let end = () => undefined as unknown;
  const ended = new Promise((resolve) => (end = () => resolve(undefined)));
  let begins = 0;
  const mail = async () => {
    begins += 1;
    await ended;
  };
  const worker = await begin(notingTasks(done, { mail }));
  await until(() => begins === 1 && done.includes('upkeep'));
  for (const task of ['mail', 'mail', 'mail', 'terms'] as const) {
    await putInLine(task);
    await sleep(100);
  }
  const before = done.length;
  await putInLine('standing');
  await until(() => done.length > before);
  const whileItWaits = begins;
  end();
  await until(() => begins === 2);
  await worker.stop();

  expect(whileItWaits).toBe(1);
});

test('a worker that gave up begins again, and ends when it is told so in whatever it is busy with', async () => {
  const done: string[] = [];
  const worker = await begin(notingTasks(done));
  await until(() => done.includes('upkeep'));
  await giveUp();
  await until(() => done.filter((task) => task === 'upkeep').length === 2);
  await worker.stop();
  for (let pause = 0; pause < 60; pause += 4) {
    const another = await begin(notingTasks([]));
    await giveUp();
    await sleep(pause);
    await another.stop();
  }
});

test('a task that fails is told to every administrator with what to do, without a word of what it said, and is done again', async () => {
  const administrator = await portal.as(
    (await make.person((await make.school()).boardId, 'administrator')).membershipId,
  );
  const troubles: unknown[] = [];
  let tries = 0;
  const upkeep = () => {
    tries += 1;
    return Promise.reject(Object.assign(new Error('Sam Testkind'), { code: 'ECONNREFUSED' }));
  };
  const worker = await begin(notingTasks([], { upkeep }), { troubles });
  await until(async () => (await failed()).length === 1); // of the night's task, which no minute brings again
  const kept = await failed();
  await portal.database.owner('update graphile_worker._private_jobs set run_at = now() where attempts = 1');
  await portal.database.owner(`select pg_notify('jobs:insert', '{"count": 4}')`);
  await until(() => tries >= 2);
  await worker.stop();
  const failing = await administrator.get('/beheer/mail');
  const mended = await begin(notingTasks([]));
  await until(
    async () =>
      (await portal.database.owner(`select from task_state where task = 'upkeep' and failures = 0`))
        .length === 1,
  );
  await mended.stop();
  const after = await administrator.get('/beheer/mail');

  expect(kept).toEqual([{ last_error: 'ECONNREFUSED' }]);
  expect(failing.html).toContain('ECONNREFUSED');
  expect(failing.html).toContain('Geef deze regel door aan wie het portaal onderhoudt.');
  expect(failing.html).not.toContain('Testkind');
  expect(troubles.length).toBeGreaterThanOrEqual(2);
  expect(after.html).not.toContain('ECONNREFUSED');
});

test('the login of the web finds no table of the jobs, and that of the tasks owns none and makes none', async () => {
  const web = new pg.Client({ connectionString: portal.database.appUrl });
  const tasks = new pg.Client({ connectionString: await portal.database.jobsUrl() });
  await Promise.all([web.connect(), tasks.connect()]);
  const denied = { code: '42501' };

  await expect(web.query('select from graphile_worker._private_jobs')).rejects.toMatchObject(denied);
  await expect(web.query(`select graphile_worker.add_job('mail')`)).rejects.toMatchObject(denied);
  await expect(tasks.query('create table graphile_worker.mine ()')).rejects.toMatchObject(denied);
  await expect(tasks.query('delete from graphile_worker.migrations')).rejects.toMatchObject(denied);
  await expect(tasks.query('drop table graphile_worker._private_jobs')).rejects.toMatchObject(denied);
  const { rows } = await asOwner(
    `select distinct c.relowner::regrole::text as owner from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace`,
  );
  expect(rows).toHaveLength(1);
  expect(rows).not.toContainEqual({ owner: 'portal_jobs' });
  await Promise.all([web.end(), tasks.end()]);
});

test('making the tables again changes nothing, also by two at once', async () => {
  await Promise.all([ensureJobTables(portal.database.ownerUrl), ensureJobTables(portal.database.ownerUrl)]);

  const { rows } = await asOwner(
    `select obj_description('graphile_worker'::regnamespace, 'pg_namespace') as mark`,
  );
  expect(rows).toEqual([{ mark: 'graphile-worker 0.17, for portal_jobs' }]);
});

/** As the next minute does it. */
const putInLine = (task: SystemTask) =>
  portal.database.owner(`select from graphile_worker.add_job($1, job_key := $1)`, [task]);
/** What waits for another try. */
const failed = () =>
  portal.database.owner(
    `select last_error from graphile_worker._private_jobs where attempts = 1 and locked_at is null and run_at > now()`,
  );
const nothingInLine = () =>
  until(async () => (await portal.database.owner('select from graphile_worker._private_jobs')).length === 0);

/** What a worker hears when another release of it changed its tables, and ends it as a database that stays away does. */
async function giveUp() {
  const code = process.exitCode;
  await portal.database.owner(`select pg_notify('worker:migrate', '{"breaking": true}')`);
  await sleep(20);
  process.exitCode = code;
}

async function asOwner(text: string) {
  return { rows: await portal.database.owner(text) };
}
