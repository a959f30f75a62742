// Over wie gaat het? From Mijn werk a child is chosen and what is written down about it: a note in four clicks at most.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../src/forms/typed-days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Reply } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Where the link or the button with these words leads. */
const hrefOf = ({ html }: Reply, words: string): string => {
  const links = [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)];
  const found = links.find(([, , inside = '']) => inside.replaceAll(/<[^>]+>/g, '').trim() === words);
  return found?.[1] ?? '';
};

async function schoolWithChildren() {
  const school = await make.school();
  const [own, other] = [await make.group(school.id), await make.group(school.id)];
  const teacher = await make.person(school.id, 'teacher');
  await make.teaches(own, teacher.membershipId);
  const ib = await make.person(school.id, 'intern_begeleider');
  const withTraject = await make.pupil(school.id, { group_id: own, call_name: 'Sanne', family_name: 'Vos' });
  const without = await make.pupil(school.id, { group_id: own, call_name: 'Daan', family_name: 'Bos' });
  const elsewhere = await make.pupil(school.id, { group_id: other, call_name: 'Fenna', family_name: 'Ros' });
  return { school, own, other, teacher, ib, withTraject, without, elsewhere };
}

test('a teacher notes a signal of a child without a traject, and then a note, each begun from Mijn werk', async () => {
  const { teacher, without } = await schoolWithChildren();
  const visitor = await portal.as(teacher.membershipId);

  const choice = await visitor.get(hrefOf(await visitor.get('/werk'), 'Iets vastleggen'));
  const signal = hrefOf(choice, 'Signaal bij Daan Bos');
  await visitor.fillIn(signal, {
    observed: 'Daan zat stil in een hoek.',
    seenOn: typedDay(presentDay()),
    area: 'home',
    need: 'living',
  });
  const note = hrefOf(await visitor.get('/leerlingen/kiezen'), 'Notitie bij Daan Bos');

  expect(choice.status).toBe(200);
  expect(choice.html).toContain('Een korte notitie kan bij een kind met een signaal.');
  expect(choice.html).not.toContain('Fenna Ros');
  expect(hrefOf(choice, 'Notitie bij Daan Bos')).toBe('');
  expect(hrefOf(choice, 'Anders bij Daan Bos')).toBe(`/leerlingen/${without}`);
  // Mijn werk, Iets vastleggen, Notitie, Bewaren.
  expect(note).toMatch(/^\/trajecten\/.*\/notitie$/);
  expect((await visitor.get(note)).status).toBe(200);
});

test('an intern begeleider chooses a group first', async () => {
  const { ib, own, other, elsewhere } = await schoolWithChildren();
  const visitor = await portal.as(ib.membershipId);

  const groups = await visitor.get('/leerlingen/kiezen');
  const choice = await visitor.get(`/leerlingen/kiezen/groep/${other}`);

  expect(groups.html).toContain(`/leerlingen/kiezen/groep/${own}`);
  expect(groups.html).toContain('Zoek op naam');
  expect(hrefOf(choice, 'Signaal bij Fenna Ros')).toBe(`/leerlingen/${elsewhere}/signaal`);
  expect(hrefOf(choice, 'Een kind uit een andere groep')).toBe('/leerlingen/kiezen');
});

test('whom it showed stands in the log, and a group of another school is not there', async () => {
  const { teacher, withTraject, without } = await schoolWithChildren();
  const elsewhere = await schoolWithChildren();
  const visitor = await portal.as(teacher.membershipId);

  await visitor.get('/leerlingen/kiezen');
  const foreign = await visitor.get(`/leerlingen/kiezen/groep/${elsewhere.own}`);

  const looked = await portal.database.owner<{ subject_ids: string[] }>(
    "select subject_ids from access_log where what = 'pupil:list' and subject_ids @> array[$1]::uuid[]",
    [withTraject],
  );
  expect(looked.map(({ subject_ids }) => [...subject_ids].sort())).toEqual([[withTraject, without].sort()]);
  expect(foreign.status).toBe(404);
});
