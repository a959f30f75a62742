import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { by } from '../child.ts';
import { daysAgo, referredChild, YES } from '../referred-child.ts';
import { fillInAll, makeReady, readText, sayYes, sendIt, fillInPart } from './referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function sentReferral() {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  await makeReady(ib, child);
  const path = await sendIt(ib, child);
  const worker = await make.person(child.team.id, 'cjg_worker');
  return {
    child,
    ib,
    path,
    referralId: path.split('/').at(-1) ?? '',
    worker,
    team: await portal.as(worker.membershipId),
  };
}
const asks = (referralId: string, who: { personId: string; name: string }) =>
  make.insert('question', {
    referral_id: referralId,
    question: 'Hoe laat komt Sam op school?',
    author_person_id: who.personId,
    author_name: who.name,
    author_role: 'cjg_worker',
  });
const withdraws = async (trajectoryId: string, author: { name: string }) => {
  const [consent] = await portal.database.owner<{ id: string }>(
    'select id from consent where trajectory_id = $1 limit 1',
    [trajectoryId],
  );
  await portal.database.owner(
    "insert into consent_withdrawal (id, trajectory_id, withdrawn_on, author_name, author_role) values ($1, $2, '2026-02-01', $3, 'intern_begeleider')",
    [consent?.id, trajectoryId, author.name],
  );
};

test('school and team read the same text, each with its own next steps; a teacher reads no contact data', async () => {
  const { child, ib, team, path } = await sentReferral();
  const teacher = await portal.as(child.teacher.membershipId);

  const pages = { ib: await ib.get(path), team: await team.get(path), teacher: await teacher.get(path) };

  for (const page of Object.values(pages)) {
    expect(page.status).toBe(200);
    expect(page.html).toContain('Tekst bij reason.');
  }
  expect(pages.team.html).toContain('Vaderplein 2');
  expect(pages.team.html).toContain('Ontvangst bevestigen');
  expect(pages.team.html).toContain(`${path}/vraag`);
  expect(pages.team.html).toContain(`${path}/advies`);
  expect(pages.team.html).not.toContain('/leerlingen/');
  expect(pages.ib.html).not.toContain('Ontvangst bevestigen');
  expect(pages.teacher.html).not.toContain('Vaderplein 2');
  expect(pages.teacher.html).not.toContain('06 90000000');
});

test('what is urgent and which interpreter is needed stand under the title, the parents and their phone before the route', async () => {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  await portal.database.owner("update guardian_contact set language = 'Tigrinya' where id = $1", [
    child.mother,
  ]);
  await fillInAll(ib, child);
  await fillInPart(ib, child, 'waarom-nu', { urgency: 'soon', whyNow: 'Het wordt erger.' });
  for (const parent of [child.mother, child.father]) await sayYes(ib, child, parent);
  const path = await sendIt(ib, child);
  const worker = await make.person(child.team.id, 'cjg_worker');

  const { html } = await (await portal.as(worker.membershipId)).get(path);

  const places = [
    '>liever snel<',
    '>tolk: Tigrinya<',
    'Ontvangst bevestigen',
    '>Ouders</h2>',
    'href="tel:06',
    'zr-route',
  ];
  const found = places.map((part) => html.indexOf(part, html.indexOf('</h1>')));
  expect(
    found.every((at) => at > 0),
    String(found),
  ).toBe(true);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(html.match(/href="tel:06/g)).toHaveLength(2);
});

test('a question is answered once, and the answer stands with it', async () => {
  const { ib, path, referralId, worker, team } = await sentReferral();
  await asks(referralId, worker);

  const asked = await ib.get(path);
  const form = await ib.get(`${path}/antwoord`);
  const empty = await ib.fillIn(`${path}/antwoord`, {});
  const tab = hidden(form);
  const done = await ib.fillIn(`${path}/antwoord`, { answer: 'Om half negen.' });
  const again = await ib.post(`${path}/antwoord`, { ...tab, _key: '', answer: 'Om negen uur.' });

  expect(asked.html).toContain('De vraag beantwoorden');
  expect(form.html).toContain('Hoe laat komt Sam op school?');
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Schrijf uw antwoord op.');
  expect(done.location).toBe(path);
  expect(again.status).toBe(409);
  expect(again.html).toContain('Om negen uur.');
  expect((await team.get(path)).html).toContain('Om half negen.');
  const back = await ib.get(`${path}/antwoord`);
  expect(back.status).toBe(409);
  expect(back.html).not.toContain('Wat u zojuist deed, is niet bewaard.');
});

test('withdrawn sharing closes it both ways at once: no word of the content is left on the page', async () => {
  const { child, ib, team, path, referralId, worker } = await sentReferral();
  await asks(referralId, worker);

  await withdraws(child.trajectoryId, child.ib);
  const pages = [await ib.get(path), await team.get(path)];

  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.html).toContain('Het delen is gestopt');
    expect(page.html).not.toContain('Tekst bij');
    expect(page.html).not.toContain('Hoe laat komt Sam');
  }
  expect(pages[1]?.html).not.toContain('Sam');
  expect((await ib.get(`${path}/antwoord`)).status).toBe(409);
});

test('of a traject that ended consent can still be taken back while the team reads what was sent', async () => {
  const { child, ib, path, referralId } = await sentReferral();
  const casemanager = await make.person(child.team.id, 'casemanager');
  const sent = { referralId, trajectoryId: child.trajectoryId, pupilId: child.pupilId, path };
  const { familyId } = await make.assigned(sent, child.team, casemanager);
  const team = await portal.as(casemanager.membershipId);
  await ib.fillIn(`${child.base}/afsluiting`, { outcome: 'closed', reason: 'Het gaat beter.' });

  const ended = await ib.get(path);
  const read = await team.get(path);
  const overview = await ib.get(`${child.base}/toestemmingen`);
  const withdrawal = /href="([^"]*\/intrekking)"/.exec(overview.html)?.[1] ?? 'no link';
  const reply = await ib.fillIn(withdrawal, { withdrawnOn: typedDay(presentDay()) });
  const after = await ib.get(path);

  expect(ended.html).toContain('Het traject heropenen');
  expect(ended.html).toContain(`href="${child.base}/toestemmingen">Toestemming bekijken of intrekken</a>`);
  expect(read.html).toContain('Tekst bij reason.');
  expect(reply.status).toBe(303);
  expect(after.html).toContain('Het traject heropenen');
  expect(after.html).not.toContain('Toestemming bekijken of intrekken');
  const stopped = (await team.get(path)).html;
  expect(stopped).not.toContain('Tekst bij reason.');
  expect(stopped).toContain('De aanmelding is niet meer te zien, voor de school niet en voor het team niet.');
  expect(stopped).toContain('Wat het team in het eigen dossier heeft, blijft bij het team.');
  expect((await team.get(`/gezinnen/${familyId}`)).html).toContain('Zo stond het in de aanmelding');
});

test('returned with advice and sent again: the same traject, a new version beside the old one', async () => {
  const { child, ib, team, path, referralId, worker } = await sentReferral();
  await make.insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Vraag eerst de schoolarts.',
    author_person_id: worker.personId,
    author_name: worker.name,
    author_role: 'cjg_worker',
  });

  const returned = await ib.get(path);
  const list = await ib.get(`${child.base}/aanmelding`);
  await fillInPart(ib, child, 'aanleiding', { reason: 'Na het advies anders.' });
  for (const parent of [child.mother, child.father]) await readText(ib, child, parent);
  const again = await sendIt(ib, child);

  expect(returned.html).toContain('Vraag eerst de schoolarts.');
  expect(returned.html).toContain('Aanpassen en opnieuw versturen');
  expect(list.html).toContain('Het team gaf advies op');
  expect(again).toBe(path);
  const page = await team.get(path);
  expect(page.html).toContain('Na het advies anders.');
  expect(page.html).toContain('Versie 1, verstuurd op');
  const versions = await portal.database.owner(
    'select version from referral_version where referral_id = $1 order by version',
    [referralId],
  );
  expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  await expect(
    portal.database.owner('select 1 from referral where id = $1 and promised_on is null', [referralId]),
  ).resolves.toEqual([]);
});

test('what came back goes out again only with another text, or after a talk with the parents about the advice', async () => {
  const { child, ib, referralId, worker } = await sentReferral();
  await make.insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Vraag eerst de schoolarts.',
    ...by(worker, 'cjg_worker'),
  });
  const check = `${child.base}/aanmelding/controle`;

  const unchanged = await ib.get(check);
  const sentAtOnce = await ib.fillIn(check, {});
  await make.entry('consultation', child.trajectoryId, {
    on: presentDay(),
    answers: { discussed: 'Het advies.', decision: 'talk_with_parents' },
    ...by(child.ib),
  });
  const withoutParents = await ib.get(check);
  await make.entry('conversation', child.trajectoryId, {
    on: presentDay(),
    answers: {
      present: 'Ans en Bert',
      recognised: 'yes',
      discussed: 'Het advies.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...by(child.teacher),
  });
  const talked = await ib.get(check);

  for (const page of [unchanged, sentAtOnce, withoutParents]) {
    expect(page.html).toContain('De tekst is nog die waarop het team advies gaf.');
    expect(page.html).toContain(`href="${child.base}/gesprek"`);
    expect(page.html).not.toContain('Versturen naar');
  }
  expect(sentAtOnce.status).toBe(409);
  expect(talked.html).toContain(`Versturen naar ${child.team.name}`);
});

test('a child that moves after sending: school and team read that it did, and what to do', async () => {
  const { child, ib, path, team } = await sentReferral();
  const elsewhere = (await make.team()).municipalityId;
  const [{ name } = { name: '' }] = await portal.database.owner<{ name: string }>(
    'select name from organisation where id = $1',
    [elsewhere],
  );

  const before = await team.get(path);
  await ib.fillIn(`/leerlingen/${child.pupilId}/woonplaats`, { municipalityId: elsewhere });
  const [schools, teams] = [await ib.get(path), await team.get(path)];
  const childs = await ib.get(`/leerlingen/${child.pupilId}`);
  await ib.fillIn(`/leerlingen/${child.pupilId}/woonplaats`, { municipalityId: child.residence });
  const back = await team.get(path);

  const moved = `woont nu in de gemeente ${name}`;
  expect(before.html).not.toContain('woont nu in de gemeente');
  expect(schools.html).toContain(`Sam ${moved}`);
  expect(schools.html).toContain(`Bel ${child.team.name}`);
  expect(childs.html).toContain(`Sam ${moved}`);
  expect(teams.html).toContain(`Het kind ${moved}`);
  expect(teams.html).toContain(`Bel ${child.school.name}`);
  expect(back.html).not.toContain('woont nu in de gemeente');
});

test('once sharing was taken back the team does not learn where a child moved to', async () => {
  const { child, ib, referralId } = await sentReferral();
  await withdraws(child.trajectoryId, child.ib);
  const elsewhere = (await make.team()).municipalityId;

  await ib.fillIn(`/leerlingen/${child.pupilId}/woonplaats`, { municipalityId: elsewhere });

  await expect(
    portal.database.owner('select moved_to from referral where id = $1', [referralId]),
  ).resolves.toEqual([{ moved_to: null }]);
});

test('a consultation that the school left out is left out for school and team alike', async () => {
  const { child, ib, path, team } = await sentReferral();
  const skipped = /Overleg op school<\/(?:span|a)><span class="zr-route__note">overgeslagen/;
  const done = /Overleg op school<\/(?:span|a)><span class="zr-hidden">, klaar/;

  const pages = [await ib.get(`/leerlingen/${child.pupilId}`), await ib.get(path), await team.get(path)];
  await make.entry('consultation', child.trajectoryId, {
    on: presentDay(),
    answers: { discussed: 'Het slapen.', decision: 'talk_with_parents' },
    ...by(child.ib),
  });
  const after = [await ib.get(`/leerlingen/${child.pupilId}`), await ib.get(path), await team.get(path)];

  for (const page of pages) expect(page.html).toMatch(skipped);
  for (const page of after) expect(page.html).toMatch(done);
});

test.each([
  ['own_help', 'In het laatste gesprek is afgesproken dat de school zelf helpt.'],
  ['no_referral', 'In het laatste gesprek wilden de ouders geen aanmelding.'],
])('after advice and a talk with the outcome %s no page says to send again', async (outcome, sentence) => {
  const { child, ib, team, path, referralId, worker } = await sentReferral();
  await make.insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Kijk eerst.',
    ...by(worker, 'cjg_worker'),
  });
  await portal.database.owner('update milestone set on_date = $2 where referral_id = $1', [
    referralId,
    daysAgo(299),
  ]);
  await make.entry('conversation', child.trajectoryId, {
    on: daysAgo(296),
    answers: {
      present: 'Ans en Bert',
      recognised: 'yes',
      discussed: 'Het advies.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome,
    },
    ...by(child.teacher),
  });

  const sent = await ib.get(path);
  const tasks = await ib.get(`${child.base}/aanmelding`);
  const checked = await ib.get(`${child.base}/aanmelding/controle`);
  const childs = await ib.get(`/leerlingen/${child.pupilId}`);
  const teams = await team.get(path);

  for (const page of [sent, tasks, checked]) {
    expect(page.html).toContain(sentence);
    expect(page.html).toContain(`href="${child.base}/gesprek"`);
  }
  expect(sent.html).not.toContain('De school is aan zet');
  expect(sent.html).not.toContain('Aanpassen en opnieuw versturen');
  expect(tasks.html).not.toContain('verstuurt u hem opnieuw');
  expect(childs.html).toMatch(/Aanmelding<\/span><span class="zr-hidden">, (klaar|nu)/);
  expect(teams.html).toContain('De school is aan zet');
  expect(teams.html).not.toContain(sentence);
});

test('a talk noted after the advice came takes it up, also on that very day; one from before does not', async () => {
  const { child, ib, referralId, worker } = await sentReferral();
  const talk = {
    on: presentDay(),
    answers: {
      present: 'Ans en Bert',
      recognised: 'yes',
      discussed: 'Het advies.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...by(child.teacher),
  };
  await make.entry('conversation', child.trajectoryId, talk);
  await make.insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Kijk eerst.',
    ...by(worker, 'cjg_worker'),
  });
  const before = await ib.get(`/leerlingen/${child.pupilId}`);

  await make.entry('conversation', child.trajectoryId, talk);
  const after = await ib.get(`/leerlingen/${child.pupilId}`);

  expect(before.html.toLowerCase()).toContain('het advies bespreken met de ouders');
  expect(after.html.toLowerCase()).not.toContain('het advies bespreken met de ouders');
});

test('sharing that ended before somebody began to help, and was allowed again, lets the school send again', async () => {
  const { child, ib, team, path } = await sentReferral();
  await withdraws(child.trajectoryId, child.ib);
  const stopped = await ib.get(`/leerlingen/${child.pupilId}`);
  const [gave] = await portal.database.owner<{ guardian_id: string }>(
    'select c.guardian_id from consent c join consent_withdrawal w on w.id = c.id where c.trajectory_id = $1',
    [child.trajectoryId],
  );

  const yes = { ...YES, who: gave?.guardian_id ?? '', givenOn: typedDay(presentDay()) };
  expect((await ib.fillIn(`${child.base}/toestemmingen/nieuw`, yes)).status).toBe(303);
  const again = await ib.get(`/leerlingen/${child.pupilId}`);
  const resent = await sendIt(ib, child);

  expect(stopped.html.toLowerCase()).toContain('nu een ouder nee zegt');
  expect(again.html.toLowerCase()).not.toContain('nu een ouder nee zegt');
  expect(again.html).toContain(`href="${child.base}/aanmelding/controle"`);
  expect(resent).toBe(path);
  expect((await team.get(path)).html).toContain('Tekst bij reason.');
});

test('another school and another team get 404, an administrator 403, nobody the login; only the intern begeleider answers', async () => {
  const { child, path, referralId, worker } = await sentReferral();
  await asks(referralId, worker);
  const other = await referredChild(portal, make);
  const otherWorker = await make.person(other.team.id, 'cjg_worker');
  const administrator = await make.person(child.school.id, 'administrator');
  const statuses = async (membershipId: string, address: string) =>
    (await (await portal.as(membershipId)).get(address)).status;

  expect(await statuses(other.ib.membershipId, path)).toBe(404);
  expect(await statuses(otherWorker.membershipId, path)).toBe(404);
  expect(await statuses(administrator.membershipId, path)).toBe(403);
  expect((await portal.visitor().get(path)).status).toBe(303);
  expect(await statuses(child.teacher.membershipId, `${path}/antwoord`)).toBe(403);
  expect(await statuses(worker.membershipId, `${path}/antwoord`)).toBe(403);
  expect(await statuses(other.ib.membershipId, `${path}/antwoord`)).toBe(404);
  const lines = await portal.database.owner(
    "select 1 from access_log where $1 = any (subject_ids) and what = 'referral:read' and result = 'refused'",
    [referralId],
  );
  expect(lines).toHaveLength(3);
});
