// A talk with the parents that is to be continued: on which day, and from when it is late.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childOf, consultationBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
beforeEach(() => portal.clock.set('2026-11-27T12:00'));
afterAll(() => portal.stop());

async function child() {
  const made = await childOf(make);
  return { ...made, path: `/trajecten/${made.trajectoryId}/gesprek` };
}
const rowsOf = (trajectoryId: string) =>
  portal.database.owner<{ id: string }>(
    "select id from school_entry where kind = 'conversation' and trajectory_id = $1",
    [trajectoryId],
  );

const standingOf = async (trajectoryId: string) => {
  const [row] = await portal.database.owner(
    'select state, task, next_role, until::text, early_task, early_until::text, announced_on::text from standing where trajectory_id = $1',
    [trajectoryId],
  );
  return row;
};
const THINK = {
  heldOn: '26-11-2026',
  present: 'Moeder en juf An',
  recognised: 'partly',
  discussed: 'Moeder ziet thuis hetzelfde.',
  toldRoute: 'yes',
  toldRights: 'no',
  outcome: 'parents_think',
  againOn: '3-12-2026',
};

const LATE = /3 december, dat is voorbij|te laat/i;

async function dayAfter({ membershipId }: Someone, pupilId: string) {
  portal.clock.set('2026-12-04T12:00');
  await portal.database.settle();
  const visitor = await portal.as(membershipId);
  const pages = [await visitor.get(`/leerlingen/${pupilId}`), await visitor.get('/werk')];
  return pages.map(({ html }) => html.replaceAll('\u00a0', ' '));
}

test('parents who think it over have a day: until then it is the teacher who waits, and the day after it is late', async () => {
  const { teacher, pupilId, trajectoryId, path } = await child();
  const visitor = await portal.as(teacher.membershipId);

  const reply = await visitor.fillIn(path, THINK);
  const pages = [await visitor.get(`/leerlingen/${pupilId}`), await visitor.get('/werk')];

  expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
  expect(await standingOf(trajectoryId)).toMatchObject({
    state: 'unseen',
    early_task: 'parentsThink',
    early_until: '2026-12-03',
    announced_on: null,
  });
  const after = await dayAfter(teacher, pupilId);
  for (const { html } of pages) expect(html.replaceAll('\u00a0', ' ')).toContain('3 december');
  for (const { html } of pages) expect(html).not.toMatch(LATE);
  for (const html of after) expect(html).toMatch(LATE);
  expect(pages[0]?.html.replaceAll('\u00a0', ' ')).toContain(
    'De ouders denken na. Uiterlijk do 3 december horen wij wat zij willen',
  );
});

test('talking on has a day, on which the talk is planned: no term ends before it', async () => {
  const { ib, teacher, pupilId, trajectoryId, path } = await child();
  await make.entry('consultation', trajectoryId, consultationBy(teacher));
  const visitor = await portal.as(ib.membershipId);

  await visitor.fillIn(path, { ...THINK, outcome: 'talk_on', againOn: '1-12-2026' });
  const teachers = await portal.as(teacher.membershipId);
  const pages = [await teachers.get(`/leerlingen/${pupilId}`), await teachers.get('/werk')];

  expect(await standingOf(trajectoryId)).toMatchObject({
    state: 'conversationDue',
    task: 'conversationDue',
    next_role: 'teacher',
    until: '2026-12-01',
    announced_on: '2026-12-01',
  });
  for (const { html } of pages)
    expect(html.replaceAll('\u00a0', ' ')).toMatch(/[Gg]epland op dinsdag 1 december/);
});

test.each([
  [{ againOn: '' }, 'Vul in op welke dag u verder praat of het hoort, bijvoorbeeld 3-2-2026.'],
  [{ againOn: '26-11-2026' }, 'Kies een dag na het gesprek.'],
  [{ heldOn: '23-11-2026', againOn: '26-11-2026' }, 'Deze dag is voorbij. Kies vandaag of een latere dag.'],
  [{ againOn: '1-3-2027' }, 'Kies een dag tot en met zaterdag 27\u00a0februari'],
  [{ againOn: '22-12-2026' }, 'De school is vrij: kerstvakantie.'],
  [{ againOn: '5-12-2026' }, 'Op deze dag is er geen school.'],
])('%o is no day to hear from the parents', async (wrong, sentence) => {
  const { teacher, trajectoryId, path } = await child();

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { ...THINK, ...wrong });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(sentence);
  expect(await rowsOf(trajectoryId)).toEqual([]);
});

test('today is a day to hear from them; with another outcome a day is asked about, and kept on the page', async () => {
  const { teacher, trajectoryId, path } = await child();
  const visitor = await portal.as(teacher.membershipId);

  const replies = [
    await visitor.fillIn(path, { ...THINK, againOn: '27-11-2026' }),
    await visitor.fillIn(path, { ...THINK, outcome: 'own_help', againOn: '5-12-2026' }),
    await visitor.fillIn(path, { ...THINK, outcome: 'own_help', againOn: '' }),
  ];

  expect(replies.map(({ status }) => status)).toEqual([303, 422, 303]);
  expect(replies[1]?.html).toContain('Dit hoort bij “We praten verder” of “De ouders denken na”.');
  expect(replies[1]?.html).toContain('value="5-12-2026"');
  expect(
    await portal.database.owner(
      "select outcome, again_on::text from school_entry where kind = 'conversation' and trajectory_id = $1 order by created_at",
      [trajectoryId],
    ),
  ).toEqual([
    { outcome: 'parents_think', again_on: '2026-11-27' },
    { outcome: 'own_help', again_on: null },
  ]);
});

test('a talk that is corrected keeps a day that is over by now, but never one that is not after the talk', async () => {
  const { teacher, trajectoryId, path } = await child();
  await (await portal.as(teacher.membershipId)).fillIn(path, THINK);
  const [talk] = await rowsOf(trajectoryId);
  portal.clock.set('2026-12-04T12:00');
  const visitor = await portal.as(teacher.membershipId);
  const corrected = (heldOn: string) =>
    visitor.fillIn(`${path}/${talk?.id ?? ''}/correctie`, { ...THINK, heldOn, correctionReason: 'De dag.' });

  const after = await corrected('4-12-2026');
  const same = await corrected('3-12-2026');
  const before = await corrected('2-12-2026');

  expect([after, same, before].map(({ status }) => status)).toEqual([422, 422, 303]);
  for (const { html } of [after, same]) expect(html).toContain('Kies een dag na het gesprek.');
});
