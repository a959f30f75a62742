import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';
import { ALL_AS_DERIVED, differencesIn } from './rows.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const SIGNAL = { observed: 'Sam zat stil.', seenOn: '3-2-2026', area: 'home', need: 'living' };

const waiting = async () =>
  (await portal.database.owner<{ count: number }>('select count(*)::int from standing_due'))[0]?.count;

test('forty signals about one child, eight at once: each is taken in, and the traject stands as derived anew', async () => {
  const { teacher, pupilId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/leerlingen/${pupilId}/signaal`;

  for (let round = 0; round < 5; round += 1) {
    const forms = await Promise.all(Array.from({ length: 8 }, async () => hidden(await visitor.get(path))));
    const replies = await Promise.all(
      forms.map((form, i) =>
        visitor.post(path, {
          ...form,
          _key: crypto.randomUUID(),
          ...SIGNAL,
          observed: `Iets ${String(round)}-${String(i)}.`,
        }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(forms.map(() => 303));
  }

  expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
});

test('what the owner left in the queue is settled by whoever touches it next', async () => {
  const { teacher, pupilId, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/leerlingen/${pupilId}/signaal`;
  const form = hidden(await visitor.get(path));
  // Past the helper after which the portal settles before it answers: the post itself has to do it.
  const owner = new pg.Client({ connectionString: portal.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `update school_entry set happened_on = '2026-01-05' where trajectory_id = $1 and kind = 'signal'`,
    [trajectoryId],
  );
  const left = await owner.query<{ count: number }>('select count(*)::int from standing_due');
  await owner.end();

  const reply = await fetch(portal.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ ...(form as Record<string, string>), ...SIGNAL }),
  });

  expect([left.rows[0]?.count, reply.status, await waiting()]).toEqual([1, 303, 0]);
  expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
});

test('a look settles nothing and touches nothing', async () => {
  const { teacher, pupilId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);

  await visitor.get(`/leerlingen/${pupilId}`);

  expect(await waiting()).toBe(0);
});
