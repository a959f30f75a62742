import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { newFamily, teamOf, type Team } from './team-with-referral.ts';

let portal: Portal;
let make: Make;
let teamWithReferral: Team['teamWithReferral'];
let assignmentsOf: Team['assignmentsOf'];

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  ({ teamWithReferral, assignmentsOf } = teamOf(portal, make));
});
afterAll(() => portal.stop());

test('the coordinator names a casemanager for a new family; the case is made from what was sent', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, path, referralId, kees, loes } = setup;

  const form = await visitor.get(page);
  const reply = await visitor.fillIn(page, newFamily(setup));

  expect(form.html).toContain('value="Gezin de Vries"');
  expect(form.html).toContain('Casemanager aanwijzen voor Sam');
  expect(reply).toMatchObject({ status: 303, location: path });
  expect(await assignmentsOf(referralId)).toMatchObject([
    {
      casemanager_id: kees.membershipId,
      stand_in_id: loes.membershipId,
      casemanager_phone: '0594 123456',
      ended_at: null,
    },
  ]);
  const cases = await portal.database.owner(
    'select c.child_name, c.snapshot, f.name from care_case c join family f on f.id = c.family_id where c.referral_id = $1',
    [referralId],
  );
  expect(cases).toMatchObject([
    {
      child_name: 'Sam de Vries',
      name: 'Gezin de Vries',
      snapshot: { child: { callName: 'Sam' }, textVersion: 1 },
    },
  ]);
  const lines = await portal.database.owner(
    'select action, what from access_log where $1 = any (subject_ids) order by id',
    [referralId],
  );
  expect(lines.at(-1)).toMatchObject({ action: 'change', what: 'casemanager:name' });
});

test("a worker's sight ends when a casemanager is named; casemanager, stand-in and coordinator see the family, others do not", async () => {
  const setup = await teamWithReferral();
  const { visitor, page, path, referralId, kees, loes, mia, worker, coordinator } = setup;
  const working = await portal.as(worker.membershipId);
  const before = await working.get(`${path}/vraag`);

  await visitor.fillIn(page, newFamily(setup));

  const family = `/gezinnen/${(await assignmentsOf(referralId))[0]?.family_id ?? ''}`;
  const statusFor = async (someone: { membershipId: string }) =>
    (await (await portal.as(someone.membershipId)).get(family)).status;
  expect(before.status).toBe(200);
  expect((await working.get(`${path}/vraag`)).status).toBe(404);
  expect((await working.get('/postvak')).html).not.toContain('Sam de Vries');
  expect([await statusFor(kees), await statusFor(loes), await statusFor(coordinator)]).toEqual([
    200, 200, 200,
  ]);
  expect([await statusFor(mia), await statusFor(worker)]).toEqual([404, 403]);
  expect((await visitor.get('/postvak')).html).toContain('Met een casemanager');
});

test('a worker who is also the casemanager is offered the switch', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, path, team, kees } = setup;
  const other = await make.person(team.id, 'cjg_worker', kees.personId);
  await visitor.fillIn(page, newFamily(setup));

  const reply = await (await portal.as(other.membershipId)).get(`${path}/belofte`);

  expect(reply.status).toBe(404);
  expect(reply.html).toContain(`/wisselen/${kees.membershipId}`);
});

test('each missing answer has its sentence, and what was chosen stays', async () => {
  const { visitor, page, kees, referralId } = await teamWithReferral();

  const empty = await visitor.fillIn(page, { family: '', familyName: '' });
  const half = await visitor.fillIn(page, {
    family: 'new',
    familyName: '',
    casemanagerId: kees.membershipId,
    standInId: kees.membershipId,
    phone: '',
  });
  // Whether a number is missing depends on who was chosen.
  const numberless = await visitor.fillIn(page, {
    family: 'new',
    familyName: 'Gezin de Vries',
    casemanagerId: kees.membershipId,
    phone: '',
  });

  expect(empty.status).toBe(422);
  expect(empty.html.split('Kies een nieuw gezin, of een gezin dat u hebt gevonden.')).toHaveLength(3);
  for (const sentence of ['Vul in hoe het gezin bij uw team heet.', 'Kies als vervanger iemand anders']) {
    expect(half.html.split(sentence)).toHaveLength(3);
  }
  expect(numberless.html.split('Vul het telefoonnummer in waarop')).toHaveLength(3);
  expect(half.html).toContain(`value="${kees.membershipId}" selected`);
  expect(await assignmentsOf(referralId)).toEqual([]);
});

test('a known family is searched and chosen by a person, and keeps its casemanager', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, school, team, kees, loes, mia } = setup;
  await visitor.fillIn(page, newFamily(setup));
  const familyId = (await assignmentsOf(setup.referralId))[0]?.family_id ?? '';
  const brother = await make.sentReferral(school, team, { callName: 'Noor' });
  const form = `${brother.path}/casemanager`;

  const fresh = await visitor.get(form);
  await portal.database.owner(
    `update care_case set snapshot = snapshot || '{"guardians":[{"name":"Ans Bakker"}]}' where family_id = $1`,
    [familyId],
  );
  const found = await visitor.fillIn(form, {
    family: 'new',
    familySearch: 'sam',
    familyName: 'Anders',
    _do: 'search',
  });
  const nothing = await visitor.fillIn(form, { familySearch: 'zzz', _do: 'search' });
  const another = await visitor.fillIn(form, {
    familySearch: 'sam',
    family: familyId,
    casemanagerId: mia.membershipId,
    phone: '',
  });
  const joined = await visitor.fillIn(form, {
    familySearch: 'sam',
    family: familyId,
    casemanagerId: '',
    phone: '',
  });

  // Two families may have one name: who is meant is seen by the child's birth date and postcode, and the parents.
  expect(found.html).toContain('Sam de Vries, geboren 3-3-2018, 9351AA');
  expect(found.html).toContain('ouders: Ans Bakker');
  expect(fresh.html).not.toContain(familyId);
  expect(found.html).toContain('Eén gezin gevonden.');
  expect(found.status).toBe(200);
  expect(found.html).toContain(`value="${familyId}"`);
  expect(found.html).toContain(`ouders: Ans Bakker · casemanager ${kees.name}`);
  expect(found.html).toContain('value="Anders"');
  expect(nothing.html).toContain('Geen gezin gevonden');
  expect(another.status).toBe(409);
  expect(another.html).toContain(`heeft al een casemanager: ${kees.name}`);
  expect(joined.status).toBe(303);
  expect(await assignmentsOf(brother.referralId)).toMatchObject([
    {
      family_id: familyId,
      casemanager_id: kees.membershipId,
      stand_in_id: loes.membershipId,
      casemanager_phone: '0594 123456',
    },
  ]);
  const searched = await portal.database.owner(
    "select subject_ids from access_log where action = 'search' and $1 = any (subject_ids)",
    [familyId],
  );
  expect(searched.length).toBeGreaterThan(0);
});

test("another team's family cannot be chosen or found", async () => {
  const [mine, other] = [await teamWithReferral(), await teamWithReferral()];
  await other.visitor.fillIn(other.page, { ...newFamily(other), familyName: 'Gezin Elders' });
  const theirs = (await assignmentsOf(other.referralId))[0]?.family_id ?? '';

  const found = await mine.visitor.fillIn(mine.page, { familySearch: 'Elders', _do: 'search' });
  const chosen = await mine.visitor.fillIn(mine.page, { ...newFamily(mine), family: theirs });
  const stranger = await mine.visitor.fillIn(mine.page, {
    ...newFamily(mine),
    casemanagerId: other.kees.membershipId,
  });

  expect(found.html).not.toContain('Gezin Elders');
  expect(chosen.status).toBe(409);
  expect(chosen.html).toContain('Zoek het gezin opnieuw');
  expect(stranger.status).toBe(409);
  expect(stranger.html).toContain('werkt niet meer bij uw team');
  expect(await assignmentsOf(mine.referralId)).toEqual([]);
});

test('named in two tabs is named once: the second one reads who it is', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, referralId, mia } = setup;
  const fields = { ...hidden(await visitor.get(page)), ...newFamily(setup) };

  const twice = await Promise.all([visitor.post(page, fields), visitor.post(page, fields)]);
  const other = await visitor.post(page, { ...fields, _key: '', casemanagerId: mia.membershipId });

  expect(twice.map((reply) => reply.status)).toEqual([303, 303]);
  expect(other.status).toBe(409);
  expect(other.html).toContain('Er is al een casemanager');
  expect(await assignmentsOf(referralId)).toHaveLength(1);
  expect(await portal.database.owner('select from family where team_id = $1', [setup.team.id])).toHaveLength(
    1,
  );
});

test('a change ends the old one and begins a new one for the whole family; an old page is told so', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, school, team, kees, loes, mia, referralId } = setup;
  await visitor.fillIn(page, newFamily(setup));
  const familyId = (await assignmentsOf(referralId))[0]?.family_id ?? '';
  const brother = await make.sentReferral(school, team, { callName: 'Noor' });
  await visitor.fillIn(`${brother.path}/casemanager`, { family: familyId });
  const old = hidden(await visitor.get(page));

  const change = { casemanagerId: mia.membershipId, standInId: loes.membershipId, phone: '0594 999999' };
  const changed = await visitor.fillIn(page, change);
  const stale = await visitor.post(page, { ...old, ...change, _key: '', casemanagerId: kees.membershipId });

  expect(changed.status).toBe(303);
  expect(stale.status).toBe(409);
  expect(stale.html).toContain(`de casemanager is nu ${mia.name}`);
  for (const id of [referralId, brother.referralId]) {
    expect(await assignmentsOf(id)).toMatchObject([
      { casemanager_id: kees.membershipId, ended_at: expect.any(Date) as Date },
      { casemanager_id: mia.membershipId, ended_at: null, family_id: familyId },
    ]);
  }
  expect((await (await portal.as(kees.membershipId)).get(`/gezinnen/${familyId}`)).status).toBe(404);
  expect((await (await portal.as(mia.membershipId)).get(`/gezinnen/${familyId}`)).status).toBe(200);
});

test('a change that changes nothing is refused; another number leaves no milestone, another person a milestone of its own', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, kees, loes, mia, referralId, school } = setup;
  const ib = await make.person(school.id, 'intern_begeleider');
  await visitor.fillIn(page, newFamily(setup));
  const same = { casemanagerId: kees.membershipId, standInId: loes.membershipId, phone: '0594 123456' };
  const milestones = async () =>
    (
      await portal.database.owner<{ kind: string }>(
        'select kind from milestone where referral_id = $1 order by created_at',
        [referralId],
      )
    ).map(({ kind }) => kind);

  const unchanged = await visitor.fillIn(page, same);
  const number = await visitor.fillIn(page, { ...same, phone: '0594 999999' });
  const numbered = await milestones();
  const standIn = await visitor.fillIn(page, { ...same, phone: '0594 999999', standInId: mia.membershipId });
  const timeline = await (await portal.as(ib.membershipId)).get(`/leerlingen/${setup.pupilId}`);

  expect(unchanged.status).toBe(409);
  expect(unchanged.html.split('Er verandert niets')).toHaveLength(3);
  expect([number.status, standIn.status]).toEqual([303, 303]);
  expect(numbered).toEqual(['sent', 'assigned']);
  expect(await milestones()).toEqual(['sent', 'assigned', 'reassigned']);
  expect((await assignmentsOf(referralId)).at(-1)).toMatchObject({ casemanager_phone: '0594 999999' });
  expect(timeline.html.split('<p>Casemanager aangewezen')).toHaveLength(2);
  expect(timeline.html).toContain('Andere casemanager of vervanger');
});

test('a referral that went back, or whose sharing ended, gets no casemanager', async () => {
  const setup = await teamWithReferral();
  const { visitor, page, referralId, path } = setup;
  const fields = hidden(await visitor.get(page));
  await visitor.fillIn(`${path}/advies`, { advice: 'Praat eerst met de ouders.' });

  const returned = await visitor.post(page, { ...fields, ...newFamily(setup) });
  const opened = await visitor.get(page);

  expect([returned.status, opened.status]).toEqual([409, 409]);
  expect(opened.html).toContain('al met advies terug naar de school');
  expect(await assignmentsOf(referralId)).toEqual([]);
});

test('only the coordinator of this team: another team 404, another role 403, nobody the login', async () => {
  const [mine, other] = [await teamWithReferral(), await teamWithReferral()];

  const elsewhere = await other.visitor.get(mine.page);
  const posted = await other.visitor.post(mine.page, newFamily(other));
  const worker = await (await portal.as(mine.worker.membershipId)).get(mine.page);
  const nobody = await portal.visitor().get(mine.page);
  const noId = await mine.visitor.get('/aanmeldingen/123/casemanager');

  expect([elsewhere.status, posted.status, worker.status, nobody.status, noId.status]).toEqual([
    404, 404, 403, 303, 404,
  ]);
});
