import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { schoolWithAdministrator } from '../administered-school.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** What stands above the mistakes. */
const above = (html: string) => /id="fouten".*?<\/h2>(.*?)<ul>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, '');

test('a form with mistakes says what did not happen and where the text is, as far as it is so', async () => {
  const { school, visitor: administrator } = await schoolWithAdministrator(portal, make);
  const team = await make.team();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const worker = await portal.as((await make.person(team.id, 'cjg_worker')).membershipId);
  const officer = await portal.as((await make.person(school.boardId, 'privacy_officer')).membershipId);
  const { path } = await make.sentReferral(school, team);
  const signal = `/leerlingen/${await make.pupil(school.id)}/signaal`;

  const kept = await ib.fillIn(signal, { observed: 'Sam zat stil.' });
  const nothing = await ib.fillIn(signal, { seenOn: '' });
  const sent = await worker.fillIn(`${path}/advies`, { advice: ' ' });
  const promised = await worker.fillIn(`${path}/belofte`, { promisedOn: '1-1-2001' });
  const file = await administrator.fillIn(`/beheer/import/${school.id}`, {});
  const search = await officer.post('/werk', { from: '2-2-2026', until: '1-2-2026' });
  const login = await portal.visitor().post('/inloggen', { email: 'iemand@test.invalid' });

  expect(above(kept.html)).toBe('Er is nog niets bewaard. Wat u hebt ingevuld, staat hieronder nog.');
  expect(above(nothing.html)).toBe('Er is nog niets bewaard.');
  expect(above(sent.html)).toBe('Er is nog niets verstuurd.');
  expect(above(promised.html)).toBe('Er is nog niets beloofd. Wat u hebt ingevuld, staat hieronder nog.');
  expect(above(file.html)).toBe('Er is nog niets ingelezen. Kies het bestand opnieuw.');
  for (const { html } of [search, login]) expect(above(html)).toBe('');
});

test('text that is sent after logging out is not kept, and goes back to who sent it', async () => {
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const visitor = await portal.as(ib.membershipId);
  const signal = `/leerlingen/${await make.pupil(school.id)}/signaal`;
  const form = hidden(await visitor.get(signal));
  const typed = { ...form, observed: 'Sam zat <stil>.\nDe hele dag.', seenOn: '3-2-2026', area: 'home' };
  await visitor.post('/uitloggen');

  const withoutCookie = await portal.visitor().post(signal, typed);
  const afterLogout = await visitor.post(signal, typed);
  const nothing = await portal.visitor().post(signal, form);

  for (const reply of [withoutCookie, afterLogout]) {
    expect(reply.status).toBe(401);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.html).toContain('Wat u verstuurde, is niet bewaard.');
    expect(reply.html).toContain('Sam zat &lt;stil&gt;.\nDe hele dag.');
    expect(reply.html).not.toContain('3-2-2026');
  }
  expect([nothing.status, nothing.location]).toEqual([303, '/inloggen']);
  expect(await portal.database.owner('select from draft where place = $1', [signal])).toEqual([]);
});
