// A choice for safety is never undone by a correction: whoever could read it reads it on, and nothing urges a talk with the parents.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childOf, consultationBy, conversationBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const AGAIN = {
  heldOn: '3-2-2026',
  decision: 'safety',
  safetyNote: 'Blauwe plekken op de arm.',
  correctionReason: 'Een woord.',
};
/** Without what the factories number: names of people and schools. */
const nameless = (html = '') => html.replaceAll(/\d+/g, 'n');
const newestOf = async (trajectoryId: string) => {
  const [row] = await portal.database.owner<{ id: string }>(
    `select id from school_entry where kind = 'consultation' and trajectory_id = $1 and superseded_at is null`,
    [trajectoryId],
  );
  return String(row?.id);
};

test('through any number of corrections the author keeps her note and the warning, and nothing urges a talk', async () => {
  const { teacher, colleague, ib, pupilId, trajectoryId } = await childOf(make);
  const at = `/trajecten/${trajectoryId}/overleg`;
  await (await portal.as(teacher.membershipId)).fillIn(at, { ...AGAIN, discussed: 'Over de pauzes.' });
  const correctAs = async ({ membershipId }: Someone, discussed: string) =>
    (await portal.as(membershipId)).fillIn(`${at}/${await newestOf(trajectoryId)}/correctie`, {
      ...AGAIN,
      discussed,
    });

  const replies = [
    await correctAs(ib, 'Over de pauze.'),
    await correctAs(teacher, 'Over de pauzes op het plein.'),
    await correctAs(ib, 'Over alle pauzes.'),
  ];

  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
  for (const { membershipId } of [teacher, ib]) {
    const visitor = await portal.as(membershipId);
    const childs = (await visitor.get(`/leerlingen/${pupilId}`)).html;
    const work = (await visitor.get('/werk')).html;
    expect(childs).toContain('Blauwe plekken op de arm.');
    expect(childs).toContain('Praat niet met de ouders als het daardoor onveiliger wordt');
    for (const html of [childs, work]) {
      expect(html).toContain(`href="${at}/veiligheid"`);
      expect(html).toContain('Zorg over de veiligheid: de stappen van de meldcode volgen');
      expect(html).not.toMatch(/[Pp]raten met de ouders|praat met de ouders, uiterlijk/);
      expect(html).not.toContain(`href="/trajecten/${trajectoryId}/gesprek"`);
    }
  }
  const other = (await (await portal.as(colleague.membershipId)).get(`/leerlingen/${pupilId}`)).html;
  expect(other).not.toContain('Blauwe plekken');
  expect(other.split('<main')[1]).not.toMatch(/veiligheid|meldcode/i);
});

test('a new signal after it urges no early talk either; another decision later asks for the talk again', async () => {
  const { teacher, pupilId, trajectoryId } = await childOf(make);
  const visitor = await portal.as(teacher.membershipId);
  const at = `/trajecten/${trajectoryId}/overleg`;
  await visitor.fillIn(at, { ...AGAIN, discussed: 'Over de pauzes.' });
  await visitor.fillIn(`/leerlingen/${pupilId}/signaal`, {
    observed: 'Weer.',
    seenOn: '4-2-2026',
    area: 'home',
    need: 'living',
  });

  const again = (await visitor.get(`/leerlingen/${pupilId}`)).html;
  await visitor.fillIn(at, { heldOn: '5-2-2026', discussed: 'Nu wel.', decision: 'talk_with_parents' });
  const later = (await visitor.get(`/leerlingen/${pupilId}`)).html;

  expect(again).not.toContain('praat met de ouders, uiterlijk');
  expect(again).not.toContain(`href="/trajecten/${trajectoryId}/gesprek"`);
  expect(later).toContain('praat met de ouders, uiterlijk');
});

/** As a teacher who did not write it sees a child of whom the intern begeleider noted this decision. */
async function seenByTeacher(decision: 'safety' | 'talk_with_parents') {
  const { teacher, ib, pupilId, trajectoryId } = await childOf(make);
  const said = {
    ...AGAIN,
    safetyNote: decision === 'safety' ? AGAIN.safetyNote : '',
    discussed: 'Besproken.',
  };
  await (
    await portal.as(ib.membershipId)
  ).fillIn(`/trajecten/${trajectoryId}/overleg`, { ...said, decision });
  const visitor = await portal.as(teacher.membershipId);
  const pages = [await visitor.get(`/leerlingen/${pupilId}`), await visitor.get('/werk')];
  return pages.map(({ html }) => (html.split('<main')[1] ?? '').replaceAll(/[0-9a-f-]{36}/g, 'id'));
}

test('who may not know of the choice is not urged to talk either, and cannot tell it from another', async () => {
  const [childs = '', work = ''] = await seenByTeacher('safety');
  const [childsOfTalk, workOfTalk] = await seenByTeacher('talk_with_parents');

  for (const html of [childs, work]) {
    expect(html).toContain('Doen wat in het overleg is afgesproken');
    expect(html).not.toMatch(/[Pp]raten met de ouders|praat met de ouders, uiterlijk|veiligheid|meldcode/);
  }
  expect(work).not.toContain('/gesprek"');
  expect(childs).not.toMatch(/class="[^"]*primary[^"]*"[^>]*href="[^"]*\/gesprek"/);
  expect(nameless(childs)).toBe(nameless(childsOfTalk));
  expect(nameless(work)).toBe(nameless(workOfTalk));
});

test.each([
  { outcome: 'no_referral' },
  { outcome: 'talk_on', againOn: '2026-12-03' },
  { outcome: 'parents_think', againOn: '2026-12-03' },
])('no talk that was to come again is urged while the choice stands: %o', async (agreed) => {
  const { teacher, ib, pupilId, trajectoryId } = await childOf(make);
  await make.entry('conversation', trajectoryId, {
    ...conversationBy(teacher),
    answers: { ...conversationBy(teacher).answers, ...agreed },
  });
  await make.entry('consultation', trajectoryId, {
    ...consultationBy(ib),
    on: '2026-02-04',
    apart: { safetyNote: 'Blauw.' },
  });
  const visitor = await portal.as(ib.membershipId);

  const pages = [await visitor.get(`/leerlingen/${pupilId}`), await visitor.get('/werk')];

  for (const { html } of pages) {
    expect(html).toContain('Zorg over de veiligheid: de stappen van de meldcode volgen');
    expect(html).not.toMatch(/opnieuw met de ouders praten|vragen wat de ouders|gepland op/i);
  }
});

test('struck, what stood apart is hidden as the entry is: its author reads it, the intern begeleider no more', async () => {
  const { teacher, ib, trajectoryId } = await childOf(make);
  const id = await make.entry('consultation', trajectoryId, {
    ...consultationBy(teacher),
    apart: { safetyNote: 'Blauw.' },
  });

  await (
    await portal.as(teacher.membershipId)
  ).fillIn(`/trajecten/${trajectoryId}/overleg/${id}/doorhaling`, { reason: 'Fout.' });

  const [row] = await portal.database.owner<{ struck_at: Date | null }>(
    'select struck_at from school_entry_apart where id = $1',
    [id],
  );
  expect(row?.struck_at).not.toBeNull();
  expect(
    (await (await portal.as(ib.membershipId)).get(`/trajecten/${trajectoryId}/overleg/${id}/correctie`))
      .status,
  ).toBe(404);
});
