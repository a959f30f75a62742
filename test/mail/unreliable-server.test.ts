// A mail server that refuses, hangs and drops at random, and several workers that send at once, one of them killed: is nothing doubled and nothing lost?

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories } from '../factories.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { nextLine, startProcess } from '../processes.ts';
import { startMailServer, type Mood } from './mail-server.ts';
import { postTo, PUBLIC_URL, send } from './post-office.ts';

const PEOPLE = 21;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
const started: ReturnType<typeof startProcess>[] = [];
afterAll(async () => {
  for (const one of started) one.kill('SIGKILL'); // also when a test failed
  await database.drop();
});

/** Mail for so many people, ready to leave. */
async function mailFor(count: number): Promise<void> {
  const make = factories(database);
  const school = await make.school();
  for (let i = 0; i < count; i += 1) {
    const { personId, membershipId } = await make.person(school.id, 'teacher');
    await database.owner(`update account set password_hash = 'chosen' where id = $1`, [personId]);
    await make.insert('mail', {
      membership_id: membershipId,
      organisation_id: school.id,
      turns: 1,
      nears: 0,
      passeds: 0,
    });
  }
}

const statesOf = async () =>
  Object.fromEntries(
    (
      await database.owner<{ state: string; many: number }>(
        'select state, count(*)::int as many from mail group by 1',
      )
    ).map(({ state, many }) => [state, many]),
  );
/** What was put off is due now. */
const hurry = () =>
  database.owner(`update mail set next_try_at = portal_now() - interval '1 second' where state = 'waiting'`);

test('two workers at once, against a server that takes one in two: each mail arrives once', async () => {
  const MOODS: Mood[] = ['takes', 'is busy', 'takes', 'drops', 'takes', 'hangs', 'takes'];
  let asked = 0;
  const server = await startMailServer(() => MOODS[(asked += 1) % MOODS.length] ?? 'takes');
  await mailFor(PEOPLE);

  for (let round = 0; round < 40 && (await statesOf())['waiting']; round += 1) {
    await Promise.all([send(database, await postTo(server.url)), send(database, await postTo(server.url))]);
    await hurry();
  }
  await server.stop();

  expect(await statesOf()).toEqual({ sent: PEOPLE });
  expect(server.had).toHaveLength(PEOPLE);
  expect(new Set(server.had.map(({ to }) => to)).size).toBe(PEOPLE);
});

test('two processes share the mail: what is killed while it sends leaves its own to the other, which ends when it is told so', async () => {
  await database.owner('delete from mail');
  let mood: Mood = 'hangs';
  const server = await startMailServer(() => mood);
  const one = await worker(server.url);
  await mailFor(PEOPLE);
  await until(async () => {
    await nextMinute();
    return isHeld();
  });
  const other = await worker(server.url); // later, so that it is known who holds the first
  mood = 'takes';
  await until(async () => {
    await nextMinute();
    return ((await statesOf())['sent'] ?? 0) >= PEOPLE - 1;
  });
  one.kill('SIGKILL');
  await once(one, 'exit');
  await until(async () => {
    await hurry();
    await nextMinute();
    return (await statesOf())['sent'] === PEOPLE;
  });
  const ends = once(other, 'exit');
  other.kill('SIGTERM');
  const code = await ends;
  await server.stop();

  expect(await statesOf()).toEqual({ sent: PEOPLE });
  expect(server.had).toHaveLength(PEOPLE);
  expect(new Set(server.had.map(({ to }) => to)).size).toBe(PEOPLE);
  expect(code).toEqual([0, null]);
  expect(await database.owner('select from task_state where failures > 0')).toEqual([]);
});

/** As `npm run worker` brings one, in a process of its own. */
async function worker(smtpUrl: string) {
  const code = `
    const [ownerUrl, jobsUrl, smtpUrl, publicUrl] = args;
    const worker = await module.bringWorker({ ownerUrl, jobsUrl, publicUrl, clock: () => new Date(),
      mailServer: { smtpUrl, from: 'a@zorgroute.example' }, onTrouble: console.error });
    process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
    console.log('works');`;
  const args = [database.ownerUrl, await database.jobsUrl(), smtpUrl, PUBLIC_URL];
  const begun = startProcess('jobs/bring.ts', code, args);
  started.push(begun);
  await nextLine(begun);
  return begun;
}

/** As the next minute puts it in line. */
const nextMinute = () => database.owner(`select from graphile_worker.add_job('mail', job_key := 'mail')`);

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await sleep(20);
};

/** Whether somebody sends one just now. */
async function isHeld() {
  const all = (await statesOf())['waiting'] ?? 0;
  const free = await database.owner(`select from mail where state = 'waiting' for update skip locked`);
  return free.length < all;
}
