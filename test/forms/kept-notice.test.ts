// Does the next page say that the form was kept, once, and does whoever is refused keep name and menu?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { secondPerson } from '../administered-school.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal, type Reply } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** As a browser would: with the cookie that this answer set, if it stands. */
const cookieAfter = (cookie: string, { headers }: Reply) =>
  [cookie, ...headers.getSetCookie().map((set) => set.split(';')[0] ?? '')].join('; ');
const said = ({ html }: Reply) => /role="status">.*?<\/svg>([^<]+)/s.exec(html)?.[1]?.trim();

const WELL = { observed: 'Sam zat stil.', seenOn: '3-2-2026', area: 'home', need: 'living' };

async function internBegeleider() {
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const pupilId = await make.pupil(school.id);
  return { visitor: await portal.as(ib.membershipId), ib, pupilId };
}

test('the page after a form says that it was kept, once; the cookie holds that word and nothing of the form', async () => {
  const { visitor, pupilId } = await internBegeleider();
  const posted = await visitor.fillIn(`/leerlingen/${pupilId}/signaal`, WELL);
  const after = cookieAfter(visitor.cookie, posted);

  const page = await portal.visitor(after).get(posted.location ?? '');
  const again = await visitor.get(posted.location ?? '');

  expect(posted.headers.getSetCookie().join()).toContain('gelukt=saved; Max-Age=60; Path=/;');
  expect(said(page)).toBe('Bewaard.');
  expect(page.headers.getSetCookie().join()).toContain('gelukt=; Path=/; Expires=Thu, 01 Jan 1970');
  expect(said(again)).toBeUndefined();
});

test('the page after a button says so too', async () => {
  const team = await make.team();
  const worker = await portal.as((await make.person(team.id, 'cjg_worker')).membershipId);
  const { path } = await make.sentReferral(await make.school(), team);

  const received = await worker.post(`${path}/ontvangst`);
  const page = await portal.visitor(cookieAfter(worker.cookie, received)).get(received.location ?? '');

  expect(received.status).toBe(303);
  expect(said(page)).toBe('Bewaard.');
});

test('a form with mistakes was not kept, and a word that is not ours is not said', async () => {
  const { visitor, pupilId } = await internBegeleider();

  const wrong = await visitor.fillIn(`/leerlingen/${pupilId}/signaal`, { observed: ' ' });
  const foreign = await portal.visitor(`${visitor.cookie}; gelukt=constructor`).get(`/leerlingen/${pupilId}`);

  expect(wrong.headers.getSetCookie()).toEqual([]);
  expect(said(foreign)).toBeUndefined();
});

test('an answer that is itself a page leaves nothing for the next', async () => {
  await secondPerson(portal, make);
  const school = await make.school();
  const administrator = await portal.as((await make.person(school.boardId, 'administrator')).membershipId);
  const form = await administrator.get('/beheer/mensen/nieuw');

  const made = await administrator.post('/beheer/mensen/nieuw', {
    ...hidden(form),
    name: 'Noor Bestaatniet',
    email: 'noor.na@school.invalid',
    organisationId: school.id,
    role: 'teacher',
    startsOn: '1-8-2026',
  });

  expect(made.html).toContain('U ziet deze link alleen hier.');
  expect(made.headers.getSetCookie().at(-1)).toMatch(/^gelukt=;/);
});

test('whoever is refused, or asks for a page that is not there, keeps name and menu', async () => {
  const { visitor, ib } = await internBegeleider();

  for (const [path, status] of [
    ['/gezinnen', 403],
    ['/bestaat-niet', 404],
    ['/leerlingen/00000000-0000-4000-8000-000000000000', 404],
  ] as const) {
    const reply = await visitor.get(path);

    expect(reply.status, path).toBe(status);
    expect(reply.html, path).toContain(ib.name);
    expect(reply.html, path).toMatch(/href="\/leerlingen"[^>]*>Leerlingen<\/a>/);
    expect(reply.html, path).toContain('Uitloggen');
  }

  const { html } = await portal.visitor().get('/bestaat-niet');
  expect(html).toContain('href="/inloggen">Voor medewerkers</a>');
  expect(html).not.toContain('Er is niets veranderd');
  expect((await portal.visitor().post('/bestaat-niet')).html).toContain('Er is niets veranderd');
});

test('a page that looks the same to everybody leads to the work, with and without a session', async () => {
  const { visitor } = await internBegeleider();

  const open = await visitor.get('/veiligheid');
  const asked = await portal.visitor().get('/zorg-op-school/vraag/1n');
  const there = await visitor.get('/inloggen');
  const nobody = await portal.visitor().get('/inloggen');

  for (const { html } of [open, asked]) expect(html).toContain('href="/inloggen">Voor medewerkers</a>');
  expect(there).toMatchObject({ status: 303, location: '/werk' });
  expect(nobody.status).toBe(200);
});
