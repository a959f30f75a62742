import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../../src/forms/typed-days.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { PAGES } from '../../../src/zorgroute/referral/pages.ts';
import { PARTS } from '../../../src/zorgroute/referral/parts.ts';
import { daysAgo, referredChild, yearsAgo } from '../referred-child.ts';
import { fillInAll, readText, sayYes, wellFilled, fillInPart } from './referral-to-send.ts';

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
const offersOn = (html: string) =>
  [...html.matchAll(/veld-reason-eerder-\d+">([^<]*) <span/g)].map(([, sentence]) => sentence);
const textIn = (html: string, field: string) =>
  new RegExp(`<textarea[^>]*id="veld-${field}"[^>]*>([^<]*)<`).exec(html)?.[1]?.trim();
/** Of each page how far it is. */
const statesOn = (html: string) =>
  [...html.matchAll(/(Nog leeg|\d van \d|Ingevuld)<\/span>/g)]
    .slice(0, PAGES.length)
    .map(([, state]) => state);

test('the list of tasks follows from what was saved, page after page', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const list = `${child.base}/aanmelding`;

  const before = await visitor.get(list);
  const first = await fillInPart(visitor, child, 'kind-en-gezin', wellFilled('kind-en-gezin'));
  const during = await visitor.get(list);
  await fillInAll(visitor, child);
  const after = await visitor.get(list);

  expect([before, during, after].map(({ html }) => statesOn(html))).toEqual([
    ['Nog leeg', 'Nog leeg', 'Nog leeg'],
    ['1 van 3', 'Nog leeg', 'Nog leeg'],
    ['Ingevuld', 'Ingevuld', 'Ingevuld'],
  ]);
  expect(before.html).toContain(`href="${list}/het-kind">Verder met &#34;Het kind en het gezin&#34;</a>`);
  expect(after.html).not.toContain('Verder met');
  expect(first.location).toBe(`${list}/wat-er-speelt`);
  expect(after.html).toContain(child.ib.name);
  expect(await preparationOf(child.trajectoryId)).toMatchObject({ version: PARTS.length });
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
  const half = await fillInPart(visitor, child, 'waarom-nu', { whyNow: 'Omdat <het> moet.' });
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
  const consulted = (discussed: string, more: { apart?: Record<string, unknown> } = {}) =>
    make.entry('consultation', child.trajectoryId, {
      on: daysAgo(317),
      answers: { discussed, decision: 'talk_with_parents' },
      ...more,
      ...author,
    });
  await consulted('Gewoon overleg.');
  await consulted('Zorgen over veiligheid.', { apart: { safetyNote: '' } });

  const page = await (await portal.as(child.ib.membershipId)).get(`${child.base}/aanmelding/wat-er-speelt`);

  expect(page.html).toContain('Sam zat stil in een hoek. <span');
  expect(page.html).toContain('Hij at niet. <span');
  expect(page.html).toContain('Gewoon overleg.');
  expect(page.html).not.toContain('Zorgen over veiligheid.');
});

test('each sentence is offered once, and none that stands in the field already', async () => {
  const child = await referredChild(portal, make);
  const author = { author_person_id: child.ib.personId, author_name: child.ib.name, author_role: 'teacher' };
  await make.entry('conversation', child.trajectoryId, {
    on: daysAgo(311),
    answers: {
      present: 'Ans',
      recognised: 'yes',
      discussed: 'Hij  at niet. Ook thuis eet hij weinig.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...author,
  });
  const visitor = await portal.as(child.ib.membershipId);
  const page = `${child.base}/aanmelding/wat-er-speelt`;

  const empty = await visitor.get(page);
  await visitor.fillIn(page, { reason: 'Op school gaat het zo. Hij at\nniet. En dan nog iets.' });
  const saved = await visitor.get(page);

  expect(offersOn(empty.html)).toEqual([
    'Sam zat stil in een hoek.',
    'Hij at niet.',
    'Het slapen.',
    'Ook thuis eet hij weinig.',
  ]);
  expect(offersOn(saved.html)).toEqual([
    'Sam zat stil in een hoek.',
    'Het slapen.',
    'Ook thuis eet hij weinig.',
  ]);
});

test('what was taken over without a script is not offered again, and stays what it was when its source is struck', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const page = `${child.base}/aanmelding/wat-er-speelt`;
  const offer = /name="_takeOver" value="([^"]*Hij at niet\.)"/.exec((await visitor.get(page)).html)?.[1];

  await visitor.fillIn(page, { reason: 'Een begin', _takeOver: offer ?? '' });
  const taken = await visitor.get(page);
  await portal.database.owner(
    "update school_entry set struck_at = portal_now(), struck_by = 'x' where kind = 'signal' and trajectory_id = $1",
    [child.trajectoryId],
  );
  const later = await visitor.get(page);

  expect(textIn(taken.html, 'reason')).toBe('Een begin Hij at niet.');
  expect(offersOn(taken.html)).toEqual(['Sam zat stil in een hoek.', 'Het slapen.']);
  expect(textIn(later.html, 'reason')).toBe('Een begin Hij at niet.');
  expect(offersOn(later.html)).toEqual(['Het slapen.']);
});

test('two people in one text: the second sees both and chooses; another page of the text is not in the way', async () => {
  const child = await referredChild(portal, make);
  const first = await portal.as(child.ib.membershipId);
  const second = await portal.as((await make.person(child.school.id, 'intern_begeleider')).membershipId);
  const page = `${child.base}/aanmelding/wat-er-speelt`;
  const other = `${child.base}/aanmelding/het-kind`;
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

test('who opens a page with an own draft from before a colleague saved it, sees both and chooses', async () => {
  const child = await referredChild(portal, make);
  const colleague = await make.person(child.school.id, 'intern_begeleider');
  const [first, second] = [await portal.as(child.ib.membershipId), await portal.as(colleague.membershipId)];
  const page = `${child.base}/aanmelding/wat-er-speelt`;
  await second.fillIn(page, { reason: 'Een half concept.', _do: 'draft' });
  await first.fillIn(page, { reason: 'De bewaarde tekst.' });
  await fillInPart(second, child, 'wat-gaat-goed', { goingWell: 'Tekenen.' });

  const opened = await second.get(page);
  const kept = await second.post(page, { ...hidden(opened), reason: 'Een half concept, en nu af.' });

  expect(opened.status).toBe(200);
  expect(opened.html).toContain(`${child.ib.name} bewaarde intussen een andere tekst`);
  expect(opened.html).toContain('De bewaarde tekst.');
  expect(textIn(opened.html, 'reason')).toBe('Een half concept.');
  expect(kept.status).toBe(303);
  expect((await preparationOf(child.trajectoryId))?.answers['aanleiding']).toMatchObject({
    reason: 'Een half concept, en nu af.',
  });
});

test('an own draft that says what was saved meanwhile, or that began after it, is no reason to choose', async () => {
  const child = await referredChild(portal, make);
  const colleague = await make.person(child.school.id, 'intern_begeleider');
  const [first, second] = [await portal.as(child.ib.membershipId), await portal.as(colleague.membershipId)];
  const page = `${child.base}/aanmelding/wat-er-speelt`;
  await second.fillIn(page, { reason: ' De bewaarde\r\ntekst. ', _do: 'draft' });
  await first.fillIn(page, { reason: 'De bewaarde\ntekst.' });

  const same = await second.get(page);
  const saved = await second.post(page, { ...hidden(same), reason: 'De bewaarde\ntekst. En meer.' });
  await second.fillIn(page, { reason: 'Later begonnen.', _do: 'draft' });
  const later = await second.get(page);

  expect([same, later].map(({ html }) => html.includes('bewaarde intussen'))).toEqual([false, false]);
  expect(saved.status).toBe(303);
  expect(textIn(later.html, 'reason')).toBe('Later begonnen.');
});

test('what is saved unchanged is the same text; what changed asks everybody to read it again', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  const readings = `${child.base}/aanmelding/ouders`;

  const read = await readText(visitor, child, child.mother);
  await fillInPart(visitor, child, 'aanleiding', wellFilled('aanleiding'));
  const same = await visitor.get(readings);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Nu anders.' });
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

  await fillInPart(visitor, child, 'aanleiding', { reason: 'Nu anders.' });
  await visitor.post(path, { ...tab, who: child.mother, seenOn: typedDay(daysAgo(312)), opinion: 'agrees' });

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
    'Kies of deze persoon het eens is met de tekst, of een eigen zienswijze heeft.',
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

test('a child of 12 gets a paper of its own, to itself: what is written, what is shared with whom, and that it decides too', async () => {
  const child = await referredChild(portal, make, { birthDate: yearsAgo(12) });
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await portal.database.owner('update guardian_contact set secret_address = true where id = $1', [
    child.mother,
  ]);
  await sayYes(visitor, child, child.mother);
  await readText(visitor, child, child.mother, { opinion: 'own', ownView: 'Alleen van moeder.' });
  const path = `${child.base}/aanmelding/afdruk/kind`;

  const tasks = await visitor.get(`${child.base}/aanmelding`);
  const before = await visitor.get(path);
  await sayYes(visitor, child, 'child');
  await readText(visitor, child, 'child', { opinion: 'own', ownView: 'Ik wil het <zelf> vertellen.' });
  const after = await visitor.get(path);

  expect(tasks.html).toContain(`href="${path}">Sam zelf</a>`);
  for (const text of [
    'Wat je school over jou wil vertellen',
    'Wat je school ziet',
    'Tekst bij reason.',
    'Tekst bij childsView.',
    child.team.name,
    'Jij bent 12 jaar. Jij beslist mee, samen met Ans Bakker (moeder) en Bert Smit (vader).',
    'Zeg je nee? Dat mag.',
    'Dan mag je later altijd nog nee zeggen.',
    `Vraag het aan ${child.ib.name}`,
    'Wanneer je school goed te bereiken is',
    'versie 10',
  ])
    expect(before.html, text).toContain(text);
  for (const hiddenText of [
    'Alleen van moeder.',
    'Moederstraat',
    'Vaderplein',
    '06 100000000',
    '9801AB',
    'Je zei eerder',
    'Woont in',
  ])
    expect(before.html, hiddenText).not.toContain(hiddenText);
  const text = before.html.split('<main')[1]?.split('zr-no-print zr-measure')[1] ?? '';
  expect(text).not.toMatch(/\b[Uu]w?\b/);
  expect(after.html).toContain('Je zei eerder: mijn school mag dit delen.');
  expect(after.html).toContain('Ik wil het &lt;zelf&gt; vertellen.');
  const lines = await portal.database.owner<{ action: string }>(
    "select action from access_log where $1 = any (subject_ids) and what = 'referral:print'",
    [child.pupilId],
  );
  expect(lines).toEqual([{ action: 'print' }, { action: 'print' }]);
});

test('from 16 the child decides alone, and only it gets a paper; before 12 it gets none, and not before there is a text', async () => {
  const sixteen = await referredChild(portal, make, { birthDate: yearsAgo(16) });
  const eleven = await referredChild(portal, make, { birthDate: yearsAgo(11) });
  const textless = await referredChild(portal, make, { birthDate: yearsAgo(12) });
  const paperOf = async (child: typeof sixteen) =>
    (await portal.as(child.ib.membershipId)).get(`${child.base}/aanmelding/afdruk/kind`);
  await fillInAll(await portal.as(sixteen.ib.membershipId), sixteen);
  await fillInAll(await portal.as(eleven.ib.membershipId), eleven);

  const [alone, none, early] = [await paperOf(sixteen), await paperOf(eleven), await paperOf(textless)];
  const tasks = await (await portal.as(sixteen.ib.membershipId)).get(`${sixteen.base}/aanmelding`);

  expect([alone.status, none.status, early.status]).toEqual([200, 404, 409]);
  expect(alone.html).toContain('Jij bent 16 jaar. Jij beslist zelf, zonder je ouders.');
  expect(alone.html).not.toContain('Ans Bakker');
  expect(early.html).toContain('Er is nog geen tekst om af te drukken.');
  expect(tasks.html.match(/\/afdruk\//g)).toHaveLength(1);
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

test('of several teams the postcode proposes one; the intern begeleider always chooses', async () => {
  const child = await referredChild(portal, make, { teams: 2 });
  const visitor = await portal.as(child.ib.membershipId);
  const path = `${child.base}/aanmelding/team`;
  const [other = ''] = child.otherTeams;
  const serves = (team: string, digits: string) => make.insert('team_postcode', { team_id: team, digits });

  await serves(child.team.id, '9999');
  const unknown = await visitor.get(path);
  await serves(other, '9801');
  const proposed = await visitor.get(path);
  const asked = await visitor.get(`${child.base}/toestemmingen/nieuw`);
  await serves(child.team.id, '9801');
  const both = await visitor.get(path);
  await portal.database.owner('update pupil set postcode = null where id = $1', [child.pupilId]);
  const without = await visitor.get(path);

  expect(proposed.html).toContain(
    `Het portaal stelt voor: ${child.team.name} oost, omdat de postcode 9801 daarbij hoort. U kiest zelf.`,
  );
  expect(proposed.html).not.toMatch(/type="radio"[^>]* checked/);
  expect(asked.html).toContain('De postcode 9801 hoort bij dit team.');
  expect(both.html).toContain(`hoort bij meer teams: ${child.team.name} en ${child.team.name} oost.`);
  for (const { html } of [unknown, without]) expect(html).not.toMatch(/stelt voor|hoort bij meer/);
});

test('a teacher prepares no referral; another school gets 404, nobody the login, an unknown page 404', async () => {
  const child = await referredChild(portal, make);
  const other = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);

  for (const page of ['', '/aanleiding', '/ouders', '/controle', `/afdruk/${child.mother}`, '/afdruk/kind']) {
    const path = `${child.base}/aanmelding${page}`;
    const wrongRole = await (await portal.as(child.teacher.membershipId)).get(path);
    const elsewhere = await (await portal.as(other.ib.membershipId)).get(path);
    const nobody = await portal.visitor().get(path);
    expect([wrongRole.status, elsewhere.status, nobody.status], page).toEqual([403, 404, 303]);
  }
  expect((await visitor.get(`${child.base}/aanmelding/iets-anders`)).status).toBe(404);
  const stranger = await portal.as(other.ib.membershipId);
  const form = hidden(await stranger.get(`${other.base}/aanmelding/wat-er-speelt`));
  expect(
    (await stranger.post(`${child.base}/aanmelding/wat-er-speelt`, { ...form, reason: 'Van een ander.' }))
      .status,
  ).toBe(404);
});
