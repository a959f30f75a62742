import { afterAll, beforeAll, expect, test } from 'vitest';

import { dayIn, typedDay } from '../../src/forms/dates.ts';
import { addDays } from '../../src/zorgroute/calendar/days.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;
const today = dayIn(new Date());

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
  expect(page.html).toContain('De ontvangst bevestigen · casemanager uiterlijk');
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
  await portal.database.owner("update referral set team_until = now() - interval '1 hour' where id = $1", [
    referralId,
  ]);
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

test('only a later day can be promised; the promise is a milestone with its day', async () => {
  const { worker, referralId, path } = await atTheTeam();
  const visitor = await portal.as(worker.membershipId);
  const promised = addDays(today, 40);

  const empty = await visitor.fillIn(`${path}/belofte`, {});
  const past = await visitor.fillIn(`${path}/belofte`, { promisedOn: typedDay(addDays(today, -1)) });
  const sooner = await visitor.fillIn(`${path}/belofte`, { promisedOn: typedDay(today) });
  const reply = await visitor.fillIn(`${path}/belofte`, { promisedOn: typedDay(promised) });

  expect(empty.html).toContain('Vul de dag in die u belooft');
  expect(past.html).toContain('Kies een dag die nog komt.');
  expect(sooner.html).toContain('Kies een latere dag.');
  expect(reply.location).toBe(path);
  const found = await portal.database.owner<{ on: string }>(
    "select promised_on::text as on from milestone where referral_id = $1 and kind = 'promised'",
    [referralId],
  );
  expect(found).toEqual([{ on: promised }]);
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
