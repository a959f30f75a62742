import { afterAll, expect, test } from 'vitest';

import { keepUp } from '../../src/upkeep.ts';
import { presentDay } from '../clock.ts';
import { testDatabase } from '../database.ts';
import { makeWorld } from '../world.ts';

const database = await testDatabase();
afterAll(() => database.drop());

test('what has had its time is cleared, what has not stays', async () => {
  const { people, school } = await makeWorld(database);
  const { membershipId, personId } = people.teacher;
  await database.owner(
    `insert into draft (membership_id, person_id, place, fields, expires_at) values
      ($1, $2, '/oud', '{}', portal_now() - interval '1 minute'), ($1, $2, '/nieuw', '{}', portal_now() + interval '1 day')`,
    [membershipId, personId],
  );
  await database.owner(
    `insert into pupil_import (school_id, person_id, content, expires_at) values
      ($1, $2, '{"old": true}', portal_now() - interval '1 minute'), ($1, $2, '{"new": true}', portal_now() + interval '1 hour')`,
    [school.id, personId],
  );

  await database.owner(
    `insert into school_list_import (organisation_id, person_id, person_name, content, expires_at) values
      ($1, $2, 'Oud', '{"old": true}', portal_now() - interval '1 minute'), ($1, $2, 'Nieuw', '{"new": true}', portal_now() + interval '1 hour')`,
    [school.boardId, personId],
  );

  await keepUp(await database.jobsUrl(), database.clock.now);

  expect(await database.owner('select place from draft')).toEqual([{ place: '/nieuw' }]);
  expect(await database.owner('select content from pupil_import order by content nulls first')).toEqual([
    { content: null },
    { content: { new: true } },
  ]);
  expect(
    await database.owner('select person_name, content from school_list_import order by person_name'),
  ).toEqual([
    { person_name: 'Nieuw', content: { new: true } },
    { person_name: 'Oud', content: null },
  ]);
});

test('what a log caught before its month had room moves there, with all that stood in it', async () => {
  await database.owner('delete from change_log; delete from access_log');
  await makeWorld(database);
  await database.owner(
    `insert into access_log (action, what, layer, subject_kind, subject_ids) values ('read', 'work:see', 'shared', 'none', '{}')`,
  );
  const all = async () =>
    Promise.all(
      ['access_log', 'change_log'].map((log) =>
        database.owner(`select id, at::text, to_jsonb(l) as line from ${log} l order by id`),
      ),
    );
  const before = await all();
  // Another month than the one that the first test made room for.
  await database.owner(
    `update change_log set at = at + interval '2 years'; update access_log set at = at + interval '2 years'`,
  );
  const moved = await all();
  const [year, month] = presentDay().split('-');
  database.clock.set(`${String(Number(year) + 2)}-${String(month)}-01T12:00`);

  await keepUp(await database.jobsUrl(), database.clock.now);

  expect(before.every((lines) => lines.length > 0)).toBe(true);
  const now = await all();
  expect(now.map((lines, i) => lines.slice(0, moved[i]?.length))).toEqual(moved);
  expect(await database.owner('select from access_log_default')).toEqual([]);
  expect(await database.owner('select from change_log_default')).toEqual([]);
  expect(
    await database.owner(
      `select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent in ('access_log'::regclass, 'change_log'::regclass) and not c.relrowsecurity`,
    ),
  ).toEqual([]);
});

test('of what was taken in long ago the last stays, and no later form gets the key of an earlier one', async () => {
  const { people } = await makeWorld(database);
  const { membershipId, personId } = people.teacher;
  const key = (times: number) =>
    database.owner('select access.key_after($1, $2, $3) as key', [membershipId, '/hier', times]);
  const keyOfNext = async () => {
    const [found] = await database.owner<{ key: string }>(
      `select access.form_key('/hier') as key from (select set_config('app.membership', $1, false)) s`,
      [membershipId],
    );
    return found?.key;
  };
  for (const [times, days] of [200, 150, 100, 20, 1].entries())
    await database.owner(
      `insert into submission (key, person_id, membership_id, place, content_hash, location, at)
       values (access.key_after($1, '/hier', $2), $3, $1, '/hier', '', '/', portal_now() - make_interval(days => $4))`,
      [membershipId, times, personId, days],
    );
  const before = await keyOfNext();

  await keepUp(await database.jobsUrl(), database.clock.now);
  const after = await keyOfNext();
  await keepUp(await database.jobsUrl(), database.clock.now);

  expect(
    await database.owner(`select key, cleared_before from submission where place = '/hier' order by at`),
  ).toMatchObject([...(await key(3)), ...(await key(4))]);
  expect(after).toBe(before);
  expect(await keyOfNext()).toBe(before);
  expect(before).toBe((await key(5))[0]?.['key']);
});
