// A child moves to another municipality after sending: whoever has to do something about it has it on Mijn werk, and the family's page says it.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;
let world: FullWorld;
let elsewhere: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Both the child that waits in the inbox and the one that is helped live in another municipality by now. */
beforeEach(async () => {
  world = await makeFullWorld(portal.database);
  const { municipalityId } = await make.team();
  await moveTo(municipalityId);
  const [found] = await portal.database.owner<{ name: string }>(
    'select name from organisation where id = $1',
    [municipalityId],
  );
  elsewhere = found?.name ?? '';
});

const moveTo = (municipalityId: string) =>
  portal.database.owner('update pupil set residence_id = $1 where id = any ($2)', [
    municipalityId,
    [world.sent.pupilId, world.helped.pupilId],
  ]);

const pageOf = async (who: keyof FullWorld['people'], path = '/werk') =>
  (await (await portal.as(world.people[who].membershipId)).get(path)).html;
const sectionOf = (html: string) => /id="verhuisd"[^]*?<\/section>/.exec(html)?.[0] ?? '';

test.for([
  [
    'internBegeleider',
    2,
    (w: FullWorld) => `Bel ${w.team.name} en spreek met de ouders af wie het gezin verder helpt.`,
  ],
  [
    'worker',
    1,
    (w: FullWorld) => `Bel ${w.school.name} en de ouders, en spreek af wie het gezin verder helpt.`,
  ],
  [
    'coordinator',
    2,
    (w: FullWorld) => `Bel ${w.school.name} en de ouders, en spreek af wie het gezin verder helpt.`,
  ],
  [
    'casemanager',
    1,
    (w: FullWorld) => `Bel ${w.school.name} en de ouders, en spreek af wie het gezin verder helpt.`,
  ],
] as const)('Mijn werk of the %s names each child that moved, and what to do', async ([who, many, said]) => {
  const section = sectionOf(await pageOf(who));

  const rows = section.split('<li class="zr-work__row">').slice(1);
  expect(rows).toHaveLength(many);
  for (const row of rows) expect(row).toContain(`Woont nu in de gemeente ${elsewhere}. ${said(world)}`);
  expect(rows.filter((row) => /Daarna: |Wacht op /.test(row))).not.toEqual([]);
});

test.for(['internBegeleider', 'worker', 'coordinator', 'casemanager'] as const)(
  'a child that moved stands once on Mijn werk of the %s, and is counted where it stands',
  async (who) => {
    const html = (await pageOf(who)).replace(/<details><summary>Afspraken op school[^]*?<\/details>/, '');
    // One's own drafts are papers of one's own, and not what is to be done for a child; help is the family's, in one row of its own, and so
    // is what was agreed for school.
    const [work = '', drafts] = html
      .replace(/<section aria-labelledby="hulp">[^]*?<\/section>/, '')
      .replace(/<section aria-labelledby="schooldeel">[^]*?<\/section>/, '')
      .split('<section aria-labelledby="concepten">');
    const rows = [...work.matchAll(/zr-work__who" href="([^"]+)"/g)].map(([, href = '']) => href);
    const rowsOf = (child: Record<string, string>) =>
      rows.filter((href) => Object.values(child).some((id) => href.includes(id)));

    const moved = [world.sent, world.helped].filter((child) => rowsOf(child).length);
    expect(moved).not.toEqual([]);
    for (const child of moved) expect(rowsOf(child)).toHaveLength(1);
    expect(drafts !== undefined, 'a draft stays where drafts are').toBe(who === 'casemanager');
    for (const section of html.split('<section').filter((one) => one.includes('zr-count')))
      expect(section.match(/zr-count">(\d+)/)?.[1]).toBe(String(section.match(/zr-work__row/g)?.length ?? 0));
  },
);

test.for(['internBegeleider', 'coordinator', 'casemanager'] as const)(
  'back where it lived, nothing waits for the %s any more',
  async (who) => {
    await moveTo(world.team.municipalityId);

    expect(sectionOf(await pageOf(who))).toBe('');
  },
);

test('once the school ended the traject nobody has it on Mijn werk', async () => {
  await make.insert('trajectory_end', { trajectory_id: world.helped.trajectoryId, outcome: 'closed' });

  expect(sectionOf(await pageOf('casemanager'))).toBe('');
  expect(sectionOf(await pageOf('internBegeleider')).match(/zr-work__row/g)).toHaveLength(1);
});

test('the page of the family says it first, to who helps and who coordinates', async () => {
  for (const who of ['casemanager', 'coordinator'] as const) {
    const html = await pageOf(who, `/gezinnen/${world.helped.familyId}`);

    expect(html).toContain(`Het kind woont nu in de gemeente ${elsewhere}.`);
    expect(html).toContain('Laat het gezin niet los voordat een ander het heeft.');
  }
});

test('while a choice for safety stands, the intern begeleider is not sent to the parents', async () => {
  await make.entry('consultation', world.sent.trajectoryId, {
    on: '2026-03-01',
    answers: { discussed: 'Besproken.', decision: 'talk_with_parents' },
    apart: { safetyNote: 'Zorg.' },
    author_person_id: world.people.teacher.personId,
    author_name: world.people.teacher.name,
    author_role: 'teacher',
  });

  const pages = [
    sectionOf(await pageOf('internBegeleider'))
      .split('<li class="zr-work__row">')
      .find((row) => row.includes(world.sent.pupilId) || row.includes(world.sent.referralId)) ?? '',
    await pageOf('internBegeleider', `/leerlingen/${world.sent.pupilId}`),
  ];

  for (const html of pages) {
    expect(html).toContain(`oont nu in de gemeente ${elsewhere}`);
    expect(html).not.toMatch(/spreek met de ouders/);
  }
});
