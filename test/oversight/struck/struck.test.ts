import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal } from '../../portal.ts';
import { makeWorld, type World } from '../../world.ts';

let portal: Portal;
let here: World;
let there: World;

beforeAll(async () => {
  portal = await startPortal();
  here = await makeWorld(portal.database);
  there = await makeWorld(portal.database);
  for (const world of [here, there]) {
    await strike('school_entry', world.atSchool.signalId);
    await strike('school_entry', world.atSchool.consultationId);
    await strike('school_entry', world.sent.conversationId);
    await strike('consent', world.sent.consentId);
    await strike('contact_note', world.helped.noteId);
  }
});
afterAll(() => portal.stop());

const strike = (table: string, id: string) =>
  portal.database.owner(
    `update ${table} set struck_at = portal_now(), struck_by = 'Wie doorhaalde', strike_reason = 'Stond bij het verkeerde kind.' where id = $1`,
    [id],
  );
const linesOf = (personId: string) =>
  portal.database.owner(
    'select what, layer, subject_kind, subject_ids, ground from access_log where person_id = $1 order by id',
    [personId],
  );

test('the board’s officer sees what was struck at its schools, by whom and why; the log names the children', async () => {
  const { boardOfficer } = here.people;

  const { html } = await (await portal.as(boardOfficer.membershipId)).get('/doorgehaald');

  for (const text of [
    'Anna',
    'Bo ',
    'Signaal van',
    'Overleg op school',
    'Gesprek met ouders',
    'Toestemming',
    'doorgehaald door Wie doorhaalde: Stond bij het verkeerde kind.',
  ])
    expect(html).toContain(text);
  expect(html.match(/zr-work__row/g)).toHaveLength(4);
  expect(html).not.toContain('Wat Anna deed');
  expect(html).not.toContain(there.atSchool.signalId);
  const [line] = await linesOf(boardOfficer.personId);
  expect(line).toMatchObject({ what: 'struck:read', layer: 'log', subject_kind: 'pupil' });
  expect(new Set((line as { subject_ids: string[] }).subject_ids)).toEqual(
    new Set([here.atSchool.pupilId, here.sent.pupilId]),
  );
});

test('the text stands on a page of its own, logged on that child', async () => {
  const { boardOfficer } = here.people;

  const page = await (
    await portal.as(boardOfficer.membershipId)
  ).get(`/doorgehaald/signaal/${here.atSchool.signalId}`);

  expect(page.html).toContain('Wat Anna deed.');
  expect(page.html).toContain('Alleen school');
  expect((await linesOf(boardOfficer.personId)).at(-1)).toMatchObject({
    what: 'struck:read',
    subject_ids: [here.atSchool.pupilId],
  });
});

test('it reads in the words of the timeline, with what was chosen; who did not write it reads nothing of safety', async () => {
  const officer = await portal.as(here.people.boardOfficer.membershipId);
  const factsOf = async (path: string) =>
    [
      ...(await officer.get(`/doorgehaald/${path}`)).html.matchAll(
        /<dt[^>]*>([^<]*)<\/dt>\s*<dd[^>]*>([^<]*)/g,
      ),
    ].map(([, term, description]) => `${term ?? ''}: ${(description ?? '').trim()}`);

  const consultation = await factsOf(`overleg/${here.atSchool.consultationId}`);
  const conversation = await factsOf(`gesprek/${here.sent.conversationId}`);
  const consent = await factsOf(`toestemming/${here.sent.consentId}`);

  expect(consultation).toContain('Hoe verder: Overleg gehouden. Vervolg is afgesproken.');
  expect(conversation).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Besproken: ./),
      expect.stringMatching(/^Herkennen de ouders het: /),
      expect.stringMatching(/^Hoe verder: /),
    ]),
  );
  expect(consent).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Wat: .*toestemming/),
      expect.stringMatching(/^Waarvoor: /),
    ]),
  );
});

test('the municipality’s officer sees contact notes alone, by reference; the log names the family', async () => {
  const { municipalityOfficer } = here.people;
  const visitor = await portal.as(municipalityOfficer.membershipId);

  const list = await visitor.get('/doorgehaald');
  const note = await visitor.get(`/doorgehaald/contactnotitie/${here.helped.noteId}`);

  expect(list.html).toMatch(/Gezin van ZR-/);
  expect(list.html.match(/zr-work__row/g)).toHaveLength(1);
  expect(note.html).toContain('Gesproken.');
  expect(await linesOf(municipalityOfficer.personId)).toMatchObject([
    {
      subject_kind: 'family',
      subject_ids: [here.helped.familyId],
      ground: 'toezicht op de gegevens',
      layer: 'care',
    },
    { subject_kind: 'family', subject_ids: [here.helped.familyId] },
  ]);
});

test('another organisation 404, another role 403, what was not struck 404, another kind 404, nobody the login', async () => {
  const officer = await portal.as(here.people.boardOfficer.membershipId);
  const path = `/doorgehaald/signaal/${there.atSchool.signalId}`;

  const replies = [
    await officer.get(path),
    await officer.get(`/doorgehaald/signaal/${here.sent.signalId}`),
    await officer.get(`/doorgehaald/anders/${here.atSchool.signalId}`),
    await officer.get('/doorgehaald/signaal/geen-id'),
    await (await portal.as(here.people.teacher.membershipId)).get('/doorgehaald'),
    await portal.visitor().get('/doorgehaald'),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403, 303]);
});

test('a child that left the school keeps its struck entries in sight: in the list, and with their text', async () => {
  const { boardOfficer } = there.people;
  await portal.database.owner('update pupil set left_on = portal_today() where id = $1', [
    there.atSchool.pupilId,
  ]);
  const visitor = await portal.as(boardOfficer.membershipId);

  const list = await visitor.get('/doorgehaald');
  const page = await visitor.get(`/doorgehaald/signaal/${there.atSchool.signalId}`);

  expect(list.html.match(/zr-work__row/g)).toHaveLength(4);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Wat Anna deed.');
  expect(page.html).toContain(there.school.name);
  expect((await linesOf(boardOfficer.personId)).at(-1)).toMatchObject({
    what: 'struck:read',
    subject_ids: [there.atSchool.pupilId],
  });
});

test('more than twenty-five go on after the last', async () => {
  const { boardOfficer, teacher } = here.people;
  const insert = `insert into school_entry (kind, trajectory_id, pupil_id, happened_on, answers, author_name, author_role, struck_at, struck_by, strike_reason)
    select 'signal', $1, $2, '2026-01-05', '{"observed": "x", "need": "living"}', $3, 'teacher', portal_now() - make_interval(days => n), 'W', 'R' from generate_series(1, 30) n`;
  await portal.database.owner(insert, [here.atSchool.trajectoryId, here.atSchool.pupilId, teacher.name]);
  const visitor = await portal.as(boardOfficer.membershipId);

  const first = await visitor.get('/doorgehaald');
  const next = /href="(\/doorgehaald\/na\/[^"]+)"/.exec(first.html)?.[1] ?? '';
  const second = await visitor.get(next);

  expect(first.html.match(/zr-work__row/g)).toHaveLength(25);
  expect(second.html.match(/zr-work__row/g)).toHaveLength(34 - 25);
});
