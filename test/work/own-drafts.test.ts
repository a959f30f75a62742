// Can somebody find what was begun and not sent, and throw it away? And does nobody else see it?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../factories.ts';
import { formAt } from '../../src/zorgroute/drafts/form-names.ts';
import { hidden, startPortal, type Fields, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';
import { familyWithPlan } from '../zorgroute/plan/story.ts';
import { referredChild } from '../zorgroute/referred-child.ts';
import { fillInPart } from '../zorgroute/referral/referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function childWithDraft() {
  const child = await childOf(make);
  const visitor = await portal.as(child.teacher.membershipId);
  const path = `/leerlingen/${child.pupilId}/signaal`;
  const form = hidden(await visitor.get(path));
  await visitor.post(path, { ...form, observed: 'Sam zat stil en toen', _do: 'draft' });
  return { ...child, visitor, path };
}

const draftsOf = ({ personId }: Someone) =>
  portal.database.owner('select place from draft where person_id = $1', [personId]);

test('a draft is found from the work and from the child, by its writer alone', async () => {
  const { visitor, path, pupilId, ib } = await childWithDraft();
  const other = await portal.as(ib.membershipId);

  const [work, child] = [await visitor.get('/werk'), await visitor.get(`/leerlingen/${pupilId}`)];
  const [otherWork, otherChild] = [await other.get('/werk'), await other.get(`/leerlingen/${pupilId}`)];

  expect(work.html).toContain('Uw concepten');
  expect(work.html).toContain(`href="${path}">Signaal</a>`);
  expect(work.html).toMatch(/Sam[^<]* · concept van [^<]+, \d\d:\d\d/);
  expect(child.html).toMatch(new RegExp(`Nog niet af: <a href="${path}">Signaal, concept van`));
  for (const { html } of [otherWork, otherChild]) expect(html).not.toContain('concept van');
});

test('whom a draft names, the log of looking names too', async () => {
  const { visitor, pupilId, trajectoryId, teacher } = await childWithDraft();
  await portal.database.owner('delete from access_log where person_id = $1', [teacher.personId]);
  await portal.database.owner(
    `update trajectory set outcome = 'moved', ended_on = '2020-01-01' where id = $1`,
    [trajectoryId],
  );

  await visitor.get('/werk');

  const lines = await portal.database.owner<{ ids: string[] }>(
    `select subject_ids as ids from access_log where person_id = $1 and what = 'work:see'`,
    [teacher.personId],
  );
  expect(lines.flatMap(({ ids }) => ids)).toContain(pupilId);
});

test('a draft about a whole family is called by the family, by none of its children', async () => {
  const family = await familyWithPlan(portal);
  const path = `/gezinnen/${family.familyId}/plan/tekst`;
  const form = hidden(await family.visitor.get(path));
  await family.visitor.post(path, { ...form, first: 'Rust bij het brengen', _do: 'draft' });
  const [row] = await portal.database.owner<{ name: string }>('select name from family where id = $1', [
    family.familyId,
  ]);

  const { html } = await family.visitor.get('/werk');
  const drafts = html.split('id="concepten"')[1] ?? '';

  expect(drafts).toContain(`${row?.name ?? '?'} · concept van`);
});

test('a draft is thrown away from its form, which says so and is empty then', async () => {
  const { visitor, path, teacher } = await childWithDraft();
  const form = await visitor.get(path);

  const reply = await visitor.post(path, {
    ...hidden(form),
    observed: 'Sam zat stil en toen',
    _do: 'discard',
  });
  const late = await visitor.post(
    path,
    { ...hidden(form), observed: 'Sam zat stil en toen' },
    { 'X-Draft': 'keystroke' },
  );
  const empty = await visitor.get(path);

  expect(form.html).toContain('value="discard">Concept weggooien</button>');
  expect(reply).toMatchObject({ status: 303, location: path });
  expect(reply.headers.getSetCookie().join()).toContain('gelukt=discarded');
  expect(late.html).toBe('{"saved":null}');
  expect(await draftsOf(teacher)).toEqual([]);
  expect(empty.html).not.toContain('en toen');
  expect(empty.html).not.toContain('Concept weggooien');
});

test('the list of a referral’s pages names the page that is a draft', async () => {
  const { ib, trajectoryId } = await childOf(make);
  const visitor = await portal.as(ib.membershipId);
  const list = `/trajecten/${trajectoryId}/aanmelding`;
  const form = hidden(await visitor.get(`${list}/wat-er-speelt`));

  await visitor.post(`${list}/wat-er-speelt`, { ...form, reason: 'Half af', _do: 'draft' });
  const { html } = await visitor.get(list);
  const { html: work } = await visitor.get('/werk');

  expect(html.match(/Concept van u/g)).toHaveLength(1);
  expect(work).toMatch(new RegExp(`href="${list}/wat-er-speelt">Aanmelding: `));
});

test('a draft bears the name of its form, whatever stands before it in the address', async () => {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  const parents = `/leerlingen/${child.pupilId}/ouders`;
  await fillInPart(ib, child, 'aanleiding', { reason: 'Een tekst.' });
  const drafts: [string, Fields, string][] = [
    [`${child.base}/toestemmingen/nieuw`, { reason: 'Nog even.' }, 'Toestemming: een antwoord'],
    [`${child.base}/toestemmingen/van/${child.mother}`, { reason: 'Nog even.' }, 'Toestemming: een antwoord'],
    [`${child.base}/aanmelding/ouders`, { ownView: 'Half af' }, 'Aanmelding: wie las de tekst'],
    [`${parents}/nieuw`, { name: 'Half af' }, 'Ouder of voogd toevoegen'],
    [`${parents}/${child.mother}`, { name: 'Half af' }, 'Ouders en gezag'],
  ];

  for (const [path, typed] of drafts) await ib.fillIn(path, { ...typed, _do: 'draft' });
  const [work, page] = [await ib.get('/werk'), await ib.get(`/leerlingen/${child.pupilId}`)];

  for (const [path, , name] of drafts) {
    expect(work.html).toContain(`href="${path}">${name}</a>`);
    expect(page.html).toContain(`href="${path}">${name}, concept van`);
  }
});

test('a draft at the team bears the name of its form too', async () => {
  const [school, team] = [await make.school(), await make.team()];
  const sent = await make.sentReferral(school, team);
  const coordinator = await portal.as((await make.person(team.id, 'cjg_coordinator')).membershipId);
  await coordinator.fillIn(`${sent.path}/casemanager`, { familyName: 'Half af', _do: 'draft' });

  const { html } = await coordinator.get('/werk');

  expect(html).toContain(`href="${sent.path}/casemanager">Casemanager</a>`);
  const at = (path: string) => formAt(`${sent.path}/${path}`);
  expect(
    ['belofte', 'eerste-contact', 'eerste-contact/correctie', 'gezin', 'terugkoppeling'].map(at),
  ).toEqual([
    'Nieuwe datum beloven',
    'Eerste contact met het gezin',
    'Dag van het eerste contact verbeteren',
    'Naar een ander gezin',
    'Terugkoppeling aan de school',
  ]);
});
