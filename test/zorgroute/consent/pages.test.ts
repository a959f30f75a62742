import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays, addMonths, weekdayOf } from '../../../src/calendar/days.ts';
import { addSchoolDays, DEFAULT_CALENDAR } from '../../../src/calendar/working-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { daysAgo, NO, referredChild, YES, yearsAgo } from '../referred-child.ts';
import { fillInPart } from '../referral/referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const consentsOf = (trajectoryId: string) =>
  portal.database.owner('select * from consent where trajectory_id = $1 order by created_at', [trajectoryId]);

test('who decides and why is told, and each answer is recorded with receiver, purpose, end and log line', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const overview = `${child.base}/toestemmingen`;

  const before = await visitor.get(overview);
  const reply = await visitor.fillIn(`${overview}/nieuw`, { ...YES, who: child.mother });
  const after = await visitor.get(overview);

  expect(before.html).toContain('Sam is 8 jaar. Tot 12 jaar beslist iedereen die gezag heeft.');
  expect(before.html).toContain('Ans Bakker heeft nog geen antwoord gegeven.');
  expect(before.html).toContain(`Mag de school delen met ${child.team.name}?`);
  expect(reply.location).toBe(overview);
  expect(await consentsOf(child.trajectoryId)).toMatchObject([
    {
      guardian_id: child.mother,
      giver_name: 'Ans Bakker',
      direction: 'school_to_team',
      answer: 'given',
      receiver_id: child.team.id,
      purpose: expect.stringContaining('welke hulp past'),
      ground: expect.stringContaining('Toestemming (AVG, artikel 6).'),
      manner: 'spoken',
      text_version: 0,
      author_name: child.ib.name,
    },
  ]);
  expect(after.html).toContain('Ja, dit mag');
  expect(after.html).not.toContain('Ans Bakker heeft nog geen antwoord gegeven.');
  expect(after.html).toContain('Bert Smit heeft nog geen antwoord gegeven.');
  const lines = await portal.database.owner(
    "select action from access_log where $1 = any (subject_ids) and what = 'consent:record' order by id",
    [child.pupilId],
  );
  expect(lines.map((line) => String(line['action']))).toEqual(['read', 'read', 'change', 'read']);
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;

  const empty = await visitor.fillIn(path, { reason: 'Liever <niet>' });
  const nothing = await visitor.fillIn(path, { ...YES, who: child.mother, categories: [], endsOn: '' });
  const future = await visitor.fillIn(path, {
    ...YES,
    who: child.mother,
    givenOn: '1-1-2090',
    endsOn: '1-2-2090',
  });
  const long = await visitor.fillIn(path, {
    ...YES,
    who: child.mother,
    givenOn: typedDay(presentDay()),
    endsOn: typedDay(addDays(addMonths(presentDay(), 12), 1)),
  });
  const unborn = await visitor.fillIn(path, { ...YES, who: child.mother, givenOn: '1-1-2010' });
  const stranger = await visitor.fillIn(path, { ...YES, who: child.pupilId });

  expect([long.status, unborn.status]).toEqual([409, 409]);
  expect(long.html).toContain('Kies een dag binnen een jaar.');
  expect(unborn.html).toContain('Op deze dag was het kind nog niet geboren. Kijk het jaar na.');
  expect([empty.status, nothing.status, future.status, stranger.status]).toEqual([422, 422, 422, 409]);
  for (const sentence of [
    'Kies wie antwoord geeft.',
    'Kies een antwoord bij vraag 1.',
    'Kies een antwoord bij vraag 2.',
    'Kies hoe het antwoord is gegeven.',
    'Vul in op welke dag',
  ]) {
    expect(empty.html.split(sentence).length, sentence).toBe(3);
  }
  expect(empty.html).toContain('Liever &lt;niet&gt;');
  expect(nothing.html).toContain('Kies wat er gedeeld mag worden');
  expect(nothing.html).toContain('Vul in tot en met welke dag het mag');
  expect(future.html).toContain('Kies vandaag of een eerdere dag.');
  expect(stranger.html).toContain('Kies iemand die mee beslist.');
  expect(await consentsOf(child.trajectoryId)).toEqual([]);
});

test('a yes holds for a year from the day of the answer at most, not from the day that it is recorded', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  const last = addMonths(daysAgo(60), 12);
  const yes = { ...YES, who: child.mother, givenOn: typedDay(daysAgo(60)) };

  const page = await visitor.get(path);
  const late = await visitor.fillIn(path, { ...yes, endsOn: typedDay(addDays(last, 1)) });
  const right = await visitor.fillIn(path, { ...yes, endsOn: typedDay(last) });

  expect(page.html).toContain(`value="${typedDay(addMonths(presentDay(), 12))}"`);
  expect([late.status, right.status]).toEqual([409, 303]);
  expect(late.html).toContain(
    `Hooguit een jaar na de dag van het antwoord: kies een dag tot en met ${spokenDay(last, presentDay())}.`,
  );
});

test('one form takes both answers: all is every part, how and when count for both, and what does not go keeps neither', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const person = (id: string) => `${child.base}/toestemmingen/van/${id}`;
  const asOffered = typedDay(addMonths(presentDay(), 12));
  const all = { ...YES, answer: 'all', back: 'all', categories: [], endsOn: asOffered };

  const both = await visitor.fillIn(person(child.mother), all);
  const kept = await consentsOf(child.trajectoryId);
  const half = await visitor.fillIn(person(child.father), {
    ...all,
    back: 'refused',
    manner: 'other_parent_statement',
  });
  const nothing = await visitor.fillIn(person(child.father), {
    ...all,
    answer: 'unchanged',
    back: 'unchanged',
  });
  const again = await visitor.get(person(child.mother));

  expect(both.location).toBe(`${child.base}/toestemmingen`);
  expect(
    Object.fromEntries(
      kept.map((row) => [String(row['direction']), (row['categories'] as string[]).length] as const),
    ),
  ).toEqual({ school_to_team: 6, team_to_school: 2 });
  // The last day that the form offers is a year from today; this answer is of thirty days ago.
  const last = addMonths(daysAgo(30), 12);
  const ends = await portal.database.owner(
    'select distinct ends_on::text as "on" from consent where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(ends).toEqual([{ on: last }]);
  expect([half.status, nothing.status]).toEqual([409, 422]);
  expect(half.html).toContain('Een nee hoort u van Bert Smit zelf.');
  expect(nothing.html).toContain('Zonder antwoord is er niets te bewaren.');
  expect(await consentsOf(child.trajectoryId)).toHaveLength(2);
  expect(again.html).toContain(`Niets nieuws: het blijft ja, van ${spokenDay(daysAgo(30), presentDay())}`);
});

test('a refusal by one of two guardians ends nothing: it leads to a choice, and nobody is asked for a yes any more', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const refusal = `${child.base}/weigering`;

  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
  const said = await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, {
    ...NO,
    who: child.father,
    reason: 'Eerst zelf proberen.',
  });
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const missing = await visitor.fillIn(refusal, {});
  const past = await visitor.fillIn(refusal, { decision: 'reconsider', reconsiderOn: '1-1-2020' });
  const noDay = await visitor.fillIn(refusal, { decision: 'wait_for_court' });
  const sunday = await visitor.fillIn(refusal, { decision: 'reconsider', reconsiderOn: nextSunday() });
  const court = await visitor.fillIn(refusal, { decision: 'wait_for_court', reconsiderOn: inAMonth() });
  const end = await visitor.fillIn(refusal, { decision: 'end' });

  expect(said.location).toBe(refusal);
  expect(overview.html).toContain('Beslissen hoe het verder gaat');
  expect(overview.html).toContain('Eerst zelf proberen.');
  expect(overview.html).not.toContain('Wat nog niet bekend is');
  expect(overview.html).not.toMatch(/utrecht-alert--(error|warning)/);
  expect([missing.status, past.status, noDay.status]).toEqual([422, 422, 422]);
  expect(noDay.html).toContain('Vul in op welke dag u er weer naar kijkt');
  expect(sunday.html).toContain('Op deze dag is er geen school.');
  expect(court.location).toBe(`${child.base}/toestemmingen`);
  expect((await visitor.get(court.location ?? '')).html).toContain('U wacht op de rechter.');
  expect(end.location).toBe(`${child.base}/afsluiting`);
  const trajectory = await portal.database.owner('select outcome from trajectory where id = $1', [
    child.trajectoryId,
  ]);
  expect(trajectory).toEqual([{ outcome: null }]);
});

test('from 12 the child decides too, from 16 alone; unknown custody must be found out first', async () => {
  const twelve = await referredChild(portal, make, { birthDate: yearsAgo(13) });
  const sixteen = await referredChild(portal, make, { birthDate: yearsAgo(16) });
  const unknown = await referredChild(portal, make, { fatherCustody: 'unknown' });
  const look = async (child: typeof twelve, path: string) =>
    (await (await portal.as(child.ib.membershipId)).get(`${child.base}/${path}`)).html;

  expect(await look(twelve, 'toestemmingen')).toContain('Van 12 tot en met 15 jaar beslist Sam mee');
  expect(await look(twelve, 'toestemmingen/nieuw')).toContain('Sam zelf');
  const alone = await look(sixteen, 'toestemmingen/nieuw');
  expect(alone).toContain('Sam zelf');
  expect(alone).not.toContain('Ans Bakker');
  expect(await look(unknown, 'toestemmingen')).toContain('Het is niet bekend of Bert Smit het gezag heeft.');
  expect(await look(unknown, 'toestemmingen/nieuw')).not.toContain('Bert Smit');
  const visitor = await portal.as(sixteen.ib.membershipId);
  const reply = await visitor.fillIn(`${sixteen.base}/toestemmingen/nieuw`, { ...YES, who: sixteen.mother });
  expect(reply.status).toBe(409);
  const own = await visitor.fillIn(`${sixteen.base}/toestemmingen/nieuw`, { ...YES, who: 'child' });
  expect(own.status).toBe(303);
  const [given] = await consentsOf(sixteen.trajectoryId);
  expect(given).toMatchObject({ guardian_id: null, giver_name: 'Sam' });
  const { html } = await visitor.get(`${sixteen.base}/toestemmingen/${String(given?.['id'])}/intrekking`);
  expect(html).toMatch(/zr-page-head__over">Sam Achternaam\d*<span/);
});

test('with several teams one is chosen, and only one of the municipality', async () => {
  const child = await referredChild(portal, make, { teams: 2 });
  const stranger = await make.team();
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;

  const none = await visitor.fillIn(path, { ...YES, who: child.mother });
  const wrong = await visitor.fillIn(path, { ...YES, who: child.mother, receiver: stranger.id });
  const right = await visitor.fillIn(path, {
    ...YES,
    who: child.mother,
    receiver: String(child.otherTeams[0]),
  });

  expect([none.status, wrong.status, right.status]).toEqual([409, 409, 303]);
  expect(wrong.html).toContain('Kies met welk team de school mag delen.');
  expect(await consentsOf(child.trajectoryId)).toMatchObject([{ receiver_id: child.otherTeams[0] }]);
});

test('an answer about one team stands beside an answer about another: neither overtakes, takes back or hides the other', async () => {
  const child = await referredChild(portal, make, { teams: 2 });
  const other = String(child.otherTeams[0]);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  const yes = { ...YES, who: child.mother };

  const first = await visitor.fillIn(path, {
    ...yes,
    receiver: child.team.id,
    givenOn: typedDay(daysAgo(5)),
  });
  const about = await visitor.fillIn(path, { ...yes, receiver: other, givenOn: typedDay(daysAgo(9)) });
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const late = await visitor.fillIn(path, { ...yes, receiver: other, givenOn: typedDay(daysAgo(10)) });
  await visitor.fillIn(path, { ...NO, who: child.mother, receiver: other, givenOn: typedDay(daysAgo(1)) });
  const refused = await visitor.get(`${child.base}/toestemmingen`);
  const [toFirst, toOther] = await consentsOf(child.trajectoryId);
  const withdrawn = await portal.database.owner(
    'select id from consent_withdrawal where trajectory_id = $1',
    [child.trajectoryId],
  );

  expect([first.status, about.status, late.status]).toEqual([303, 303, 409]);
  expect([toFirst?.['receiver_id'], toOther?.['receiver_id']]).toEqual([child.team.id, other]);
  expect(overview.html).toContain(`${child.base}/toestemmingen/${String(toOther?.['id'])}/intrekking`);
  expect(overview.html).not.toContain(`${child.base}/toestemmingen/${String(toFirst?.['id'])}/intrekking`);
  expect(withdrawn).toEqual([{ id: toOther?.['id'] }]);
  expect(refused.html).toContain(`${child.base}/toestemmingen/${String(toFirst?.['id'])}/intrekking`);
  expect(refused.html).toContain(`Intrekken voor ${child.team.name}`);
});

test('each answer keeps the text that was seen with it; a later reading is a fact of its own', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  await visitor.fillIn(path, { ...NO, who: child.father });
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Een tekst.' });
  await fillInPart(visitor, child, 'wat-gaat-goed', { goingWell: 'Veel.' });

  await visitor.fillIn(`${child.base}/aanmelding/ouders`, {
    who: child.father,
    seenOn: typedDay(daysAgo(311)),
    opinion: 'agrees',
  });
  const { html } = await visitor.get(`${child.base}/toestemmingen`);

  const [reading = '', answer = ''] = html.split('<li class="zr-entry').slice(1);
  expect(reading).toContain('Bert Smit las de tekst');
  expect(reading).toContain('versie 2 van de tekst');
  expect(answer).toContain('Bert Smit: nee');
  expect(answer).not.toContain('versie');
});

test('a yes from before the text asks for reading, and says where; the yes itself was given', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  for (const who of [child.mother, child.father])
    await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who });
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Een tekst.' });

  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const tasks = await visitor.get(`${child.base}/aanmelding`);
  const check = await visitor.get(`${child.base}/aanmelding/controle`);
  const page = await visitor.get(`/leerlingen/${child.pupilId}`);

  for (const { html } of [overview, check]) {
    expect(html).toContain('Ans Bakker zei ja, maar las de tekst nog niet.');
    expect(html).not.toContain('eerdere tekst');
    expect(html).toContain(`href="${child.base}/aanmelding/ouders">Vastleggen wie de tekst las<`);
  }
  expect(tasks.html).toContain('Iedereen zei ja');
  expect(tasks.html).toContain('0 van 2');
  expect(page.html).toContain('De aanmelding invullen en laten lezen');
});

test('what keeps it here leads to where it is mended, each to its own page', async () => {
  const child = await referredChild(portal, make, { conversation: 'none', fatherCustody: 'unknown' });
  const visitor = await portal.as(child.ib.membershipId);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Een tekst.' });

  const { html } = await visitor.get(`${child.base}/aanmelding/controle`);

  for (const href of [
    `${child.base}/gesprek`,
    `${child.base}/toestemmingen/nieuw`,
    `/leerlingen/${child.pupilId}/ouders`,
  ])
    expect(html).toContain(`href="${href}">`);
});

describe('what the other parent says', () => {
  const STATEMENT = { ...YES, manner: 'other_parent_statement' };

  test('does for a parent who was not asked; the own no of that parent takes back nothing', async () => {
    const child = await referredChild(portal, make);
    const visitor = await portal.as(child.ib.membershipId);
    const path = `${child.base}/toestemmingen/nieuw`;
    await visitor.fillIn(path, { ...YES, who: child.mother });
    await visitor.fillIn(path, { ...STATEMENT, who: child.father });
    const told = await visitor.get(`/leerlingen/${child.pupilId}`);

    await visitor.fillIn(path, { ...NO, who: child.father, givenOn: typedDay(daysAgo(28)) });
    const after = await visitor.get(`/leerlingen/${child.pupilId}`);
    const again = await visitor.fillIn(path, {
      ...STATEMENT,
      who: child.father,
      givenOn: typedDay(daysAgo(27)),
    });

    expect(told.html).toContain('De andere ouder zegt dat Bert Smit het goedvindt');
    expect(told.html).not.toContain('Bert Smit geeft toestemming');
    expect(after.html).toContain('Bert Smit geeft geen toestemming');
    expect(after.html).toContain('Wat de andere ouder over Bert Smit zei, geldt niet meer');
    expect(after.html).not.toContain('trekt de toestemming in');
    expect(again.status).toBe(409);
    expect(again.html).toContain('Bert Smit heeft eerder zelf geantwoord.');
  });

  test('is neither offered nor taken of parents who live apart', async () => {
    const child = await referredChild(portal, make);
    const visitor = await portal.as(child.ib.membershipId);
    await portal.database.owner(
      `insert into guardians_version (id, parents_live_apart) values ($1, true)
       on conflict (id) do update set parents_live_apart = true`,
      [child.pupilId],
    );
    const path = `${child.base}/toestemmingen/nieuw`;

    const page = await visitor.get(path);
    const reply = await visitor.fillIn(path, { ...STATEMENT, who: child.father });

    expect(page.html).not.toContain('value="other_parent_statement"');
    expect(reply.status).toBe(409);
    expect(reply.html).toContain('De ouders wonen niet bij elkaar. Vraag het Bert Smit zelf.');
    expect(await consentsOf(child.trajectoryId)).toEqual([]);
  });
});

test('after a new withdrawal what was chosen before holds no more, on every page', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  await visitor.fillIn(path, { ...YES, who: child.mother });
  await visitor.fillIn(path, { ...NO, who: child.father });
  const on = inAMonth();
  await visitor.fillIn(`${child.base}/weigering`, { decision: 'reconsider', reconsiderOn: on });
  const chosen = await visitor.get(`${child.base}/toestemmingen`);

  const [mothers] = await portal.database.owner<{ id: string }>(
    "select id from consent where trajectory_id = $1 and answer = 'given'",
    [child.trajectoryId],
  );
  await visitor.fillIn(`${child.base}/toestemmingen/${mothers?.id ?? ''}/intrekking`, {
    withdrawnOn: typedDay(presentDay()),
  });
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const facts = await portal.database.owner(
    'select refusal_decision, reconsider_on from trajectory_facts where trajectory_id = $1',
    [child.trajectoryId],
  );

  expect(chosen.html).toContain('U bespreekt het opnieuw op');
  expect(overview.html).not.toContain('U bespreekt het opnieuw op');
  expect(overview.html).toContain('Beslissen hoe het verder gaat');
  expect(facts).toEqual([{ refusal_decision: null, reconsider_on: null }]);
});

test('nothing is ticked beforehand, and a no promises only what follows in that direction', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);

  const { html } = await visitor.get(`${child.base}/toestemmingen/van/${child.mother}`);
  const [sharing = '', feedback = ''] = html.split('2. Mag het team');

  expect(html).not.toMatch(/type="(checkbox|radio)"[^>]* checked/);
  expect(sharing).toContain('Daarna beslist u hoe het verder gaat.');
  expect(feedback).not.toContain('Daarna beslist u');
  expect(feedback).toContain('De school hoort dan wel dat er iets gebeurt, maar niet wat.');
});

test('which text was seen is asked and never assumed; an earlier text counts as none', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Een tekst.' });
  const path = `${child.base}/toestemmingen/nieuw`;

  const silent = await visitor.fillIn(path, { ...YES, who: child.mother, seen: '' });
  await visitor.fillIn(path, { ...YES, who: child.mother, seen: 'none' });
  const earlier = await visitor.get(`${child.base}/toestemmingen`);
  await visitor.fillIn(path, { ...YES, who: child.mother });

  expect(silent.status).toBe(422);
  expect(silent.html).toContain('Kies welke tekst deze persoon heeft gezien.');
  expect(earlier.html).toContain('Ja. Las de tekst nog niet');
  expect(await consentsOf(child.trajectoryId)).toMatchObject([{ text_version: 0 }, { text_version: 1 }]);
});

test('an answer of before the one that counts is refused and says why; an ended traject takes none', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;

  await visitor.fillIn(path, { ...NO, who: child.mother, givenOn: typedDay(daysAgo(25)) });
  const late = await visitor.fillIn(path, { ...YES, who: child.mother, givenOn: YES.givenOn });
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const opened = hidden(await visitor.get(path));
  await make.insert('trajectory_end', { trajectory_id: child.trajectoryId, outcome: 'no_referral' });
  const ended = await visitor.post(path, { ...opened, ...YES, who: child.father });

  expect(late.status).toBe(409);
  const said = spokenDay(daysAgo(25), presentDay());
  expect(late.html).toContain(`Ans Bakker antwoordde ook op ${said}, en het laatste antwoord telt.`);
  expect(overview.html).toContain('Nee, dit mag niet');
  expect(overview.html).not.toContain('Ja, dit mag<');
  expect(ended.status).toBe(409);
  expect(await consentsOf(child.trajectoryId)).toHaveLength(1);
});

test('a withdrawal is not undone by a yes of before it, also one that stood there already; a yes of that day or later is', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/toestemmingen/nieuw`;
  await visitor.fillIn(path, { ...YES, who: child.mother });
  const [first] = await consentsOf(child.trajectoryId);
  const withdrawal = `${child.base}/toestemmingen/${String(first?.['id'])}/intrekking`;
  await visitor.fillIn(withdrawal, { withdrawnOn: typedDay(daysAgo(24)) });

  const before = await visitor.fillIn(path, { ...YES, who: child.mother, givenOn: typedDay(daysAgo(25)) });
  await portal.database.owner(
    `insert into consent (trajectory_id, guardian_id, giver_name, direction, answer, categories, receiver_id, purpose, ground, given_on, ends_on, manner,
       text_version, author_name, author_role)
     select trajectory_id, guardian_id, giver_name, direction, answer, categories, receiver_id, purpose, ground, $2, ends_on, manner,
       text_version, author_name, author_role from consent where id = $1`,
    [first?.['id'], daysAgo(25)],
  );
  const stood = await visitor.get(`${child.base}/toestemmingen`);
  const after = await visitor.fillIn(path, { ...YES, who: child.mother, givenOn: typedDay(daysAgo(24)) });

  expect(before.status).toBe(409);
  const takenBack = spokenDay(daysAgo(24), presentDay());
  expect(before.html).toContain(`Ans Bakker trok de toestemming in op ${takenBack}.`);
  expect(stood.html).toContain('De school deelt niet');
  expect(after.status).toBe(303);
  expect((await visitor.get(`${child.base}/toestemmingen`)).html).not.toContain('De school deelt niet');
});

/** What was sent to the team, and then stopped by the mother. */
async function stopped(conversation: 'refer' | 'no_referral') {
  const child = await referredChild(portal, make, { conversation });
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
  const [first] = await consentsOf(child.trajectoryId);
  const author = { author_name: child.ib.name, author_role: 'intern_begeleider' };
  const referral = { trajectory_id: child.trajectoryId, team_id: child.team.id };
  const referral_id = await make.insert('referral', referral);
  await make.insert('referral_version', { referral_id, version: 1, content: {}, ...author });
  const withdrawal = `${child.base}/toestemmingen/${String(first?.['id'])}/intrekking`;
  await visitor.fillIn(withdrawal, { withdrawnOn: typedDay(presentDay()) });
  return { child, visitor };
}

test('after sharing of what was sent was stopped, task and form speak of a judge, also when parents wanted no referral or say yes anew', async () => {
  const { child, visitor } = await stopped('no_referral');

  const page = await visitor.get(`/leerlingen/${child.pupilId}`);
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const refusal = await visitor.get(`${child.base}/weigering`);
  const again = await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, {
    ...YES,
    who: child.mother,
    givenOn: typedDay(presentDay()),
  });
  const anew = await visitor.get(`${child.base}/weigering`);
  await visitor.fillIn(`${child.base}/weigering`, { decision: 'wait_for_court', reconsiderOn: inAMonth() });

  expect(page.html).toContain('Beslissen hoe het verder gaat nu een ouder nee zegt');
  expect(overview.html).toContain('Het delen is gestopt');
  expect(refusal.html).toContain('Ans Bakker heeft de toestemming ingetrokken.');
  expect(refusal.html).toContain('value="wait_for_court"');
  expect(refusal.html).not.toContain('In het laatste gesprek wilden de ouders geen aanmelding.');
  expect([again.status, anew.status]).toEqual([303, 200]);
  expect((await visitor.get(`${child.base}/toestemmingen`)).html).toContain('U wacht op de rechter.');
});

test('after sharing of what was sent was withdrawn, the choice counts on every page', async () => {
  const { child, visitor } = await stopped('refer');
  const before = await visitor.get(`/leerlingen/${child.pupilId}`);

  await visitor.fillIn(`${child.base}/weigering`, { decision: 'wait_for_court', reconsiderOn: inAMonth() });

  expect(before.html).toContain('nu een ouder nee zegt');
  const [page, work] = [await visitor.get(`/leerlingen/${child.pupilId}`), await visitor.get('/werk')];
  for (const { html } of [page, work]) {
    expect(html.toLowerCase()).toContain('nagaan of de rechter heeft beslist');
    expect(html).not.toContain('nu een ouder nee zegt');
  }
});

test('a yes anew after a stop, when somebody helps the family already, opens nothing, and the page says the way on', async () => {
  const { child, visitor } = await stopped('refer');
  const casemanager = await make.person(child.team.id, 'casemanager');
  const [referral] = await portal.database.owner<{ id: string }>(
    'select id from referral where trajectory_id = $1',
    [child.trajectoryId],
  );
  await make.insert('assignment', {
    referral_id: referral?.id,
    family_id: await make.insert('family', { team_id: child.team.id, name: 'Gezin Bakker' }),
    casemanager_id: casemanager.membershipId,
    author_name: 'C',
    author_role: 'cjg_coordinator',
  });
  const overview = `${child.base}/toestemmingen`;
  const before = await visitor.get(overview);

  const givenOn = typedDay(presentDay());
  for (const who of [child.mother, child.father])
    expect((await visitor.fillIn(`${overview}/nieuw`, { ...YES, who, givenOn })).status).toBe(303);

  expect(before.html).not.toContain('Iedereen zei weer ja');
  expect((await visitor.get(overview)).html).toContain(
    'Sluit dit traject af en begin met een nieuw signaal.',
  );
});

test('a day that was chosen and is over is told as over', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...NO, who: child.mother });
  const overviewWith = async (decision: string) => {
    await portal.database.owner(
      `insert into refusal_follow_up (trajectory_id, decision, reconsider_on, author_name, author_role)
       values ($1, $2, portal_today() - 1, 'IB', 'intern_begeleider')`,
      [child.trajectoryId, decision],
    );
    return (await visitor.get(`${child.base}/toestemmingen`)).html;
  };

  expect(await overviewWith('reconsider')).toMatch(
    /U zou het opnieuw bespreken op .*\. Die dag is voorbij\./,
  );
  expect(await overviewWith('wait_for_court')).toMatch(/U wachtte op de rechter .*\. Die dag is voorbij\./);
});

test('parents who want no referral are not asked for a yes: the school closes, or talks again on a day that it chooses', async () => {
  const child = await referredChild(portal, make, { conversation: 'no_referral' });
  const visitor = await portal.as(child.ib.membershipId);

  const page = await visitor.get(`/leerlingen/${child.pupilId}`);
  const overview = await visitor.get(`${child.base}/toestemmingen`);
  const refusal = await visitor.get(`${child.base}/weigering`);
  const chosen = await visitor.fillIn(`${child.base}/weigering`, {
    decision: 'reconsider',
    reconsiderOn: inAMonth(),
  });

  expect(page.html.toLowerCase()).toContain('afsluiten, of later opnieuw met de ouders praten');
  expect(page.html).not.toContain('rechter');
  expect(overview.html).toContain('De ouders willen geen aanmelding');
  expect(overview.html).toContain(`href="${child.base}/weigering"`);
  expect(overview.html).not.toContain('heeft nog geen antwoord gegeven');
  expect(refusal.html).toContain('In het laatste gesprek wilden de ouders geen aanmelding.');
  expect(refusal.html).not.toContain('rechter');
  expect(chosen.location).toBe(`${child.base}/toestemmingen`);
  expect((await visitor.get(`${child.base}/toestemmingen`)).html).toContain('U bespreekt het opnieuw op');
  const today = presentDay();
  const day = spokenDay(addSchoolDays(today, 20, DEFAULT_CALENDAR), today);
  expect((await visitor.get(`/leerlingen/${child.pupilId}`)).html).toContain(`iterlijk ${day}`);
});

test('the team may tell the school how it goes: its own direction, with the school as receiver', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);

  const reply = await visitor.fillIn(`${child.base}/toestemmingen/van/${child.mother}`, TELL);

  expect(reply.location).toBe(`${child.base}/toestemmingen`);
  expect(await consentsOf(child.trajectoryId)).toMatchObject([
    { direction: 'team_to_school', receiver_id: child.school.id, categories: ['help_progress'] },
  ]);
});

test('a yes is withdrawn once, not before it was given, and not by a second tab', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
  const path = `${child.base}/toestemmingen/${String((await consentsOf(child.trajectoryId))[0]?.['id'])}/intrekking`;
  const tab = hidden(await visitor.get(path));

  const early = await visitor.fillIn(path, { withdrawnOn: '1-1-2026' });
  const empty = await visitor.fillIn(path, { withdrawnOn: '' });
  const done = await visitor.fillIn(path, { withdrawnOn: YES.givenOn });
  const again = await visitor.post(path, { ...tab, _key: '', withdrawnOn: typedDay(daysAgo(20)) });

  expect([early.status, empty.status, again.status]).toEqual([409, 422, 409]);
  expect(early.html).toContain('Kies de dag waarop de toestemming is gegeven, of een latere.');
  expect(done.location).toBe(`${child.base}/weigering`);
  expect((await visitor.get(path)).html).toContain('Ingetrokken op');
  expect((await visitor.get(`${child.base}/toestemmingen`)).html).toContain('Ingetrokken');
});

test('who takes back what the team may tell, has nothing to choose: the page promises no choice, and leads to the consents', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
  await visitor.fillIn(`${child.base}/toestemmingen/van/${child.mother}`, TELL);
  const [sharing = '', feedback = ''] = (await consentsOf(child.trajectoryId)).map(
    ({ id }) => `${child.base}/toestemmingen/${String(id)}/intrekking`,
  );
  const withdrawnOn = typedDay(presentDay());

  const [aboutSharing, aboutFeedback] = [await visitor.get(sharing), await visitor.get(feedback)];
  const early = await visitor.fillIn(feedback, { withdrawnOn: '1-1-2026' });
  const done = await visitor.fillIn(feedback, { withdrawnOn });

  expect(aboutSharing.html).toContain('Daarna beslist u hoe het verder gaat.');
  expect(aboutFeedback.html).toContain('Het team vertelt dan niets meer over de inhoud.');
  expect(aboutFeedback.html).not.toContain('Daarna beslist u');
  expect(early.status).toBe(409);
  expect(done.location).toBe(`${child.base}/toestemmingen`);
  expect((await visitor.get(done.location ?? '')).html).toContain('Ingetrokken op');
});

test('who said yes and now says no has taken the yes back', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });

  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, {
    ...NO,
    who: child.mother,
    givenOn: typedDay(daysAgo(25)),
  });

  const withdrawals = await portal.database.owner(
    'select withdrawn_on::text from consent_withdrawal where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(withdrawals).toEqual([{ withdrawn_on: daysAgo(25) }]);
});

test("a teacher has no page of consents, another school gets 404, nobody the login; a reason is the intern begeleider's alone", async () => {
  const child = await referredChild(portal, make);
  const other = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
  const consentId = String((await consentsOf(child.trajectoryId))[0]?.['id']);

  const pages = [
    'toestemmingen',
    'toestemmingen/nieuw',
    `toestemmingen/van/${child.mother}`,
    'toestemmingen/van/kind',
    `toestemmingen/${consentId}/intrekking`,
    'weigering',
  ];
  for (const page of pages) {
    const path = `${child.base}/${page}`;
    const wrongRole = await (await portal.as(child.teacher.membershipId)).get(path);
    const elsewhere = await (await portal.as(other.ib.membershipId)).get(path);
    const nobody = await portal.visitor().get(path);
    expect([wrongRole.status, elsewhere.status, nobody.status], page).toEqual([403, 404, 303]);
  }
  const stranger = await portal.as(other.ib.membershipId);
  const form = hidden(await stranger.get(`${other.base}/toestemmingen/nieuw`));
  expect(
    (await stranger.post(`${child.base}/toestemmingen/nieuw`, { ...form, ...YES, who: child.mother })).status,
  ).toBe(404);
  expect((await stranger.get(`${other.base}/toestemmingen/${consentId}/intrekking`)).status).toBe(404);
  expect((await visitor.get('/trajecten/niets/toestemmingen')).status).toBe(404);
});

/** Only how the help goes, and nothing new about what the school shares. */
const TELL = {
  ...YES,
  answer: 'unchanged',
  categories: [],
  back: 'given',
  backCategories: ['help_progress'],
};

const nextSunday = () => {
  const today = presentDay();
  return typedDay(addDays(today, 7 - weekdayOf(today)));
};
const inAMonth = () => typedDay(addSchoolDays(presentDay(), 20, DEFAULT_CALENDAR));
