// Does who keeps the portal make organisations and name their administrators, and does nobody else?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const HOME = '/beheer/organisaties';
const keeper = async () => {
  const someone = await make.person(await make.organisation('region'), 'administrator');
  return portal.as(someone.membershipId);
};

test('another administrator finds none of these pages, and makes nothing through them', async () => {
  const board = await make.organisation('board');
  const visitor = await portal.as((await make.person(board, 'administrator')).membershipId);

  const replies = [
    await visitor.get(HOME),
    await visitor.get(`${HOME}/${board}`),
    await visitor.post(`${HOME}/nieuw`, { kind: 'board', name: 'Van niemand' }),
    await visitor.post(`${HOME}/${board}`, { name: 'Van niemand' }),
    await visitor.post(`${HOME}/${board}/beheerder`, {
      ...{ name: 'Niemand', email: 'niemand@bestuur.example', role: 'administrator' },
    }),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await portal.database.owner("select from organisation where name = 'Van niemand'")).toEqual([]);
  expect(await portal.database.owner("select from account where email = 'niemand@bestuur.example'")).toEqual(
    [],
  );
});

test('who keeps the portal reads no register: no pupil, no colleague of a school', async () => {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const pupilId = await make.pupil(school.id);
  const visitor = await keeper();

  for (const page of [
    `/beheer/leerlingen/school/${school.id}`,
    `/beheer/leerlingen/${pupilId}`,
    `/beheer/mensen/${teacher.personId}`,
  ])
    expect((await visitor.get(page)).status, page).toBe(404);
});

test('a name is changed, a school needs its BRIN and its board, and nobody is named twice', async () => {
  const visitor = await keeper();
  const board = await make.organisation('board');

  const renamed = await visitor.fillIn(`${HOME}/${board}`, { name: 'Bestuur De Nieuwe Naam' });
  const unknown = await visitor.fillIn(`${HOME}/nieuw`, { kind: 'school', code: '99ZZ', parentId: board });
  const nowhere = await visitor.fillIn(`${HOME}/nieuw`, { kind: 'school', code: 'brin', name: 'De Brug' });
  const twice = await visitor.fillIn(`${HOME}/nieuw`, { kind: 'board', name: 'Bestuur De Nieuwe Naam' });

  expect(renamed.location).toBe(`${HOME}/${board}`);
  expect((await visitor.get(HOME)).html).toContain('Bestuur De Nieuwe Naam');
  expect(unknown.html).toContain('Deze BRIN staat niet in de lijst van scholen.');
  expect(nowhere.html).toContain('Vul de BRIN van de school in');
  expect(nowhere.html).toContain('value="De Brug"');
  expect(twice.html).toContain('Bestuur De Nieuwe Naam is er al.');
});
