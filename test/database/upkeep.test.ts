import { afterAll, expect, test } from 'vitest';

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

  await database.owner('select access.clear_expired()');

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
