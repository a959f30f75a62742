import { afterAll, beforeAll, expect, test } from 'vitest';

import { parseDay, typedDay } from '../../../src/forms/typed-days.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { Snapshot } from '../../../src/zorgroute/referral/snapshot.ts';
import { daysAgo, NO, referredChild, YES, yearsAgo, type ReferredChild } from '../referred-child.ts';
import { fillInAll, makeReady, readText, sayYes, sendIt, fillInPart } from './referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const versionsOf = (trajectoryId: string) =>
  portal.database.owner<{ version: number; content: unknown; sharing_open: boolean }>(
    `select v.version, v.content, v.sharing_open from referral_version v join referral r on r.id = v.referral_id
     where r.trajectory_id = $1 order by v.version`,
    [trajectoryId],
  );
const check = ({ base }: ReferredChild) => `${base}/aanmelding/controle`;

test('sent is exactly what stood there, with the promise; the school sees it and the log tells', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  await readText(visitor, child, child.father, { opinion: 'own', ownView: 'Vader ziet het anders.' });
  await portal.database.owner('update guardian_contact set secret_address = true where id = $1', [
    child.mother,
  ]);

  const page = await visitor.get(check(child));
  const sent = await sendIt(visitor, child);
  const shown = await visitor.get(sent);

  const promise = /U hoort uiterlijk [^<]*/.exec(page.html)?.[0] ?? 'geen belofte';
  expect(page.html).toContain(`Versturen naar ${child.team.name}`);
  expect(shown.html).toContain(promise);
  const [version, ...more] = await versionsOf(child.trajectoryId);
  expect(more).toEqual([]);
  const content = Snapshot.parse(version?.content);
  expect(content).toMatchObject({
    child: { name: expect.stringContaining('Sam'), postcode: '' },
    receiver: { name: child.team.name },
    textVersion: 10,
    views: [{ name: 'Bert Smit', agrees: false, ownView: 'Vader ziet het anders.' }],
    consents: [{ name: 'Ans Bakker', endsOn: parseDay(YES.endsOn) }, { name: 'Bert Smit' }],
  });
  const [apart] = await portal.database.owner(
    'select c.contacts from referral_contacts c join referral r on r.id = c.referral_id where r.trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(JSON.stringify(content)).not.toMatch(/Moederstraat|Vaderplein/);
  expect(JSON.stringify(apart)).not.toContain('Moederstraat');
  expect(JSON.stringify(apart)).toContain('Vaderplein 2');
  const referral = await portal.database.owner(
    'select team_id, promised_on::text, sent_outside_on from referral where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(referral).toEqual([
    { team_id: child.team.id, promised_on: content.promisedOn, sent_outside_on: null },
  ]);
  expect((await visitor.get(`${child.base}/aanmelding/wat-er-speelt`)).location).toBe(sent);
  const lines = await portal.database.owner(
    "select 1 from access_log where $1 = any (subject_ids) and what = 'referral:send' and action = 'change'",
    [child.pupilId],
  );
  expect(lines).toHaveLength(1);
});

test('double send is one version: the same form twice, and two tabs of two people', async () => {
  const child = await referredChild(portal, make);
  const first = await portal.as(child.ib.membershipId);
  const second = await portal.as((await make.person(child.school.id, 'intern_begeleider')).membershipId);
  await makeReady(first, child);
  const tab = hidden(await first.get(check(child)));
  const otherTab = hidden(await second.get(check(child)));

  const replies = await Promise.all([
    first.post(check(child), tab),
    first.post(check(child), tab),
    second.post(check(child), otherTab),
  ]);

  expect(await versionsOf(child.trajectoryId)).toHaveLength(1);
  expect(replies.map(({ status }) => status).every((status) => status === 303 || status === 409)).toBe(true);
  expect(replies.some(({ status }) => status === 303)).toBe(true);
  expect((await second.post(check(child), otherTab)).status).toBe(409);
  expect(await versionsOf(child.trajectoryId)).toHaveLength(1);
});

test('what the intern begeleider cannot change, is for the administrator; where the child lives has its own page', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Een tekst.' });
  const residence = `/leerlingen/${child.pupilId}/woonplaats`;

  const { html } = await visitor.get(check(child));
  const factOf = (term: string) => new RegExp(`<dt>${term}</dt>.*?</div>`, 's').exec(html)?.[0] ?? '';

  for (const term of ['Kind', 'School']) {
    expect(factOf(term), term).toContain('Klopt dit niet? Vraag het uw beheerder.');
    expect(factOf(term), term).not.toContain('Wijzigen');
  }
  expect(factOf('Woont in')).toContain(`href="${residence}">Wijzigen`);
  expect((await visitor.get(residence)).html).toMatch(
    /De postcode van het kind is 9801.AB\. Klopt dit niet\? Vraag het uw beheerder\./,
  );
});

test('who checks reads what is in the way first, in a box, and of each parent who it is to the child; the button stands at the end', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);

  const waiting = (await visitor.get(check(child))).html;
  for (const parent of [child.mother, child.father]) await sayYes(visitor, child, parent);
  const ready = (await visitor.get(check(child))).html;
  const sent = (await visitor.get(await sendIt(visitor, child))).html;

  const [box, text, end] = ['class="zr-blockers', 'Wat de school schrijft</h2>', 'Versturen</h2>'].map(
    (part) => waiting.indexOf(part),
  );
  expect(box).toBeGreaterThan(0);
  expect(text).toBeGreaterThan(box ?? 0);
  expect(end).toBeGreaterThan(text ?? 0);
  expect(ready).not.toContain('class="zr-blockers');
  expect(ready.match(/<button[^>]*primary-action/g)).toHaveLength(1);
  expect(ready).toContain('ook de namen die erin staan');
  expect(ready.split('Een eigen zienswijze gaat letterlijk mee')).toHaveLength(2);
  expect(ready.indexOf('>Versturen naar')).toBeGreaterThan(ready.indexOf('Wat vanzelf meegaat</h2>'));
  for (const html of [waiting, ready, sent])
    for (const who of ['moeder, heeft gezag', 'vader, heeft gezag']) expect(html).toContain(who);
});

test('a second tab after a withdrawal sends nothing', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  const tab = hidden(await visitor.get(check(child)));

  const consents = await portal.database.owner<{ id: string }>(
    'select id from consent where trajectory_id = $1',
    [child.trajectoryId],
  );
  await visitor.fillIn(`${child.base}/toestemmingen/${consents[0]?.id ?? ''}/intrekking`, {
    withdrawnOn: typedDay(daysAgo(20)),
  });
  const late = await visitor.post(check(child), tab);

  expect(late.status).toBe(409);
  expect(late.html).toContain('Er is niets verstuurd');
  expect(late.html).toContain('Er is geen toestemming. Er gaat niets naar het basisteam.');
  expect(await versionsOf(child.trajectoryId)).toEqual([]);
});

test('a text that changed after it was seen or after the page was opened is not sent', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  const tab = hidden(await visitor.get(check(child)));

  await fillInPart(visitor, child, 'aanleiding', { reason: 'Nu anders.' });
  const late = await visitor.post(check(child), tab);
  const unseen = await visitor.get(check(child));
  for (const parent of [child.mother, child.father]) await readText(visitor, child, parent);
  const oldTab = await visitor.post(check(child), tab);
  const sent = await visitor.fillIn(check(child), {});

  expect([late.status, oldTab.status]).toEqual([409, 409]);
  expect(unseen.html).toContain(
    'Ans Bakker heeft een eerdere tekst gezien. De tekst is daarna veranderd. Laat Ans Bakker de nieuwe tekst lezen.',
  );
  expect(sent.status).toBe(303);
  expect(await versionsOf(child.trajectoryId)).toMatchObject([{ content: { textVersion: 11 } }]);
});

test.each([
  [
    'without a conversation with the parents',
    { conversation: 'none' },
    'Er is nog geen gesprek met de ouders vastgelegd.',
  ],
  [
    'after a conversation in which the school helps itself',
    { conversation: 'own_help' },
    'is afgesproken dat de school zelf helpt',
  ],
  [
    'while custody is unknown',
    { fatherCustody: 'unknown' },
    'Het is niet bekend of Bert Smit het gezag heeft.',
  ],
  [
    'while a child of 13 has not answered itself',
    { birthDate: yearsAgo(13) },
    'Sam heeft nog geen antwoord gegeven.',
  ],
] as const)('nothing goes %s', async (_when, settings, sentence) => {
  const child = await referredChild(portal, make, settings);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await sayYes(visitor, child, child.mother);
  await sayYes(visitor, child, child.father);

  const page = await visitor.get(check(child));
  const forced = await visitor.post(check(child), { ...hidden(page), version: '10' });

  expect(page.html).toContain(sentence);
  expect(page.html).not.toContain(`Versturen naar ${child.team.name}</button>`);
  expect(forced.status).toBe(409);
  expect(await versionsOf(child.trajectoryId)).toEqual([]);
});

test('a refusal by one of two keeps everything at school; a child of 16 sends with its own yes alone', async () => {
  const refused = await referredChild(portal, make);
  const ib = await portal.as(refused.ib.membershipId);
  await fillInAll(ib, refused);
  await sayYes(ib, refused, refused.mother);
  await ib.fillIn(`${refused.base}/toestemmingen/nieuw`, { ...NO, who: refused.father });
  const sixteen = await referredChild(portal, make, { birthDate: yearsAgo(16) });
  const other = await portal.as(sixteen.ib.membershipId);
  await fillInAll(other, sixteen);
  await sayYes(other, sixteen, 'child');

  const page = await ib.get(check(refused));

  expect(page.html).toContain('Er is geen toestemming. Er gaat niets naar het basisteam.');
  expect(page.html).toContain(`href="${refused.base}/weigering"`);
  expect((await ib.post(check(refused), { ...hidden(page), version: '10' })).status).toBe(409);
  await sendIt(other, sixteen);
  expect(await versionsOf(sixteen.trajectoryId)).toMatchObject([
    { content: { consents: [{ name: 'Sam', kind: 'child' }] } },
  ]);
});

test('a yes for the team of the old municipality does not hold for that of the new one', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  const tab = hidden(await visitor.get(check(child)));
  const team = await make.team();

  await portal.database.owner('update pupil set residence_id = $1 where id = $2', [
    team.municipalityId,
    child.pupilId,
  ]);
  const late = await visitor.post(check(child), tab);

  expect(late.status).toBe(409);
  expect(late.html).toContain('Ans Bakker gaf toestemming voor een andere ontvanger.');
  expect(await versionsOf(child.trajectoryId)).toEqual([]);
});

test('where no team is, the referral goes on paper and the portal keeps the day', async () => {
  const child = await referredChild(portal, make, { teams: 0 });
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);

  const page = await visitor.get(check(child));
  const noDay = await visitor.fillIn(check(child), { sentOutsideOn: '' });
  const future = await visitor.fillIn(check(child), { sentOutsideOn: '1-1-2090' });
  const sent = await visitor.fillIn(check(child), { sentOutsideOn: typedDay(daysAgo(311)) });

  expect(page.html).toContain('Deze gemeente heeft geen team in dit portaal.');
  expect(page.html).not.toContain('U hoort uiterlijk');
  expect(page.html).toMatch(/class="zr-print-only">Aan de gemeente [^<]+\. Van School/);
  expect([noDay.status, future.status, sent.status]).toEqual([422, 422, 303]);
  const rows = await portal.database.owner(
    'select team_id, sent_outside_on::text, promised_on from referral where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(rows).toEqual([{ team_id: null, sent_outside_on: daysAgo(311), promised_on: null }]);
  const { html } = await visitor.get(sent.location ?? '');
  const { html: work } = await visitor.get('/werk');
  expect(html).toContain('Buiten het portaal verstuurd op');
  expect(html).toContain(`href="${child.base}/afsluiting">Vastleggen hoe het verder gaat`);
  // Nobody of a team can take it in: the school asks itself.
  expect(work).toContain('Nagaan wat de gemeente antwoordt');
  expect(work).not.toContain('De ontvangst bevestigen');
});

test('whoever sends is told once more that the parents did not hear of route and rights; it keeps nothing here', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  const heard = await visitor.get(check(child));
  const yesNo = (told: boolean) => (told ? 'yes' : 'no');
  const tell = (route: boolean, rights: boolean) =>
    portal.database.owner(
      "update school_entry set answers = answers || $2 where kind = 'conversation' and trajectory_id = $1",
      [child.trajectoryId, { toldRoute: yesNo(route), toldRights: yesNo(rights) }],
    );

  await tell(false, false);
  const nothing = await visitor.get(check(child));
  await tell(true, false);
  const half = await visitor.get(check(child));

  expect(heard.html).not.toContain('De ouders hoorden nog niet');
  expect(nothing.html).toContain(
    'De ouders hoorden nog niet hoe de route verder gaat en welke rechten zij hebben.',
  );
  expect(nothing.html).toContain(`href="${child.base}/gesprek"`);
  expect(half.html).toContain('De ouders hoorden nog niet welke rechten zij hebben.');
  await sendIt(visitor, child);
});

test('an empty text is not sent, and an ended traject neither', async () => {
  const empty = await referredChild(portal, make);
  const visitor = await portal.as(empty.ib.membershipId);
  const page = await visitor.get(check(empty));

  expect(page.html).toContain('Er is nog geen tekst');
  expect(
    (await visitor.post(check(empty), hidden(await visitor.get(`${empty.base}/aanmelding/wat-er-speelt`))))
      .status,
  ).toBe(409);
  await fillInAll(visitor, empty);
  await make.insert('trajectory_end', { trajectory_id: empty.trajectoryId, outcome: 'solved_at_school' });
  expect((await visitor.get(`${empty.base}/aanmelding`)).status).toBe(409);
});

test('only what is written needs a yes: an empty page asks nobody for its category', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Alleen dit.' });
  for (const parent of [child.mother, child.father]) {
    await sayYes(visitor, child, parent, { categories: ['child_details', 'guardian_details', 'concern'] });
  }

  const page = await visitor.get(check(child));
  expect(page.html).toContain('Nog leeg: ');
  await sendIt(visitor, child);
});

test('a yes that covers less than what is written does not hold', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  for (const parent of [child.mother, child.father])
    await sayYes(visitor, child, parent, { categories: YES.categories.slice(1) });

  expect((await visitor.get(check(child))).html).toContain(
    'Ans Bakker gaf toestemming voor minder gegevens.',
  );
});
