import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { schoolWithAdministrator, visibleText } from '../administered-school.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function schoolWithGroup() {
  const found = await schoolWithAdministrator(portal, make);
  const groupId = await make.group(found.school.id, 'Kikkers');
  const pupilId = await make.pupil(found.school.id, { group_id: groupId });
  const teacher = await make.person(found.school.id, 'teacher');
  return {
    ...found,
    groupId,
    pupilId,
    teacher,
    list: `/beheer/groepen/school/${found.school.id}`,
    page: `/beheer/groepen/${groupId}`,
  };
}

test('one school goes straight to its groups: with year group, teachers and how many pupils', async () => {
  const { school, groupId, teacher, visitor, list } = await schoolWithGroup();
  await make.teaches(groupId, teacher.membershipId);

  const [chooser, page] = [await visitor.get('/beheer/groepen'), await visitor.get(list)];

  expect(chooser.location).toBe(list);
  expect(visibleText(page)).toMatch(new RegExp(`Kikkers ${teacher.name} groep 5, 1 leerling`));
  await make.school(school.boardId);
  expect((await visitor.get('/beheer/groepen')).html).toContain(list);
  const empty = await schoolWithAdministrator(portal, make);
  expect(visibleText(await empty.visitor.get(`/beheer/groepen/school/${empty.school.id}`))).toContain(
    'Nog geen groepen',
  );
});

test('a group is added and renamed; a name twice, none, or a year group that does not exist is a sentence', async () => {
  const { visitor, list, page, groupId } = await schoolWithGroup();

  const added = await visitor.fillIn(`${list}/nieuw`, { name: 'Uilen', yearGroup: 'C' });
  const twice = await visitor.fillIn(`${list}/nieuw`, { name: 'kikkers', yearGroup: '5' });
  const none = await visitor.fillIn(`${list}/nieuw`, { name: ' ', yearGroup: '5' });
  const odd = await visitor.fillIn(`${list}/nieuw`, { name: 'Vossen', yearGroup: '9' });
  const renamed = await visitor.fillIn(`${page}/naam`, { name: 'Padden', yearGroup: '6' });

  expect([added.location, renamed.location]).toEqual([list, page]);
  expect([twice, none, odd].map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(twice.html).toContain('Er is al een groep met deze naam.');
  expect(none.html).toContain('Vul een naam voor de groep in.');
  expect(odd.html).toContain('value="Vossen"');
  expect(
    await portal.database.owner('select name, year_group from school_group where id = $1', [groupId]),
  ).toEqual([{ name: 'Padden', year_group: '6' }]);
});

test('a teacher sees the children from the first day to the last, and the page says so', async () => {
  const { visitor, page, teacher, pupilId, groupId } = await schoolWithGroup();
  const session = await portal.as(teacher.membershipId);
  const child = `/leerlingen/${pupilId}/signaal`;

  expect((await session.get(child)).status).toBe(404);
  const form = await visitor.get(`${page}/leerkracht`);
  expect(visibleText(form)).toContain('Dit geeft zicht op kinderen');
  expect(visibleText(form)).toContain('Zicht geven op de leerlingen van Kikkers');
  await visitor.fillIn(`${page}/leerkracht`, { membershipId: teacher.membershipId, startsOn: '1-1-2026' });
  expect((await session.get(child)).status).toBe(200);

  const again = await visitor.fillIn(`${page}/leerkracht`, {
    membershipId: teacher.membershipId,
    startsOn: '1-2-2026',
  });
  expect(again.html).toContain('Deze leerkracht heeft deze groep al in die tijd.');
  const [row] = await portal.database.owner<{ id: string }>(
    'select id from group_teacher where group_id = $1',
    [groupId],
  );
  const early = await visitor.fillIn(`${page}/leerkracht/${row?.id ?? ''}`, { endsOn: '1-1-2025' });
  expect(early.status).toBe(422);
  await visitor.fillIn(`${page}/leerkracht/${row?.id ?? ''}`, { endsOn: '2-1-2026' });
  expect((await session.get(child)).status).toBe(404);
  expect(visibleText(await visitor.get(page))).toContain('Eerdere leerkrachten (1)');
});

test('only a teacher of the school itself can be chosen', async () => {
  const { school, visitor, page, groupId } = await schoolWithGroup();
  const ib = await make.person(school.id, 'intern_begeleider');
  const elsewhere = await make.person((await make.school(school.boardId)).id, 'teacher');

  for (const membershipId of [ib.membershipId, elsewhere.membershipId, '']) {
    const reply = await visitor.fillIn(`${page}/leerkracht`, { membershipId, startsOn: '1-1-2026' });
    expect(reply.status).toBe(422);
  }
  expect(await portal.database.owner('select 1 from group_teacher where group_id = $1', [groupId])).toEqual(
    [],
  );
});

test('a group that ends leaves its pupils at school without one, and ends its teachers', async () => {
  const { visitor, page, list, teacher, pupilId, groupId } = await schoolWithGroup();
  await make.teaches(groupId, teacher.membershipId);

  const asked = await visitor.get(`${page}/einde`);
  const ended = [await visitor.post(`${page}/einde`), await visitor.post(`${page}/einde`)];

  expect(visibleText(asked)).toContain('De groep heeft nu 1 leerling');
  expect(ended.map(({ location }) => location)).toEqual([list, list]);
  expect(await portal.database.owner('select group_id, left_on from pupil where id = $1', [pupilId])).toEqual(
    [{ group_id: null, left_on: null }],
  );
  expect((await (await portal.as(teacher.membershipId)).get(`/leerlingen/${pupilId}/signaal`)).status).toBe(
    404,
  );
  expect(visibleText(await visitor.get(list))).toContain('Groepen die zijn beëindigd (1)');
});

test('a name for a group that ended meanwhile is answered at the name, which stays as it was typed', async () => {
  const { visitor, page } = await schoolWithGroup();
  const open = await visitor.get(`${page}/naam`);
  await visitor.post(`${page}/einde`);

  const reply = await visitor.post(`${page}/naam`, { ...hidden(open), name: 'Padden', yearGroup: '5' });

  expect(reply.status).toBe(422);
  expect(visibleText(reply)).toContain('Deze groep is beëindigd.');
  expect(reply.html).toContain('value="Padden"');
});

test('another board gets 404, an intern begeleider 403, nobody the login', async () => {
  const { school, page, list, groupId, teacher } = await schoolWithGroup();
  await make.teaches(groupId, teacher.membershipId);
  const [row] = await portal.database.owner<{ id: string }>(
    'select id from group_teacher where group_id = $1',
    [groupId],
  );
  const other = await schoolWithAdministrator(portal, make);
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const pages = [
    list,
    `${list}/nieuw`,
    page,
    `${page}/naam`,
    `${page}/einde`,
    `${page}/leerkracht`,
    `${page}/leerkracht/${row?.id ?? ''}`,
  ];

  for (const path of pages) {
    const statuses = [
      await other.visitor.get(path),
      await ib.get(path),
      await portal.visitor().get(path),
    ].map(({ status }) => status);
    expect({ path, statuses }).toEqual({ path, statuses: [404, 403, 303] });
  }
  const posts = [
    await other.visitor.post(`${list}/nieuw`, { name: 'Van ons', yearGroup: '5' }),
    await other.visitor.post(`${page}/naam`, { name: 'Van ons', yearGroup: '5' }),
    await other.visitor.post(`${page}/einde`),
    await other.visitor.post(`${page}/leerkracht`, {
      membershipId: teacher.membershipId,
      startsOn: '1-1-2026',
    }),
    await other.visitor.post(`${page}/leerkracht/${row?.id ?? ''}`, { endsOn: '1-1-2026' }),
  ];
  expect(posts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(
    await portal.database.owner('select name, ended_on from school_group where school_id = $1', [school.id]),
  ).toEqual([{ name: 'Kikkers', ended_on: null }]);
  expect((await other.visitor.get('/beheer/groepen/geen-id')).status).toBe(404);
});
