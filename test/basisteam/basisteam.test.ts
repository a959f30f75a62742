import { afterAll, beforeAll, expect, test } from 'vitest';

import { shortDay, spokenDay } from '../../src/forms/dates.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { addDays, weekdayOf } from '../../src/calendar/days.ts';
import { addWorkingDays, DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { HOW_SOON, SOON } from '../../src/zorgroute/referral/words.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';

let portal: Portal;
let make: Make;
const today = presentDay();

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function atTheTeam(sentOn = today) {
  const [school, team] = [await make.school(), await make.team()];
  const worker = await make.person(team.id, 'cjg_worker');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const casemanager = await make.person(team.id, 'casemanager');
  const sent = await make.sentReferral(school, team, { sentOn });
  return { school, team, worker, coordinator, casemanager, sent, ...sent };
}

const milestonesOf = (referralId: string) =>
  portal.database.owner<{ kind: string }>(
    'select kind, promised_on, round, author_name from milestone where referral_id = $1 order by created_at',
    [referralId],
  );
const linesOf = (referralId: string) =>
  portal.database.owner(
    'select action, what, result, person_id from access_log where $1 = any (subject_ids) order by id',
    [referralId],
  );

test('the inbox tells who, from which school and until when, and leaves a line with the referrals', async () => {
  const { worker, school, referralId } = await atTheTeam();

  const page = await (await portal.as(worker.membershipId)).get('/postvak');

  expect(page.status).toBe(200);
  expect(page.html).toContain('Sam de Vries');
  expect(page.html).toContain(school.name);
  expect(page.html).toContain('De ontvangst bevestigen<small>Casemanager uiterlijk');
  expect(page.html).toContain('uiterlijk');
  expect(page.html).not.toContain('te laat');
  expect(await linesOf(referralId)).toMatchObject([
    { action: 'read', what: 'inbox:see', person_id: worker.personId },
  ]);
});

test('what took too long is marked; an empty inbox says what will appear', async () => {
  const late = await atTheTeam(addDays(today, -20));
  const worker = await make.person((await make.team()).id, 'cjg_worker');

  const full = await (await portal.as(late.worker.membershipId)).get('/postvak');
  const empty = await (await portal.as(worker.membershipId)).get('/postvak');

  expect(full.html).toContain('te laat');
  expect(empty.html).toContain('Er wacht nu niets op het team');
  expect(empty.html).not.toContain('Sam de Vries');
});

test('the inbox stands in the order of Mijn werk: by the day until which there is time', async () => {
  const { school, team, worker } = await atTheTeam();
  await portal.database.owner('delete from referral where team_id = $1', [team.id]);
  const first = await make.sentReferral(school, team, { callName: 'Noor', sentOn: addDays(today, -1) });
  await make.sentReferral(school, team, { callName: 'Tess', sentOn: today });
  const visitor = await portal.as(worker.membershipId);
  await visitor.post(`${first.path}/ontvangst`, {});

  const [inbox, work] = [await visitor.get('/postvak'), await visitor.get('/werk')];

  const order = ({ html }: { html: string }) => html.match(/(Noor|Tess) de Vries/g)?.slice(0, 2);
  expect(order(work)).toEqual(['Tess de Vries', 'Noor de Vries']);
  expect(order(inbox)).toEqual(order(work));
});

test('in one band too the inbox stands in the order of Mijn werk: what was promised first, not what came first', async () => {
  const { school, team, worker, coordinator } = await atTheTeam();
  await portal.database.owner('delete from referral where team_id = $1', [team.id]);
  const early = await make.sentReferral(school, team, { callName: 'Noor', sentOn: addDays(today, -40) });
  const late = await make.sentReferral(school, team, { callName: 'Tess', sentOn: addDays(today, -30) });
  const visitor = await portal.as(worker.membershipId);
  for (const { path } of [early, late]) await visitor.post(`${path}/ontvangst`, {});
  await portal.database.owner(
    `update milestone m set on_date = r.created_at::date from referral r where r.id = m.referral_id and m.kind = 'received'`,
  );
  const promising = await portal.as(coordinator.membershipId);
  await promiseOn(promising, early.path, working(15));
  await promiseOn(promising, late.path, working(12));

  const [inbox, work] = [await visitor.get('/postvak'), await visitor.get('/werk')];

  const order = ({ html }: { html: string }) => html.match(/(Noor|Tess) de Vries/g)?.slice(0, 2);
  expect(order(work)).toEqual(['Tess de Vries', 'Noor de Vries']);
  expect(order(inbox)).toEqual(order(work));
});

test('urgency and interpreter stand beside the child; what is done is folded', async () => {
  const { worker, referralId, school, team } = await atTheTeam();
  await portal.database.owner(
    `update referral_version set content = jsonb_set(content, '{pages}', $2::jsonb) where referral_id = $1`,
    [referralId, JSON.stringify([{ id: 'x', title: 'X', answers: [{ question: HOW_SOON, answer: SOON }] }])],
  );
  await portal.database.owner(
    `insert into referral_contacts (id, referral_id, contacts)
     select id, referral_id, '[{"language": "Tigrinya"}, {"language": ""}]' from referral_version where referral_id = $1
     on conflict (id) do update set contacts = excluded.contacts`,
    [referralId],
  );
  const back = await make.sentReferral(school, team, { callName: 'Noor' });
  const visitor = await portal.as(worker.membershipId);
  await visitor.fillIn(`${back.path}/advies`, { advice: 'Praat met de ouders.' });

  const { html } = await visitor.get('/postvak');

  expect(html).toMatch(/Sam de Vries<\/a>[^]*?zr-framed">liever snel<[^]*?zr-framed">tolk: Tigrinya</);
  expect(html).toMatch(/<summary>Toon 1 aanmelding<\/summary>[^]*?Noor de Vries/);
});

test('rows stand by how urgent they are; a heading says how many, also of what is on a next page', async () => {
  const { school, team, worker } = await atTheTeam(addDays(today, -40));
  for (let i = 0; i < 26; i += 1)
    await make.sentReferral(school, team, { callName: `Kind${String(i)}`, sentOn: addDays(today, -30) });
  const nextWeek = await make.sentReferral(school, team, { callName: 'Noor' });
  const visitor = await portal.as(worker.membershipId);
  await visitor.post(`${nextWeek.path}/ontvangst`, {});
  await promiseOn(
    await portal.as((await make.person(team.id, 'cjg_coordinator')).membershipId),
    nextWeek.path,
    working(15),
  );

  const { html } = await visitor.get('/postvak');
  const more = /href="(\/postvak\/wacht\/[0-9a-f-]+)"/.exec(html)?.[1] ?? '';
  const rest = await visitor.get(more);

  expect(html).toMatch(/Wacht op uw team <span class="zr-count">28<[^]*?Te laat <span>27</);
  expect(html).not.toContain('te laat, uiterlijk');
  expect(html).toMatch(/<span><i>ligt er <\/i>\d+ werkdagen<\/span>/);
  expect(rest.html).toMatch(/Noor de Vries/);
});

test('of a child that moved to another municipality the row says so, and what to do first', async () => {
  const { coordinator, worker, school, casemanager, referralId, path } = await atTheTeam();
  const { municipalityId } = await make.team();
  const [elsewhere] = await portal.database.owner<{ name: string }>(
    'update referral r set moved_to = o.id from organisation o where r.id = $1 and o.id = $2 returning o.name',
    [referralId, municipalityId],
  );
  const said = `Het kind woont nu in de gemeente ${elsewhere?.name ?? ''}. Bel ${school.name} en de ouders, en spreek af wie het gezin verder helpt.`;

  const waiting = await (await portal.as(worker.membershipId)).get('/postvak');
  const visitor = await portal.as(coordinator.membershipId);
  await visitor.fillIn(`${path}/casemanager`, {
    family: 'new',
    familyName: 'De Vries',
    casemanagerId: casemanager.membershipId,
    phone: '0594 123456',
  });
  const running = await visitor.get('/postvak');
  const referral = await visitor.get(path);

  expect(waiting.html).toContain(said);
  expect(running.html.split('id="lopend"')[1]).toContain(said);
  expect(referral.html).toContain(said.slice(said.indexOf('Bel ')));
});

test('after 25 rows comes the rest', async () => {
  const { school, team, worker } = await atTheTeam();
  for (let i = 0; i < 26; i += 1) await make.sentReferral(school, team, { callName: `Kind${String(i)}` });
  const visitor = await portal.as(worker.membershipId);

  const first = await visitor.get('/postvak');
  const more = /href="(\/postvak\/wacht\/[0-9a-f-]+)"/.exec(first.html)?.[1] ?? '';
  const second = await visitor.get(more);

  const namesOf = (html: string) => [...html.matchAll(/(Sam|Kind\d+) de Vries/g)].map(([name]) => name);
  expect(namesOf(first.html)).toHaveLength(25);
  expect(new Set([...namesOf(first.html), ...namesOf(second.html)]).size).toBe(27);
});

test('receipt twice is one milestone', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);

  const replies = await Promise.all([visitor.post(`${path}/ontvangst`), visitor.post(`${path}/ontvangst`)]);

  expect(replies.map((r) => [r.status, r.location])).toEqual([
    [303, path],
    [303, path],
  ]);
  expect((await milestonesOf(referralId)).filter(({ kind }) => kind === 'received')).toHaveLength(1);
  expect(await linesOf(referralId)).toMatchObject([
    { action: 'change' },
    { action: 'change', what: 'referral:receive' },
  ]);
});

test('a question waits for the school, and a second one has to wait', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);

  const empty = await visitor.fillIn(`${path}/vraag`, { question: ' ' });
  const before = hidden(await visitor.get(`${path}/vraag`));
  const asked = await visitor.post(`${path}/vraag`, { ...before, question: 'Wie haalt Sam op?' });
  const second = await visitor.post(`${path}/vraag`, { ...before, _key: '', question: 'En <wie> brengt?' });
  const page = await visitor.get(`${path}/vraag`);
  const inbox = await visitor.get('/postvak');

  expect(empty.status).toBe(422);
  expect(empty.html.split('Schrijf op wat u van de school wilt weten.')).toHaveLength(3);
  expect(asked).toMatchObject({ status: 303, location: path });
  expect(second.status).toBe(409);
  expect(second.html).toContain('Er staat al een vraag open bij de school');
  expect(second.html).toContain('En &lt;wie&gt; brengt?');
  expect(page.status).toBe(409);
  expect(inbox.html).toContain('Wacht op antwoord van de school');
  expect((await milestonesOf(referralId)).map(({ kind }) => kind)).toEqual(['sent', 'question']);
});

test('the same question from two tabs is asked once', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  const fields = { ...hidden(await visitor.get(`${path}/vraag`)), question: 'Wie haalt Sam op?' };

  const replies = await Promise.all([
    visitor.post(`${path}/vraag`, fields),
    visitor.post(`${path}/vraag`, fields),
  ]);

  expect(replies.map((r) => r.status)).toEqual([303, 303]);
  expect(
    await portal.database.owner('select from question where referral_id = $1', [referralId]),
  ).toHaveLength(1);
});

test('returned with advice: readable for thirty days, then only the fact; the open question lapses', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  await visitor.fillIn(`${path}/vraag`, { question: 'Wie haalt Sam op?' });

  const empty = await visitor.fillIn(`${path}/advies`, {});
  const fields = hidden(await visitor.get(`${path}/advies`));
  const advised = await visitor.post(`${path}/advies`, {
    ...fields,
    advice: 'Vraag de schoolmaatschappelijk werker.',
  });
  const again = await visitor.post(`${path}/advies`, { ...fields, _key: '', advice: 'Nog een advies.' });
  const receipt = await visitor.post(`${path}/ontvangst`);
  const soon = await visitor.get('/postvak');
  await portal.database.owner(
    "update referral set team_until = portal_now() - interval '1 hour' where id = $1",
    [referralId],
  );
  const later = await visitor.get('/postvak');

  expect(empty.status).toBe(422);
  expect(empty.html.split('Schrijf op wat u de school aanraadt.')).toHaveLength(3);
  expect(advised.location).toBe(path);
  expect(again.status).toBe(409);
  expect(again.html).toContain('al met advies terug naar de school');
  expect(again.html).toContain('Nog een advies.');
  expect(receipt.status).toBe(409);
  expect(soon.html).toContain('Sam de Vries');
  expect(soon.html).toContain('te lezen tot');
  expect(later.html).not.toContain('Sam de Vries');
  expect(later.html).toContain('niet meer te lezen');
  const kinds = (await milestonesOf(referralId)).map(({ kind }) => kind);
  expect(kinds).toEqual(['sent', 'question', 'answered', 'returned']);
});

const working = (count: number, from = today) => addWorkingDays(from, count, DEFAULT_CALENDAR);
const promiseOn = (visitor: Visitor, path: string, day: string) =>
  visitor.fillIn(`${path}/belofte`, { promisedOn: typedDay(day) });
const spoken = (day: string) => spokenDay(day, today);

test('a promise is a later working day, not too far away; it is a milestone with its day', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  const saturday = addDays(working(6), (6 - weekdayOf(working(6)) + 7) % 7);
  const free = workingDayFrom(saturday, DEFAULT_CALENDAR);

  const form = await visitor.get(`${path}/belofte`);
  const empty = await visitor.fillIn(`${path}/belofte`, {});
  const now = await promiseOn(visitor, path, today);
  const sooner = await promiseOn(visitor, path, working(5));
  const weekend = await promiseOn(visitor, path, saturday);
  const far = await promiseOn(visitor, path, working(21));
  const reply = await promiseOn(visitor, path, working(20));

  // What the school waits for is the casemanager, whether the receipt is confirmed or not.
  expect(form.html).toContain('Een casemanager aanwijzen');
  expect(form.html).toContain(`uiterlijk ${spoken(working(5))}`);
  expect(empty.html).toContain('Vul de dag in die u belooft');
  expect(now.html).toContain('Kies een dag na vandaag.');
  expect(sooner.html).toContain('Kies een latere dag.');
  expect(weekend.html).toContain(`Kies een werkdag, bijvoorbeeld ${spoken(free)}.`);
  expect(far.html).toContain(
    `Een nieuwe datum is hooguit 20 werkdagen na vandaag. Kies een dag tot en met ${spoken(working(20))}.`,
  );
  expect(reply.location).toBe(path);
  const found = await portal.database.owner<{ on: string }>(
    "select promised_on::text as on from milestone where referral_id = $1 and kind = 'promised'",
    [referralId],
  );
  expect(found).toEqual([{ on: working(20) }]);
});

test('the referral shows what was promised to the school, before the receipt and after it', async () => {
  const { worker, casemanager, team, referralId, path, trajectoryId } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  const promised = (day: string) => `Beloofd aan de school: casemanager uiterlijk ${spoken(day)}.`;

  const before = await visitor.get(path);
  await promiseOn(visitor, path, working(15));
  const sent = await visitor.get(path);
  await visitor.post(`${path}/ontvangst`);
  const received = await visitor.get(path);
  await make.assigned({ referralId, trajectoryId, pupilId: '', path }, team, casemanager);
  const named = await (await portal.as(casemanager.membershipId)).get(path);

  expect(before.html).toContain(promised(working(5)));
  expect(sent.html).toContain(promised(working(15)));
  expect(sent.html).toContain(`Uiterlijk ${spoken(working(2))}.`);
  expect(received.html).toContain(promised(working(15)));
  expect(named.html).not.toContain('Beloofd aan de school');
});

test('the receipt is for the worker and the coordinator alike; naming a casemanager for the coordinator', async () => {
  const { worker, coordinator, path } = await atTheTeam();
  const either = [await portal.as(worker.membershipId), await portal.as(coordinator.membershipId)] as const;
  const eitherSees = async () =>
    [(await either[0].get(path)).html, (await either[1].get(path)).html] as const;

  const sent = await eitherSees();
  await either[1].post(`${path}/ontvangst`);
  const received = await eitherSees();

  for (const html of sent) expect(html).toContain('Aan zet: u of een medewerker van uw team.');
  expect(received[0]).toContain('Aan zet: coördinator basisteam.');
  expect(received[1]).toContain('Aan zet: u.');
});

test('a promise is over with what it was about: each next step has its own term again', async () => {
  const { coordinator, casemanager, school, team, referralId, path, trajectoryId } = await atTheTeam();
  const ib = await make.person(school.id, 'intern_begeleider');
  const [atTeam, helping] = [
    await portal.as(coordinator.membershipId),
    await portal.as(casemanager.membershipId),
  ];
  const untilNow = async () => (await helping.get('/werk')).html;
  await promiseOn(atTeam, path, working(15));

  const naming = await atTeam.get(`${path}/belofte`);
  await make.assigned({ referralId, trajectoryId, pupilId: '', path }, team, casemanager);
  const named = await untilNow();
  await promiseOn(helping, path, working(12));
  const promised = await untilNow();
  await helping.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });
  const met = await helping.get(`${path}/belofte`);
  const forSchool = await (await portal.as(ib.membershipId)).get('/werk');

  expect(naming.html).toContain(`uiterlijk ${spoken(working(15))}`);
  expect(named).toContain(`uiterlijk ${shortDay(working(10), today)}`);
  expect(promised).toContain(`uiterlijk ${shortDay(working(12), today)}`);
  expect(met.html).toContain('De school hoort minstens elke 6 weken iets, dus een latere datum kan nu niet.');
  expect(met.status).toBe(409);
  expect(forSchool.html).not.toContain(shortDay(working(12), today));
});

test('feedback is moved within the six weeks, and no further', async () => {
  const { casemanager, team, referralId, path, trajectoryId } = await atTheTeam();
  await make.assigned({ referralId, trajectoryId, pupilId: '', path }, team, casemanager);
  const helping = await portal.as(casemanager.membershipId);
  const last = workingDayFrom(addDays(today, 42), DEFAULT_CALENDAR);
  await helping.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });
  await helping.fillIn(`${path}/terugkoppeling`, {
    contact: 'going_on',
    phase: 'making_a_plan',
    schoolCan: 'carry_on',
    nextFeedbackOn: typedDay(working(5)),
  });

  const far = await promiseOn(helping, path, addDays(last, 1));
  const reply = await promiseOn(helping, path, last);
  const page = await helping.get(path);

  expect(far.html).toContain(
    `De school hoort minstens elke 6 weken iets. Kies een dag tot en met ${spoken(last)}.`,
  );
  expect(reply.location).toBe(path);
  expect(page.html).not.toContain(`${path}/belofte`);
});

test('closed sharing says so, and takes nothing more', async () => {
  const { worker, trajectoryId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  const fields = hidden(await visitor.get(`${path}/vraag`));
  await portal.database.owner('update referral set sharing_open = false where trajectory_id = $1', [
    trajectoryId,
  ]);

  const inbox = await visitor.get('/postvak');
  const late = await visitor.post(`${path}/vraag`, { ...fields, question: 'Wie haalt Sam op?' });
  const receipt = await visitor.post(`${path}/ontvangst`);

  expect(inbox.html).toContain('Het delen is gestopt');
  expect(inbox.html).not.toContain('Sam de Vries');
  expect(late.status).toBe(409);
  expect(late.html).toContain('Het delen is gestopt.');
  expect(late.html).toContain('Wie haalt Sam op?');
  expect(receipt.status).toBe(409);
});

test('another team gets 404 with a refused line, another role 403, nobody the login, no id 404', async () => {
  const { path, referralId, casemanager } = await atTheTeam();
  const other = await atTheTeam();
  const pages = [`${path}/vraag`, `${path}/advies`, `${path}/belofte`];

  for (const page of pages) {
    expect((await (await portal.as(other.worker.membershipId)).get(page)).status).toBe(404);
    expect(
      (
        await (
          await portal.as(other.coordinator.membershipId)
        ).post(page, { question: 'x', advice: 'x', promisedOn: '1-1-2030' })
      ).status,
    ).toBe(404);
    expect((await portal.visitor().get(page)).status).toBe(303);
  }
  const wrongRole = await (await portal.as(casemanager.membershipId)).get(`${path}/vraag`);
  const notMine = await (await portal.as(other.worker.membershipId)).post(`${path}/ontvangst`);
  const noId = await (await portal.as(other.worker.membershipId)).get('/aanmeldingen/123/vraag');

  expect([wrongRole.status, notMine.status, noId.status]).toEqual([403, 404, 404]);
  expect((await milestonesOf(referralId)).map(({ kind }) => kind)).toEqual(['sent']);
  expect((await linesOf(referralId)).every((line) => line.result === 'refused')).toBe(true);
});
