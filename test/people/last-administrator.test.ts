// Can administrators end each other until nobody is left? Of two who do so at once the second waits, and finds that nobody follows.

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { dayFromToday } from '../administered-school.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const SENTENCE = 'Na deze dag is hier geen beheerder meer.';

async function boardWithTwo() {
  const board = await make.organisation('board');
  return [await make.person(board, 'administrator'), await make.person(board, 'administrator')] as const;
}

/** Who ends whom, from a page that is open already. */
async function ending(by: Someone, whom: Someone, endsOn: string) {
  const visitor = await portal.as(by.membershipId);
  const path = `/beheer/mensen/${whom.personId}/rol/${whom.membershipId}`;
  const form = hidden(await visitor.get(path));
  return () => visitor.post(path, { ...form, endsOn });
}

/** All of them are under way before any of them is done: what they write waits for this. */
async function atOnce<T>(memberships: string[], tries: readonly (() => Promise<T>)[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: portal.database.ownerUrl });
  await client.connect();
  try {
    await portal.database.settle();
    await client.query('begin');
    await client.query('select from membership where id = any ($1) for no key update', [memberships]);
    const one = { isAnswered: false };
    const sent = tries.map((work) => work().finally(() => (one.isAnswered = true)));
    while (!one.isAnswered && (await waiting(client)) < tries.length) await pause(5);
    await client.query('commit');
    return await Promise.all(sent);
  } finally {
    await client.end();
  }
}
async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.n ?? 0;
}

const goOn = (people: readonly Someone[]) =>
  portal.database.owner('select from membership where id = any ($1) and ends_on is null', [
    people.map(({ membershipId }) => membershipId),
  ]);

test.for(['today', 'yesterday'])(
  'of two administrators who end each other at once, as of %s, one is left',
  async (when) => {
    const [one, other] = await boardWithTwo();
    const endsOn = dayFromToday(when === 'today' ? 0 : -1);
    const tries = await Promise.all([ending(one, other, endsOn), ending(other, one, endsOn)]);

    const replies = await atOnce([one.membershipId, other.membershipId], tries);

    const refused = replies.find(({ location }) => !location?.startsWith('/beheer/mensen/'));
    expect(await goOn([one, other])).toHaveLength(1);
    if (when === 'today') expect(refused?.html).toContain(SENTENCE);
    else expect(refused?.status).toBe(401); // the role is over already
  },
);

test('who has a last day ends nobody who would go on after it; with somebody else it goes', async () => {
  const [one, other] = await boardWithTwo();
  await portal.database.owner('update membership set ends_on = portal_today() + 3 where id = $1', [
    one.membershipId,
  ]);
  const refused = await (await ending(one, other, dayFromToday(7)))();
  const [{ organisation_id: board } = { organisation_id: '' }] = await portal.database.owner<{
    organisation_id: string;
  }>('select organisation_id from membership where id = $1', [one.membershipId]);
  await make.person(board, 'administrator');

  const taken = await (await ending(one, other, dayFromToday(7)))();

  expect([refused.status, taken.status]).toEqual([422, 303]);
  expect(refused.html).toContain(SENTENCE);
});

test('nor do two end each other in turn, the second a day before the first', async () => {
  const [one, other] = await boardWithTwo();
  const first = await (await ending(one, other, dayFromToday(30)))();

  const second = await (await ending(other, one, dayFromToday(20)))();

  expect([first.status, second.status]).toEqual([303, 422]);
  expect(second.html).toContain(SENTENCE);
  expect(await goOn([one, other])).toHaveLength(1);
});

test('who begins the day after somebody’s last day goes on', async () => {
  const board = await make.organisation('board');
  const leaves = await make.person(board, 'administrator');
  const begins = await make.person(board, 'administrator');
  const asks = await make.person(board, 'administrator');
  await portal.database.owner(
    `update membership set starts_on = portal_today() + case when id = $1 then 8 else -300 end,
       ends_on = case when id = $2 then portal_today() + 3 end where id = any ($3)`,
    [begins.membershipId, asks.membershipId, [leaves, begins, asks].map(({ membershipId }) => membershipId)],
  );

  const tooEarly = await (await ending(asks, leaves, dayFromToday(6)))();
  const taken = await (await ending(asks, leaves, dayFromToday(7)))();

  expect([tooEarly.status, taken.status]).toEqual([422, 303]);
});
