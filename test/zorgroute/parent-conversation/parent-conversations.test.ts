import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { by, childOf, consultationBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function child() {
  const made = await childOf(make);
  return { ...made, path: `/trajecten/${made.trajectoryId}/gesprek` };
}

const WELL = {
  heldOn: '4-2-2026',
  present: 'Moeder en juf An',
  recognised: 'partly',
  discussed: 'Moeder ziet thuis hetzelfde.',
  toldRoute: 'yes',
  toldRights: 'no',
  outcome: 'refer',
};
const rowsOf = (trajectoryId: string) =>
  portal.database.owner("select * from school_entry where kind = 'conversation' and trajectory_id = $1", [
    trajectoryId,
  ]);

test('a teacher records a conversation before any consultation, and goes back to the child', async () => {
  const { teacher, pupilId, trajectoryId, path } = await child();
  const visitor = await portal.as(teacher.membershipId);

  const page = await visitor.get(path);
  const reply = await visitor.fillIn(path, WELL);

  expect(page.html).toContain('Gesprek bewaren bij Sam, groep 5');
  expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
  expect(await rowsOf(trajectoryId)).toMatchObject([
    { told_route: true, told_rights: false, outcome: 'refer', author_name: teacher.name },
  ]);
  const lines = await portal.database.owner(
    "select action from access_log where $1 = any (subject_ids) and what = 'parentConversation:record' order by id",
    [pupilId],
  );
  expect(lines.map(({ action }) => action as string)).toEqual(['read', 'read', 'read', 'change']);
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const { teacher, trajectoryId, path } = await child();

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { agreements: 'Wij <bellen>' });

  expect(reply.status).toBe(422);
  for (const sentence of [
    'Vul in wanneer het gesprek was, bijvoorbeeld 3-2-2026.',
    'Schrijf op wie er bij het gesprek waren.',
    'Kies of de ouders herkennen wat de school ziet.',
    'Schrijf op wat er is besproken.',
    'Kies of u hebt verteld hoe de route verder gaat.',
    'Kies of u hebt verteld welke rechten de ouders hebben.',
    'Kies hoe het verder gaat.',
  ]) {
    expect(reply.html.split(sentence).length).toBe(3);
  }
  expect(reply.html).toContain('Wij &lt;bellen&gt;');
  expect(await rowsOf(trajectoryId)).toEqual([]);
});

test.each([
  ['1-1-2098', 'Deze dag moet nog komen.'],
  ['2-3-2018', 'Op deze dag was het kind nog niet geboren.'],
  ['1-1-2020', 'Deze dag is meer dan twee jaar geleden.'],
  ['1-2-2026', 'Het eerste signaal is van maandag 2\u00a0februari'],
])('a conversation on %s is not recorded', async (heldOn, sentence) => {
  const { teacher, trajectoryId, path } = await child();

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { ...WELL, heldOn });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(sentence);
  expect(await rowsOf(trajectoryId)).toEqual([]);
});

test('a consultation is offered for it, unless the reader knows that safety was chosen; what was struck is not', async () => {
  const { teacher, trajectoryId, path } = await child();
  const consulted = (answers: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    make.entry('consultation', trajectoryId, { ...consultationBy(teacher, answers), ...more });
  await consulted({});
  await consulted({ discussed: 'Dit is niet voor de ouders.' }, { apart: { safetyNote: '' } });
  await consulted({ discussed: 'Dit is doorgehaald.' }, { struck_at: '2026-02-04' });

  const { html } = await (await portal.as(teacher.membershipId)).get(path);

  expect(html).toContain('Wij spraken over de pauzes.');
  expect(html).not.toContain('niet voor de ouders');
  expect(html).not.toContain('Dit is doorgehaald');
});

test('after advice the conversation is about that advice, and no answer sends anybody to ask for consent again', async () => {
  const { teacher, trajectoryId, path } = await child();
  const team = await make.team();
  const worker = await make.person(team.id, 'cjg_worker');
  const visitor = await portal.as(teacher.membershipId);
  const before = await visitor.get(path);
  const referralId = await make.insert('referral', { trajectory_id: trajectoryId, team_id: team.id });
  await make.insert('referral_version', {
    referral_id: referralId,
    version: 1,
    content: '{}',
    ...by(teacher, 'intern_begeleider'),
  });
  await make.insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Vraag eerst de <schoolarts>.\nBel daarna.',
    ...by(worker, 'cjg_worker'),
  });

  const after = await visitor.get(path);

  expect(before.html).toContain('Daarna vraagt de IB&#39;er wie er toestemming geeft.');
  expect(before.html).not.toContain('Dit advies bespreekt u');
  expect(after.html).toContain('Dit advies bespreekt u');
  expect(after.html).toContain('<p>Vraag eerst de &lt;schoolarts&gt;.</p><p>Bel daarna.</p>');
  expect(after.html).toContain(`href="/aanmeldingen/${referralId}"`);
  expect(after.html).toContain('Daarna past de IB&#39;er de aanmelding aan, en');
  expect(after.html).not.toContain('wie er toestemming geeft');
});

test('in a traject that has ended nothing is recorded, and the text stays', async () => {
  const { ib, trajectoryId, path } = await child();
  const visitor = await portal.as(ib.membershipId);
  const fields = hidden(await visitor.get(path));
  await make.insert('trajectory_end', {
    trajectory_id: trajectoryId,
    outcome: 'solved_at_school',
    ...by(ib),
  });

  const reply = await visitor.post(path, { ...fields, ...WELL });

  expect(reply.status).toBe(409);
  expect(reply.html).toContain('Dit traject is afgesloten.');
  expect(reply.html).toContain('Moeder ziet thuis hetzelfde.');
  expect(await rowsOf(trajectoryId)).toEqual([]);
});

test('another school gets 404, another role 403, nobody the login', async () => {
  const { path, pupilId } = await child();
  const other = await child();
  const worker = await make.person((await make.team()).id, 'cjg_worker');

  const elsewhere = await (await portal.as(other.teacher.membershipId)).get(path);
  const posted = await (await portal.as(other.ib.membershipId)).post(path, WELL);
  const wrongRole = await (await portal.as(worker.membershipId)).get(path);
  const nobody = await portal.visitor().get(path);

  expect([elsewhere.status, posted.status, wrongRole.status, nobody.status]).toEqual([404, 404, 403, 303]);
  const refused = await portal.database.owner(
    "select 1 from access_log where $1 = any (subject_ids) and result = 'refused'",
    [pupilId],
  );
  expect(refused).toHaveLength(3);
});

const SIGNAL = { seenOn: '28-11-2026', observed: 'Stil.', area: 'home', need: 'living' };

test('a mistake in the form is one look at the child, in the log as on the way', async () => {
  const { teacher, pupilId, path } = await child();
  const visitor = await portal.as(teacher.membershipId);
  const form = await visitor.get(path);
  const looks = async () => {
    const lines = await portal.database.owner(
      "select id from access_log where $1 = any (subject_ids) and action = 'read'",
      [pupilId],
    );
    return lines.length;
  };
  const before = await looks();

  const replies = [
    await visitor.post(path, hidden(form)),
    await visitor.post(path.replace('gesprek', 'overleg'), hidden(form)),
    await visitor.post(path.replace('gesprek', 'notitie'), hidden(form)),
    await visitor.post(`/leerlingen/${pupilId}/signaal`, { ...hidden(form), ...SIGNAL }),
  ];

  expect(replies.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect((await looks()) - before).toBe(4);
});
