import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { PAGES } from '../../../src/zorgroute/referrals/pages.ts';
import { referredChild, yearsAgo } from '../referred-child.ts';
import { fillInAll, readText, sayYes, wellFilled } from './scene.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const preparationOf = async (trajectoryId: string) =>
  (
    await portal.database.owner<{ answers: Record<string, Record<string, unknown>>; version: number }>(
      'select answers, version from referral_preparation where trajectory_id = $1',
      [trajectoryId],
    )
  )[0];
const filledIn = (html: string) => html.split('Ingevuld').length - 1;

test('the list of tasks follows from what was saved, page after page', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const list = `${child.base}/aanmelding`;

  const before = await visitor.get(list);
  const first = await visitor.fillIn(`${list}/kind-en-gezin`, wellFilled('kind-en-gezin'));
  const during = await visitor.get(list);
  await fillInAll(visitor, child);
  const after = await visitor.get(list);

  expect([filledIn(before.html), filledIn(during.html), filledIn(after.html)]).toEqual([0, 1, PAGES.length]);
  expect(first.location).toBe(`${list}/aanleiding`);
  expect(after.html).toContain(child.ib.name);
  expect(await preparationOf(child.trajectoryId)).toMatchObject({ version: PAGES.length });
});

test('each page has a sentence for each missing answer, and what was typed stays', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);

  for (const { slug, form } of PAGES) {
    const reply = await visitor.fillIn(`${child.base}/aanmelding/${slug}`, {});
    expect(reply.status, slug).toBe(422);
    expect(reply.html, slug).toContain('<title>Fout: ');
    const required = Object.values(form.fields).filter((field) => field.required).length;
    expect(reply.html.split('<span class="zr-hidden">Fout: </span>').length - 1, slug).toBe(required);
  }
  const half = await visitor.fillIn(`${child.base}/aanmelding/waarom-nu`, { whyNow: 'Omdat <het> moet.' });
  expect(half.status).toBe(422);
  expect(half.html).toContain('Omdat &lt;het&gt; moet.');
  expect(await preparationOf(child.trajectoryId)).toBeUndefined();
});

test('earlier text is offered sentence by sentence, but nothing of a consultation in which safety was chosen', async () => {
  const child = await referredChild(portal, make);
  const author = {
    author_person_id: child.ib.personId,
    author_name: child.ib.name,
    author_role: 'intern_begeleider',
  };
  const consultation = { trajectory_id: child.trajectoryId, held_on: '2026-01-15', ...author };
  await make.insert('consultation', {
    ...consultation,
    discussed: 'Gewoon overleg.',
    decision: 'talk_with_parents',
  });
  const aboutSafety = await make.insert('consultation', {
    ...consultation,
    discussed: 'Zorgen over veiligheid.',
    decision: 'talk_with_parents',
  });
  await make.insert('safety_choice', {
    consultation_id: aboutSafety,
    trajectory_id: child.trajectoryId,
    ...author,
  });

  const page = await (await portal.as(child.ib.membershipId)).get(`${child.base}/aanmelding/aanleiding`);

  expect(page.html).toContain('Sam zat stil in een hoek. <span');
  expect(page.html).toContain('Hij at niet. <span');
  expect(page.html).toContain('Gewoon overleg.');
  expect(page.html).not.toContain('Zorgen over veiligheid.');
});

test('two people in one text: the second sees both and chooses; another page of the text is not in the way', async () => {
  const child = await referredChild(portal, make);
  const first = await portal.as(child.ib.membershipId);
  const second = await portal.as((await make.person(child.school.id, 'intern_begeleider')).membershipId);
  const page = `${child.base}/aanmelding/aanleiding`;
  const other = `${child.base}/aanmelding/wat-gaat-goed`;
  const opened = hidden(await second.get(page));
  const openedOther = hidden(await second.get(other));

  await first.fillIn(page, { reason: 'De eerste tekst.' });
  const late = await second.post(page, { ...opened, reason: 'De tweede tekst.' });
  const elsewhere = await second.post(other, { ...openedOther, goingWell: 'Tekenen.' });

  expect(late.status).toBe(409);
  expect(late.html).toContain('De eerste tekst.');
  expect(late.html).toContain('De tweede tekst.');
  expect(elsewhere.status).toBe(303);
  expect((await preparationOf(child.trajectoryId))?.answers['aanleiding']).toMatchObject({
    reason: 'De eerste tekst.',
  });

  const chosen = await second.post(page, { ...hidden(late), reason: 'De tweede tekst.' });
  expect(chosen.status).toBe(303);
  expect((await preparationOf(child.trajectoryId))?.answers['aanleiding']).toMatchObject({
    reason: 'De tweede tekst.',
  });
});

test('what is saved unchanged is the same text; what changed asks everybody to read it again', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  const readings = `${child.base}/aanmelding/ouders`;

  const read = await readText(visitor, child, child.mother);
  await visitor.fillIn(`${child.base}/aanmelding/aanleiding`, wellFilled('aanleiding'));
  const same = await visitor.get(readings);
  await visitor.fillIn(`${child.base}/aanmelding/aanleiding`, { reason: 'Nu anders.' });
  const changed = await visitor.get(readings);

  expect(read.location).toBe(readings);
  expect(same.html).toMatch(/Gelezen op .*, versie 10\./);
  expect(changed.html).toContain(
    'Las versie 10. De tekst is daarna veranderd. Laat Ans Bakker de nieuwe tekst lezen.',
  );
});

test('a tab with the earlier text records the earlier version', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  const path = `${child.base}/aanmelding/ouders`;
  const tab = hidden(await visitor.get(path));

  await visitor.fillIn(`${child.base}/aanmelding/aanleiding`, { reason: 'Nu anders.' });
  await visitor.post(path, { ...tab, who: child.mother, seenOn: '20-1-2026', opinion: 'agrees' });

  const rows = await portal.database.owner(
    'select text_version from parents_reading where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(rows).toEqual([{ text_version: 10 }]);
});

test('an own view must be written, by somebody who decides, on a day that was', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);

  const empty = await visitor.fillIn(`${child.base}/aanmelding/ouders`, { seenOn: '' });
  const silent = await readText(visitor, child, child.mother, { opinion: 'own' });
  const future = await readText(visitor, child, child.mother, { seenOn: '1-1-2090' });
  const stranger = await readText(visitor, child, child.pupilId);
  const own = await readText(visitor, child, child.mother, { opinion: 'own', ownView: 'Ik zie <rust>.' });

  expect([empty.status, silent.status, future.status, stranger.status, own.status]).toEqual([
    422, 422, 422, 409, 303,
  ]);
  for (const sentence of [
    'Kies wie de tekst las.',
    'Vul in op welke dag de tekst is gelezen',
    'Kies eens, of een eigen zienswijze.',
  ]) {
    expect(empty.html.split(sentence).length, sentence).toBe(3);
  }
  expect(silent.html).toContain('Schrijf de eigen zienswijze op');
  const rows = await portal.database.owner(
    'select agrees, own_view from parents_reading where trajectory_id = $1',
    [child.trajectoryId],
  );
  expect(rows).toEqual([{ agrees: false, own_view: 'Ik zie <rust>.' }]);
});

test('what one parent gets on paper leaves out the other and every secret address; the log says print', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await portal.database.owner('update guardian_contact set secret_address = true where id = $1', [
    child.mother,
  ]);
  await sayYes(visitor, child, child.mother);
  await readText(visitor, child, child.mother, { opinion: 'own', ownView: 'Alleen van moeder.' });

  const paper = await visitor.get(`${child.base}/aanmelding/afdruk/${child.father}`);
  const ownPaper = await visitor.get(`${child.base}/aanmelding/afdruk/${child.mother}`);

  expect(paper.html).toContain('Tekst bij reason.');
  expect(paper.html).toContain('Vaderplein 2');
  for (const hiddenText of [
    'Alleen van moeder.',
    'Moederstraat',
    '06 100000000',
    '9801AB',
    'U zei eerder',
    'Woont in de gemeente',
  ]) {
    expect(paper.html, hiddenText).not.toContain(hiddenText);
  }
  expect(ownPaper.html).toContain('Alleen van moeder.');
  expect(ownPaper.html).not.toContain('Moederstraat');
  const lines = await portal.database.owner<{ action: string }>(
    "select action from access_log where $1 = any (subject_ids) and what = 'referral:print'",
    [child.pupilId],
  );
  expect(lines).toEqual([{ action: 'print' }, { action: 'print' }]);
});

test('a parent without custody and a parent of a child of 16 get no paper', async () => {
  const without = await referredChild(portal, make, { fatherCustody: 'no' });
  const sixteen = await referredChild(portal, make, { birthDate: yearsAgo(16) });
  for (const child of [without, sixteen]) {
    const visitor = await portal.as(child.ib.membershipId);
    await fillInAll(visitor, child);
    expect((await visitor.get(`${child.base}/aanmelding/afdruk/${child.father}`)).status).toBe(404);
  }
});

test('one of several teams is picked, and only one of the municipality', async () => {
  const child = await referredChild(portal, make, { teams: 2 });
  const single = await referredChild(portal, make);
  const stranger = await make.team();
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/aanmelding/team`;

  const none = await visitor.fillIn(path, {});
  const wrong = await visitor.fillIn(path, { team: stranger.id });
  const right = await visitor.fillIn(path, { team: child.team.id });

  expect([none.status, wrong.status, right.status]).toEqual([422, 409, 303]);
  expect((await visitor.get(`${child.base}/aanmelding`)).html).toContain(child.team.name);
  expect((await (await portal.as(single.ib.membershipId)).get(`${single.base}/aanmelding/team`)).status).toBe(
    404,
  );
});

test('a teacher prepares no referral; another school gets 404, nobody the login, an unknown page 404', async () => {
  const child = await referredChild(portal, make);
  const other = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);

  for (const page of ['', '/aanleiding', '/ouders', '/controle', `/afdruk/${child.mother}`]) {
    const path = `${child.base}/aanmelding${page}`;
    const wrongRole = await (await portal.as(child.teacher.membershipId)).get(path);
    const elsewhere = await (await portal.as(other.ib.membershipId)).get(path);
    const nobody = await portal.visitor().get(path);
    expect([wrongRole.status, elsewhere.status, nobody.status], page).toEqual([403, 404, 303]);
  }
  expect((await visitor.get(`${child.base}/aanmelding/iets-anders`)).status).toBe(404);
  const stranger = await portal.as(other.ib.membershipId);
  const form = hidden(await stranger.get(`${other.base}/aanmelding/aanleiding`));
  expect(
    (await stranger.post(`${child.base}/aanmelding/aanleiding`, { ...form, reason: 'Van een ander.' }))
      .status,
  ).toBe(404);
});
