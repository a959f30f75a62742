// Who wrote it, whoever corrects it: the author stays the author, and sight of the old version is sight of the new.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { childOf, consultationBy } from '../child.ts';

/** The day that the portal stands on. */
const DAY = '2026-11-27';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: `${DAY}T12:00` });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const BETTER = {
  observed: 'Sam zat stil op de bank.',
  place: 'Het plein',
  seenOn: '2-2-2026',
  area: 'home',
  need: 'living',
  correctionReason: 'Het was de bank.',
};
const seenBy = async ({ membershipId }: Someone, pupilId: string) =>
  (await (await portal.as(membershipId)).get(`/leerlingen/${pupilId}`)).html;
const newest = async (of: string) => {
  const [row] = await portal.database.owner<{ id: string }>(
    'select * from school_entry where corrects_id = $1',
    [of],
  );
  return row;
};
const correctAs = async ({ membershipId }: Someone, path: string, fields: Record<string, string>) =>
  (await portal.as(membershipId)).fillIn(`${path}/correctie`, fields);

test('the author stays the author, may correct it again, and reads who corrected it; a second correction names its own', async () => {
  const { teacher, colleague, ib, pupilId, trajectoryId, signalId } = await childOf(make);
  const at = (id: string) => `/trajecten/${trajectoryId}/signaal/${id}`;

  await correctAs(ib, at(signalId), BETTER);
  const second = await newest(signalId);
  const afterIb = await seenBy(colleague, pupilId);
  await correctAs(teacher, at(String(second?.id)), { ...BETTER, correctionReason: 'Toch de hoek.' });
  const third = await newest(String(second?.id));
  const afterTeacher = await seenBy(colleague, pupilId);

  expect(second).toMatchObject({
    author_person_id: teacher.personId,
    author_name: teacher.name,
    author_role: 'teacher',
    corrector_person_id: ib.personId,
    corrector_name: ib.name,
  });
  expect(third).toMatchObject({ author_person_id: teacher.personId, corrector_person_id: null });
  expect(afterIb).toMatch(new RegExp(`Gecorrigeerd op [^<]* door ${ib.name}: Het was de bank\\.`));
  expect(afterIb).toContain(`Zoals ${teacher.name} het schreef`);
  expect(afterTeacher).toMatch(/Gecorrigeerd op [^<]*: Toch de hoek\./);
  expect(afterTeacher).not.toMatch(/Gecorrigeerd op [^<]* door [^<]*Toch de hoek/);
  expect(afterTeacher).toContain(`Zoals ${ib.name} het schreef`);
});

test('what the intern begeleider corrected and the author strikes, its author still reads, and the corrector does not', async () => {
  const { teacher, ib, pupilId, trajectoryId, signalId } = await childOf(make);
  await make.entry('consultation', trajectoryId, consultationBy(teacher));
  await correctAs(ib, `/trajecten/${trajectoryId}/signaal/${signalId}`, BETTER);
  const corrected = await newest(signalId);

  await (
    await portal.as(teacher.membershipId)
  ).fillIn(`/trajecten/${trajectoryId}/signaal/${String(corrected?.id)}/doorhaling`, { reason: 'Verkeerd.' });

  expect(await seenBy(teacher, pupilId)).toContain('Sam zat stil op de bank.');
  expect(await seenBy(ib, pupilId)).not.toContain('Sam zat stil');
});

test('the log of changes names which answers a correction changed, and holds none of them', async () => {
  const { ib, trajectoryId, signalId } = await childOf(make);

  await correctAs(ib, `/trajecten/${trajectoryId}/signaal/${signalId}`, BETTER);
  const corrected = await newest(signalId);
  const lines = await portal.database.owner<{ columns: string[] }>(
    `select to_jsonb(l) as line, columns from change_log l where table_name = 'school_entry' and row_id = $1 and operation = 'insert'`,
    [corrected?.id],
  );

  const answers = lines[0]?.columns.filter((column) => column.startsWith('answers.'));
  expect(answers).toEqual(['answers.alreadyDone', 'answers.childWords', 'answers.observed', 'answers.place']);
  expect(lines[0]?.columns).not.toContain('answers');
  expect(JSON.stringify(lines)).not.toContain('Sam zat');
});

test('a contact that somebody else of the family corrects stays who wrote it', async () => {
  const [school, team] = [await make.school(), await make.team()];
  const casemanager = await make.person(team.id, 'casemanager');
  const standIn = await make.person(team.id, 'casemanager');
  const sent = await make.sentReferral(school, team);
  const { familyId } = await make.assigned(sent, team, casemanager, standIn);
  const noteId = await make.insert('contact_note', {
    family_id: familyId,
    held_on: DAY,
    manner: 'visit',
    with_whom: 'moeder',
    note: 'Gesproken over slapen.',
    author_person_id: casemanager.personId,
    author_name: casemanager.name,
    author_role: 'casemanager',
  });

  const reply = await (
    await portal.as(standIn.membershipId)
  ).fillIn(`/gezinnen/${familyId}/contact/${noteId}/correctie`, {
    heldOn: typedDay(DAY),
    manner: 'visit',
    withWhom: 'moeder',
    note: 'Gesproken over eten.',
    reason: 'Verkeerd onthouden.',
  });
  const { html } = await (await portal.as(casemanager.membershipId)).get(`/gezinnen/${familyId}`);

  expect(reply.status, reply.html.split('<main')[1]).toBe(303);
  expect(
    await portal.database.owner(
      'select author_name, corrector_name from contact_note where corrects_id = $1',
      [noteId],
    ),
  ).toEqual([{ author_name: casemanager.name, corrector_name: standIn.name }]);
  expect(html).toMatch(new RegExp(`Gecorrigeerd op [^<]* door ${standIn.name}: Verkeerd onthouden`));
});
