// Whose turn is told of, by whom, and in which transaction?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { childOf, signalBy } from '../zorgroute/child.ts';
import { ACTS, sceneOf } from '../standing/acts.ts';
import { watch } from './post-office.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const noticesOf = async ({ membershipId }: Someone) =>
  (
    await portal.database.owner<{ kind: string; occasion: string }>(
      'select kind, occasion from mail_notice where membership_id = $1 order by made_at, id',
      [membershipId],
    )
  ).map(({ kind }) => kind);
const membersOf = (organisationId: string, role: string) =>
  portal.database.owner<{ membershipId: string; personId: string; name: string }>(
    `select m.id as "membershipId", m.person_id as "personId", p.name from membership m join person p on p.id = m.person_id
     where m.organisation_id = $1 and m.role = $2`,
    [organisationId, role],
  );

test('from the signal to help, each hears of it when it becomes her turn, and who does it herself does not', async () => {
  const scene = await sceneOf(portal, make);
  const [coordinator] = await membersOf(scene.child.team.id, 'cjg_coordinator');
  const [worker] = await membersOf(scene.child.team.id, 'cjg_worker');
  await portal.database.settle();
  await portal.database.owner('delete from mail_notice');
  const after = async (...acts: string[]) => {
    for (const act of acts) {
      const reply = await ACTS[act]?.(scene);
      expect(reply?.status, act).toBeLessThan(400);
    }
    return {
      ib: await noticesOf(scene.child.ib),
      worker: worker && (await noticesOf(worker)),
      coordinator: coordinator && (await noticesOf(coordinator)),
      casemanager: await noticesOf(scene.casemanager),
    };
  };

  const before = await after('talkFirst', 'refer', 'prepare', 'yesOfBoth');
  const sent = await after('send');
  const received = await after('receive');
  const named = await after('name');

  // The teacher noted the talk that refers: that made it the intern begeleider's turn, and what she did since is her own.
  expect(before).toMatchObject({ ib: ['turn'], worker: [], coordinator: [], casemanager: [] });
  expect(sent).toMatchObject({ ib: ['turn'], worker: ['turn'], coordinator: ['turn'], casemanager: [] });
  expect(received.coordinator?.length).toBeGreaterThanOrEqual(1);
  expect(named).toMatchObject({ casemanager: ['turn'] });
});

test('a turn that comes back the same day is told again, and one that stands beside it and did not change is not', async () => {
  const child = await childOf(make);
  await portal.database.settle();
  await portal.database.owner('delete from mail_notice');
  const next = async (role: string, task: string, early: string | null = null) => {
    await portal.database.owner(
      `update standing set next_role = $2, task = $3, since = portal_today(), until = portal_today() + 9, early_task = $4,
         early_role = case when $4::text is not null then 'teacher' end, early_since = case when $4::text is not null then portal_today() end,
         early_until = case when $4::text is not null then portal_today() + 9 end
       where trajectory_id = $1`,
      [child.trajectoryId, role, task, early],
    );
    return [(await noticesOf(child.ib)).length, (await noticesOf(child.teacher)).length];
  };

  expect(await next('intern_begeleider', 'one')).toEqual([1, 0]);
  expect(await next('intern_begeleider', 'one', 'beside')).toEqual([1, 1]);
  expect(await next('teacher', 'two', 'beside')).toEqual([1, 2]);
  expect(await next('intern_begeleider', 'one')).toEqual([2, 2]);
});

test('a day is noted on a working day alone, once for each person, with a line in the log of whose days were watched', async () => {
  portal.clock.set('2027-01-11T10:00');
  const child = await childOf(make);
  await make.entry('signal', child.trajectoryId, { ...signalBy(child.teacher), on: '2027-01-08' });
  await portal.database.settle();
  await portal.database.owner(`update standing set until = '2027-01-15' where trajectory_id = $1`, [
    child.trajectoryId,
  ]);
  await portal.database.owner('delete from mail_notice');
  const noted = async (moment: string) => {
    portal.clock.set(moment);
    await watch(portal.database);
    return noticesOf(child.ib);
  };

  expect(await noted('2027-01-12T06:00')).toEqual([]);
  expect(await noted('2027-01-13T06:00')).toEqual(['near']);
  expect(await noted('2027-01-14T06:00')).toEqual(['near']);
  expect(await noted('2027-01-16T06:00')).toEqual(['near']); // a Saturday
  expect(await noted('2027-01-18T06:00')).toEqual(['near', 'passed']);
  expect(
    await portal.database.owner(
      `select person_name, what, action from access_log where subject_ids @> array[$1]::uuid[] and role = 'system'`,
      [child.pupilId],
    ),
  ).toEqual([
    { person_name: 'Portaal, namens termijnen', what: 'terms', action: 'read' },
    { person_name: 'Portaal, namens termijnen', what: 'terms', action: 'read' },
  ]);
});
