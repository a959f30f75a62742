// Looking together, through the portal: per goal the words of each who spoke and how it goes on; the next day; each house's own; what a school hears.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { howName, keyOf, saidName, scoreName } from '../../../src/zorgroute/evaluation/look.ts';
import { factories } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { helpFields } from '../support/help/story.ts';
import { goalFields, TEXT, today } from '../plan/story.ts';
import {
  familyAgreed as agreedIn,
  look,
  lookAtHers,
  lookFields,
  newestLook,
  NEXT_ON,
  planStandingOf,
  toldLooks,
  WORDS,
} from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const familyAgreed = () => agreedIn(portal);
const standing = ({ familyId }: { familyId: string }) => planStandingOf(portal, familyId);

test('what each said stands at its goal with how it goes on, and the plan waits for the day that was agreed', async () => {
  const family = await familyAgreed();
  const before = await standing(family);

  const reply = await look(family);
  const page = await family.visitor.get(family.at);
  const plan = await family.visitor.get(family.path);

  expect(before).toMatchObject({ task: 'look' });
  expect(reply.status).toBe(303);
  for (const words of [...Object.values(WORDS), 'De school zegt', 'Fenna zegt', 'Doorgaan', 'Juf Marrit'])
    expect(page.html).toContain(words);
  expect(await standing(family)).toEqual({ task: 'look', until: NEXT_ON });
  for (const { html } of [page, plan]) expect(html).toContain(spokenDay(NEXT_ON, today));
  const places = [WORDS.fenna, WORDS.mother, WORDS.father, WORDS.school].map((words) =>
    page.html.indexOf(words),
  );
  expect(places, 'who speaks stands as it is asked').toEqual(places.toSorted((one, other) => one - other));
});

test('the row of Mijn werk opens the form, and nobody has to agree anew because of it', async () => {
  const family = await familyAgreed();
  await family.visitor.fillIn(`${family.path}/tekst`, { ...TEXT, lookOn: typedDay(today) });
  for (const id of [family.ids.mother, family.ids.father, family.ids.jurre])
    await family.visitor.fillIn(`${family.path}/antwoord/${id}`, {
      ...{ knownBy: 'together', saidOn: typedDay(today), answer: 'agrees' },
    });

  const work = await family.visitor.get('/werk');
  await look(family);
  const after = await family.visitor.get('/werk');

  expect(work.html).toContain(`${family.at}/nieuw`);
  expect(after.html).not.toContain(`${family.at}/nieuw`);
  expect(await standing(family)).toMatchObject({ task: 'look' });
});

test('a goal that is reached is so in the plan; what does not help is stopped; with every goal answered the plan waits for closing', async () => {
  const family = await familyAgreed();
  await family.visitor.fillIn(`${family.path}/doelen/nieuw`, {
    ...goalFields(family.ids),
    words: 'Op tijd naar bed',
  });
  const [row] = await portal.database.owner<{ id: string }>(
    `select g ->> 'id' as id from plan_version, jsonb_array_elements(content -> 'goals') g
     where family_id = $1 and g ->> 'words' = 'Op tijd naar bed' order by version desc limit 1`,
    [family.familyId],
  );

  await look(family, { [howName(family.goalId)]: 'reached', [howName(row?.id ?? '')]: 'stops' });
  await lookAtHers(family, 'Er ligt geen rekening meer.', 'reached');
  const plan = await family.visitor.get(family.path);
  const asked = await standing(family);
  for (const id of [family.ids.mother, family.ids.father, family.ids.jurre])
    await family.visitor.fillIn(`${family.path}/antwoord/${id}`, {
      ...{ knownBy: 'together', saidOn: typedDay(today), answer: 'agrees' },
    });

  expect(plan.html).toContain('Gehaald');
  expect(plan.html).toContain('Dit hielp niet.');
  expect(asked, 'a goal that was stopped is asked of who reads it').toMatchObject({ task: 'ask' });
  expect(await standing(family)).toMatchObject({ task: 'close' });
  expect((await family.visitor.get(`${family.at}/nieuw`)).html).toContain(
    'Er is nu geen doel om te bekijken',
  );
});

test('a paper holds the own words alone, and what is of one house is on no other’s', async () => {
  const family = await familyAgreed();
  const { visitor, at, ids, goalId } = family;
  await look(family, {
    scoreGoal: goalId,
    [scoreName(keyOf(ids.mother))]: '6',
    [scoreName(keyOf(ids.father))]: '3',
  });
  await lookAtHers(family, 'De post ligt open op tafel.');

  const of = async (id: string) => (await visitor.get(`${at}/papier/${id}`)).html;
  const [hers, his, childs] = [await of(ids.mother), await of(ids.father), await of(ids.fenna)];
  const own = { hers: WORDS.mother, his: WORDS.father, childs: WORDS.fenna };

  for (const [whose, html] of Object.entries({ hers, his, childs }))
    for (const words of [...Object.values(WORDS), 'Juf Marrit', 'keken mee'])
      if (words === own[whose as keyof typeof own]) expect(html).toContain(words);
      else expect(html).not.toContain(words);
  expect(hers).toContain('De post ligt open op tafel.');
  for (const html of [his, childs])
    for (const words of ['De post ligt open', 'boodschappen']) expect(html).not.toContain(words);
  expect(his).toMatch(/<td[^>]*>3</);
  expect(his).not.toMatch(/<td[^>]*>6</);
  expect(childs).not.toContain('Cijfers');
});

test('the goals of one house are not asked with the others, and those of the others not with that parent', async () => {
  const family = await familyAgreed();
  const { visitor, at, goalId, ownGoalId, ids } = family;

  const shared = await visitor.get(`${at}/nieuw`);
  const hers = await visitor.get(`${at}/huis/${ids.mother}`);
  const nobodys = await visitor.get(`${at}/huis/${ids.father}`);
  const child = await visitor.get(`${at}/huis/${ids.fenna}`);

  expect(shared.html).toContain(howName(goalId));
  expect(shared.html).not.toContain(howName(ownGoalId));
  expect(shared.html).toContain('van Marieke bekijkt u apart');
  expect(hers.html).toContain(howName(ownGoalId));
  expect(hers.html).not.toContain(howName(goalId));
  expect(hers.html).not.toContain('Remco');
  expect(nobodys.html).toContain('Er is nu geen doel om te bekijken');
  expect(child.status).toBe(404);
});

test('figures are of one goal and one line, with where help began, and their table', async () => {
  const family = await familyAgreed();
  const { visitor, at, ids, goalId, familyId } = family;
  await visitor.fillIn(`/gezinnen/${familyId}/hulp/nieuw`, helpFields(family, goalId));
  const [help] = await portal.database.owner<{ help_id: string }>(
    'select help_id from help_standing where family_id = $1',
    [familyId],
  );
  await visitor.fillIn(`/gezinnen/${familyId}/hulp/${help?.help_id ?? ''}/nieuws`, {
    ...{ step: 'begun', on: typedDay(today) },
  });

  const wrong = await look(family, { scoreGoal: goalId, [scoreName(keyOf(ids.mother))]: '11' });
  const nowhere = await look(family, { scoreGoal: '', [scoreName(keyOf(ids.mother))]: '6' });
  await look(family, { scoreGoal: goalId, [scoreName(keyOf(ids.mother))]: '6' });
  const page = await visitor.get(at);

  expect(wrong.html).toContain('Kies een cijfer van 0 tot en met 10');
  expect(nowhere.html).toContain('Kies bij welk doel dit cijfer hoort');
  expect(page.html).toContain('<svg class="zr-score__line"');
  expect(page.html).toContain('A: Ouderschap na scheiding begon');
  expect(page.html).toMatch(/<td[^>]*>6</);

  const figures = { [scoreName(keyOf(ids.mother))]: '7', [scoreName(keyOf(ids.father))]: '5' };
  await look(family, { scoreGoal: goalId, ...figures });
  const after = await visitor.get(at);

  expect(after.html.match(/<svg class="zr-score__line"/g), 'one line goes through every look').toHaveLength(
    1,
  );
  expect(after.html.match(/<td[^>]*>[67]</g)).not.toBeNull();
  for (const line of ['Doorgetrokken: ', 'Streepjes: ']) expect(after.html).toContain(line);
});

test('each school hears that they looked together and no more; of one house none, and once sharing ended nothing', async () => {
  const family = await familyAgreed();
  const make = factories(portal.database);
  await portal.database.owner('update referral set sharing_open = false where id = $1', [
    family.other.referralId,
  ]);

  await lookAtHers(family, 'De post ligt open.');
  const ofHouse = await toldLooks(portal, family.sent.referralId);
  await look(family);
  const ib = await portal.as((await make.person(family.school.id, 'intern_begeleider')).membershipId);
  const page = await ib.get(`/leerlingen/${family.sent.pupilId}`);

  expect(ofHouse).toEqual([]);
  expect(await toldLooks(portal, family.sent.referralId)).toEqual([{ on: today }]);
  expect(await toldLooks(portal, family.other.referralId)).toEqual([]);
  expect(page.html).toContain('Samen gekeken hoe het gaat');
  for (const words of [...Object.values(WORDS), 'zonder ruzie', 'na schooltijd', 'Doorgaan'])
    expect(page.html).not.toContain(words);
});

test('the newest look is mended with its author kept and told anew, and struck by who wrote it', async () => {
  const family = await familyAgreed();
  const { visitor, at, goalId, standIn, casemanager, familyId } = family;
  const yesterday = addDays(today, -1);
  await portal.database.owner(
    `update plan_version set created_at = created_at - interval '3 days' where family_id = $1`,
    [familyId],
  );
  await look(family);
  const other = await portal.as(standIn.membershipId);
  const id = await newestLook(portal, familyId);

  const struckByOther = await other.get(`${at}/${id}/doorhaling`);
  const mended = await other.fillIn(`${at}/${id}/correctie`, {
    ...lookFields(family, { [saidName(goalId, 'school')]: 'Ze is er meestal.', on: typedDay(yesterday) }),
    reason: 'Het was gisteren.',
  });
  const told = await toldLooks(portal, family.sent.referralId);
  const newest = await newestLook(portal, familyId);
  const old = await visitor.get(`${at}/${id}/correctie`);
  const page = await visitor.get(at);
  const paper = await visitor.get(`${at}/papier/${family.ids.father}`);
  const [row] = await portal.database.owner<{ author_name: string; corrector_name: string }>(
    'select author_name, corrector_name from care_entry where id = $1',
    [newest],
  );
  const struck = await visitor.fillIn(`${at}/${newest}/doorhaling`, { reason: 'Verkeerd gezin.' });

  expect(struckByOther.status).toBe(404);
  expect(mended.status).toBe(303);
  expect(told).toEqual([{ on: yesterday }]);
  expect(old.status).toBe(404);
  expect(page.html).toContain('Ze is er meestal.');
  expect(page.html).toContain(`Verbeterd door ${standIn.name}: Het was gisteren.`);
  expect(paper.html, 'why it was corrected may be about another').not.toContain('Het was gisteren.');
  expect(row).toEqual({ author_name: casemanager.name, corrector_name: standIn.name });
  expect(struck.status).toBe(303);
  expect(await toldLooks(portal, family.sent.referralId)).toEqual([]);
  expect((await visitor.get(at)).html).not.toContain('Ze is er meestal.');
});

test('struck words read to the privacy officer without a number, a raw day or a name', async () => {
  const family = await familyAgreed();
  const { visitor, at, familyId, team, goalId, ids } = family;
  await look(family, { scoreGoal: goalId, [scoreName(keyOf(ids.mother))]: '6' });
  const id = await newestLook(portal, familyId);
  await visitor.fillIn(`${at}/${id}/doorhaling`, { reason: 'Verkeerd gezin.' });
  const officer = await portal.as(
    (await factories(portal.database).person(team.municipalityId, 'privacy_officer')).membershipId,
  );

  const { html } = await officer.get(`/doorgehaald/samen-gekeken/${id}`);
  const held = html.slice(html.indexOf('id="tekst"'));

  for (const words of [...Object.values(WORDS), 'Doorgaan', spokenDay(NEXT_ON, today)])
    expect(held).toContain(words);
  expect(held).not.toMatch(/goes_on|\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}|Marieke/);
});

test('two who write down the same look: the second is told, and loses nothing', async () => {
  const family = await familyAgreed();
  const { at, visitor, standIn, goalId } = family;
  const other = await portal.as(standIn.membershipId);
  const opened = hidden(await visitor.get(`${at}/nieuw`));

  const first = await other.fillIn(`${at}/nieuw`, lookFields(family));
  const mine = lookFields(family, { [saidName(goalId, 'school')]: 'Volgens mij is ze moe.' });
  const second = await visitor.post(`${at}/nieuw`, { ...opened, ...mine });
  const again = await visitor.post(`${at}/nieuw`, { ...hidden(second), ...mine });

  expect(first.status).toBe(303);
  expect(second.status).toBe(409);
  expect(second.html).toContain('Iemand anders heeft intussen vastgelegd wat u samen zag');
  expect(second.html).toContain('Volgens mij is ze moe.');
  expect(again.status).toBe(303);
});

test('what cannot be is refused with what to do, and everything typed stays', async () => {
  const family = await familyAgreed();
  const hostile = { [saidName(family.goalId, 'school')]: '<script>x</script>' };

  const future = await look(family, { ...hostile, on: typedDay(addDays(today, 1)) });
  const early = await look(family, { ...hostile, on: typedDay(addDays(today, -900)) });
  const past = await look(family, { ...hostile, nextOn: typedDay(addDays(today, -1)) });
  const late = await look(family, { ...hostile, nextOn: typedDay(addDays(today, 120)) });
  const empty = await look(family, { ...hostile, [howName(family.goalId)]: '' });

  for (const reply of [future, early, past, late, empty]) {
    expect(reply.status).not.toBe(303);
    expect(reply.html).toContain('&lt;script&gt;x');
    expect(reply.html).not.toContain('<script>x');
  }
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(early.html).toContain('of een latere dag');
  expect(past.html).toContain('Kies vandaag of een dag die nog komt.');
  expect(late.html).toContain('Kijk binnen drie maanden weer');
  expect(empty.html).toContain('Kies hoe het verder gaat met doel 1.');
  expect(await newestLook(portal, family.familyId)).toBe('');
});

test('only who keeps the family writes; the coordinator reads; a stranger finds nothing', async () => {
  const family = await familyAgreed();
  const { at, ids } = family;
  await look(family);
  const coordinator = await portal.as(family.coordinator.membershipId);
  const stranger = await portal.as(
    (await factories(portal.database).person(family.team.id, 'casemanager')).membershipId,
  );

  const read = await coordinator.get(at);
  const statuses = [
    (await coordinator.get(`${at}/nieuw`)).status,
    (await coordinator.get(`${at}/papier/${ids.mother}`)).status,
    (await stranger.get(at)).status,
    (await stranger.get(`${at}/nieuw`)).status,
  ];
  const [printed] = await portal.database.owner<{ many: number }>(
    `select count(*)::int as many from access_log where action = 'print'`,
  );
  await family.visitor.get(`${at}/papier/${ids.mother}`);
  const [after] = await portal.database.owner<{ many: number }>(
    `select count(*)::int as many from access_log where action = 'print'`,
  );

  expect(read.html).toContain(WORDS.mother);
  expect(read.html).not.toContain('Samen kijken vastleggen');
  expect(statuses).toEqual([403, 403, 404, 404]);
  expect((after?.many ?? 0) - (printed?.many ?? 0)).toBeGreaterThan(0);
});
