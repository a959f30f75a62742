import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function childInGroup() {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const group = await make.group(school.id, 'Groep 5');
  await make.teaches(group, teacher.membershipId);
  const pupilId = await make.pupil(school.id, { group_id: group, call_name: 'Sam' });
  return { school, teacher, group, pupilId, path: `/leerlingen/${pupilId}/signaal` };
}

const WELL = { observed: 'Sam zat stil in een hoek.', seenOn: '3-2-2026', area: 'home', need: 'living' };
const signalsOf = (pupilId: string) =>
  portal.database.owner("select * from school_entry where kind = 'signal' and pupil_id = $1", [pupilId]);

test('a teacher notes a signal; the button names the child and the group', async () => {
  const { teacher, pupilId, path } = await childInGroup();
  const visitor = await portal.as(teacher.membershipId);

  const page = await visitor.get(path);
  const reply = await visitor.fillIn(path, WELL);

  expect(page.html).toContain('Signaal bewaren bij Sam, groep 5');
  // What was seen today or yesterday is one press, not a date to type.
  for (const day of ['2026-11-27', '2026-11-26'])
    expect(page.html).toMatch(new RegExp(`type="radio"[^>]* value="${day}"`));
  expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
  expect(await signalsOf(pupilId)).toMatchObject([
    {
      answers: { observed: 'Sam zat stil in een hoek.' },
      happened_on: expect.anything(),
      author_name: teacher.name,
    },
  ]);
  expect(page.html.match(/zr-options--two/g)).toHaveLength(2);
  const lines = await portal.database.owner(
    'select action, what, person_id, subject_ids from access_log where $1 = any (subject_ids) order by id',
    [pupilId],
  );
  expect(lines).toMatchObject([
    { action: 'read', what: 'signal:record' },
    { action: 'read' },
    { action: 'read' },
    { action: 'change', person_id: teacher.personId },
  ]);
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const { teacher, pupilId, path } = await childInGroup();

  const reply = await (
    await portal.as(teacher.membershipId)
  ).fillIn(path, { place: 'In de <kring>', seenOn: 'gisteren ofzo' });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain('<title>Fout: ');
  for (const sentence of [
    'Schrijf op wat u hebt gezien of gehoord.',
    'Kies waar het vooral over gaat.',
    'Schrijf de datum als dag, maand en jaar',
  ]) {
    expect(reply.html.split(sentence).length).toBe(3);
  }
  expect(reply.html).toContain('In de &lt;kring&gt;');
  expect(reply.html).toContain('gisteren ofzo');
  expect(await signalsOf(pupilId)).toEqual([]);
});

test('the same form sent twice is one signal; sent again with other text it is kept and shown', async () => {
  const { teacher, pupilId, path } = await childInGroup();
  const visitor = await portal.as(teacher.membershipId);
  const { hidden } = await import('../../portal.ts');
  const fields = { ...hidden(await visitor.get(path)), ...WELL };

  const replies = await Promise.all([visitor.post(path, fields), visitor.post(path, fields)]);
  const other = await visitor.post(path, { ...fields, observed: 'Nog iets heel anders.' });

  expect(replies.map((r) => r.location)).toEqual([`/leerlingen/${pupilId}`, `/leerlingen/${pupilId}`]);
  expect(other.location).toBe(path);
  const again = await visitor.get(path);
  expect(again.html).toContain('Nog iets heel anders.');
  expect(again.html).toContain('U had dit formulier al bewaard');
  expect(await signalsOf(pupilId)).toHaveLength(1);
});

test('another school gets 404 with a refused line, another role 403, nobody the login', async () => {
  const { pupilId, path } = await childInGroup();
  const other = await childInGroup();
  const worker = await make.person((await make.team()).id, 'cjg_worker');

  const elsewhere = await (await portal.as(other.teacher.membershipId)).get(path);
  const wrongRole = await (await portal.as(worker.membershipId)).get(path);
  const nobody = await portal.visitor().get(path);

  expect([elsewhere.status, wrongRole.status, nobody.status]).toEqual([404, 403, 303]);
  const refused = await portal.database.owner(
    'select person_id, result from access_log where $1 = any (subject_ids) order by id',
    [pupilId],
  );
  expect(refused).toMatchObject([
    { person_id: other.teacher.personId, result: 'refused' },
    { person_id: worker.personId, result: 'refused' },
  ]);
});

test('typed text is kept while typing, and after the session fell asleep', async () => {
  const { teacher, path } = await childInGroup();
  const visitor = await portal.as(teacher.membershipId);
  const { hidden } = await import('../../portal.ts');
  const fields = hidden(await visitor.get(path));

  const awake = await visitor.post(path, { ...fields, observed: 'Eerste zin.' }, { 'X-Draft': 'keystroke' });
  await portal.database.owner(
    "update session set seen_at = portal_now() - interval '40 minutes' where person_id = $1",
    [teacher.personId],
  );
  const asleep = await visitor.post(path, { ...fields, ...WELL, observed: 'Eerste zin. Tweede zin.' });
  const later = await (await portal.as(teacher.membershipId)).get(path);

  expect(JSON.parse(awake.html)).toMatchObject({ saved: expect.stringMatching(/^Bewaard om \d\d:\d\d$/) });
  expect(asleep.location).toBe('/inloggen?reden=bewaard');
  expect(later.html).toContain('Eerste zin. Tweede zin.');
  expect(later.html).toContain('moest opnieuw inloggen');
});

test.each([
  ['1-1-2099', 'Deze dag moet nog komen.'],
  ['2-3-2018', 'Op deze dag was het kind nog niet geboren. Kijk het jaar na.'],
  ['3-3-2018', 'Deze dag is meer dan twee jaar geleden. Kijk het jaar na.'],
])('%s is no day on which something was seen', async (seenOn, sentence) => {
  const { teacher, pupilId, path } = await childInGroup();

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { ...WELL, seenOn });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(sentence);
  expect(await signalsOf(pupilId)).toEqual([]);
});
