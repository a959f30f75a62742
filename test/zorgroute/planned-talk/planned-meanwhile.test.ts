// What when a planned talk was changed after the page was opened? Who saw what stood before, changes nothing by that page.

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { signalBy } from '../child.ts';
import { childToTalkAbout, plansIn, standingIn, TALK, WELL } from './plans.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
beforeEach(() => portal.clock.set('2026-11-27T12:00'));
afterAll(() => portal.stop());

/** With a colleague who teaches the child as well. */
async function childWithTwo() {
  const made = await childToTalkAbout(portal, make);
  return { ...made, other: await portal.as(made.colleague.membershipId) };
}
const standing = async (trajectoryId: string) =>
  (await plansIn(portal, trajectoryId)).filter(({ stands }) => stands);
const CHANGED = 'Iemand heeft dit gesprek intussen al';

test('whoever opened the page before another moved it reads that first, and may then change what stands', async () => {
  const { visitor, other, trajectoryId, plan } = await childWithTwo();
  await visitor.fillIn(plan, WELL);
  const opened = hidden(await other.get(plan));
  await visitor.fillIn(plan, { ...WELL, plannedOn: '9-12-2026' });

  const stale = await other.post(plan, { ...opened, ...WELL, time: '16.00 uur' });
  const meanwhile = await standing(trajectoryId);
  const again = await other.post(plan, {
    ...hidden(stale),
    ...WELL,
    plannedOn: '9-12-2026',
    time: '16.00 uur',
  });

  expect(stale.status).toBe(409);
  expect(stale.html).toContain(CHANGED);
  expect(stale.html).toContain('value="16.00 uur"');
  expect(stale.html.replaceAll('\u00a0', ' ')).toContain('Het gesprek is gepland op woensdag 9 december');
  expect(meanwhile).toEqual([{ on: '2026-12-09', off: 'false', stands: true }]);
  expect(again.status).toBe(303);
});

test('whoever opened the page before another called it off plans nothing anew by it', async () => {
  const { visitor, other, trajectoryId, plan } = await childWithTwo();
  await visitor.fillIn(plan, WELL);
  const opened = hidden(await other.get(plan));
  await visitor.fillIn(plan, { ...WELL, calledOff: 'yes' });

  const replies = [
    await other.post(plan, { ...opened, ...WELL, time: '16.00 uur' }),
    await other.post(plan, { ...opened, ...WELL, calledOff: 'yes' }),
  ];

  expect(replies.map(({ status }) => status)).toEqual([409, 409]);
  for (const { html } of replies) expect(html).toContain(CHANGED);
  expect((await standingIn(portal, trajectoryId))?.announced_on).toBeNull();
  expect(await plansIn(portal, trajectoryId)).toHaveLength(2);
});

test('of two who plan the first talk the second reads that one is planned', async () => {
  const { visitor, other, trajectoryId, plan } = await childWithTwo();
  const opened = hidden(await other.get(plan));
  await visitor.fillIn(plan, WELL);

  const second = await other.post(plan, { ...opened, ...WELL, plannedOn: '10-12-2026' });

  expect(second.status).toBe(409);
  expect(second.html).toContain(CHANGED);
  expect(await standing(trajectoryId)).toEqual([{ on: '2026-12-08', off: 'false', stands: true }]);
});

test('after a mistake, and from a draft, it is still known what the page saw', async () => {
  const { visitor, other, trajectoryId, plan } = await childWithTwo();
  await visitor.fillIn(plan, WELL);
  const opened = hidden(await other.get(plan));
  await other.post(plan, { ...opened, ...WELL, _do: 'draft' });
  await visitor.fillIn(plan, { ...WELL, plannedOn: '9-12-2026' });

  const mistaken = await other.post(plan, { ...opened, ...WELL, plannedOn: '' });
  const replies = [
    await other.post(plan, { ...hidden(mistaken), ...WELL }),
    await other.fillIn(plan, { ...WELL, time: '16.00 uur' }),
  ];

  expect(mistaken.status).toBe(422);
  expect(replies.map(({ status }) => status)).toEqual([409, 409]);
  expect(await standing(trajectoryId)).toEqual([{ on: '2026-12-09', off: 'false', stands: true }]);
});

test('a plan of a traject that ended is not changed by a page of before', async () => {
  const { ib, visitor, trajectoryId, plan } = await childWithTwo();
  await visitor.fillIn(plan, WELL);
  const opened = hidden(await visitor.get(plan));
  await make.insert('trajectory_end', {
    trajectory_id: trajectoryId,
    outcome: 'solved_at_school',
    author_name: ib.name,
    author_role: 'intern_begeleider',
  });

  const reply = await visitor.post(plan, { ...opened, ...WELL, plannedOn: '9-12-2026' });

  expect(reply.status).toBe(409);
  expect(reply.html).toContain('Dit traject is afgesloten.');
  expect(reply.html).toContain('value="Moeder en juf An"');
  expect(await plansIn(portal, trajectoryId)).toHaveLength(1);
});

/** Does this to the traject; until it is let go, whoever changes the same waits. */
async function holding(trajectoryId: string, statement: string) {
  const client = new pg.Client({ connectionString: portal.database.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query(statement, [trajectoryId]);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}
const HOLD = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
const STRIKE = `update school_entry set struck_at = now(), struck_by = 'An', strike_reason = 'Ander kind.'
  where kind = 'planned_talk' and trajectory_id = $1`;

async function waitingOnes(count: number, isOver: () => boolean) {
  while (!isOver()) {
    const waiting = await portal.database.owner(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting.length >= count) return;
  }
}

test.each([
  ['first plan', []],
  ['move', [WELL]],
])('of two at the same moment only one %s stands, and what the second typed stays', async (_what, before) => {
  const { visitor, other, trajectoryId, plan } = await childWithTwo();
  for (const earlier of before) await visitor.fillIn(plan, earlier);
  const letGo = await holding(trajectoryId, HOLD);

  let isOver = false;
  const both = Promise.all([
    visitor.fillIn(plan, { ...WELL, plannedOn: '9-12-2026' }),
    other.fillIn(plan, { ...WELL, plannedOn: '10-12-2026' }),
  ]).finally(() => (isOver = true));
  await waitingOnes(2, () => isOver);
  await letGo();
  const replies = await both;

  expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
  const refused = replies.find(({ status }) => status === 409);
  expect(refused?.html).toContain(CHANGED);
  expect(refused?.html).toContain('value="Moeder en juf An"');
  expect(await standing(trajectoryId)).toHaveLength(1);
});

test('a plan that is struck while it is moved is not moved', async () => {
  const { visitor, trajectoryId, plan } = await childWithTwo();
  await visitor.fillIn(plan, WELL);
  const letGo = await holding(trajectoryId, STRIKE);

  let isOver = false;
  const moving = visitor.fillIn(plan, { ...WELL, plannedOn: '9-12-2026' }).finally(() => (isOver = true));
  await waitingOnes(1, () => isOver);
  await letGo();
  const reply = await moving;

  expect(reply.status).toBe(409);
  expect(reply.html).toContain(CHANGED);
  expect(await plansIn(portal, trajectoryId)).toHaveLength(1);
});

const END = `insert into trajectory_end (trajectory_id, outcome, author_name, author_role)
  values ($1, 'solved_at_school', 'An', 'intern_begeleider')`;
const CONSULTED = { heldOn: '27-11-2026', discussed: 'Besproken.', decision: 'talk_with_parents' };

test.each([
  ['a talk is moved', 'gesprek-plannen', { ...WELL, plannedOn: '9-12-2026' }],
  ['a talk is called off', 'gesprek-plannen', { ...WELL, calledOff: 'yes' }],
  ['a talk is noted', 'gesprek', TALK],
  ['a consultation is noted', 'overleg', CONSULTED],
])(
  '%s in the same moment as the traject ends: whoever was first, nothing comes after the end',
  async (_what, page, answers) => {
    const { visitor, trajectoryId, plan, at } = await childWithTwo();
    await visitor.fillIn(plan, WELL);
    const letGo = await holding(trajectoryId, END);

    let isOver = false;
    const writing = visitor.fillIn(`${at}/${page}`, answers).finally(() => (isOver = true));
    await waitingOnes(1, () => isOver);
    await letGo();

    expect((await writing).status).toBe(409);
    expect(await plansIn(portal, trajectoryId)).toHaveLength(1);
  },
);

test('who ends the traject while somebody writes in it, waits and then ends it', async () => {
  const { ib, trajectoryId, at } = await childWithTwo();
  const letGo = await holding(trajectoryId, HOLD);
  const asIb = await portal.as(ib.membershipId);

  let isOver = false;
  const ending = asIb
    .fillIn(`${at}/afsluiting`, { outcome: 'solved_at_school', reason: 'Het gaat goed.' })
    .finally(() => (isOver = true));
  await waitingOnes(1, () => isOver);
  const before = isOver;
  await letGo();

  expect([before, (await ending).status]).toEqual([false, 303]);
});

test('a signal that moves to a child whose traject ends in the same moment begins a new one there', async () => {
  const from = await childWithTwo();
  const pupilId = await make.pupil(from.school.id, { call_name: 'Bo' });
  const ending = await make.insert('trajectory', { pupil_id: pupilId });
  await make.entry('signal', ending, signalBy(from.teacher));
  const asIb = await portal.as(from.ib.membershipId);
  const letGo = await holding(ending, END);

  let isOver = false;
  const moving = asIb
    .fillIn(`${from.at}/signaal/${from.signalId}/verplaatsen`, { toPupilId: pupilId, reason: 'Ander kind.' })
    .finally(() => (isOver = true));
  await waitingOnes(1, () => isOver);
  await letGo();

  expect((await moving).status).toBe(303);
  const [moved] = await portal.database.owner<{ outcome: string | null }>(
    'select t.outcome from school_entry e join trajectory t on t.id = e.trajectory_id where e.id = $1',
    [from.signalId],
  );
  expect(moved).toEqual({ outcome: null });
});
