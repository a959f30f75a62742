// Two houses and one plan: what one house changes the other does not notice, and what was one house's can come to an end.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal, type Reply } from '../../portal.ts';
import { answer, familyWithPlan, goalFields, ownGoalFields, TEXT, writePlan, type Family } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const lastPlan = async (familyId: string) =>
  (
    await portal.database.owner<{
      version: number;
      content: { apart: boolean; goals: { id: string; words: string; readers: string }[] };
    }>('select version, content from plan_version where family_id = $1 order by version desc limit 1', [
      familyId,
    ])
  )[0];
const ownGoalOf = async ({ familyId }: Family) =>
  (await lastPlan(familyId))?.content.goals.find(({ words }) => words.startsWith('Aan het eind'))?.id ?? '';
/** Without what is made anew for every page. */
const bytesOf = ({ html }: Reply) => html.replace(/nonce="[^"]*"|name="_key" value="[^"]*"/g, '');

test('of a change in one house the other reads not a byte: not on the page, the paper or the form', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  await answer(visitor, path, ids.father, { answer: 'agrees' });
  await portal.database.owner(
    `update plan_version set created_at = created_at - interval '5 days' where family_id = $1`,
    [familyId],
  );
  const ways = [`met/${ids.father}`, `papier/${ids.father}`, `met/${ids.father}/antwoord`];
  const pages = () => Promise.all(ways.map((way) => visitor.get(`${path}/${way}`)));

  const before = await pages();
  const changed = await visitor.fillIn(`${path}/doelen/${await ownGoalOf(family)}`, {
    ...ownGoalFields(ids),
    words: 'Aan het eind van de maand iets overhouden',
  });
  const after = await pages();
  const hers = await visitor.get(`${path}/met/${ids.mother}`);

  expect(changed.status).toBe(303);
  expect(after.map(bytesOf)).toEqual(before.map(bytesOf));
  expect(hers.html).toContain('iets overhouden');
  expect(before[0]?.html).toContain('Zoals het er staat sinds');
  for (const { html } of after) expect(html).not.toMatch(/[Vv]ersie \d/);
});

test('parents who live together again end what was one house’s; it stays that house’s', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  const goal = `${path}/doelen/${await ownGoalOf(family)}`;
  const { readers: _readers, ...together } = ownGoalFields(ids);

  const reached = await visitor.fillIn(goal, { ...ownGoalFields(ids), state: 'reached' });
  const untied = await visitor.fillIn(`${path}/tekst`, { ...TEXT, apart: '' });
  const widened = await visitor.fillIn(goal, { ...together, readers: 'everybody', state: 'reached' });
  const changed = await visitor.fillIn(goal, { ...ownGoalFields(ids), state: 'dropped' });
  const his = await visitor.get(`${path}/met/${ids.father}`);

  for (const { status } of [reached, untied, changed]) expect(status).toBe(303);
  expect(widened.status).toBe(409);
  expect((await lastPlan(familyId))?.content).toMatchObject({ apart: false });
  expect(his.html).not.toContain('boodschappen');
});

test('a parent leaves the plan once nothing that only that parent reads goes on', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids } = family;
  await writePlan(family);
  const person = {
    kind: 'guardian',
    name: 'Marieke Postma',
    relation: 'moeder',
    custody: 'yes',
    left: 'yes',
  };

  const early = await visitor.fillIn(`${path}/mensen/${ids.mother}`, person);
  await visitor.fillIn(`${path}/doelen/${await ownGoalOf(family)}`, {
    ...ownGoalFields(ids),
    state: 'dropped',
  });
  const left = await visitor.fillIn(`${path}/mensen/${ids.mother}`, person);
  const goal = await visitor.get(`${path}/doelen/${await ownGoalOf(family)}`);

  expect(early.status).toBe(409);
  expect(early.html).toContain('Kies daar eerst dat het gehaald is, of niet meer nodig.');
  expect(left.status).toBe(303);
  expect(goal.html).toMatch(
    new RegExp(`value="${ids.mother}"[^>]*checked|checked[^>]*value="${ids.mother}"`),
  );
  expect((await visitor.get(`${path}/met/${ids.mother}`)).status).toBe(404);
});

test('for whom a goal is, is asked with all else that is missing', async () => {
  const family = await familyWithPlan(portal);
  await writePlan(family);
  const { forWhom: _forWhom, words: _words, ...rest } = goalFields(family.ids);

  const refused = await family.visitor.fillIn(`${family.path}/doelen/nieuw`, { ...rest, words: '' });

  expect(refused.status).toBe(422);
  for (const message of ['Schrijf op wat zij willen bereiken.', 'Kies voor wie dit doel is.'])
    expect(refused.html).toContain(message);
});

test('the page says what a plan that is not whole still lacks', async () => {
  const { visitor, path, ids } = await familyWithPlan(portal);
  const before = await visitor.get(path);
  await visitor.fillIn(`${path}/tekst`, { ...TEXT, lookOn: '' });
  const without = await visitor.get(path);
  await visitor.fillIn(`${path}/doelen/nieuw`, goalFields(ids));
  const goal = await visitor.get(path);

  expect(before.html).not.toContain('nog niet geantwoord');
  expect(without.html).toContain('Het plan is af als er een doel in staat');
  expect(goal.html).toContain('Er is nog geen dag waarop u samen kijkt.');
  expect(goal.html).toContain('Afspreken wanneer u samen kijkt');
});

test('who does not agree is named, with the way to a new answer', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids } = family;
  await writePlan(family);
  for (const id of [ids.mother, ids.jurre]) await answer(visitor, path, id, { answer: 'agrees' });
  await answer(visitor, path, ids.father, { answer: 'disagrees' });

  const { html } = await visitor.get(path);

  expect(html).toContain('Bespreken hoe het verder gaat met wie niet akkoord is: Remco');
  expect(html).toContain('Nieuw antwoord van Remco vastleggen');
});
