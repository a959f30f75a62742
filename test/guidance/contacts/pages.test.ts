// Does everybody find whom to call, and is nothing told that was not published?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal, type Reply } from '../../portal.ts';
import { regionOf } from './region-with-contacts.ts';

const TEAM = 'CJG De Testsingel';

let portal: Portal;
let region: ReturnType<typeof regionOf>;
let teamPath: string;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-06-01T12:00' });
  region = regionOf(portal.database);
  const team = await region.team(TEAM, 'Westerkwartier', { place: 'Leek' });
  teamPath = team.path;
  await region.contact(team.id, {
    function: 'aanmeldteam',
    phone: '0594 00 00 10',
    email: 'team@test.invalid',
    website: 'https://www.testsingel.test.invalid/',
    hours: 'Op werkdagen tot 12.30 uur',
    stand_in_function: 'coördinator',
    stand_in_phone: '0594 00 00 11',
  });
});
afterAll(() => portal.stop());

const get = (path: string) => portal.visitor().get(path);
const find = (q: string | string[]) => portal.visitor().post('/contact', { q });
const inOrder = ({ html }: Reply, ...texts: string[]) => {
  const places = texts.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
};

test('a school shows whom to call, how, when, who stands in, and on which day that was checked', async () => {
  const { brin, path } = await region.listed('De Elzenvonder', 'Westerkwartier', {
    street: 'Vonderlaan 3',
    postcode: '9356 QQ',
    phone: '0594 00 00 98',
    website: 'https://elzenvonder.test.invalid',
  });
  const school = await region.school('Elzenvonder in het portaal', brin);
  await region.contact(school.id, {
    person_name: 'Jantien Test',
    agreed_on: '2026-01-12',
    email: 'ib@test.invalid',
    hours: 'Op maandag',
    stand_in_function: 'directeur',
    stand_in_phone: '0594 00 00 97',
    stand_in_email: 'directie@test.invalid',
  });

  const page = await get(path);

  expect(page.status).toBe(200);
  for (const text of [
    'De Elzenvonder',
    'School in Tolbert',
    '<a class="zr-phone" href="tel:0594000077">0594\u00a000\u00a000\u00a077</a>',
    'Jantien Test, intern begeleider',
    'href="mailto:ib@test.invalid"',
    'Op maandag',
    'directeur',
    'href="tel:0594000097"',
    'href="mailto:directie@test.invalid"',
    'Vonderlaan 3',
    '9356 QQ Tolbert',
    'Laatst nagekeken op dinsdag 3\u00a0februari 2026',
  ])
    expect(page.html).toContain(text);
  expect(page.html).not.toContain('Algemeen nummer');
  expect(page.html).not.toContain('houdt hier nog geen contactpersoon bij');
});

test('a contact that nobody looked at for more than a year says so, and what to do', async () => {
  const { brin, path } = await region.listed('De Oude Vonder', 'Westerkwartier');
  const school = await region.school('x', brin);
  await region.contact(school.id, { checked_on: '2019-02-03' });

  const { html } = await get(path);

  expect(html).toMatch(/Laatst nagekeken op 3\s?februari 2019\. Dat is meer dan een jaar geleden/);
});

test('a school page says that the team follows the municipality where the child lives', async () => {
  const { path } = await region.listed('De Wulpenhof', 'Westerkwartier');

  const { html } = await get(path);

  expect(html).toContain('hangt af van de gemeente waar het kind <strong>woont</strong>');
  expect(html).toContain(`<a href="${teamPath}">${TEAM}</a>`);
});

test('a school that keeps no contact shows so, with its general number and site', async () => {
  const { path } = await region.listed('De Rietwulp', 'Oldambt', {
    phone: '0597 00 00 01',
    website: 'https://www.rietwulp.test.invalid/',
  });

  const { html } = await get(path);

  expect(html).toContain('Deze school houdt hier nog geen contactpersoon bij.');
  expect(html).toContain('Algemeen nummer');
  expect(html).toContain('href="tel:0597000001"');
  expect(html).toContain('<a href="https://www.rietwulp.test.invalid/">rietwulp.test.invalid</a>');
  expect(html).not.toContain('Laatst nagekeken');
});

test('no name without agreement reaches any page, list or index; with it, it stands where it should', async () => {
  const { brin } = await region.listed('De Naamvonder', 'Westerkwartier');
  const school = await region.school('x', brin);
  const refusal = region.contact(school.id, { person_name: 'Zonder Akkoord' });
  await expect(refusal).rejects.toMatchObject({ constraint: 'named_when_agreed' });
  const standIn = region.contact(school.id, { stand_in_name: 'Zonder Akkoord' });
  await expect(standIn).rejects.toMatchObject({ constraint: 'stand_in_named_when_agreed' });
  await region.contact(school.id, { person_name: 'Wel Akkoord', agreed_on: '2026-01-12' });

  expect((await get('/contact/alle.csv')).html).toContain('Wel Akkoord');
  expect((await get('/contact/regio/west')).html).toContain('Wel Akkoord');
  await portal.database.owner('update contact set person_name = null, agreed_on = null where id = $1', [
    school.id,
  ]);
  for (const path of [
    '/contact/alle.csv',
    '/contact/west.csv',
    '/contact/regio/west',
    '/contact/zoekindex.json',
  ])
    expect((await get(path)).html).not.toContain('Wel Akkoord');
});

test('nothing is shown of a school that is gone from DUO’s list, also when it has a contact', async () => {
  const { brin, path } = await region.listed('De Verdwenen Vonder', 'Westerkwartier', {
    gone_on: '2026-01-01',
  });
  const school = await region.school('De Verdwenen Vonder', brin);
  await region.contact(school.id);

  expect((await get(path)).status).toBe(404);
  for (const list of [
    '/contact/gemeente/westerkwartier',
    '/contact/regio/west',
    '/contact/alle.csv',
    '/contact/zoekindex.json',
  ])
    expect((await get(list)).html).not.toContain('Verdwenen');
});

test('a school of the portal that DUO does not list stands where it says that it is', async () => {
  const school = await region.school('De Nieuwe Vlonder', undefined, {
    place: 'Leek',
    phone: '0594 00 00 55',
  });
  const before = await get(school.path);
  await region.contact(school.id, {
    municipality_id: await region.municipality('Noordenveld'),
    place: 'Norg',
  });

  const after = await get(school.path);

  expect(before.html).toContain('School in Leek');
  expect(before.html).toContain('0594\u00a000\u00a000\u00a055');
  expect(after.html).toContain('School in Norg');
  expect((await get('/contact/gemeente/noordenveld')).html).toContain('De Nieuwe Vlonder');
});

test.for([
  '/contact/school/99xx99',
  '/contact/school/00YX00',
  '/contact/school/onzin',
  '/contact/regio/oost',
  '/contact/gemeente/atlantis',
  '/contact/team/onzin',
  '/contact/team/11111111-1111-4111-8111-111111111111',
  '/contact/oost.csv',
])('%s does not exist', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('a municipality has its team on top, then its schools', async () => {
  await region.listed('De Bovenvonder', 'Westerkwartier');

  const page = await get('/contact/gemeente/westerkwartier');

  inOrder(
    page,
    'Het basisteam',
    TEAM,
    'aanmeldteam',
    'De scholen',
    'De Bovenvonder',
    'gemeenten van vroeger',
  );
  expect(page.html).toContain('Grootegast, Leek, Marum');
});

test('a municipality without a team says what to do', async () => {
  const { html } = await get('/contact/gemeente/pekela');

  expect(html).toMatch(
    /Van de gemeente Pekela staat hier nog geen basisteam\. Kijk op de website van de gemeente/,
  );
  expect(html).not.toContain('Bel de gemeente');
  expect(html).toContain('Hier staan nog geen scholen van deze gemeente.');
});

test('a municipality without a team, but with a number, is called with a click, also from one of before', async () => {
  await portal.database.owner(
    `update organisation set phone = '14 0597' where kind = 'municipality' and name = 'Oldambt'`,
  );

  for (const path of ['/contact/gemeente/oldambt', '/contact/gemeente/winschoten'])
    expect((await get(path)).html, path).toMatch(
      /Bel de gemeente op <a href="tel:140597">14\u00a00597<\/a> en vraag/,
    );
});

test('a number in a list is called with a click', async () => {
  const { html } = await get('/contact/regio/west');

  expect(html).toContain('Deelregio West');
  expect(html).toMatch(/<a href="tel:0594000010">0594\u00a000\u00a000\u00a010<\/a>/);
});

test('a team has its own page, with and without a contact', async () => {
  const bare = await region.team('Team Zonder Contact', 'Veendam', { phone: '0598 00 00 09' });

  const [full, empty] = [await get(teamPath), await get(bare.path)];

  for (const text of [
    TEAM,
    'Voor kinderen die in de gemeente Westerkwartier wonen',
    'Vraag naar: <strong>aanmeldteam',
  ])
    expect(full.html).toContain(text);
  expect(empty.html).toContain('Dit team houdt hier nog geen contactpersoon bij.');
  expect(empty.html).toContain('href="tel:0598000009"');
});

test.for([
  ['haren', 'Groningen'],
  ['ten-boer', 'Groningen'],
  ['delfzijl', 'Eemsdelta'],
  ['de-marne', 'Het Hogeland'],
  ['leek', 'Westerkwartier'],
  ['marum', 'Westerkwartier'],
  ['grootegast', 'Westerkwartier'],
  ['zuidhorn', 'Westerkwartier'],
  ['roden', 'Noordenveld'],
  ['hoogezand-sappemeer', 'Midden-Groningen'],
  ['winschoten', 'Oldambt'],
  ['vlagtwedde', 'Westerwolde'],
])('the former municipality %s leads on to %s', async ([slug = '', name = '']) => {
  const { status, html } = await get(`/contact/gemeente/${slug}`);

  expect(status).toBe(200);
  expect(html).toContain(`Het gebied hoort nu bij de gemeente ${name}.`);
  const what = name === 'Westerkwartier' ? 'het team en alle scholen' : 'alle scholen';
  expect(html).toContain(`>Gemeente ${name}: ${what}</a>`);
});

test('former Leek shows the team at once; Winsum was divided and leads to two', async () => {
  const [leek, winsum] = [await get('/contact/gemeente/leek'), await get('/contact/gemeente/winsum')];

  expect(leek.html).toContain('De gemeente Leek bestaat sinds 1\u00a0januari 2019 niet meer.');
  inOrder(leek, 'Het basisteam van Westerkwartier', TEAM, 'tel:0594000010');
  inOrder(
    winsum,
    'voor het grootste deel bij de gemeente Het Hogeland en voor een deel bij de gemeente Westerkwartier',
    'Kijk in welke gemeente het kind nu woont',
    '/contact/gemeente/het-hogeland',
    '/contact/gemeente/westerkwartier',
  );
});

test.for([
  ['Leek', '/contact/gemeente/leek'],
  ['  lÉÉk ', '/contact/gemeente/leek'],
  ['het hogeland', '/contact/gemeente/het-hogeland'],
  ['zevenhuizen', '/contact/gemeente/westerkwartier'],
])('without script: looking for "%s" goes to %s', async ([typed = '', to]) => {
  const { status, location, headers } = await find(typed);

  expect([status, location]).toEqual([303, to]);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('without script: several are listed, what was typed stays, and stands in no address', async () => {
  await region.listed('De Gemene Vonder', 'Stadskanaal', { place: 'Mussel' });
  await region.listed('De Gemene Wulp', 'Stadskanaal', { place: 'Mussel' });

  const page = await find('gemene <b>');
  const some = await find('gemene');

  expect(page.html).toContain('Niets gevonden');
  expect(page.html).toContain('value="gemene &lt;b&gt;"');
  expect(some.status).toBe(200);
  expect(some.html).toContain('2 gevonden');
  expect(some.html).toContain('school in Mussel, gemeente Stadskanaal');
  expect(some.html).toContain('value="gemene"');
  expect(some.headers.get('cache-control')).toBe('private, no-cache');
  expect(some.html).not.toMatch(/(href|action)="[^"]*gemene"/);
});

test.for([
  ['qqqq', 'Niets gevonden'],
  ['', 'Wat zoekt u?'],
])('without script: nothing for "%s" says what to do', async ([typed = '', title = '']) => {
  const page = await find(typed);

  expect(page.status).toBe(200);
  expect(page.html).toContain(title);
  expect(page.html).toContain('Typ de gemeente waar het kind woont');
  expect(page.html.includes('Typ minder')).toBe(typed !== '');
});

test.for(['basisteam', 'WIJ-team', 'wijkteam', 'Sociaal Team'])(
  'without script: who types "%s" is told to choose a municipality',
  async (typed) => {
    const { html } = await find(typed);

    expect(html).toContain('>Kies de gemeente waar het kind woont</h1>');
    expect(html).not.toContain('Typ minder');
  },
);

test('a place with two municipalities offers both; a place of DUO’s list is found in whatever case', async () => {
  await region.listed('De Plaatsvonder', 'Pekela', { place: 'VERZONNEN VEEN' });

  const oostwold = await find('oostwold');
  const made = await find('verzonnen veen');

  expect(oostwold.html).toContain('plaats in de gemeente Oldambt');
  expect(oostwold.html).toContain('plaats in de gemeente Westerkwartier');
  expect(made.location).toBe('/contact/gemeente/pekela');
});

test('the index holds what can be found and no more: no number, no address of mail, no person', async () => {
  const { headers, html } = await get('/contact/zoekindex.json');
  const index = JSON.parse(html) as Record<string, unknown[][]>;

  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(Object.keys(index)).toEqual(['municipalities', 'postcodes', 'former', 'places', 'teams', 'schools']);
  expect(index.former).toContainEqual(['Winsum', 'winsum', 'Het Hogeland en Westerkwartier']);
  expect(index.places?.some(([name]) => name === 'Leek')).toBe(false);
  expect(html).not.toMatch(/0594|@|intern begeleider/);
});

test('the list for a spreadsheet: semicolons, a mark for UTF-8, Dutch headings, and no cell that is a formula', async () => {
  const { brin } = await region.listed('=HYPERLINK("x")', 'Westerwolde', { place: '+Ter; Apel' });
  const school = await region.school('x', brin);
  await region.contact(school.id, { function: '@begeleider', stand_in_function: '-directeur' });

  const response = await fetch(`${portal.url}/contact/zuidoost.csv`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
  const row = lines.find((line) => line.includes('HYPERLINK')) ?? '';

  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('contact-zuidoost.csv');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines[0]).toBe(
    '\ufeffSoort;Naam;BRIN;Vestiging;Plaats;Gemeente;Deelregio;Functie contactpersoon;Naam contactpersoon;Telefoon;E-mail;Website;Bereikbaar;Functie vervanger;Naam vervanger;Telefoon vervanger;E-mail vervanger;Nagekeken op',
  );
  expect(row).toBe(
    `school;"'=HYPERLINK(""x"")";${brin};00;"'+Ter; Apel";Westerwolde;Zuidoost;'@begeleider;;0594 00 00 77;;;;'-directeur;;;;2026-02-03`,
  );
});

test('each subregion has its own list, and all together have everything', async () => {
  await region.listed('De Zuidoostvonder', 'Oldambt');
  await region.listed('De Noordvonder', 'Eemsdelta');
  const lists = await Promise.all(
    ['groningen-stad-haren', 'noord', 'west', 'zuidoost', 'alle'].map((name) => get(`/contact/${name}.csv`)),
  );

  const holding = (text: string) => lists.map(({ html }) => html.includes(text));

  expect(holding('De Zuidoostvonder')).toEqual([false, false, false, true, true]);
  expect(holding('De Noordvonder')).toEqual([false, true, false, false, true]);
  expect(holding(TEAM)).toEqual([false, false, true, false, true]);
});

test('the first page leads to every subregion, municipality and former municipality', async () => {
  const { html } = await get('/contact');

  for (const href of [
    'regio/groningen-stad-haren',
    'regio/noord',
    'gemeente/westerwolde',
    'gemeente/leek',
    'gemeente/haren',
    'gemeente/de-marne',
  ])
    expect(html).toContain(`href="/contact/${href}"`);
  expect(html).toContain('href="/contact/alle.csv"');
});

test('a postcode leads to the municipality where it lies', async () => {
  const leek = await find('9351 ab');
  const nowhere = await find('1234 AB');

  expect([leek.status, leek.location]).toEqual([303, '/contact/gemeente/westerkwartier']);
  expect(nowhere.html).toContain('Niets gevonden');
});

test.for([
  ['9791 AB', 'groningen'],
  ['9798', 'groningen'],
  ['9828 PA', 'westerkwartier'],
  ['9682', 'oldambt'],
])('%s, which the list of postcodes has wrong or double, lies in %s', async ([typed = '', name]) => {
  expect((await find(typed)).location).toBe(`/contact/gemeente/${name}`);
});

test('a number that only has post boxes is of no municipality', async () => {
  expect((await find('9790')).html).toContain('Niets gevonden');
});

test('one wrong letter still finds the municipality', async () => {
  expect((await find('westerkwatier')).html + String((await find('westerkwatier')).location)).toContain(
    '/contact/gemeente/westerkwartier',
  );
});
