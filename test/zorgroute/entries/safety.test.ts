// A choice for safety is never undone by a correction: whoever could read it reads it on, and nothing urges a talk with the parents.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childOf, consultationBy } from '../child.ts';

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
  expect(later).toContain('Praten met de ouders');
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
