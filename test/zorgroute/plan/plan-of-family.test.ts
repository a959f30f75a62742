// The plan of a family, through the portal: from the offer of an own plan to everybody's answer, two people at one text, and each house's own.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { factories } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { answer, familyWithPlan, goalFields, ownGoalFields, TEXT, today, writePlan } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const OFFER = { offeredOn: typedDay(today), present: 'Marieke en Jurre', wants: 'together', said: '' };
const standingOf = async (familyId: string) =>
  (
    await portal.database.owner<{ task: string; who: string }>(
      'select task, who from plan_standing where family_id = $1',
      [familyId],
    )
  )[0];
const versionsOf = (familyId: string) =>
  portal.database.owner<{
    version: number;
    content: { first: string; goals: { id: string; words: string }[] };
  }>('select version, content from plan_version where family_id = $1 order by version', [familyId]);

test('a family is offered its own plan, thinks it over, declines, and a plan is made with which all agree', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;

  const before = await visitor.get(path);
  await visitor.fillIn(`${path}/eigen-plan`, {
    ...OFFER,
    wants: 'thinks',
    hearOn: typedDay(addDays(today, 7)),
  });
  const thinking = await standingOf(familyId);
  await visitor.fillIn(`${path}/eigen-plan`, OFFER);
  const declined = await standingOf(familyId);
  await writePlan(family);
  const asked = await visitor.get(path);
  for (const id of [ids.mother, ids.father, ids.jurre]) await answer(visitor, path, id, { answer: 'agrees' });
  const agreed = await visitor.get(path);

  expect(before.html).toContain('Het gezin eerst een eigen plan aanbieden');
  expect(thinking).toMatchObject({ task: 'hear' });
  expect(declined).toMatchObject({ task: 'make' });
  expect(asked.html).toContain('Vragen wat het gezin van het plan vindt: Marieke, Remco en Jurre');
  expect(agreed.html).toContain('Samen kijken hoe het gaat');
  expect(await standingOf(familyId)).toMatchObject({ task: 'look', who: '' });
});

test('the plan that the family made is taken over as it is', async () => {
  const { visitor, path, familyId } = await familyWithPlan(portal);
  const ownText = 'Wij doen het zo:\n\nopa haalt, oma kookt.';

  await visitor.fillIn(`${path}/eigen-plan`, {
    ...OFFER,
    wants: 'own',
    hearOn: typedDay(addDays(today, 14)),
  });
  const waiting = await standingOf(familyId);
  await visitor.fillIn(`${path}/overnemen`, { ownText, lookOn: TEXT.lookOn, apart: 'yes' });
  const page = await visitor.get(path);

  expect(waiting).toMatchObject({ task: 'takeOver' });
  expect(page.html).toContain('opa haalt, oma kookt.');
  expect(await standingOf(familyId)).toMatchObject({ task: 'ask' });
});

test('what one house has is on no page and no paper of the other', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids } = family;
  await writePlan(family);
  await answer(visitor, path, ids.mother, { answer: 'own_view', view: 'Ik ben bang dat het misgaat.' });
  const secrets = ['boodschappen', 'De post op maandag', 'geen rekening', 'bang dat het misgaat'];
  const pagesOf = (id: string) =>
    Promise.all([visitor.get(`${path}/met/${id}`), visitor.get(`${path}/papier/${id}`)]);

  const [hers, his, childs] = [
    await pagesOf(ids.mother),
    await pagesOf(ids.father),
    await pagesOf(ids.fenna),
  ];

  for (const { html } of hers) for (const secret of secrets) expect(html).toContain(secret);
  for (const { html, status } of [...his, ...childs]) {
    expect(status).toBe(200);
    expect(html).toContain('Brengen en halen zonder ruzie');
    for (const secret of secrets) expect(html).not.toContain(secret);
  }
});

test('a parent reads the view that the other chose to share, and no more', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids } = family;
  await writePlan(family);
  await answer(visitor, path, ids.mother, {
    answer: 'own_view',
    view: 'Ik wil vaker bellen.',
    viewReaders: [ids.father],
  });

  const [his, childs] = [
    await visitor.get(`${path}/met/${ids.father}`),
    await visitor.get(`${path}/met/${ids.jurre}`),
  ];

  expect(his.html).toContain('Ik wil vaker bellen.');
  expect(childs.html).not.toContain('Ik wil vaker bellen.');
});

test('the page that is read with somebody has no menu, no name of the family and no way but back', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids } = family;
  await writePlan(family);

  const { html } = await visitor.get(`${path}/met/${ids.mother}`);
  const links = [...html.matchAll(/<a [^>]*href="([^"#]+)"/g)].map(([, href]) => href);

  expect(html).not.toContain('Hoofdmenu');
  expect(links).toEqual([`${path}/met/${ids.mother}/antwoord`, path, '/veiligheid']);
});

test('somebody answers at the table: under the own name, with who sat there', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId, casemanager } = family;
  await writePlan(family);

  const given = await visitor.fillIn(`${path}/met/${ids.mother}/antwoord`, { answer: 'agrees', view: '' });
  const page = await visitor.get(path);

  expect(given).toMatchObject({ status: 303, location: `${path}/met/${ids.mother}` });
  expect(page.html).toContain(`zelf geantwoord, ${casemanager.name} zat erbij`);
  expect(await standingOf(familyId)).toMatchObject({ task: 'ask', who: 'Remco en Jurre' });
});

test('a change asks anew only whom it touches', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  for (const id of [ids.mother, ids.father, ids.jurre]) await answer(visitor, path, id, { answer: 'agrees' });
  const own = (await versionsOf(familyId))
    .at(-1)
    ?.content.goals.find(({ words }) => words.startsWith('Aan het eind'));

  await visitor.fillIn(`${path}/doelen/${own?.id ?? ''}`, {
    ...ownGoalFields(ids),
    'actions.0.when': 'elke dinsdag',
  });

  expect(await standingOf(familyId)).toMatchObject({ task: 'ask', who: 'Marieke' });
});

test('two at one part of the text: the second sees both, and nothing typed is lost', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, familyId, standIn } = family;
  await writePlan(family);
  const second = await portal.as(standIn.membershipId);
  const opened = hidden(await second.get(`${path}/tekst`));

  await visitor.fillIn(`${path}/tekst`, { ...TEXT, first: 'Eerst slapen.' });
  const refused = await second.post(`${path}/tekst`, { ...opened, ...TEXT, first: 'Eerst eten.' });
  const chosen = await second.post(`${path}/tekst`, { ...hidden(refused), ...TEXT, first: 'Eerst eten.' });

  expect(refused.status).toBe(409);
  for (const text of ['Eerst slapen.', 'Eerst eten.']) expect(refused.html).toContain(text);
  expect(chosen.status).toBe(303);
  expect((await versionsOf(familyId)).at(-1)?.content.first).toBe('Eerst eten.');
});

test('two at different parts are in nobody’s way', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId, standIn } = family;
  await writePlan(family);
  const second = await portal.as(standIn.membershipId);
  const opened = hidden(await second.get(`${path}/doelen/nieuw`));

  await visitor.fillIn(`${path}/tekst`, { ...TEXT, first: 'Eerst slapen.' });
  const added = await second.post(`${path}/doelen/nieuw`, {
    ...opened,
    ...goalFields(ids),
    words: 'Niet meer zo moe zijn',
  });

  expect(added.status).toBe(303);
  const { content } = (await versionsOf(familyId)).at(-1) ?? {};
  expect(content?.first).toBe('Eerst slapen.');
  expect(content?.goals.map(({ words }) => words)).toContain('Niet meer zo moe zijn');
});

test('an answer to a text that changed meanwhile is asked once more', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  const fields = { knownBy: 'together', answer: 'agrees', view: 'Prima.', saidOn: typedDay(today) };
  const opened = hidden(await visitor.get(`${path}/antwoord/${ids.father}`));

  await visitor.fillIn(`${path}/tekst`, { ...TEXT, first: 'Iets heel anders.' });
  const refused = await visitor.post(`${path}/antwoord/${ids.father}`, { ...opened, ...fields });
  const again = await visitor.post(`${path}/antwoord/${ids.father}`, { ...hidden(refused), ...fields });

  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Het plan is intussen veranderd');
  expect(refused.html).toContain('Prima.');
  expect(again.status).toBe(303);
  expect(await standingOf(familyId)).toMatchObject({ who: 'Marieke en Jurre' });
});

test('a goal about a child is of no one house, and readers never widen', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  const own = (await versionsOf(familyId))
    .at(-1)
    ?.content.goals.find(({ words }) => words.startsWith('Aan het eind'));

  const ofChild = await visitor.fillIn(`${path}/doelen/nieuw`, { ...goalFields(ids), readers: ids.mother });
  const widened = await visitor.fillIn(`${path}/doelen/${own?.id ?? ''}`, {
    ...ownGoalFields(ids),
    readers: 'everybody',
  });
  const together = await visitor.fillIn(`${path}/tekst`, { ...TEXT, apart: '' });

  expect(ofChild.html).toContain('Een doel over een kind lezen beide ouders.');
  expect(widened.html).toContain('Dit doel is van één huis.');
  expect(together.html).toContain('Er loopt nog een doel of actie van één huis.');
  for (const { status } of [ofChild, widened, together]) expect(status).toBe(409);
});

test('custody that nobody knows is found out first; whoever has none reads nothing', async () => {
  const unknown = [
    {
      name: 'Marieke Postma',
      relation: 'moeder',
      custody: 'unknown',
      deceased: false,
      id: '00000000-0000-4000-8000-000000000000',
    },
  ];
  const family = await familyWithPlan(portal, { guardians: unknown, livesApart: false });
  const { visitor, path, ids, familyId } = family;
  const { readers: _readers, ...goal } = goalFields(ids);
  await visitor.fillIn(`${path}/tekst`, { ...TEXT, apart: '' });
  await visitor.fillIn(`${path}/doelen/nieuw`, goal);

  const waits = await standingOf(familyId);
  const unread = await visitor.get(`${path}/met/${ids.mother}`);
  await visitor.fillIn(`${path}/mensen/${ids.mother}`, {
    kind: 'guardian',
    name: 'Marieke Postma',
    relation: 'moeder',
    custody: 'yes',
  });

  expect(waits).toMatchObject({ task: 'custody', who: 'Marieke' });
  expect(unread.status).toBe(404);
  expect(await standingOf(familyId)).toMatchObject({ task: 'ask', who: 'Marieke en Jurre' });
  expect((await visitor.get(`${path}/met/${ids.mother}`)).status).toBe(200);
});

test('what was offered is corrected with a reason and struck by its author; the officer reads what was struck', async () => {
  const { visitor, path, familyId, standIn, team } = await familyWithPlan(portal);
  const entries = () =>
    portal.database.owner<{ id: string }>(
      `select id from care_entry where family_id = $1 and superseded_at is null and struck_at is null`,
      [familyId],
    );
  await visitor.fillIn(`${path}/eigen-plan`, { ...OFFER, said: 'Iets anders.' });
  const [first] = await entries();

  await visitor.fillIn(`${path}/eigen-plan/${first?.id ?? ''}/correctie`, {
    ...OFFER,
    said: 'Zij willen samen.',
    reason: 'Verkeerd.',
  });
  const [corrected] = await entries();
  const page = await visitor.get(path);
  const other = await (
    await portal.as(standIn.membershipId)
  ).get(`${path}/eigen-plan/${corrected?.id ?? ''}/doorhaling`);
  await visitor.fillIn(`${path}/eigen-plan/${corrected?.id ?? ''}/doorhaling`, { reason: 'Ander gezin.' });
  const officer = await portal.as((await officerOf(team.municipalityId)).membershipId);

  expect(page.html).toContain('Zij willen samen.');
  expect(page.html).toContain('Gecorrigeerd op');
  expect(other.status).toBe(404);
  expect(await entries()).toEqual([]);
  expect((await officer.get('/doorgehaald')).html).toContain('Aanbod van een eigen plan');
  expect((await officer.get(`/doorgehaald/aanbod-eigen-plan/${corrected?.id ?? ''}`)).html).toContain(
    'Zij willen samen.',
  );
});

const officerOf = async (municipalityId: string) => {
  return factories(portal.database).person(municipalityId, 'privacy_officer');
};

test('the school hears that there is a plan, and nothing of it', async () => {
  const family = await familyWithPlan(portal);
  const ib = await factories(portal.database).person(family.school.id, 'intern_begeleider');
  await writePlan(family);

  const page = await (await portal.as(ib.membershipId)).get(`/leerlingen/${family.sent.pupilId}`);

  expect(page.html).toContain('Begonnen aan een plan met het gezin');
  for (const text of ['Brengen en halen', 'boodschappen', 'Opa Jan', 'gek op elkaar'])
    expect(page.html).not.toContain(text);
});

test('it stands on Mijn werk: of the casemanager before it is late, of the coordinator once it is', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path, familyId, coordinator } = family;
  const workOf = async (membershipId: string) => (await (await portal.as(membershipId)).get('/werk')).html;
  await visitor.fillIn(`${path}/eigen-plan`, { ...OFFER, wants: 'thinks', hearOn: typedDay(today) });

  const own = await visitor.get('/werk');
  const early = await workOf(coordinator.membershipId);
  await portal.database.owner('update plan_standing set until = $2 where family_id = $1', [
    familyId,
    addDays(today, -1),
  ]);
  const late = await workOf(coordinator.membershipId);

  expect(own.html).toContain('Horen of het gezin zelf een plan maakt');
  expect(early).not.toContain('Horen of het gezin zelf');
  expect(late).toContain('Plannen: de dag is voorbij');
  expect(late).toContain('horen of het gezin zelf een plan maakt');
});

test('what changed is told from version to version', async () => {
  const family = await familyWithPlan(portal);
  const { visitor, path } = family;
  await writePlan(family);
  await visitor.fillIn(`${path}/tekst`, { ...TEXT, first: 'Eerst slapen.' });

  const { html } = await visitor.get(`${path}/versies/3`);

  expect(html).toContain('<del>Rust bij het brengen en halen.</del>');
  expect(html).toContain('<ins>Eerst slapen.</ins>');
  for (const wrong of ['4', '0', 'x', '99'])
    expect((await visitor.get(`${path}/versies/${wrong}`)).status).toBe(404);
});

test('a coordinator reads the plan and writes nothing; another casemanager finds none', async () => {
  const family = await familyWithPlan(portal);
  const { path, ids, coordinator, team } = family;
  await writePlan(family);
  const other = await factories(portal.database).person(team.id, 'casemanager');
  const [reads, strange] = [await portal.as(coordinator.membershipId), await portal.as(other.membershipId)];

  expect((await reads.get(path)).html).toContain('Brengen en halen zonder ruzie');
  for (const way of ['tekst', 'doelen/nieuw', `antwoord/${ids.mother}`, `met/${ids.mother}`])
    expect((await reads.get(`${path}/${way}`)).status).toBe(403);
  for (const way of ['', '/tekst', '/eigen-plan', `/papier/${ids.mother}`])
    expect((await strange.get(path + way)).status).toBe(404);
});
