// A mail server that refuses, hangs and drops at random, and several workers that send at once, one of them killed: is nothing doubled and nothing lost?

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories } from '../factories.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { startProcess } from '../processes.ts';
import { startMailServer, type Mood } from './mail-server.ts';
import { postTo, PUBLIC_URL, send } from './post-office.ts';

const PEOPLE = 21;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

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

test('a worker that is killed while it sends leaves its mail to the others', async () => {
  await database.owner('delete from mail');
  let mood: Mood = 'hangs';
  const server = await startMailServer(() => mood);
  await mailFor(3);
  const code = `
    const { openPost } = await import(new URL('./postman.ts', ${JSON.stringify(new URL('../../src/mail/sending.ts', import.meta.url).href)}).href);
    const post = await openPost({ smtpUrl: args[1], from: 'a@zorgroute.example' });
    console.log('begins');
    await module.sendMail(args[0], () => new Date(), { post, publicUrl: args[2] });`;
  const worker = startProcess('mail/sending.ts', code, [await database.jobsUrl(), server.url, PUBLIC_URL]);
  await heldBy(database);
  worker.kill('SIGKILL');
  mood = 'takes';
  for (let round = 0; round < 50 && (await statesOf())['waiting']; round += 1) {
    await send(database, await postTo(server.url));
    await sleep(20);
  }
  await server.stop();

  expect(await statesOf()).toEqual({ sent: 3 });
  expect(server.had).toHaveLength(3);
});

/** Until somebody holds one. */
async function heldBy({ owner }: TestDatabase) {
  for (;;) {
    const free = await owner(`select from mail where state = 'waiting' for update skip locked`);
    const all = await owner(`select from mail where state = 'waiting'`);
    if (free.length < all.length) return;
    await sleep(20);
  }
}
