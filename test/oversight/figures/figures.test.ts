import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { filesOf } from '../../work/files-at-each-place.ts';

let portal: Portal;
let make: Make;
let files: ReturnType<typeof filesOf>;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  files = filesOf(make);
});
afterAll(() => portal.stop());

const cellsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)].map(
      ([, label = '', count = '']) => [label, count],
    ),
  );
const times = async (count: number, make: () => Promise<unknown>) => {
  for (let i = 0; i < count; i += 1) await make();
};

test('four trajects are "minder dan 5", five are five; the total that would give the four away is not shown', async () => {
  const school = await make.school();
  const board = await make.person(school.boardId, 'board_member');
  const signal = async () => files.signalled(await make.pupil(school.id), '2026-02-02');
  const visitor = await portal.as(board.membershipId);

  await times(4, signal);
  const four = cellsOf((await visitor.get('/werk')).html);
  await signal();
  await times(4, async () => files.ended(await signal(), '2026-02-09'));
  await times(1, async () => files.consulted(await signal(), '2026-02-09', 'own_help'));
  const more = cellsOf((await visitor.get('/werk')).html);

  expect(four).toMatchObject({ 'Stap 1 · Signaal': 'minder dan 5', 'Alle trajecten samen': 'niet getoond' });
  expect(more).toMatchObject({
    'Stap 1 · Signaal': '5',
    'Stap 2 · Overleg op school': 'minder dan 5',
    'Geëindigd · Op school opgelost': 'minder dan 5',
    'Alle trajecten samen': '10',
  });
  expect(Object.keys(more)).toHaveLength(14);
});

test('what was begun by mistake is no traject', async () => {
  const school = await make.school();
  const board = await make.person(school.boardId, 'board_member');
  const signal = async () => files.signalled(await make.pupil(school.id), '2026-02-02');
  await times(5, signal);
  await times(5, async () => files.ended(await signal(), '2026-02-09'));
  await times(6, async () => files.ended(await signal(), '2026-02-09', 'by_mistake'));

  const cells = cellsOf((await (await portal.as(board.membershipId)).get('/werk')).html);

  expect(cells).toMatchObject({ 'Stap 1 · Signaal': '5', 'Geëindigd · Op school opgelost': '5' });
  expect(Object.values(cells)).not.toContain('6');
  expect(Object.keys(cells).join()).not.toContain('vergissing');
});

test('one withheld count takes the total with it, and another board sees none of it', async () => {
  const school = await make.school();
  const [board, other] = [
    await make.person(school.boardId, 'board_member'),
    await make.person((await make.school()).boardId, 'board_member'),
  ];
  await times(5, async () => files.signalled(await make.pupil(school.id), '2026-02-02'));

  const { html } = await (await portal.as(board.membershipId)).get('/werk');
  const elsewhere = cellsOf((await (await portal.as(other.membershipId)).get('/werk')).html);

  expect(cellsOf(html)).toMatchObject({ 'Stap 1 · Signaal': '5', 'Alle trajecten samen': 'niet getoond' });
  expect(html).not.toContain('Sam');
  expect(new Set(Object.values(elsewhere))).toEqual(new Set(['minder dan 5', 'niet getoond']));
});

test('a municipality counts what was sent to its teams, from the referral on', async () => {
  const school = await make.school();
  const team = await make.team();
  const officer = await make.person(team.municipalityId, 'policy_officer');
  const stranger = await make.person((await make.team()).municipalityId, 'policy_officer');
  const send = async () => {
    const trajectory = await files.signalled(await make.pupil(school.id), '2026-02-02');
    await files.talked(trajectory, '2026-02-05');
    return files.sent(trajectory, team.id, 'Sam');
  };
  await times(5, send);
  await times(5, async () =>
    make.insert('advice', {
      referral_id: await send(),
      version: 1,
      advice: 'Zo.',
      author_name: 'T',
      author_role: 'cjg_worker',
    }),
  );

  const cells = cellsOf((await (await portal.as(officer.membershipId)).get('/werk')).html);
  const elsewhere = cellsOf((await (await portal.as(stranger.membershipId)).get('/werk')).html);

  expect(cells).toMatchObject({ 'Stap 4 · Aanmelding': '5', 'Stap 5 · Casemanager': '5' });
  expect(cells).not.toHaveProperty('Stap 1 · Signaal');
  expect(elsewhere).toMatchObject({ 'Stap 5 · Casemanager': 'minder dan 5' });
});
