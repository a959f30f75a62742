import { afterAll, beforeAll, expect, test } from 'vitest';

import { shortDay, spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays, weekdayOf } from '../../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../../src/calendar/working-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';

let portal: Portal;
let make: Make;
const today = presentDay();

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function withCasemanager() {
  const [school, team] = [await make.school(), await make.team()];
  const kees = await make.person(team.id, 'casemanager');
  const loes = await make.person(team.id, 'casemanager');
  const sent = await make.sentReferral(school, team, { sentOn: addDays(today, -8) });
  const { familyId } = await make.assigned(sent, team, kees, loes);
  return { school, team, kees, loes, familyId, visitor: await portal.as(kees.membershipId), ...sent };
}

const WELL = {
  contact: 'going_on',
  phase: 'making_a_plan',
  schoolCan: 'carry_on',
  nextFeedbackOn: typedDay(workingDayFrom(addDays(today, 14), DEFAULT_CALENDAR)),
};

test('the first contact is a day for everybody, and is noted once', async () => {
  const { visitor, path, referralId, loes } = await withCasemanager();
  const page = `${path}/eerste-contact`;

  const empty = await visitor.fillIn(page, {});
  const future = await visitor.fillIn(page, { metOn: typedDay(addDays(today, 1)) });
  const early = await visitor.fillIn(page, { metOn: typedDay(addDays(today, -30)) });
  const fields = { ...hidden(await visitor.get(page)), metOn: typedDay(addDays(today, -1)) };
  const twice = await Promise.all([visitor.post(page, fields), visitor.post(page, fields)]);
  const standIn = await (await portal.as(loes.membershipId)).get(page);

  expect(empty.html.split('Vul in wanneer u het gezin voor het eerst sprak')).toHaveLength(3);
  expect([future.status, early.status]).toEqual([409, 409]);
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(early.html).toContain('Kies die dag of een latere');
  expect(twice.map((reply) => [reply.status, reply.location])).toEqual([
    [303, path],
    [303, path],
  ]);
  expect(standIn.status).toBe(409);
  expect(standIn.html).toContain('Het eerste contact staat al vast');
  const found = await portal.database.owner(
    "select on_date::text as on from milestone where referral_id = $1 and kind = 'first_contact'",
    [referralId],
  );
  expect(found).toEqual([{ on: addDays(today, -1) }]);
});

test('a wrong day of the first contact gets a new version: the school sees the day, the team also why', async () => {
  const { visitor, school, kees, loes, path, referralId, familyId, pupilId } = await withCasemanager();
  const [wrong, right] = [addDays(today, -1), addDays(today, -3)];
  await visitor.fillIn(`${path}/eerste-contact`, { metOn: typedDay(wrong) });
  const page = `${path}/eerste-contact/correctie`;
  const ib = await make.person(school.id, 'intern_begeleider');
  const opened = hidden(await (await portal.as(loes.membershipId)).get(page));

  const noReason = await visitor.fillIn(page, { metOn: typedDay(right) });
  const same = await visitor.fillIn(page, { metOn: typedDay(wrong), reason: 'Vergist.' });
  const future = await visitor.fillIn(page, { metOn: typedDay(addDays(today, 1)), reason: 'Vergist.' });
  const corrected = await visitor.fillIn(page, { metOn: typedDay(right), reason: 'In de verkeerde week.' });
  const late = await (
    await portal.as(loes.membershipId)
  ).post(page, { ...opened, metOn: typedDay(today), reason: 'Ook verbeteren.' });

  expect(noReason.html.split('Schrijf op waarom u dit verbetert.')).toHaveLength(3);
  expect([same.status, future.status, late.status]).toEqual([409, 409, 409]);
  expect(same.html).toContain('Deze dag staat er al.');
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(corrected).toMatchObject({ status: 303, location: path });
  expect(late.html).toContain('Iemand anders heeft deze dag intussen verbeterd.');
  expect(late.html).toContain('Ook verbeteren.');
  const versions = await portal.database.owner(
    `select on_date::text as on, superseded_at is not null as old, round, author_name as by
     from milestone where referral_id = $1 and kind = 'first_contact' order by created_at`,
    [referralId],
  );
  expect(versions).toEqual([
    { on: wrong, old: true, round: 1, by: kees.name },
    { on: right, old: false, round: 1, by: kees.name },
  ]);
  expect(
    await portal.database.owner(
      'select first_contact_on::text as on from referral_facts where referral_id = $1',
      [referralId],
    ),
  ).toEqual([{ on: right }]);
  const [family, child] = [
    (await visitor.get(`/gezinnen/${familyId}`)).html,
    (await (await portal.as(ib.membershipId)).get(`/leerlingen/${pupilId}`)).html,
  ];
  expect(family).toContain('In de verkeerde week.');
  expect(family).toContain(`Eerst stond er ${shortDay(wrong, today)}`);
  expect(child).toContain('Eerste contact met het gezin');
  expect(child).toContain('Gecorrigeerd op');
  expect(child).toContain(shortDay(right, today));
  expect(child).not.toContain('In de verkeerde week.');
});

test('before there is a first contact, and when nothing is shared any more, there is no day to correct', async () => {
  const { visitor, path, referralId } = await withCasemanager();
  const page = `${path}/eerste-contact/correctie`;

  const early = await visitor.get(page);
  const posted = await visitor.post(page, { metOn: typedDay(today), reason: 'Vergist.', version: '0' });
  await visitor.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });
  await portal.database.owner('update referral set sharing_open = false where id = $1', [referralId]);
  const closed = await visitor.get(page);

  expect([early.status, posted.status, closed.status]).toEqual([409, 409, 409]);
  expect(early.html).toContain('Er is nog geen eerste contact vastgelegd.');
  expect(posted.html).toContain('Er is nog geen eerste contact vastgelegd.');
  expect(closed.html).toContain('Het delen is gestopt');
});

test('feedback is choices and a day within six weeks; the stand-in gives it too', async () => {
  const { visitor, path, referralId, loes } = await withCasemanager();
  const page = `${path}/terugkoppeling`;

  const empty = await visitor.fillIn(page, { nextFeedbackOn: '' });
  const tooLate = await visitor.fillIn(page, { ...WELL, nextFeedbackOn: typedDay(addDays(today, 90)) });
  const past = await visitor.fillIn(page, { ...WELL, nextFeedbackOn: typedDay(today) });
  const saturday = addDays(today, 14 + ((6 - weekdayOf(today) + 7) % 7));
  const weekend = await visitor.fillIn(page, { ...WELL, nextFeedbackOn: typedDay(saturday) });
  const given = await (await portal.as(loes.membershipId)).fillIn(page, { ...WELL, note: 'Vrije tekst' });

  for (const words of ['U kruist alleen iets aan.', 'Hoe ver bent u met het gezin?'])
    expect(empty.html).toContain(words);
  for (const sentence of [
    'Kies of er contact is',
    'Kies waar u met het gezin staat',
    'Kies wat de school kan doen',
    'Vul in wanneer de school weer iets',
  ]) {
    expect(empty.html.split(sentence)).toHaveLength(3);
  }
  expect(tooLate.html).toContain('minstens elke 6 weken');
  expect(tooLate.html).toContain('value="making_a_plan" checked');
  expect(past.html).toContain('Kies een dag die nog komt.');
  expect(weekend.html).toContain('Kies een werkdag, bijvoorbeeld');
  expect(given).toMatchObject({ status: 303, location: path });
  const rows = await portal.database.owner('select * from feedback where referral_id = $1', [referralId]);
  expect(rows).toMatchObject([{ contact: 'going_on', author_name: loes.name }]);
  expect(JSON.stringify(rows)).not.toContain('Vrije tekst');
  const lines = await portal.database.owner(
    'select action, what from access_log where $1 = any (subject_ids) order by id',
    [referralId],
  );
  expect(lines.at(-1)).toMatchObject({ action: 'change', what: 'feedback:give' });
});

test('the school is told whom to call and where; without a number nobody asks to be called', async () => {
  const { visitor, path, referralId, school, kees } = await withCasemanager();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const page = `${path}/terugkoppeling`;

  const form = await visitor.get(page);
  await visitor.fillIn(page, { ...WELL, schoolCan: 'call_me' });
  const read = await ib.get(path);
  await portal.database.owner("update assignment set casemanager_phone = '' where referral_id = $1", [
    referralId,
  ]);
  const without = await visitor.get(page);
  const refused = await visitor.post(page, { ...hidden(without), ...WELL, schoolCan: 'call_me' });

  expect(form.html).toContain('De school belt mij: 0594 123456');
  expect(read.html).toContain(`De school belt de casemanager ${kees.name}: 0594 123456`);
  expect(without.html).not.toContain('value="call_me"');
  expect(without.html).toContain('Vraag de coördinator om het in te vullen');
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Er staat geen telefoonnummer bij u, dus de school kan u niet bellen.');
});

test('a stand-in asks the school to call the casemanager, by name', async () => {
  const { visitor, path, kees, loes } = await withCasemanager();
  const page = `${path}/terugkoppeling`;

  const own = await visitor.get(page);
  const standIn = await (await portal.as(loes.membershipId)).get(page);

  expect(own.html).toContain('De school belt mij: 0594 123456');
  expect(own.html).toContain('We praten samen: ik neem contact op');
  expect(standIn.html).toContain(`De school belt de casemanager ${kees.name}: 0594 123456`);
  expect(standIn.html).toContain(`We praten samen: de casemanager ${kees.name} neemt contact op`);
  expect(standIn.html).not.toContain('De school belt mij');
});

test('contact that stopped does not go with a plan or help that goes on; what was sent is said to be sent', async () => {
  const { visitor, path, referralId } = await withCasemanager();
  const page = `${path}/terugkoppeling`;
  const STOPPED = { ...WELL, contact: 'ended' };

  const started = await visitor.fillIn(page, { ...STOPPED, phase: 'help_started' });
  const planning = await visitor.fillIn(page, { ...STOPPED, phase: 'making_a_plan' });
  const ends = await visitor.fillIn(page, { ...STOPPED, phase: 'help_ends' });

  expect([started.status, planning.status]).toEqual([422, 422]);
  expect(started.html).toContain('Daar past &#34;De hulp is begonnen&#34; niet bij.');
  expect(planning.html).toContain('Daar past &#34;Samen een plan maken&#34; niet bij.');
  expect(ends.status).toBe(303);
  expect(ends.headers.getSetCookie().join()).toContain('gelukt=sent;');
  expect(
    await portal.database.owner('select contact, phase from feedback where referral_id = $1', [referralId]),
  ).toEqual([{ contact: 'ended', phase: 'help_ends' }]);
});

test('what was the last message is so no longer once the casemanager told the school more', async () => {
  const { visitor, path, familyId, school } = await withCasemanager();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  await visitor.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });
  const last = { ...WELL, contact: 'ended', phase: 'help_ends', nextFeedbackOn: '' };
  const pages = async () => [(await visitor.get(`/gezinnen/${familyId}`)).html, (await ib.get(path)).html];

  await visitor.fillIn(`${path}/terugkoppeling`, last);
  const first = await pages();
  await visitor.fillIn(`${path}/terugkoppeling`, WELL);
  const more = await pages();
  await visitor.fillIn(`${path}/terugkoppeling`, last);
  const again = await pages();

  const timesLast = (shown: string[]) =>
    shown.map((html) => html.split(/Dit was (?:het|de) laatste/).length - 1);
  expect([first, more, again].map(timesLast)).toEqual([
    [1, 1],
    [0, 0],
    [1, 1],
  ]);
});

test('when the help ends the casemanager names no next day: the school hears that, and is next', async () => {
  const { visitor, path, referralId, pupilId, school, team, familyId } = await withCasemanager();
  const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  const coordinator = await portal.as((await make.person(team.id, 'cjg_coordinator')).membershipId);
  const page = `${path}/terugkoppeling`;
  const LAST = { ...WELL, contact: 'ended', phase: 'help_ends', nextFeedbackOn: '' };
  await visitor.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });

  const goesOn = await visitor.fillIn(page, { ...WELL, nextFeedbackOn: '' });
  const last = await visitor.fillIn(page, LAST);
  const casemanager = {
    work: await visitor.get('/werk'),
    family: await visitor.get(`/gezinnen/${familyId}`),
  };
  const atSchool = {
    work: await ib.get('/werk'),
    child: await ib.get(`/leerlingen/${pupilId}`),
    sent: await ib.get(path),
  };

  expect(goesOn.status).toBe(422);
  expect(goesOn.html).toContain('Dit mag alleen leeg blijven als het contact is gestopt of de hulp afloopt.');
  expect(last).toMatchObject({ status: 303, location: path });
  expect(casemanager.work.html).toContain('Wacht op de IB&#39;er: bekijken of het traject klaar is');
  expect(casemanager.work.html).not.toContain(`${path}/terugkoppeling`);
  expect(casemanager.family.html).toContain('Dit was het laatste');
  expect(casemanager.family.html).toContain(`${path}/terugkoppeling`);
  expect(casemanager.family.html).not.toContain(`${path}/belofte`);
  expect((await visitor.get('/gezinnen')).html).toContain('de school: bekijken of het traject klaar is');
  expect((await coordinator.get('/postvak')).html).toMatch(
    /<span>De school<\/span> <span>Bekijken of het traject klaar is</,
  );
  expect(atSchool.work.html).toContain('Bekijken of het traject klaar is');
  expect(atSchool.child.html).toContain('u bent aan zet');
  expect(atSchool.child.html).not.toContain('Aan zet: u.');
  expect(atSchool.child.html).toMatch(/utrecht-button--primary-action" href="[^"]*\/afsluiting">Afsluiten</);
  expect(atSchool.sent.html).toContain(`De laatste terugkoppeling was op ${spokenDay(today, today)}.`);
  expect(atSchool.sent.html).toContain('Dit was de laatste');
  await expect(
    portal.database.owner('update feedback set contact = $2, phase = $3 where referral_id = $1', [
      referralId,
      'going_on',
      'help_started',
    ]),
  ).rejects.toThrow('next_unless_last');
});

test('what waits in another role counts with the day that was named for the next feedback', async () => {
  const { visitor, path, kees, team } = await withCasemanager();
  const elsewhere = await make.person(team.id, 'cjg_worker', kees.personId);
  const waiting = async () => {
    const { html } = await (await portal.as(elsewhere.membershipId)).get('/werk');
    return /number-badge">(\d+)<\/span><span class="zr-hidden"> wachten in een andere rol/.exec(html)?.[1];
  };
  const tell = (more: Partial<typeof WELL>) => visitor.fillIn(`${path}/terugkoppeling`, { ...WELL, ...more });
  await visitor.fillIn(`${path}/eerste-contact`, { metOn: typedDay(today) });

  await tell({ nextFeedbackOn: typedDay(workingDayFrom(addDays(today, 1), DEFAULT_CALENDAR)) });
  const soon = await waiting();
  await tell({ phase: 'help_ends', nextFeedbackOn: '' });
  const never = await waiting();

  expect([soon, never]).toEqual(['1', undefined]);
});

test('when sharing ended, the school is told nothing more, also past the page', async () => {
  const { visitor, path, referralId } = await withCasemanager();
  const fields = hidden(await visitor.get(`${path}/terugkoppeling`));
  await portal.database.owner('update referral set sharing_open = false where id = $1', [referralId]);

  const given = await visitor.post(`${path}/terugkoppeling`, { ...fields, ...WELL });
  const opened = await visitor.get(`${path}/eerste-contact`);

  expect([given.status, opened.status]).toEqual([409, 409]);
  expect(given.html).toContain('Het delen is gestopt');
  expect(await portal.database.owner('select from feedback where referral_id = $1', [referralId])).toEqual(
    [],
  );
});

test("another casemanager gets 404, another role 403, nobody the login, and a stand-in's sight ends with the assignment", async () => {
  const { team, path, referralId, loes } = await withCasemanager();
  const other = await make.person(team.id, 'casemanager');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const standIn = await portal.as(loes.membershipId);

  for (const page of [
    `${path}/eerste-contact`,
    `${path}/eerste-contact/correctie`,
    `${path}/terugkoppeling`,
  ]) {
    const stranger = await portal.as(other.membershipId);
    const posted = await stranger.post(page, { ...WELL, metOn: typedDay(today), reason: 'x' });
    const statuses = [(await stranger.get(page)).status, posted.status];
    expect(statuses).toEqual([404, 404]);
    expect((await (await portal.as(coordinator.membershipId)).get(page)).status).toBe(403);
    expect((await portal.visitor().get(page)).status).toBe(303);
  }
  const seen = await standIn.get(`${path}/terugkoppeling`);
  await portal.database.owner('update assignment set ended_at = portal_now() where referral_id = $1', [
    referralId,
  ]);
  const gone = await standIn.get(`${path}/terugkoppeling`);

  expect([seen.status, gone.status]).toEqual([200, 404]);
});
