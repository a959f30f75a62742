// What the actor may see is read once, when the session opens. Is it what the grounds say, also after the actor itself changed them?

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { ALL_ROLES } from '../../src/access/roles.ts';
import { hashOf } from '../../src/access/session-cookie.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { sessionFor } from '../portal.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';

let database: TestDatabase;
let world: FullWorld;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeFullWorld(database);
});
afterAll(() => database.drop());

type Ask = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Within one transaction of this member, with the hands of the owner. Nothing stays. */
async function within<T>(membershipId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const token = await sessionFor(database, membershipId);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select from access.open_session($1, $2, null, $3)', [
      hashOf(token),
      ALL_ROLES,
      '192.0.2.1',
    ]);
    return await work(
      async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
        (await client.query<Row>(text, values)).rows,
    );
  } finally {
    await client.end();
  }
}

/** From the tables themselves, beside what is known. */
const AS_TOLD = `
  with mine as (select subject_kind as kind, subject_id as id from ground
    where membership_id = actor_membership() and starts_at <= portal_now() and ends_at > portal_now()),
  seen as (
    select kind, id from mine
    union select m.kind, o.id from mine m join organisation o on o.parent_id = m.id where m.kind in ('register', 'oversight')
    union select 'pupil', p.id from mine m join pupil p on p.group_id = m.id where m.kind = 'group'
    union select 'pupil', c.pupil_id from mine m join composed_group_pupil c on c.group_id = m.id
      join pupil p on p.id = c.pupil_id and p.school_id is not null where m.kind = 'group')
  select k.kind, array(select id from seen s where s.kind = k.kind order by id) as told, array(select unnest(k.known) order by 1) as known
  from (values ('school', school_ids()), ('pupil', taught_pupil_ids()), ('team_inbox', inbox_team_ids()), ('team', coordinated_team_ids()),
    ('family', family_ids()), ('family_part', partner_family_ids()), ('register', administered_ids()), ('oversight', overseen_ids()), ('figures', access.subjects('figures'))) k (kind, known)`;

async function expectAsTold(ask: Ask) {
  const kinds = await ask<{ kind: string; told: string[]; known: string[] }>(AS_TOLD);
  expect(kinds.map(({ kind, known }) => ({ kind, known }))).toEqual(
    kinds.map(({ kind, told }) => ({ kind, known: told })),
  );
  return kinds.flatMap(({ known }) => known).length;
}

test('everybody sees what the grounds say, and nothing else', async () => {
  const known: number[] = [];
  for (const someone of Object.values(world.people)) {
    known.push(await within(someone.membershipId, expectAsTold));
  }

  expect(known.filter((count) => count > 0).length).toBeGreaterThan(10);
});

test('a ground that the actor’s own work gives holds for the next statement, and one that it ends does not', async () => {
  const { casemanager } = world.people;
  await within(casemanager.membershipId, async (ask) => {
    const before = await expectAsTold(ask);

    await ask(
      `insert into ground (membership_id, person_id, kind, subject_kind, subject_id, source_id)
       values ($1, $2, 'casemanager', 'family', gen_random_uuid(), gen_random_uuid())`,
      [casemanager.membershipId, casemanager.personId],
    );

    expect(await expectAsTold(ask)).toBe(before + 1);
    await ask('update ground set ends_at = portal_now() where membership_id = $1', [
      casemanager.membershipId,
    ]);
    expect(await expectAsTold(ask)).toBe(0);
  });
});

test('a teacher sees the child that comes into the group and no longer the one that left it', async () => {
  const { teacher } = world.people;
  await within(teacher.membershipId, async (ask) => {
    const before = await expectAsTold(ask);

    await ask('update pupil set group_id = null where id = any (taught_pupil_ids())');

    expect(await expectAsTold(ask)).toBeLessThan(before);
  });
});

test('a teacher no longer sees the child that leaves the school, of which only the day is said', async () => {
  const { teacher } = world.people;
  const [group] = await database.owner<{ id: string; schoolId: string }>(
    `select g.id, g.school_id as "schoolId" from ground d join school_group g on g.id = d.subject_id where d.membership_id = $1`,
    [teacher.membershipId],
  );
  // Without a traject: whose end would note it anew as well.
  const pupilId = await factories(database).pupil(group?.schoolId ?? '', { group_id: group?.id });
  await within(teacher.membershipId, async (ask) => {
    const before = await expectAsTold(ask);

    await ask('update pupil set left_on = portal_today() where id = $1', [pupilId]);

    expect(await expectAsTold(ask)).toBe(before - 1);
  });
});

test('a teacher of a plus class no longer sees the child that left it', async () => {
  const { plusTeacher } = world.people;
  await within(plusTeacher.membershipId, async (ask) => {
    const before = await expectAsTold(ask);

    await ask('delete from composed_group_pupil where pupil_id = any (taught_pupil_ids())');

    expect(await expectAsTold(ask)).toBeLessThan(before);
  });
});

test('an administrator keeps the school that is made below its board', async () => {
  const { boardAdministrator } = world.people;
  const school = await factories(database).school();
  await within(boardAdministrator.membershipId, async (ask) => {
    const before = await expectAsTold(ask);

    await ask('update organisation set parent_id = actor_organisation() where id = $1', [school.id]);

    expect(await expectAsTold(ask)).toBe(before + 1);
  });
});
