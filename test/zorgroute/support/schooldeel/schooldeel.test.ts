// The schooldeel, through the portal: proposed, agreed by everybody who decides, answered by the school, said how it goes, ended; and who reads what.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import { factories } from '../../../factories.ts';
import { hidden, startPortal, type Portal } from '../../../portal.ts';
import { close, reopen } from '../../closing/story.ts';
import { today } from '../../plan/story.ts';
import {
  agreedFamily,
  answer,
  familyAtSchools,
  further,
  GOAL,
  press,
  proposal,
  proposalOf,
  propose,
  standings,
  UNTIL,
  WHY,
  word,
} from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

test('the school reads a proposal only when everybody who decides about this child agreed; the child of twelve at the other school is not asked', async () => {
  const story = await familyAtSchools(portal);
  const { visitor, at, ids, schoolAt, other, hers } = story;
  const ib = await story.as(hers.ib);

  const proposed = await propose(story, { goalId: story.goalId });
  const proposalId = await proposalOf(portal, story);
  const before = [
    await standings(portal, story),
    (await ib.get(schoolAt)).html,
    (await ib.get(`/leerlingen/${other.pupilId}`)).html,
  ] as const;
  const page = await visitor.get(at);
  const family = await visitor.get(at.replace('/schooldeel', ''));
  const jurre = await visitor.get(`${at}/${proposalId}/woord/${ids.jurre}`);
  await word(story, { proposalId, personId: ids.mother }, { words: 'Vertel de klas niets.' });
  const half = await standings(portal, story);
  await word(story, { proposalId, personId: ids.father });
  const after = await standings(portal, story);
  const read = (await ib.get(schoolAt)).html;

  expect(proposed.status).toBe(303);
  expect(before[0]).toMatchObject([{ task: 'parents', next_role: 'casemanager', is_shared: false }]);
  for (const html of before.slice(1))
    for (const text of [WHY, 'Rustig beginnen']) expect(html).not.toContain(text);
  expect(page.html).toContain('Vragen of de ouders akkoord zijn met het schooldeel: Marieke, Remco');
  expect(family.html, 'whoever reads it is spoken to').toContain('(u), uiterlijk');
  expect(jurre.status).toBe(404);
  expect(half).toMatchObject([{ task: 'parents', name: expect.stringMatching(/^Remco: /) as string }]);
  expect(after.map(({ task, next_role, is_shared }) => [task, next_role, is_shared])).toEqual([
    ['answer', 'intern_begeleider', true],
    ['answer', 'intern_begeleider', true],
  ]);
  for (const text of ['Rustig beginnen', 'slaapt slecht', 'Marieke Postma']) expect(read).toContain(text);
  for (const text of [GOAL, 'Vertel de klas niets']) expect(read).not.toContain(text);
});

test('read together, a parent answers on a bare page with nothing of the other and no goal; what changed is asked anew', async () => {
  const story = await familyAtSchools(portal);
  const { visitor, at, ids } = story;
  await propose(story, { goalId: story.goalId });
  const proposalId = await proposalOf(portal, story);
  await word(story, { proposalId, personId: ids.father }, { words: 'Ik vind het te veel.' });
  const bare = `${at}/${proposalId}/met/${ids.mother}`;

  const shown = await visitor.get(bare);
  const opened = hidden(shown);
  await visitor.fillIn(`${at}/${proposalId}/wijziging`, {
    goalId: '',
    ...proposal,
    why: 'Fenna is moe.',
    reason: 'Korter.',
  });
  const late = await visitor.post(bare, { ...opened, answer: 'agrees', words: '' });
  const again = await visitor.fillIn(bare, { answer: 'agrees', words: '' });
  const waiting = await standings(portal, story);
  const page = await visitor.get(at);

  expect(shown.html).toContain('Dit is mijn antwoord');
  for (const text of ['Ik vind het te veel', GOAL, 'Remco', 'zr-nav']) expect(shown.html).not.toContain(text);
  expect(late.status).toBe(409);
  expect(late.html).toContain('intussen veranderd');
  expect(again.status).toBe(303);
  expect(waiting).toMatchObject([{ task: 'parents', name: expect.stringMatching(/^Remco: /) as string }]);
  expect(page.html).toContain('zelf gegeven');
});

test('two at one proposal: the second sees both texts and loses nothing', async () => {
  const story = await familyAtSchools(portal);
  await propose(story);
  const page = `${story.at}/${await proposalOf(portal, story)}/wijziging`;
  const other = await portal.as(story.standIn.membershipId);
  const opened = hidden(await story.visitor.get(page));
  const fields = { goalId: '', ...proposal, reason: 'Beter.' };

  const first = await other.fillIn(page, { ...fields, why: 'De tekst van de vervanger.' });
  const second = await story.visitor.post(page, { ...fields, ...opened, why: 'Mijn eigen tekst.' });

  expect(first.status).toBe(303);
  expect(second.status).toBe(409);
  for (const text of ['De tekst van de vervanger.', 'Mijn eigen tekst.']) expect(second.html).toContain(text);
});

test('yes to all in one form: the teacher sees it on the child’s page and on her work, and says with one press how it goes', async () => {
  const story = await agreedFamily(portal);
  const { hers, schoolAt, other, calm } = story;
  const [ib, teacher] = [await story.as(hers.ib), await story.as(hers.teacher)];
  const work = (await ib.get('/werk')).html;

  const all = await ib.fillIn(`${schoolAt}/antwoord`, { doneBy: [hers.teacher.name], from: typedDay(today) });
  const child = (await teacher.get(`/leerlingen/${other.pupilId}`)).html;
  const atSchool = (await teacher.get(schoolAt)).html;
  const pressed = await press(story, calm, 'lukt-deels');
  const twice = await press(story, calm, 'lukt-deels');
  const said = await teacher.fillIn(`${schoolAt}/${calm}/erbij`, { how: 'Op maandag komt ze te laat.' });
  const news = await portal.database.owner<{ step: string }>(
    `select step from schooldeel_entry where agreement_id = $1 and step = 'partly'`,
    [calm],
  );
  const seen = (await story.visitor.get(story.at)).html;

  expect(work).toContain(`href="${schoolAt}/antwoord"`);
  expect(all.status).toBe(303);
  expect(child).toContain('Wat de school voor Fenna doet');
  expect(child).toContain(`action="${schoolAt}/${calm}/hoe/lukt"`);
  expect(atSchool, 'whoever reads it is spoken to').toContain('U: zeggen hoe het gaat');
  expect(pressed.status).toBe(303);
  expect(pressed.location).toBe(`${schoolAt}/${calm}/erbij`);
  expect([twice.status, said.status]).toEqual([303, 303]);
  expect(news, 'a second press tells nothing new, the word stands beside it').toHaveLength(2);
  expect(seen).toContain('Op maandag komt ze te laat.');
  expect((await teacher.get(schoolAt)).html).toContain('De ouders horen hoe het gaat als u samen kijkt');
});

test('less is told, more is asked of everybody again, and what cannot be is talked about; the rest begins meanwhile', async () => {
  const story = await agreedFamily(portal);
  const { ids, calm, listen, visitor, at } = story;
  const otherwise = { step: 'otherwise', how: 'Om de week, op donderdag.', change: 'more' };

  await answer(story, calm, { step: 'yes' });
  await answer(story, listen, otherwise);
  const asked = await standings(portal, story);
  // A family is one row, by what comes first: its plan comes later.
  await portal.database.owner('update plan_standing set until = until + 30 where family_id = $1', [
    story.familyId,
  ]);
  const work = (await visitor.get('/werk')).html;
  const waiting = (await visitor.get(at)).html;
  const half = await further(story, listen, { step: 'agreed', agreedBy: [ids.mother] });
  const whole = await further(story, listen, { step: 'agreed', agreedBy: [ids.mother, ids.father] });
  const going = await standings(portal, story);
  const page = (await visitor.get(at)).html;

  expect(asked.map(({ task }) => task).sort()).toEqual(['ask', 'goes']);
  expect(work).toContain(
    'De ouders vragen of zij akkoord zijn met wat de school anders wil doen: Fenna, Een vast half uur',
  );
  expect(work).toContain('· en nog 1'); // its plan
  expect(waiting).toContain('de ouders vragen of zij akkoord zijn met wat de school anders wil doen');
  expect(waiting).toContain(`href="${at}/${listen}/verder"`);
  expect(half.status).toBe(409);
  expect(half.html).toContain('Nog niet iedereen die over dit kind beslist');
  expect(whole.status).toBe(303);
  expect(going.map(({ task }) => task)).toEqual(['goes', 'goes']);
  expect(page).toContain('Om de week, op donderdag.');
});

test('less waits until the parents know, and “no” until it is talked about', async () => {
  const story = await agreedFamily(portal);
  const { calm, listen, ids } = story;

  await answer(story, calm, { step: 'otherwise', how: 'Drie ochtenden.', change: 'less' });
  await answer(story, listen, { step: 'no', because: 'Er is niemand vrij.', doneBy: '', from: '' });
  const tasks = (await standings(portal, story)).map(({ task }) => task).sort();
  const notNow = await further(story, calm, { step: 'agreed', agreedBy: [ids.mother, ids.father] });
  await further(story, calm, { step: 'told', agreedBy: [ids.mother, ids.father] });
  await further(story, listen, { step: 'ended', why: 'not_possible' });
  const rows = await standings(portal, story);

  expect(tasks).toEqual(['refused', 'tell']);
  expect(notNow.status, 'what was less is not asked').toBe(409);
  expect(rows.find(({ id }) => id === calm)).toMatchObject({ task: 'goes', next_role: 'teacher' });
  expect(rows.find(({ id }) => id === listen)).toMatchObject({ task: 'ended', next_role: null, until: null });
});

test('longer than was agreed is asked of the parents again; “lukt niet” waits for the casemanager', async () => {
  const story = await agreedFamily(portal);
  const { calm, ids } = story;
  await answer(story, calm, { step: 'yes' });
  await press(story, calm, 'lukt-niet');
  const not = (await standings(portal, story)).find(({ id }) => id === calm);
  const longer = typedDay(addDays(UNTIL, 30));

  const alone = await further(story, calm, { step: 'goes_on', until: longer, agreedBy: [ids.mother] });
  const both = await further(story, calm, {
    step: 'goes_on',
    until: longer,
    agreedBy: [ids.mother, ids.father],
  });

  expect(not).toMatchObject({ task: 'notWorking', next_role: 'casemanager' });
  expect([alone.status, both.status]).toEqual([409, 303]);
});

test('who opened a page before other news reads that first: nobody is said to know an answer that came after', async () => {
  const story = await agreedFamily(portal);
  const { visitor, at, schoolAt, listen, ids, other } = story;
  const less = (how: string) => answer(story, listen, { step: 'otherwise', how, change: 'less' });
  const [place] = await portal.database.owner<{ id: string }>(
    'select school_id as id from pupil where id = $1',
    [other.pupilId],
  );
  const ib = await story.as(await factories(portal.database).person(place?.id ?? '', 'intern_begeleider'));
  await less('Om de week.');
  const onward = `${at}/${listen}/verder`;
  const opened = hidden(await visitor.get(onward));
  const answering = `${schoolAt}/${listen}/antwoord`;
  const openedAtSchool = hidden(await ib.get(answering));
  await less('Eens in de maand.');

  const told = await visitor.post(onward, {
    ...{ ...opened, step: 'told', agreedBy: [ids.mother, ids.father] },
  });
  const second = await ib.post(answering, { ...openedAtSchool, step: 'no', because: 'Toch niet.' });
  const after = (await standings(portal, story)).find(({ id }) => id === listen);
  const again = await further(story, listen, { step: 'told', agreedBy: [ids.mother, ids.father] });

  expect([told.status, second.status]).toEqual([409, 409]);
  for (const { html } of [told, second]) expect(html).toContain('Dit is intussen veranderd');
  expect(told.html).toContain('Eens in de maand.');
  expect(second.html).toContain('Toch niet.');
  expect(after).toMatchObject({ task: 'tell' });
  expect(again.status).toBe(303);
});

test('each school reads its own child alone, a partner and the workers of the inbox nothing, and the other school’s teacher finds no page', async () => {
  const story = await agreedFamily(portal);
  const { his, schoolAt, calm, sent, familyId, team, casemanager, at } = story;
  const make = factories(portal.database);
  const partnerPlace = await make.organisation('partner');
  const partner = await make.person(partnerPlace, 'partner');
  const worker = await make.person(team.id, 'cjg_worker');
  await make.insert('family_partner', {
    ...{
      family_id: familyId,
      membership_id: partner.membershipId,
      purpose: 'Meedenken',
      consent_by: 'Marieke',
    },
    ...{
      consent_on: today,
      ends_on: addDays(today, 30),
      author_name: casemanager.name,
      author_role: 'casemanager',
    },
  });

  for (const someone of [his.ib, his.teacher]) {
    const visitor = await story.as(someone);
    const own = await visitor.get(`/leerlingen/${sent.pupilId}`);
    expect(own.html).not.toContain('Rustig beginnen');
    for (const path of [schoolAt, `${schoolAt}/papier`, `${schoolAt}/${calm}/erbij`])
      expect((await visitor.get(path)).status, path).toBe(404);
    expect((await visitor.post(`${schoolAt}/${calm}/hoe/lukt`)).status).toBe(404);
    expect((await visitor.get('/werk')).html).not.toContain('Rustig beginnen');
  }
  for (const someone of [partner, worker]) {
    const visitor = await story.as(someone);
    for (const path of [schoolAt, at]) expect((await visitor.get(path)).status, path).toBe(403);
    for (const path of ['/werk', `/gezinnen/${familyId}/deel`])
      expect((await visitor.get(path)).html).not.toContain('Rustig beginnen');
  }
});

test('once nothing is shared any more, nobody reads or changes it; allowed again it stands as it did', async () => {
  const story = await agreedFamily(portal);
  const { visitor, at, schoolAt, calm, other, hers } = story;
  await answer(story, calm, { step: 'yes' });
  const sharing = (open: boolean) =>
    portal.database.owner('update referral set sharing_open = $2 where id = $1', [other.referralId, open]);
  const teacher = await story.as(hers.teacher);
  await sharing(false);

  const closed = [
    (await visitor.get(at)).html,
    (await teacher.get(schoolAt)).html,
    (await teacher.get('/werk')).html,
  ];
  const pressed = await press(story, calm, 'lukt');
  const proposed = await propose(story);
  await sharing(true);
  const open = await teacher.get(schoolAt);
  await factories(portal.database).insert('trajectory_end', {
    ...{ trajectory_id: other.trajectoryId, outcome: 'solved_at_school', author_name: 'IB' },
    author_role: 'intern_begeleider',
  });
  const ended = await press(story, calm, 'lukt');

  for (const html of closed) expect(html).not.toContain('Rustig beginnen');
  expect([pressed.status, proposed.status, ended.status]).toEqual([409, 409, 409]);
  expect(open.html).toContain('Rustig beginnen');
});

test('once help to the child or its traject at school ended, the schooldeel is at rest: it asks nobody anything, until that goes on again', async () => {
  const story = await agreedFamily(portal);
  const { visitor, at, schoolAt, calm, listen, other, hers, familyId } = story;
  const [ib, teacher] = [await story.as(hers.ib), await story.as(hers.teacher)];
  await answer(story, calm, { step: 'yes' });
  await answer(story, listen, { step: 'no', because: 'Er is niemand vrij.', doneBy: '', from: '' });
  const seen = async () => ({
    mine: (await visitor.get(`/gezinnen/${familyId}`)).html.includes(
      'bespreken wat nu: de school kan dit niet',
    ),
    late: (await visitor.get(at)).html.includes(`${listen}/verder`),
    pressed: (await press(story, calm, 'lukt')).status,
    presses: (await teacher.get(`/leerlingen/${other.pupilId}`)).html.includes(`${calm}/hoe/lukt`),
    answers: (await ib.get(schoolAt)).html.includes(`${listen}/antwoord`),
  });
  const going = { mine: true, late: true, pressed: 303, presses: true, answers: true };
  const atRest = { mine: false, late: false, pressed: 409, presses: false, answers: false };
  const ofChild = { children: [other.referralId] };

  const before = await seen();
  await close(story, { ...ofChild, reason: 'not_wanted' });
  const closed = await seen();
  const read = (await teacher.get(schoolAt)).html;
  await reopen(story, ofChild);
  const again = await seen();
  await ib.fillIn(`/trajecten/${other.trajectoryId}/afsluiting`, { outcome: 'closed', reason: 'Klaar.' });
  const ended = await seen();

  expect([before, again]).toEqual([going, going]);
  expect([closed, ended]).toEqual([atRest, { ...atRest, pressed: ended.pressed }]);
  expect([404, 409]).toContain(ended.pressed);
  expect(read, 'what was agreed stays to be read').toContain('Rustig beginnen');
  expect(read).toContain('Het schooldeel ligt stil');
});

test('where the child has no teacher any more, what is asked is the intern begeleider’s to see in time', async () => {
  const story = await agreedFamily(portal);
  const { calm, listen, hers } = story;
  for (const id of [calm, listen]) await answer(story, id, { step: 'yes' });
  await portal.database.owner('update schooldeel_standing set until = $2::date where id = $1', [calm, today]);
  const ib = await story.as(hers.ib);
  const before = await ib.get('/werk');
  await portal.database.owner('update group_teacher set ends_on = $2::date - 1 where group_id = $1', [
    hers.groupId,
    today,
  ]);

  const after = await ib.get('/werk');
  const pressed = await ib.post(`${story.schoolAt}/${calm}/hoe/lukt`);

  expect(before.html).not.toContain('Rustig beginnen');
  expect(after.html).toContain('Rustig beginnen');
  expect(pressed.status).toBe(303);
});

test('on paper for the group’s folder stand what, who and when: not why, no family name, no secret sign; and the log has its line', async () => {
  const story = await agreedFamily(portal);
  const { schoolAt, calm, hers, other } = story;
  await answer(story, calm, { step: 'yes' });

  const paper = await (await story.as(hers.teacher)).get(`${schoolAt}/papier`);
  const [main = ''] = /<h1[\s\S]*<\/main>/.exec(paper.html) ?? [];
  const lines = await portal.database.owner<{ action: string }>(
    `select action from access_log where what = 'schooldeel:print' and $1 = any (subject_ids)`,
    [other.pupilId],
  );

  expect(main).toContain('Rustig beginnen op haar eigen plek');
  expect(main).toContain('elke ochtend');
  for (const text of ['slaapt slecht', 'Huizinga', 'teken', 'Een vast half uur'])
    expect(main).not.toContain(text);
  expect(lines).toMatchObject([{ action: 'print' }]);
});

test('milestones without content, one a day of a kind; what was struck is untold, and only its author strikes the newest', async () => {
  const story = await agreedFamily(portal);
  const { calm, listen, other, hers, schoolAt, visitor, at } = story;
  const kinds = async () =>
    (
      await portal.database.owner<{ kind: string }>(
        `select kind from milestone where referral_id = $1 and kind like 'schooldeel%' and superseded_at is null order by created_at`,
        [other.referralId],
      )
    ).map(({ kind }) => kind);
  await answer(story, calm, { step: 'yes' });
  await answer(story, listen, { step: 'no', because: 'Kan niet.', doneBy: '', from: '' });
  const answered = await kinds();
  await further(story, listen, { step: 'ended', why: 'not_possible' });
  const [entry] = await portal.database.owner<{ id: string }>(
    `select id from schooldeel_entry where agreement_id = $1 and step = 'ended'`,
    [listen],
  );
  const strike = `${at}/${listen}/nieuws/${entry?.id ?? ''}/doorhaling`;

  const notHers = await (
    await story.as(hers.ib)
  ).get(`${schoolAt}/${listen}/nieuws/${entry?.id ?? ''}/doorhaling`);
  const struck = await visitor.fillIn(strike, { reason: 'Verkeerde afspraak.' });

  expect(answered).toEqual(['schooldeel_agreed', 'schooldeel_answered']);
  expect(notHers.status).toBe(404);
  expect(struck.status).toBe(303);
  expect(await kinds()).toEqual(['schooldeel_agreed', 'schooldeel_answered']);
  expect((await standings(portal, story)).find(({ id }) => id === listen)).toMatchObject({ task: 'refused' });
});

test('what is late stands at the coordinator, and the family’s page says the same as Mijn werk', async () => {
  const story = await agreedFamily(portal);
  const { listen, visitor, familyId, coordinator } = story;
  await answer(story, listen, { step: 'no', because: 'Er is niemand vrij.', doneBy: '', from: '' });
  await portal.database.owner(
    `update schooldeel_standing set since = $2::date - 1, until = $2::date - 1 where id = $1`,
    [listen, today],
  );

  const late = (await (await story.as(coordinator)).get('/werk')).html;
  const own = (await visitor.get('/werk')).html;
  const page = (await visitor.get(`/gezinnen/${familyId}`)).html;

  expect(late).toContain('Schooldelen: de dag is voorbij');
  for (const html of [own, page, late])
    expect(html.toLowerCase()).toContain('bespreken wat nu: de school kan dit niet');
});

test('a proposal that was a mistake is struck by who wrote it, and waits for nobody any more; what went to the school is not', async () => {
  const story = await familyAtSchools(portal);
  const { visitor, at, ids } = story;
  await propose(story);
  const proposalId = await proposalOf(portal, story);
  await word(story, { proposalId, personId: ids.mother });
  const other = await story.as(story.standIn);

  const notHers = await other.get(`${at}/${proposalId}/doorhaling`);
  const struck = await visitor.fillIn(`${at}/${proposalId}/doorhaling`, { reason: 'Verkeerd kind.' });
  const rows = await standings(portal, story);
  const sent = await agreedFamily(portal);
  const late = await sent.visitor.get(`${sent.at}/${sent.proposalId}/doorhaling`);

  expect([notHers.status, struck.status, late.status]).toEqual([404, 303, 404]);
  expect(rows).toEqual([]);
});

test('a goal of one house is not named beside what happens at school', async () => {
  const story = await familyAtSchools(portal);

  const refused = await propose(story, { goalId: story.ownGoalId });

  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Kies een doel uit de lijst');
});
