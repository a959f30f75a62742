import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { schoolWithAdministrator, visibleText } from '../administered-school.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function schoolWithPupil() {
  const found = await schoolWithAdministrator(portal, make);
  const groupId = await make.group(found.school.id, 'Kikkers');
  const pupilId = await make.pupil(found.school.id, {
    group_id: groupId,
    call_name: 'Zoë',
    search_call: 'zoe',
    prefix: 'van der',
    family_name: 'Özdemir Berg',
    search_family: 'ozdemir berg',
  });
  return {
    ...found,
    groupId,
    pupilId,
    list: `/beheer/leerlingen/school/${found.school.id}`,
    page: `/beheer/leerlingen/${pupilId}`,
  };
}
const WELL = {
  callName: 'Sam',
  familyName: 'Bos',
  prefix: '',
  birthDate: '3-3-2018',
  gender: 'boy',
  groupId: '',
  yearGroup: '5',
  postcode: '9801 ab',
};
const pupilOf = async (id: string) =>
  (
    await portal.database.owner(
      'select *, birth_date::text as birth_date, left_on::text as left_on from pupil where id = $1',
      [id],
    )
  )[0];
const linesOf = (id: string) =>
  portal.database.owner(
    'select action, what, layer from access_log where $1::uuid = any (subject_ids) order by access_log.id',
    [id],
  );
const rows = (html: string) =>
  [...html.matchAll(/zr-work__who" href="([^"]+)"/g)].map(([, href]) => href ?? '');

test('the list stands by group, and each child shown is in the log', async () => {
  const { pupilId, visitor, list } = await schoolWithPupil();

  const page = await visitor.get(list);

  expect((await visitor.get('/beheer/leerlingen')).location).toBe(list);
  expect(visibleText(page)).toContain('Kikkers Zoë van der Özdemir Berg groep 5 3-3-2018');
  expect(await linesOf(pupilId)).toEqual([{ action: 'read', what: 'pupil:keep', layer: 'register' }]);
});

test('an empty school says what to do first', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);

  const page = await visitor.get(`/beheer/leerlingen/school/${school.id}`);

  expect(visibleText(page)).toContain('Nog geen leerlingen');
  expect(page.html).toContain(`/beheer/import/${school.id}`);
  expect(page.html).toContain(`/beheer/leerlingen/school/${school.id}/nieuw`);
});

test('a search is posted and finds by the beginning of names, without accents; a sign means nothing', async () => {
  const { school, pupilId, groupId, visitor, list, page } = await schoolWithPupil();
  const other = await make.pupil(school.id, { call_name: 'Bo' });
  const found = async (fields: Record<string, string>) => rows((await visitor.post(list, fields)).html);

  for (const q of ['zo', 'ZOË', 'ozd', 'Berg', 'zoe van der özd', 'özdemir-berg'])
    expect({ q, found: await found({ q }) }).toEqual({ q, found: [page] });
  for (const q of ['demir', '_oe', 'zoe jansen'])
    expect({ q, found: await found({ q }) }).toEqual({ q, found: [] });
  expect(await found({ q: '%' })).toHaveLength(2);
  expect(await found({ groupId })).toEqual([page]);
  expect(await found({ groupId: 'none' })).toEqual([`/beheer/leerlingen/${other}`]);
  expect((await linesOf(pupilId)).filter(({ action }) => action === 'search').length).toBeGreaterThan(5);
});

test('sixty pupils are pages of twenty-five, each of them once', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const list = `/beheer/leerlingen/school/${school.id}`;
  const group = await make.group(school.id, 'Uilen');
  for (let i = 0; i < 60; i += 1)
    await make.pupil(school.id, {
      call_name: `Kind${String(i)}`,
      family_name: 'Bos',
      ...(i % 2 && { group_id: group }),
    });

  let page = await visitor.get(list);
  const seen = rows(page.html);
  const sizes = [seen.length];
  for (let after = hiddenAfter(page.html); after; after = hiddenAfter(page.html)) {
    page = await visitor.post(list, { after });
    sizes.push(rows(page.html).length);
    seen.push(...rows(page.html));
  }

  expect(sizes).toEqual([25, 25, 10]);
  expect(new Set(seen).size).toBe(60);
});
const hiddenAfter = (html: string) => /name="after" value="([^"]+)"/.exec(html)?.[1];

test('a pupil is added by hand, found by its name, and not twice', async () => {
  const { school, groupId, visitor, list } = await schoolWithPupil();

  const reply = await visitor.fillIn(`${list}/nieuw`, { ...WELL, groupId });
  const id = (reply.location ?? '').split('/').at(-1) ?? '';
  const twice = await visitor.fillIn(`${list}/nieuw`, WELL);

  expect(await pupilOf(id)).toMatchObject({
    school_id: school.id,
    home_school_id: school.id,
    group_id: groupId,
    key: null,
    birth_date: '2018-03-03',
    postcode: '9801AB',
    search_family: 'bos',
  });
  expect(await linesOf(id)).toEqual([{ action: 'change', what: 'pupil:keep', layer: 'register' }]);
  expect(twice.status).toBe(422);
  expect(twice.html).toContain('Deze leerling staat al in de lijst van deze school');
});

test('each wrong answer has its sentence, and what was typed stays', async () => {
  const { visitor, list } = await schoolWithPupil();
  const elsewhere = await schoolWithPupil();

  const reply = await visitor.fillIn(`${list}/nieuw`, {
    familyName: '<Bos>',
    birthDate: '31-2-2018',
    postcode: '12 ab',
    gender: '',
  });
  const wrongGroup = await visitor.fillIn(`${list}/nieuw`, { ...WELL, groupId: elsewhere.groupId });
  const noYear = await visitor.fillIn(`${list}/nieuw`, { ...WELL, birthDate: '24-11' });
  const wrongYear = await visitor.fillIn(`${list}/nieuw`, { ...WELL, yearGroup: 'C' });

  expect([reply, wrongGroup, wrongYear, noYear].map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(reply.html).toContain('<title>Fout: ');
  expect(reply.html).toContain('&lt;Bos&gt;');
  for (const sentence of [
    'Vul de roepnaam in.',
    'Deze dag bestaat niet, of ligt te ver weg.',
    'Schrijf de postcode als 1234 AB.',
    'Kies wat er in uw leerlingadministratie staat.',
  ]) {
    expect(reply.html.split(sentence)).toHaveLength(3);
  }
  expect(wrongGroup.html).toContain('Kies een groep uit de lijst.');
  expect(wrongYear.html).toContain('Kies een jaargroep uit de lijst.');
});

test('names and group are changed; the teacher of the other group sees the child, the first one no longer', async () => {
  const { school, groupId, pupilId, visitor, page } = await schoolWithPupil();
  const [first, second] = [await make.person(school.id, 'teacher'), await make.person(school.id, 'teacher')];
  const uilen = await make.group(school.id, 'Uilen');
  await make.teaches(groupId, first.membershipId);
  await make.teaches(uilen, second.membershipId);

  const shown = await visitor.get(`${page}/gegevens`);
  const reply = await visitor.fillIn(`${page}/gegevens`, { ...WELL, groupId: uilen });

  expect(shown.html).toContain('value="Özdemir Berg"');
  expect(shown.html).toContain('Gegevens van Zoë bewaren');
  expect(reply.location).toBe(page);
  expect(await pupilOf(pupilId)).toMatchObject({
    call_name: 'Sam',
    prefix: '',
    search_call: 'sam',
    group_id: uilen,
    gender: 'boy',
  });
  const seen = async (membershipId: string) =>
    (await (await portal.as(membershipId)).get(`/leerlingen/${pupilId}/signaal`)).status;
  expect([await seen(first.membershipId), await seen(second.membershipId)]).toEqual([404, 200]);
  expect(await linesOf(pupilId)).toContainEqual({ action: 'change', what: 'pupil:keep', layer: 'register' });
});

test('what is changed of a child that left meanwhile is answered at a field, and stays as it was typed', async () => {
  const { visitor, page } = await schoolWithPupil();
  const open = await visitor.get(`${page}/gegevens`);
  await visitor.fillIn(`${page}/vertrek`, { leftOn: '10-7-2026' });

  const reply = await visitor.post(`${page}/gegevens`, { ...hidden(open), ...WELL });

  expect(reply.status).toBe(422);
  expect(visibleText(reply)).toContain('Deze leerling is van school.');
  expect(reply.html).toContain('value="Sam"');
});

test('who goes from school is in no list or group any more, and can be put back', async () => {
  const { school, pupilId, visitor, list, page } = await schoolWithPupil();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const child = `/leerlingen/${pupilId}/signaal`;

  const asked = await visitor.get(`${page}/vertrek`);
  const tomorrow = await visitor.fillIn(`${page}/vertrek`, { leftOn: '1-1-2090' });
  expect([(await ib.get(child)).status, tomorrow.status]).toEqual([200, 422]);
  const reply = await visitor.fillIn(`${page}/vertrek`, { leftOn: '10-7-2026' });

  expect(visibleText(asked)).toContain('Er wordt niets gewist.');
  expect(tomorrow.html).toContain('Kies vandaag of een eerdere dag.');
  expect(reply.location).toBe(page);
  expect(await pupilOf(pupilId)).toMatchObject({ school_id: null, group_id: null, left_on: '2026-07-10' });
  expect((await ib.get(child)).status).toBe(404);
  expect(visibleText(await visitor.get(list))).toContain('van school op 10-7-2026');

  expect((await visitor.post(`${page}/terug`)).location).toBe(page);
  expect(await pupilOf(pupilId)).toMatchObject({ school_id: school.id, left_on: null });
  expect((await ib.get(child)).status).toBe(200);
});

test('no page of the register shows whether a child has a file', async () => {
  const { school, groupId, pupilId, visitor, list, page } = await schoolWithPupil();
  const teacher = await make.person(school.id, 'teacher');
  await make.teaches(groupId, teacher.membershipId);
  const pages = [list, page, `${page}/gegevens`, `${page}/vertrek`, '/beheer', `/beheer/groepen/${groupId}`];
  const shown = async () =>
    (await Promise.all(pages.map((path) => visitor.get(path)))).map(({ html }) =>
      html.replaceAll(/nonce="[^"]+"|name="_page" value="[^"]+"/g, ''),
    );

  const before = await shown();
  await (
    await portal.as(teacher.membershipId)
  ).fillIn(`/leerlingen/${pupilId}/signaal`, {
    observed: 'Zat stil.',
    seenOn: '3-2-2026',
    area: 'home',
    need: 'living',
  });

  expect(
    await portal.database.owner("select 1 from school_entry where kind = 'signal' and pupil_id = $1", [
      pupilId,
    ]),
  ).toHaveLength(1);
  expect(await shown()).toEqual(before);
});

test('another board gets 404 with a refused line, an intern begeleider 403, nobody the login', async () => {
  const { school, pupilId, page, list } = await schoolWithPupil();
  const other = await schoolWithAdministrator(portal, make);
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);

  for (const path of [list, `${list}/nieuw`, page, `${page}/gegevens`, `${page}/vertrek`]) {
    const statuses = [
      await other.visitor.get(path),
      await ib.get(path),
      await portal.visitor().get(path),
    ].map(({ status }) => status);
    expect({ path, statuses }).toEqual({ path, statuses: [404, 403, 303] });
  }
  const fields = hidden(await other.visitor.get(`/beheer/leerlingen/school/${other.school.id}/nieuw`));
  const posts = [
    await other.visitor.post(list, { q: 'zoe' }),
    await other.visitor.post(`${list}/nieuw`, { ...WELL, ...fields }),
    await other.visitor.post(`${page}/gegevens`, WELL),
    await other.visitor.post(`${page}/vertrek`, { leftOn: '1-1-2026' }),
    await other.visitor.post(`${page}/terug`),
    await other.visitor.get('/beheer/leerlingen/geen-id'),
  ];
  expect(posts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await pupilOf(pupilId)).toMatchObject({ call_name: 'Zoë', left_on: null });
  expect(
    await portal.database.owner(
      "select 1 from access_log where $1::uuid = any (subject_ids) and result = 'refused'",
      [pupilId],
    ),
  ).not.toHaveLength(0);
});
