// Do the portal's own tasks run once, whoever runs them, and does an administrator hear when one fails?

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

const PATIENCE_MS = 60_000;
const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (const end = performance.now() + PATIENCE_MS; !(await isSo()); await sleep(20))
    if (performance.now() > end) throw new Error(`It never was so that ${String(isSo)}`);
};

/** Tasks that only note that they were done. */
function notingTasks(done: string[], mail: () => Promise<void> = () => Promise.resolve()): Tasks {
  const note = (task: SystemTask) => () => {
    done.push(task);
    return Promise.resolve();
  };
  return { standing: note('standing'), upkeep: note('upkeep'), terms: note('terms'), mail };
}

const working = async (tasks: Tasks, troubles: unknown[] = []) => ({
  jobsUrl: await portal.database.jobsUrl(),
  clock: portal.clock.now,
  tasks,
  onTrouble: (error: unknown) => troubles.push(error),
});

test('a worker that ends waits for what runs', async () => {
  const done: string[] = [];
  let ended = false;
  const mail = async () => {
    done.push('mail');
    await sleep(600);
    ended = true;
  };
  const worker = await startWorker(await working(notingTasks(done, mail)));
  await until(() => done.includes('mail'));
  await worker.stop();

  expect(ended).toBe(true);
});

test('a task that fails is told to every administrator with what to do, without a word of what it said, and is done again', async () => {
  const administrator = await portal.as(
    (await make.person((await make.school()).boardId, 'administrator')).membershipId,
  );
  const troubles: unknown[] = [];
  let tries = 0;
  const mail = () => {
    tries += 1;
    return Promise.reject(Object.assign(new Error('Sam Testkind'), { code: 'ECONNREFUSED' }));
  };
  const worker = await startWorker(await working(notingTasks([], mail), troubles));
  await until(() => tries >= 2);
  await worker.stop();
  const failing = await administrator.get('/beheer/mail');
  const mended = await startWorker(await working(notingTasks([])));
  await until(
    async () =>
      (await portal.database.owner(`select from task_state where task = 'mail' and failures = 0`)).length ===
      1,
  );
  await mended.stop();
  const after = await administrator.get('/beheer/mail');

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

async function asOwner(text: string) {
  return { rows: await portal.database.owner(text) };
}
