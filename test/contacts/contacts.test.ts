// Does an administrator keep whom to call at its own schools and teams, with names only of who agreed, and is it asked once a year?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { presentDay } from '../clock.ts';
import type { Someone } from '../factories.ts';
import { regionOf } from '../guidance/contacts/region-with-contacts.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';

const TODAY = presentDay();
const LIST = '/beheer/contact';

let portal: Portal;
let region: ReturnType<typeof regionOf>;

beforeAll(async () => {
  portal = await startPortal();
  region = regionOf(portal.database);
});
afterAll(() => portal.stop());

async function keptSchool(name = 'De Testvonder') {
  const { brin } = await region.listed(name, 'Westerkwartier');
  const school = await region.school(name, brin);
  const administrator = await region.make.person(school.boardId, 'administrator');
  return {
    ...school,
    administrator,
    visitor: await portal.as(administrator.membershipId),
    form: formOf(school),
  };
}
const formOf = ({ id }: { id: string }) => `${LIST}/${id}/wijzigen`;

const FILLED = { function: 'intern begeleider', phone: '0594 00 00 71', email: 'ib@test.invalid' };
const NAMED = { personName: 'Jantien Test', agreed: 'yes', agreedOn: '12-1-2026' };
type Stored = Record<string, string | number | null>;
const stored = async (id: string) =>
  (
    await portal.database.owner<{ row: Stored }>('select to_jsonb(c) as row from contact c where id = $1', [
      id,
    ])
  )[0]?.row;
const checkedDaysAgo = (id: string, days: number) =>
  portal.database.owner('update contact set checked_on = $2 where id = $1', [id, addDays(TODAY, -days)]);
const fill = (visitor: Visitor, form: string, fields: Record<string, string> = {}) =>
  visitor.fillIn(form, { ...FILLED, ...fields });

test('a contact is filled in, stands on the school’s page, and was checked today', async () => {
  const { id, path, visitor, form } = await keptSchool();

  const saved = await fill(visitor, form, {
    ...NAMED,
    website: 'www.testvonder.test.invalid',
    hours: 'Op maandag',
    standInFunction: 'directeur',
    standInPhone: '0594 00 00 72',
  });

  expect([saved.status, saved.location]).toEqual([303, `${LIST}/${id}`]);
  expect(await stored(id)).toMatchObject({
    person_name: 'Jantien Test',
    agreed_on: '2026-01-12',
    website: 'https://www.testvonder.test.invalid',
    checked_on: TODAY,
    place: '',
    municipality_id: null,
    version: 1,
  });
  const { html } = await portal.visitor().get(path);
  for (const text of ['Jantien Test, intern begeleider', 'tel:0594000071', 'Op maandag', 'directeur'])
    expect(html).toContain(text);
});

test.for([
  [{ function: '' }, 'function', 'Vul een functie in, zoals intern begeleider.'],
  [{ phone: '', email: '' }, 'phone', 'Vul een telefoonnummer of een e-mailadres in.'],
  [{ phone: 'bel maar' }, 'phone', 'Vul een telefoonnummer in'],
  [{ email: 'geen adres' }, 'email', 'Vul een e-mailadres in'],
  [{ website: 'javascript:alert(1)' }, 'website', 'Schrijf het adres van de website'],
  [{ website: 'school' }, 'website', 'Schrijf het adres van de website'],
  [{ personName: 'Jan' }, 'agreed', 'Vraag of Jan het goed vindt'],
  [{ agreed: 'yes', agreedOn: '1-2-2026' }, 'personName', 'Vul de naam in, of haal het vinkje'],
  [{ personName: 'Jan', agreed: 'yes' }, 'agreedOn', 'Vul in op welke dag Jan ja zei'],
  [{ personName: 'Jan', agreed: 'yes', agreedOn: '1-1-2099' }, 'agreedOn', 'Deze dag moet nog komen'],
  [
    { personName: 'Jan', agreed: 'yes', agreedOn: 'ooit' },
    'agreedOn',
    'Schrijf de datum als dag, maand en jaar',
  ],
  [{ standInName: 'Els' }, 'standInAgreed', 'Vraag of Els het goed vindt'],
  [{ standInName: 'Els', standInAgreed: 'yes' }, 'standInAgreedOn', 'Vul in op welke dag Els ja zei'],
] as [Record<string, string>, string, string][])(
  '%o is refused at %s, and what was typed stays',
  async ([wrong, field, message]) => {
    const { id, visitor, form } = await keptSchool();

    const reply = await fill(visitor, form, { hours: 'Op <dinsdag>', ...wrong });

    expect(reply.status).toBe(422);
    expect(reply.html).toContain(`<a href="#veld-${field}">${message}`);
    expect(reply.html).toContain('Op &lt;dinsdag&gt;');
    expect(reply.html).toContain('<title>Fout: ');
    expect(await stored(id)).toBeUndefined();
  },
);

test('taking the agreement back removes the name at once, from the database and from the page', async () => {
  const { id, path, visitor, form } = await keptSchool();
  await fill(visitor, form, {
    ...NAMED,
    standInName: 'Els Test',
    standInAgreed: 'yes',
    standInAgreedOn: '12-1-2026',
  });
  const before = (await portal.visitor().get(path)).html;

  const reply = await fill(visitor, form, {
    personName: NAMED.personName,
    agreed: '',
    agreedOn: NAMED.agreedOn,
    standInName: 'Els Test',
    standInAgreed: 'yes',
    standInAgreedOn: '12-1-2026',
  });

  expect(before).toContain('Jantien Test');
  expect(reply.status).toBe(303);
  expect(await stored(id)).toMatchObject({ person_name: null, agreed_on: null, stand_in_name: 'Els Test' });
  const after = (await portal.visitor().get(path)).html;
  expect(after).not.toContain('Jantien Test');
  expect(after).toContain('Els Test');
  const rows = await portal.database.owner<{ text: string }>(
    `select row_to_json(l)::text as text from change_log l where row_id = $1 union all select fields::text from draft where place = $2`,
    [id, form],
  );
  expect(JSON.stringify(rows)).not.toContain('Jantien');
});

test('another name needs an agreement of its own', async () => {
  const { id, visitor, form } = await keptSchool();
  await fill(visitor, form, NAMED);

  const reply = await fill(visitor, form, { personName: 'Iemand Anders' });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain('Vraag of Iemand Anders het goed vindt');
  expect(await stored(id)).toMatchObject({ person_name: 'Jantien Test' });
});

test('the list says what is filled in, what is missing and what is old; what needs work comes first', async () => {
  const { id, boardId, visitor, form } = await keptSchool('A ingevuld');
  const old = await region.make.insert('organisation', {
    kind: 'school',
    name: 'B oud',
    parent_id: boardId,
    brin: '97AA',
  });
  await region.make.insert('organisation', {
    kind: 'school',
    name: 'C zonder',
    parent_id: boardId,
    brin: '97AB',
  });
  await fill(visitor, form);
  await region.contact(old, { checked_on: addDays(TODAY, -367) });

  const { html } = await visitor.get(LIST);

  const rows = [...html.matchAll(/<li class="zr-work__row">.*?<\/li>/gs)].map(([row]) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  expect(rows).toEqual([
    'C zonder ontbreekt',
    expect.stringMatching(/^B oud langer dan een jaar geleden nagekeken nagekeken op /),
    expect.stringMatching(/^A ingevuld ingevuld nagekeken op /),
  ]);
  expect(html).toContain(`href="${LIST}/${id}"`);
});

test('"Ja, dit klopt nog" sets the day of checking, and changes nothing else', async () => {
  const { id, visitor, form } = await keptSchool();
  await fill(visitor, form, NAMED);
  await checkedDaysAgo(id, 400);
  const before = await stored(id);
  const page = await visitor.get(`${LIST}/${id}`);

  const reply = await visitor.post(`${LIST}/${id}/controle`, hidden(page));

  expect(page.html).toContain('Ja, dit klopt nog');
  expect(page.html).toContain('langer dan een jaar geleden');
  expect([reply.status, reply.location]).toEqual([303, `${LIST}/${id}`]);
  expect(await stored(id)).toEqual({ ...before, checked_on: TODAY });
  expect((await visitor.get(`${LIST}/${id}`)).html).not.toContain('langer dan een jaar geleden');
});

test('what somebody else changed meanwhile is not confirmed unseen', async () => {
  const { id, visitor, form } = await keptSchool();
  await fill(visitor, form);
  await checkedDaysAgo(id, 400);
  const page = await visitor.get(`${LIST}/${id}`);
  await portal.database.owner(
    `update contact set phone = '0594 00 00 79', version = version + 1 where id = $1`,
    [id],
  );

  const reply = await visitor.post(`${LIST}/${id}/controle`, hidden(page));

  expect(reply.status).toBe(409);
  expect(reply.html).toContain('veranderde dit contact intussen');
  expect((await stored(id))?.checked_on).toBe(addDays(TODAY, -400));
});

test('two people in one contact: who saves second sees both texts, and nothing is overwritten', async () => {
  const { id, boardId, visitor, form } = await keptSchool();
  const colleague = await region.make.person(boardId, 'administrator');
  const other = await portal.as(colleague.membershipId);
  await fill(visitor, form);
  const opened = hidden(await other.get(form));
  await fill(visitor, form, { phone: '0594 00 00 73' });

  const second = await other.post(form, { ...opened, ...FILLED, phone: '0594 00 00 74' });

  expect(second.status).toBe(409);
  expect(second.html).toContain('bewaarde intussen een andere tekst');
  expect(second.html).toContain('0594 00 00 73');
  expect(second.html).toContain('value="0594 00 00 74"');
  expect(await stored(id)).toMatchObject({ phone: '0594 00 00 73', version: 2 });
  const chosen = await other.post(form, { ...hidden(second), ...FILLED, phone: '0594 00 00 74' });
  expect(chosen.status).toBe(303);
  expect(await stored(id)).toMatchObject({ phone: '0594 00 00 74', version: 3, changed_by: colleague.name });
});

test('two people who fill in the same missing contact find out before one is lost', async () => {
  const { id, boardId, visitor, form } = await keptSchool();
  const other = await portal.as((await region.make.person(boardId, 'administrator')).membershipId);
  const opened = hidden(await other.get(form));
  await fill(visitor, form);

  const second = await other.post(form, { ...opened, ...FILLED, function: 'directeur' });

  expect(second.status).toBe(409);
  expect(await stored(id)).toMatchObject({ function: 'intern begeleider', version: 1 });
});

test('a team says where it is; a school that DUO does not list says in which municipality as well, from the list', async () => {
  const westerkwartier = await region.municipality('Westerkwartier');
  const team = await region.team('Team Test', 'Westerkwartier');
  const keeper = await portal.as((await region.make.person(westerkwartier, 'administrator')).membershipId);
  const school = await region.school('De Ongenoemde');
  const visitor = await portal.as((await region.make.person(school.boardId, 'administrator')).membershipId);

  const teamForm = (await keeper.get(formOf(team))).html;
  await fill(keeper, formOf(team), { place: 'Leek' });
  const wrong = await fill(visitor, formOf(school), { municipalityId: school.boardId });
  const right = await fill(visitor, formOf(school), { municipalityId: westerkwartier, place: 'Marum' });

  expect(teamForm).toContain('name="place"');
  expect(teamForm).not.toContain('name="municipalityId"');
  expect(await stored(team.id)).toMatchObject({ place: 'Leek', municipality_id: null });
  expect([wrong.status, right.status]).toEqual([422, 303]);
  expect(wrong.html).toContain('Kies een gemeente uit de lijst.');
  expect((await portal.visitor().get('/contact/gemeente/westerkwartier')).html).toContain('De Ongenoemde');
});

test('a team says what people call it, which finds it and stands on its page; a school is not asked', async () => {
  const westerkwartier = await region.municipality('Westerkwartier');
  const team = await region.team('Team Namen', 'Westerkwartier');
  const keeper = await portal.as((await region.make.person(westerkwartier, 'administrator')).membershipId);
  const school = await keptSchool();

  await fill(keeper, formOf(team), { alsoCalled: 'Loket De Testpoort' });
  await fill(school.visitor, school.form, { alsoCalled: 'Iets anders' });

  expect((await portal.visitor().post('/contact', { q: 'de testpoort' })).location).toBe(team.path);
  expect((await portal.visitor().get(team.path)).html).toContain('Loket De Testpoort');
  expect((await keeper.get(`${LIST}/${team.id}`)).html).toContain('Loket De Testpoort');
  expect((await school.visitor.get(school.form)).html).not.toContain('name="alsoCalled"');
  expect(await stored(school.id)).toMatchObject({ also_called: '' });
});

test('where a school of DUO’s list stands is DUO’s to say: not asked, and not taken in', async () => {
  const { id, visitor, form } = await keptSchool();

  const { html } = await visitor.get(form);
  await fill(visitor, form, { place: 'Elders', municipalityId: await region.municipality('Pekela') });

  expect(html).not.toMatch(/name="(place|municipalityId)"/);
  expect(await stored(id)).toMatchObject({ place: '', municipality_id: null });
});

test('another organisation’s contact is not there; other roles may not; nobody logs in first', async () => {
  const { id, visitor } = await keptSchool();
  const there = await keptSchool();
  const teacher = await portal.as((await region.make.person(id, 'teacher')).membershipId);

  for (const path of [`${LIST}/${there.id}`, there.form]) {
    expect((await visitor.get(path)).status, path).toBe(404);
    expect((await teacher.get(path)).status, path).toBe(403);
    expect((await portal.visitor().get(path)).location, path).toBe('/inloggen');
  }
  expect((await visitor.post(there.form, FILLED)).status).toBe(404);
  expect((await visitor.post(`${LIST}/${there.id}/controle`)).status).toBe(404);
  expect((await visitor.get(`${LIST}/geen-id`)).status).toBe(404);
  expect(await stored(there.id)).toBeUndefined();
});

test('an organisation without schools or teams says so', async () => {
  const partner = await region.make.organisation('partner');
  const visitor = await portal.as((await region.make.person(partner, 'administrator')).membershipId);

  const { status, html } = await visitor.get(LIST);

  expect(status).toBe(200);
  expect(html).toContain('Hier horen geen scholen of teams bij');
});

const workOf = async ({ membershipId }: Someone) => (await (await portal.as(membershipId)).get('/werk')).html;

test('in "Mijn werk" waits what is missing or was checked over a year ago, until it is done', async () => {
  const { id, administrator, visitor, form } = await keptSchool();
  await region.make.person(id, 'teacher');
  await region.make.pupil(id);

  const missing = await workOf(administrator);
  await fill(visitor, form);
  const done = await workOf(administrator);
  await checkedDaysAgo(id, 364);
  const almost = await workOf(administrator);
  await checkedDaysAgo(id, 367);
  const old = await workOf(administrator);

  expect(missing).toContain('Bij 1 school ontbreekt de contactpersoon');
  expect(missing).toContain(`href="${LIST}"`);
  for (const html of [done, almost]) expect(html).not.toContain(`href="${LIST}"`);
  expect(old).toContain('Bij 1 school is de contactpersoon langer dan een jaar geleden nagekeken');
});

test('who has just begun reads what comes first, and that contacts wait as well', async () => {
  const { administrator } = await keptSchool();

  const html = await workOf(administrator);

  expect(html).toContain('Er zijn nog geen mensen.');
  expect(html).toContain('Bij 1 school ontbreekt de contactpersoon');
});
