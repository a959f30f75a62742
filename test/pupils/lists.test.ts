import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { wordsOfName } from '../../src/pupils/name-search.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const linesOf = (pupilId: string, action: string) =>
  portal.database.owner('select what from access_log where $1 = any (subject_ids) and action = $2', [
    pupilId,
    action,
  ]);

describe('the list', () => {
  test('of a teacher shows the own groups, and in words where a running traject stands', async () => {
    const { teacher, school, group, pupilId } = await childOf(make, { family_name: 'Jansen' });
    await make.pupil(school.id, { group_id: group, call_name: 'Noor', family_name: 'Bakker' });
    const other = await make.group(school.id, 'Groep 8');
    await make.pupil(school.id, { group_id: other, call_name: 'Bram', family_name: 'Anders' });

    const { html } = await (await portal.as(teacher.membershipId)).get('/leerlingen');

    expect(html).toContain('<h1 class="utrecht-heading-1">Mijn groep</h1>');
    expect(html).toContain('Groep 5');
    expect(html).toMatch(/Sam Jansen<\/a><span class="zr-work__what">Wacht op overleg</);
    expect(html).toMatch(/Noor Bakker<\/a><span class="zr-work__what"></);
    expect(html).not.toContain('Bram');
    expect(html).not.toContain('role="search"');
    expect(await linesOf(pupilId, 'read')).toMatchObject([{ what: 'pupil:list' }]);
  });

  test('of an intern begeleider is the school by group, 25 at a time', async () => {
    const { ib, school, group } = await childOf(make);
    const names = Array.from({ length: 30 }, (_, i) => `A${String(i).padStart(2, '0')}`);
    for (const family_name of names)
      await make.pupil(school.id, { group_id: group, call_name: 'Kim', family_name });
    const visitor = await portal.as(ib.membershipId);

    const first = await visitor.get('/leerlingen');
    const more = /href="(\/leerlingen\/vanaf\/[0-9a-f-]{36})"/.exec(first.html)?.[1] ?? '';
    const second = await visitor.get(more);

    expect(first.html.match(/zr-work__row/g)).toHaveLength(25);
    expect(first.html).toContain('Kim A24');
    expect(second.html.match(/zr-work__row/g)).toHaveLength(6);
    expect(second.html).toContain('Kim A25');
    expect(second.html).not.toContain('vanaf/');
  });

  test('that is empty says what will appear and what to do first', async () => {
    const school = await make.school();
    const ib = await make.person(school.id, 'intern_begeleider');
    const teacher = await make.person(school.id, 'teacher');

    const forIb = await (await portal.as(ib.membershipId)).get('/leerlingen');
    const forTeacher = await (await portal.as(teacher.membershipId)).get('/leerlingen');

    expect(forIb.html).toContain('Hier komen de leerlingen van uw school');
    expect(forIb.html).toContain('href="/leerlingen/nieuw"');
    expect(forTeacher.html).toContain('U bent nog aan geen groep gekoppeld.');
  });

  test('is not for a team, nor for who is not logged in', async () => {
    const worker = await make.person((await make.team()).id, 'cjg_worker');
    const visitor = await portal.as(worker.membershipId);

    expect((await visitor.get('/leerlingen')).status).toBe(403);
    expect((await visitor.post('/leerlingen/zoeken', { q: 'sam' })).status).toBe(403);
    expect((await portal.visitor().get('/leerlingen')).status).toBe(303);
    expect((await visitor.get('/leerlingen/vanaf/geen-id')).status).toBe(404);
  });
});

describe('the search', () => {
  const search = async (membershipId: string, q: string) =>
    (await portal.as(membershipId)).post('/leerlingen/zoeken', { q });

  test.each(['sam', 'SÁM', 'vee', 'van der veen', 'sam van der v', 'sam v', '  Sam  '])(
    'finds Sam van der Veen by "%s"',
    async (q) => {
      const { ib, pupilId } = await childOf(make, { prefix: 'van der', family_name: 'Veen' });

      const reply = await search(ib.membershipId, q);

      expect(reply.status).toBe(200);
      expect(reply.html).toContain('Sam van der Veen');
      expect(reply.html).toContain('Groep 5');
      expect(await linesOf(pupilId, 'search')).toMatchObject([{ what: 'pupil:search' }]);
    },
  );

  test.each(['am', 'sam x', '%', 'veens', "'; drop"])(
    'finds nobody by "%s" and says what to try',
    async (q) => {
      const { ib, pupilId } = await childOf(make, { prefix: 'van der', family_name: 'Veen' });

      const reply = await search(ib.membershipId, q);

      expect(reply.status).toBe(200);
      expect(reply.html).not.toContain('Sam van der Veen');
      expect(await linesOf(pupilId, 'search')).toEqual([]);
    },
  );

  test('shows no child of another school', async () => {
    const { ib } = await childOf(make, { call_name: 'Xander' });
    const other = await childOf(make, { call_name: 'Xander', family_name: 'Elders' });

    const reply = await search(ib.membershipId, 'xander');

    expect(reply.html).not.toContain('Elders');
    expect(await linesOf(other.pupilId, 'search')).toEqual([]);
  });

  test('without a name asks for one; with no hit it offers to add the child', async () => {
    const { ib } = await childOf(make);

    const empty = await search(ib.membershipId, '  ');
    const none = await search(ib.membershipId, 'zzz');
    const back = await (await portal.as(ib.membershipId)).get('/leerlingen/zoeken');

    expect(empty.html).toContain('Typ eerst een naam');
    expect(none.html).toContain('Geen leerling gevonden');
    expect(none.html).toContain('href="/leerlingen/nieuw"');
    expect(back).toMatchObject({ status: 303, location: '/leerlingen' });
  });
});

test.each([
  ['', []],
  [' ¡! ', []],
  ['Sam', ['sam']],
  ['Veen, Sam van der', ['veen', 'sam', 'van', 'der']],
  ['Łukasz IŞIK', ['lukasz', 'isik']],
])('the words of "%s"', (typed, words) => {
  expect(wordsOfName(typed)).toEqual(words);
});
