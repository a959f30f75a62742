import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { dayIn } from '../../src/clock.ts';
import { keyAfter, readKey } from '../../src/work/row-keys.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';
import { filesOf } from './files-at-each-place.ts';

let portal: Portal;
let make: Make;
let files: ReturnType<typeof filesOf>;
let today: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  files = filesOf(make);
  today = dayIn(portal.clock.now());
});
afterAll(() => portal.stop());

const rowsIn = (html: string, id: string) =>
  (html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '').match(/zr-work__who" href="[^"]+">[^<]+/g) ??
  [];
const onwardFrom = (html: string, id: string) =>
  new RegExp(`href="(/werk/alles/${id}/[^"]+)"`).exec(html)?.[1];

/** Every row of a list, page after page, as "Toon meer" leads on. */
async function readAll(visitor: Visitor, id: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let path: string | undefined = '/werk/alles'; path;) {
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    pages.push(rowsIn(page.html, id));
    path = onwardFrom(page.html, id);
  }
  return pages;
}

test('a list goes on by its last row, a hundred at a time: every row once, in order, whatever days are the same', async () => {
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  for (let i = 0; i < 230; i += 1) {
    const pupil = await make.pupil(school.id, { call_name: `Kind${String(i)}`, family_name: 'Testkind' });
    await files.signalled(pupil, addDays(today, -(i % 7)));
  }
  const visitor = await portal.as(ib.membershipId);

  const pages = await readAll(visitor, 'voor-u');

  expect(pages.map((page) => page.length)).toEqual([100, 100, 30]);
  expect(new Set(pages.flat()).size).toBe(230);
});

test('so does what somebody else has to do, with the early talks that stay away among it', async () => {
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const long = addDays(today, -100);
  for (let i = 0; i < 120; i += 1) {
    const pupil = await make.pupil(school.id, { call_name: `Kind${String(i)}`, family_name: 'Testkind' });
    const trajectory = await files.signalled(pupil, long);
    await files.consulted(trajectory, long, 'own_help');
    if (i % 2) await files.talked(trajectory, long, 'own_help');
  }
  const visitor = await portal.as(ib.membershipId);

  const pages = await readAll(visitor, 'van-anderen');

  expect(pages.map((page) => page.length)).toEqual([100, 20]);
  expect(new Set(pages.flat()).size).toBe(120);
});

test('the team and a casemanager read on in the same way', async () => {
  const [school, team] = [await make.school(), await make.team()];
  const worker = await make.person(team.id, 'cjg_worker');
  const casemanager = await make.person(team.id, 'casemanager');
  for (let i = 0; i < 105; i += 1) await make.sentReferral(school, team, { callName: `Kind${String(i)}` });
  const helped = await portal.database.owner<{ id: string }>(
    'select id from referral where team_id = $1 order by id',
    [team.id],
  );

  const received = await readAll(await portal.as(worker.membershipId), 'voor-u');
  for (const { id } of helped) await files.assigned(id, team.id, casemanager.membershipId);
  const own = await readAll(await portal.as(casemanager.membershipId), 'voor-u');

  expect([received, own].map((pages) => pages.map((page) => page.length))).toEqual([
    [100, 5],
    [100, 5],
  ]);
});

test('the address of a next page holds days and an id, and only one that was written by a list is a page', async () => {
  const school = await make.school();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const key = keyAfter({ until: '2026-03-02', since: '2026-02-02', id: crypto.randomUUID(), part: 1 });

  const status = async (path: string) => (await ib.get(path)).status;

  expect(readKey(key)).toMatchObject({ until: '2026-03-02', since: '2026-02-02', part: 1 });
  expect(await status(`/werk/alles/van-anderen/${key}`)).toBe(200);
  expect(await status(`/werk/alles/iets-anders/${key}`)).toBe(404);
  for (const wrong of ['x', `${key}_1`, key.replace('2026', 'jaar'), key.replace(/_1$/, '_2')])
    expect(await status(`/werk/alles/van-anderen/${wrong}`), wrong).toBe(404);
});
