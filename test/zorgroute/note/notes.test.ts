// A short note: what, with whom, when. It belongs to no step, begins no term and waits for nobody.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { dayIn } from '../../../src/clock.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childOf } from '../child.ts';

let portal: Portal;
let make: Make;
let today: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  today = dayIn(portal.clock.now());
});
afterAll(() => portal.stop());

const WELL = { what: 'Moeder belde: oma haalt op.', withWhom: 'mother' };
/** By the names of what is sent. */
const askedOn = (html: string) => [
  ...new Set([...(html.split('<main')[1] ?? '').matchAll(/ name="([a-z][\w.]*)"/gi)].map(([, name]) => name)),
];
const standing = (trajectoryId: string) =>
  portal.database.owner('select * from standing where trajectory_id = $1', [trajectoryId]);

test('a teacher notes a call; it stands first in the file, and where the traject stands does not change', async () => {
  const { teacher, pupilId, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/trajecten/${trajectoryId}/notitie`;
  const form = await visitor.get(path);
  const before = await standing(trajectoryId);

  const reply = await visitor.fillIn(path, { ...WELL, notedOn: [today, ''] });
  const { html } = await visitor.get(`/leerlingen/${pupilId}`);

  expect(form.html).toContain(`value="${today}" checked`);
  expect(askedOn(form.html)).toEqual(['what', 'withWhom', 'notedOn', 'notedOn.other']);
  expect(form.html).toContain('Notitie bewaren bij Sam, groep 5');
  expect(reply).toMatchObject({ status: 303 });
  expect(html).toContain('Korte notitie: moeder');
  expect(html.indexOf('oma haalt op')).toBeLessThan(html.indexOf('Sam zat stil'));
  expect(await standing(trajectoryId)).toEqual(before);
  expect(
    await portal.database.owner(
      "select action from access_log where what = 'note:record' and $1 = any (subject_ids) order by id",
      [pupilId],
    ),
  ).toContainEqual({ action: 'change' });
});

test('a day is chosen or typed; which one is meant of two is asked, and nothing is kept', async () => {
  const { teacher, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/trajecten/${trajectoryId}/notitie`;
  const yesterday = addDays(today, -1);
  const earlier = addDays(today, -9);

  const both = await visitor.fillIn(path, {
    ...WELL,
    notedOn: yesterday,
    'notedOn.other': typedDay(earlier),
  });
  await visitor.fillIn(path, { ...WELL, what: 'een', notedOn: yesterday, 'notedOn.other': '' });
  await visitor.fillIn(path, { ...WELL, what: 'twee', notedOn: ['other', typedDay(earlier)] });
  await visitor.fillIn(path, { ...WELL, what: 'drie', notedOn: typedDay(earlier) });
  const rows = await portal.database.owner(
    "select answers ->> 'what' as what, happened_on::text as day from school_entry where kind = 'note' and trajectory_id = $1 order by created_at",
    [trajectoryId],
  );

  expect(both.status).toBe(422);
  expect(both.html).toContain('U koos een dag en vulde ook een andere dag in.');
  expect(both.html).toContain(`name="notedOn.other" value="${typedDay(earlier)}"`);
  expect(rows).toEqual([
    { what: 'een', day: yesterday },
    { what: 'twee', day: earlier },
    { what: 'drie', day: earlier },
  ]);
});

test('each missing answer has its sentence, a day to come as well, and what was typed stays', async () => {
  const { teacher, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/trajecten/${trajectoryId}/notitie`;

  const empty = await visitor.fillIn(path, { what: '', notedOn: ['other', ''] });
  const later = await visitor.fillIn(path, { ...WELL, notedOn: ['other', typedDay(addDays(today, 3))] });
  const strange = await visitor.fillIn(path, { ...WELL, notedOn: ['other', 'laatst'] });

  expect([empty, later, strange].map(({ status }) => status)).toEqual([422, 422, 422]);
  for (const sentence of [
    'Schrijf op wat u wilt onthouden.',
    'Kies met wie u sprak, of &#34;Niemand&#34;.',
    'Kies wanneer het was, of vul de dag in.',
  ])
    expect(empty.html).toContain(sentence);
  expect(later.html).toContain('Deze dag moet nog komen.');
  expect(later.html).toContain('oma haalt op');
  expect(strange.html).toContain('value="other" checked');
  expect(strange.html).toContain('value="laatst"');
});

test('"Vandaag" of a text that was kept is another day tomorrow, and stands there as that day', async () => {
  const { teacher, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const path = `/trajecten/${trajectoryId}/notitie`;
  const kept = addDays(today, -4);

  await visitor.fillIn(path, { ...WELL, notedOn: [kept, ''], _do: 'draft' });
  const { html } = await visitor.get(path);

  expect(html).toContain('value="other" checked');
  expect(html).toContain(`value="${typedDay(kept)}"`);
});

test('it is corrected and struck as any entry; another school gets 404, a team 403, a traject that ended says so', async () => {
  const { teacher, ib, pupilId, trajectoryId } = await childOf(make);
  const other = await childOf(make);
  const worker = await make.person((await make.team()).id, 'cjg_worker');
  const visitor = await portal.as(teacher.membershipId);
  const path = `/trajecten/${trajectoryId}/notitie`;
  await visitor.fillIn(path, { ...WELL, notedOn: [today, ''] });
  const [note] = await portal.database.owner<{ id: string }>(
    "select id from school_entry where kind = 'note' and trajectory_id = $1",
    [trajectoryId],
  );

  const corrected = await visitor.fillIn(`${path}/${note?.id ?? ''}/correctie`, {
    ...WELL,
    what: 'Moeder belde: opa haalt op.',
    notedOn: [today, ''],
    correctionReason: 'Het was opa.',
  });
  const { html } = await visitor.get(`/leerlingen/${pupilId}`);
  const statuses = [
    await (await portal.as(other.teacher.membershipId)).get(path),
    await (await portal.as(worker.membershipId)).get(path),
    await portal.visitor().get(path),
    await visitor.get('/trajecten/geen-id/notitie'),
  ].map(({ status }) => status);
  await make.insert('trajectory_end', {
    trajectory_id: trajectoryId,
    outcome: 'solved_at_school',
    author_name: ib.name,
    author_role: 'intern_begeleider',
  });

  expect(corrected.status).toBe(303);
  expect(html).toContain('opa haalt op');
  expect(statuses).toEqual([404, 403, 303, 404]);
  expect((await visitor.get(path)).html).not.toContain('<textarea');
});
