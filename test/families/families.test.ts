import { afterAll, beforeAll, expect, test } from 'vitest';

import { spokenDay } from '../../src/forms/dates.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { addDays } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;
const today = presentDay();

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function familyInCare() {
  const [school, team] = [await make.school(), await make.team()];
  const kees = await make.person(team.id, 'casemanager');
  const loes = await make.person(team.id, 'casemanager');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const sent = await make.sentReferral(school, team);
  const { familyId } = await make.assigned(sent, team, kees, loes);
  const path = `/gezinnen/${familyId}`;
  return {
    school,
    team,
    kees,
    loes,
    coordinator,
    sent,
    familyId,
    path,
    visitor: await portal.as(kees.membershipId),
  };
}
type Setup = Awaited<ReturnType<typeof familyInCare>>;

const NOTE = {
  heldOn: typedDay(today),
  manner: 'visit',
  withWhom: 'Moeder en Sam',
  note: 'Sam slaapt slecht.\nWe bellen vrijdag.',
};
const notesOf = (familyId: string) =>
  portal.database.owner<{ id: string; note: string }>(
    'select * from contact_note where family_id = $1 order by created_at',
    [familyId],
  );
const linesOf = (familyId: string) =>
  portal.database.owner<{ what: string }>(
    'select action, what, result, ground, person_id from access_log where $1 = any (subject_ids) order by id',
    [familyId],
  );

async function withNote(setup: Setup) {
  await setup.visitor.fillIn(`${setup.path}/contact`, NOTE);
  const [note] = await notesOf(setup.familyId);
  return `${setup.path}/contact/${note?.id ?? ''}`;
}

test('the casemanager sees its own families, the stand-in too, the coordinator those of the team', async () => {
  const { kees, loes, coordinator, familyId, team } = await familyInCare();
  const other = await make.person(team.id, 'casemanager');
  const listFor = async (someone: { membershipId: string }) =>
    (await (await portal.as(someone.membershipId)).get('/gezinnen')).html;

  const [own, standIn, all, none] = [
    await listFor(kees),
    await listFor(loes),
    await listFor(coordinator),
    await listFor(other),
  ];

  for (const list of [own, standIn, all]) expect(list).toContain(`/gezinnen/${familyId}`);
  expect(own).toContain('Contact opnemen met het gezin');
  expect(standIn).toContain(`u vervangt ${kees.name}`);
  expect(all).toContain('Gezinnen van het team');
  expect(none).toContain('U hebt nog geen gezinnen');
  expect(await linesOf(familyId)).toMatchObject([
    { what: 'family:list', ground: 'casemanager van het gezin' },
    { what: 'family:list', ground: 'vervanger van de casemanager' },
    { what: 'family:list', ground: 'coördinator van het team' },
  ]);
});

test('after 25 families comes the rest', async () => {
  const { school, team, kees, visitor } = await familyInCare();
  for (let i = 0; i < 26; i += 1) await make.assigned(await make.sentReferral(school, team), team, kees);

  const first = await visitor.get('/gezinnen');
  const more = /href="(\/gezinnen\/na\/[0-9a-f-]+)"/.exec(first.html)?.[1] ?? '';
  const second = await visitor.get(more);

  const idsOf = (html: string) =>
    [...html.matchAll(/href="\/gezinnen\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(idsOf(first.html)).toHaveLength(25);
  expect(new Set([...idsOf(first.html), ...idsOf(second.html)]).size).toBe(27);
});

test('a family whose last child was closed is listed with that child, and with who stopped', async () => {
  const { school, team, sent, kees, familyId, visitor } = await familyInCare();
  const sibling = await make.sentReferral(school, team, { callName: 'Noor' });
  await make.assigned(sibling, team, kees, undefined, familyId);
  const close = async ({ referralId }: typeof sent) => {
    await portal.database.owner('update care_case set closed_on = portal_today() where referral_id = $1', [
      referralId,
    ]);
  };
  const listed = async () => (await visitor.get('/gezinnen')).html;

  await close(sent);
  const one = await listed();
  await close(sibling);
  const both = await listed();
  for (const { trajectoryId } of [sent, sibling])
    await make.insert('trajectory_end', {
      trajectory_id: trajectoryId,
      outcome: 'closed',
      author_name: 'Bea Vos',
      author_role: 'intern_begeleider',
    });
  const ended = await listed();

  expect(one).toContain('Noor de Vries · Contact opnemen met het gezin');
  expect(one).not.toContain('Sam de Vries');
  expect(both).toMatch(/(Noor|Sam) de Vries, (Noor|Sam) de Vries · afgesloten/);
  expect(both).not.toContain('Contact opnemen');
  expect(ended).toMatch(/(Noor|Sam) de Vries, (Noor|Sam) de Vries · de school heeft het afgesloten/);
});

test("the family's page shows the child, the step, what the school knows and the notes, in one look", async () => {
  const setup = await familyInCare();
  await withNote(setup);
  await setup.visitor.fillIn(`${setup.sent.path}/terugkoppeling`, {
    contact: 'planned',
    phase: 'getting_acquainted',
    schoolCan: 'call_me',
    nextFeedbackOn: typedDay(workingDayFrom(addDays(today, 7), DEFAULT_CALENDAR)),
  });

  const page = await setup.visitor.get(setup.path);

  expect(page.status).toBe(200);
  for (const text of [
    'Sam de Vries',
    'Sam slaapt slecht.',
    'Op huisbezoek, met moeder en Sam',
    ': casemanager aangewezen',
    'Kennismaken',
    setup.kees.name,
    setup.loes.name,
  ]) {
    expect(page.html).toContain(text);
  }
  expect((await linesOf(setup.familyId)).at(-1)).toMatchObject({
    what: 'family:read',
    ground: 'casemanager van het gezin',
  });
});

test('each missing answer of a contact note has its sentence, and what was typed stays', async () => {
  const { visitor, path, familyId } = await familyInCare();

  const empty = await visitor.fillIn(`${path}/contact`, { heldOn: '' });
  const future = await visitor.fillIn(`${path}/contact`, {
    ...NOTE,
    heldOn: typedDay(addDays(today, 2)),
    note: 'In <haast>',
  });

  expect(empty.status).toBe(422);
  for (const sentence of [
    'Vul in wanneer het contact was',
    'Kies hoe het contact was.',
    'Vul in met wie u contact had.',
    'Schrijf op wat er is besproken.',
  ]) {
    expect(empty.html.split(sentence)).toHaveLength(3);
  }
  expect(future.status).toBe(422);
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(future.html).toContain('In &lt;haast&gt;');
  expect(await notesOf(familyId)).toEqual([]);
});

test('how a contact was reads as a sentence with whom it was', async () => {
  const { visitor, path } = await familyInCare();

  for (const manner of ['phone', 'video', 'message'])
    await visitor.fillIn(`${path}/contact`, { ...NOTE, manner, withWhom: 'Moeder' });
  const { html } = await visitor.get(path);

  for (const title of ['Aan de telefoon', 'Via beeldbellen', 'Via een bericht of e-mail'])
    expect(html).toContain(`${title}, met moeder`);
});

test('a contact note sent twice is one note; typed text is kept while typing and gone from sight with the family', async () => {
  const { visitor, path, familyId, kees } = await familyInCare();
  const page = `${path}/contact`;
  const fields = { ...hidden(await visitor.get(page)), ...NOTE };

  await visitor.post(page, { ...fields, note: 'Halve zin' }, { 'X-Draft': 'keystroke' });
  const half = await visitor.get(page);
  await Promise.all([visitor.post(page, fields), visitor.post(page, fields)]);
  await visitor.post(
    page,
    { ...hidden(await visitor.get(page)), note: 'Nog een zin' },
    { 'X-Draft': 'keystroke' },
  );
  const [draft] = await portal.database.owner(
    'select family_id from draft where place = $1 and membership_id = $2',
    [page, kees.membershipId],
  );

  expect(half.html).toContain('Halve zin');
  expect(await notesOf(familyId)).toHaveLength(1);
  expect(draft).toEqual({ family_id: familyId });
});

test('a correction is a new version with a reason; a second one of the same version is told so, with its text', async () => {
  const setup = await familyInCare();
  const note = await withNote(setup);
  const { visitor, familyId, path } = setup;
  const old = hidden(await visitor.get(`${note}/correctie`));

  const noReason = await visitor.fillIn(`${note}/correctie`, { ...NOTE, note: 'Sam slaapt beter.' });
  const corrected = await visitor.fillIn(`${note}/correctie`, {
    ...NOTE,
    note: 'Sam slaapt beter.',
    reason: 'Verkeerd begrepen',
  });
  const second = await visitor.post(`${note}/correctie`, {
    ...old,
    ...NOTE,
    _key: '',
    note: 'Iets anders.',
    reason: 'Typefout',
  });
  const page = await visitor.get(path);
  const [standIn, coordinator] = [setup.loes, setup.coordinator];

  expect(noReason.html).toContain('Schrijf op waarom u dit verbetert.');
  expect(corrected).toMatchObject({ status: 303, location: path });
  expect(second.status).toBe(409);
  expect(second.html).toContain('intussen verbeterd of doorgehaald');
  expect(second.html).toContain('Iets anders.');
  expect(page.html).toContain('Sam slaapt beter.');
  expect(page.html).toContain('Verkeerd begrepen');
  for (const someone of [setup.kees, standIn, coordinator]) {
    const { html } = await (await portal.as(someone.membershipId)).get(path);
    const [now = '', before = ''] = html.split(`<summary>Zoals ${setup.kees.name} het schreef op`);
    expect(now).not.toContain('Sam slaapt slecht.');
    expect(before.split('</details>')[0]).toContain('Sam slaapt slecht.');
    expect(before.split('</details>')[0]).toContain('Op huisbezoek, met moeder en Sam');
  }
  expect(await notesOf(familyId)).toHaveLength(2);
});

test('every earlier version of a note can be read, the latest first; struck with it, nobody else reads them', async () => {
  const setup = await familyInCare();
  const { visitor, path, familyId, loes } = setup;
  await withNote(setup);
  for (const text of ['Tweede tekst.', 'Derde tekst.']) {
    const notes = await notesOf(familyId);
    await visitor.fillIn(`${path}/contact/${notes.at(-1)?.id ?? ''}/correctie`, {
      ...NOTE,
      note: text,
      reason: 'Preciezer',
    });
  }
  const last = (await notesOf(familyId)).at(-1)?.id ?? '';

  const all = (await visitor.get(path)).html;
  await visitor.fillIn(`${path}/contact/${last}/doorhaling`, { reason: 'Ander gezin' });
  const struck = (await (await portal.as(loes.membershipId)).get(path)).html;

  const places = ['Derde tekst.', 'Tweede tekst.', 'Sam slaapt slecht.'].map((text) => all.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(struck).not.toMatch(/Derde tekst|Tweede tekst|Sam slaapt slecht/);
});

const RENAMED = { name: 'Gezin Bakker', reason: 'Zo heten zij sinds kort.' };
const namesOf = (familyId: string) =>
  portal.database.owner('select name from family where id = $1', [familyId]);

test('a family gets another name, with the reason; the earlier name stays to be read', async () => {
  const { visitor, path, familyId, coordinator } = await familyInCare();
  const [before] = await namesOf(familyId);
  const earlier = String(before?.['name']);

  const renamed = await visitor.fillIn(`${path}/naam`, RENAMED);
  const again = await (
    await portal.as(coordinator.membershipId)
  ).fillIn(`${path}/naam`, { name: 'Gezin Bakker-Smit', reason: 'Beide namen.' });
  const page = await visitor.get(path);

  expect([renamed, again]).toMatchObject([
    { status: 303, location: path },
    { status: 303, location: path },
  ]);
  expect(await namesOf(familyId)).toEqual([{ name: 'Gezin Bakker-Smit' }]);
  expect(page.html).toMatch(/<h1[^>]*>Gezin Bakker-Smit</);
  for (const text of [`${earlier}. Veranderd door`, 'Zo heten zij sinds kort.', 'Beide namen.'])
    expect(page.html).toContain(text);
  expect(await linesOf(familyId)).toContainEqual(
    expect.objectContaining({ what: 'family:rename', action: 'change', ground: 'coördinator van het team' }),
  );
});

test('a new name needs a name and a reason, another than it has, and nobody who was first', async () => {
  const { visitor, path, familyId, loes } = await familyInCare();
  const [before] = await namesOf(familyId);
  const page = `${path}/naam`;
  const opened = hidden(await (await portal.as(loes.membershipId)).get(page));

  const empty = await visitor.fillIn(page, { name: '' });
  const same = await visitor.fillIn(page, { ...RENAMED, name: String(before?.['name']) });
  await visitor.fillIn(page, RENAMED);
  const late = await (
    await portal.as(loes.membershipId)
  ).post(page, { ...opened, name: 'Gezin <Smit>', reason: 'Anders.' });
  const then = await (
    await portal.as(loes.membershipId)
  ).post(page, { ...hidden(late), name: 'Gezin Smit', reason: 'Toch.' });

  for (const sentence of ['Vul in hoe het gezin heet.', 'Schrijf op waarom u de naam verandert.'])
    expect(empty.html.split(sentence)).toHaveLength(3);
  expect(same.status).toBe(409);
  expect(same.html).toContain('Zo heet het gezin al.');
  expect(late.status).toBe(409);
  expect(late.html).toContain('het is nu Gezin Bakker');
  expect(late.html).toContain('Gezin &lt;Smit&gt;');
  expect(then.status).toBe(303);
  expect(await namesOf(familyId)).toEqual([{ name: 'Gezin Smit' }]);
});

test('only its author strikes a note; then nobody else of the team reads it', async () => {
  const setup = await familyInCare();
  const note = await withNote(setup);
  const { visitor, path, loes, coordinator } = setup;
  const standIn = await portal.as(loes.membershipId);

  const byOther = await standIn.get(`${note}/doorhaling`);
  const postedByOther = await standIn.post(`${note}/doorhaling`, { reason: 'Mag niet' });
  const noReason = await visitor.fillIn(`${note}/doorhaling`, {});
  const struck = await visitor.fillIn(`${note}/doorhaling`, { reason: 'Ander gezin' });
  const pages = [
    await visitor.get(path),
    await standIn.get(path),
    await (await portal.as(coordinator.membershipId)).get(path),
  ];

  expect([byOther.status, postedByOther.status]).toEqual([404, 404]);
  expect(noReason.html).toContain('Schrijf op waarom u dit doorhaalt.');
  expect(struck.status).toBe(303);
  expect(pages.map((page) => page.html.includes('Sam slaapt slecht.'))).toEqual([true, false, false]);
  expect(pages[0]?.html).toContain('doorgehaald');
  expect(pages[0]?.html).toContain('Doorgehaald: Ander gezin.');
});

test('a contact can be the first one by a tick: the school sees its day, and it is not asked again', async () => {
  const { visitor, path, sent, familyId, school, team, kees } = await familyInCare();
  const sibling = await make.sentReferral(school, team, { callName: 'Noor' });
  await make.assigned(sibling, team, kees, undefined, familyId);
  const milestones = (referralId: string) =>
    portal.database.owner<{ on: string }>(
      "select on_date::text as on from milestone where referral_id = $1 and kind = 'first_contact'",
      [referralId],
    );

  const form = await visitor.get(`${path}/contact`);
  const reply = await visitor.post(`${path}/contact`, {
    ...hidden(form),
    ...NOTE,
    firstContact: sent.referralId,
  });
  const again = await visitor.get(`${path}/contact`);
  const stale = await visitor.post(`${path}/contact`, {
    ...hidden(again),
    ...NOTE,
    note: 'Nog eens.',
    firstContact: [sent.referralId, sibling.referralId],
  });
  const page = await visitor.get(path);

  expect(form.html).toContain('Ja, het eerste contact voor Sam de Vries');
  expect(form.html).toContain('Ja, het eerste contact voor Noor de Vries');
  expect(reply).toMatchObject({ status: 303, location: path });
  expect(await milestones(sent.referralId)).toEqual([{ on: today }]);
  expect(again.html).not.toContain('voor Sam de Vries');
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('Het eerste contact is intussen al vastgelegd.');
  expect(stale.html).toContain('Nog eens.');
  expect(await milestones(sibling.referralId)).toEqual([]);
  expect(await notesOf(familyId)).toHaveLength(1);
  expect(page.html).not.toContain(`${sent.path}/eerste-contact"`);
  const lines = await portal.database.owner(
    'select action, what from access_log where $1 = any (subject_ids) order by id',
    [sent.referralId],
  );
  expect(lines).toContainEqual({ action: 'change', what: 'contact:first' });
});

test('no contact is noted from before the family was known to the team', async () => {
  const setup = await familyInCare();
  const { visitor, path, familyId } = setup;
  await withNote(setup);
  const [note] = await notesOf(familyId);
  const before = typedDay(addDays(today, -1));

  const noted = await visitor.fillIn(`${path}/contact`, { ...NOTE, heldOn: before, note: 'In <haast>' });
  const corrected = await visitor.fillIn(`${path}/contact/${note?.id ?? ''}/correctie`, {
    ...NOTE,
    heldOn: before,
    reason: 'Verkeerde dag',
  });

  for (const reply of [noted, corrected]) {
    expect(reply.status).toBe(409);
    expect(reply.html).toContain(
      `Dit gezin is sinds ${spokenDay(today, today)} bij uw team bekend. Kies die dag of een latere.`,
    );
  }
  expect(noted.html).toContain('In &lt;haast&gt;');
  expect(await notesOf(familyId)).toHaveLength(1);
});

const PARENTS = (secret: boolean) => ({
  guardians: [
    { id: MOTHER, name: 'Ans Bakker', relation: 'moeder', custody: 'yes', deceased: false },
    { id: FATHER, name: 'Bert Smit', relation: 'vader', custody: 'no', deceased: false },
  ],
  contacts: [
    {
      guardianId: MOTHER,
      phone: '06 1111 1111',
      email: '',
      address: secret ? '' : 'Dorpsstraat 1',
      secretAddress: secret,
      language: 'Tigrinya',
    },
  ],
});
const MOTHER = '00000000-0000-4000-8000-000000000001';
const FATHER = '00000000-0000-4000-8000-000000000002';

test('whoever calls the parents finds them, as they were sent: on the page of the family and with the first contact', async () => {
  const { visitor, path, sent, familyId } = await familyInCare();
  await portal.database.owner('update care_case set snapshot = snapshot || $2::jsonb where family_id = $1', [
    familyId,
    JSON.stringify(PARENTS(true)),
  ]);

  const pages = [await visitor.get(path), await visitor.get(`${sent.path}/eerste-contact`)];

  for (const { html } of pages) {
    for (const text of [
      'Ans Bakker',
      'moeder, heeft gezag',
      '06\u00a01111\u00a01111',
      'tolk: Tigrinya',
      'Bert Smit',
    ])
      expect(html).toContain(text);
    expect(html).toContain('geheim adres: vraag de school');
    expect(html).not.toContain('Dorpsstraat');
    expect(html).toContain('href="tel:0611111111"');
  }
});

test('parents whose number may not go along are reached by way of the school, with its number', async () => {
  const { visitor, path, sent, familyId } = await familyInCare();
  await portal.database.owner('update care_case set snapshot = snapshot || $2::jsonb where family_id = $1', [
    familyId,
    JSON.stringify({
      guardians: [],
      contacts: [],
      school: { name: 'De Brug', place: 'Leek', phone: '0594 12 34 56' },
    }),
  ]);

  const pages = [await visitor.get(path), await visitor.get(`${sent.path}/eerste-contact`)];

  for (const { html } of pages) {
    expect(html).toContain('via de school: De Brug');
    expect(html).toContain('href="tel:0594123456"');
  }
});

test('a family begins with what is needed now, then its parents; the rest comes after', async () => {
  const { visitor, path, sent, familyId } = await familyInCare();
  await portal.database.owner('update care_case set snapshot = snapshot || $2::jsonb where family_id = $1', [
    familyId,
    JSON.stringify(PARENTS(true)),
  ]);

  const { html } = await visitor.get(path);

  const places = ['id="nu"', `href="${sent.path}/`, 'id="ouders"', 'id="kinderen"', 'id="contact"'].map(
    (part) => html.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

async function partnerOf() {
  const organisation = await make.organisation('partner');
  return make.person(organisation, 'partner');
}
const invite = (membershipId: string) => ({
  membershipId,
  purpose: 'Help Sam met buiten spelen.',
  consentBy: 'moeder en vader',
  consentOn: typedDay(today),
  endsOn: typedDay(addDays(today, 60)),
});

test('a partner sees its own part and nothing else of the family, until it ends', async () => {
  const setup = await familyInCare();
  const { visitor, path, kees, familyId } = setup;
  await withNote(setup);
  const [partner, other] = [await partnerOf(), await partnerOf()];
  const invited = await visitor.fillIn(`${path}/partner`, invite(partner.membershipId));
  await visitor.fillIn(`${path}/partner`, { ...invite(other.membershipId), purpose: 'Iets voor een ander.' });
  const visiting = await portal.as(partner.membershipId);

  const part = await visiting.get(`${path}/deel`);
  const whole = await visiting.get(path);
  const invitations = await portal.database.owner<{ id: string }>(
    'select id from family_partner where family_id = $1 and membership_id = $2',
    [familyId, partner.membershipId],
  );
  const ended = await visitor.post(`${path}/partner/${invitations[0]?.id ?? ''}/einde`);
  const after = await visiting.get(`${path}/deel`);

  expect(invited).toMatchObject({ status: 303, location: path });
  expect(part.status).toBe(200);
  for (const text of ['Help Sam met buiten spelen.', kees.name, 'href="tel:0594123456"', 'tot en met'])
    expect(part.html).toContain(text);
  for (const text of ['Sam de Vries', 'slaapt slecht', 'Iets voor een ander', 'moeder en vader'])
    expect(part.html).not.toContain(text);
  expect(whole.status).toBe(403);
  expect(ended.status).toBe(303);
  expect(after.status).toBe(404);
  const lines = await linesOf(familyId);
  expect(lines).toContainEqual(
    expect.objectContaining({ what: 'familyPart:read', ground: 'uitgenodigd bij het gezin', result: 'done' }),
  );
  expect(lines.at(-1)).toMatchObject({ what: 'familyPart:read', result: 'refused' });
});

/** Somebody is invited; the page that stops it. */
async function invitedTo({ visitor, path, familyId }: Setup): Promise<string> {
  await visitor.fillIn(`${path}/partner`, invite((await partnerOf()).membershipId));
  const [invitation] = await portal.database.owner<{ id: string }>(
    'select id from family_partner where family_id = $1',
    [familyId],
  );
  return `${path}/partner/${invitation?.id ?? ''}/einde`;
}

test('an invitation that was stopped on its first day says so', async () => {
  const setup = await familyInCare();
  const { visitor, path } = setup;
  const end = await invitedTo(setup);

  await visitor.post(end);

  expect((await visitor.get(path)).html).toContain(
    `Gestopt op ${spokenDay(today, today)}, de dag van de uitnodiging`,
  );
});

test('an invitation is stopped on a page that asks first; what was stopped is not asked again', async () => {
  const setup = await familyInCare();
  const { visitor, path, familyId } = setup;
  const end = await invitedTo(setup);
  const runs = async () =>
    (
      await portal.database.owner(
        'select 1 from family_partner where family_id = $1 and ends_on >= portal_today()',
        [familyId],
      )
    ).length === 1;

  const family = await visitor.get(path);
  const asked = await visitor.get(end);
  const still = await runs();
  await visitor.post(end, hidden(asked));
  const again = await visitor.get(end);

  expect(family.html).toContain(`href="${end}"`);
  expect(family.html).not.toContain(`action="${end}"`);
  expect(asked.status).toBe(200);
  expect(asked.html).toContain(`uitgenodigd tot en met ${spokenDay(addDays(today, 60), today)}`);
  expect(asked.html).toContain(`action="${end}"`);
  expect(still).toBe(true);
  expect(await runs()).toBe(false);
  expect(again).toMatchObject({ status: 303, location: `${path}#partners` });
});

test('an invitation needs every answer, within a year, and not twice', async () => {
  const { visitor, path, familyId } = await familyInCare();
  const partner = await partnerOf();
  const page = `${path}/partner`;

  const empty = await visitor.fillIn(page, {});
  const long = await visitor.fillIn(page, {
    ...invite(partner.membershipId),
    endsOn: typedDay(addDays(today, 500)),
  });
  const early = await visitor.fillIn(page, {
    ...invite(partner.membershipId),
    consentOn: typedDay(addDays(today, 3)),
  });
  const longAgo = await visitor.fillIn(page, { ...invite(partner.membershipId), consentOn: '1-1-2000' });
  const stranger = await visitor.fillIn(page, invite('00000000-0000-4000-8000-000000000000'));
  const nonsense = await visitor.fillIn(page, invite('iemand'));
  await visitor.fillIn(page, invite(partner.membershipId));
  const again = await visitor.fillIn(page, invite(partner.membershipId));

  for (const sentence of [
    'Kies wie u uitnodigt.',
    'Schrijf op wat u van de partner vraagt.',
    'Vul in wie het goed vond.',
    'Vul in tot en met welke dag',
  ]) {
    expect(empty.html.split(sentence)).toHaveLength(3);
  }
  expect(long.html).toContain('Kies een dag binnen een jaar');
  expect(early.html).toContain('Deze dag moet nog komen');
  expect(longAgo.status).toBe(409);
  expect(longAgo.html).toContain(
    `href="#veld-consentOn">Dit gezin is sinds ${spokenDay(today, today)} bij uw team`,
  );
  expect([stranger.status, nonsense.status, again.status]).toEqual([409, 409, 409]);
  expect(again.html).toContain('al uitgenodigd tot en met');
  expect(again.html).toContain('Help Sam met buiten spelen.');
  expect(
    await portal.database.owner('select from family_partner where family_id = $1', [familyId]),
  ).toHaveLength(1);
});

test('when sharing ended, the page says so and help goes on', async () => {
  const { visitor, path, sent, familyId } = await familyInCare();
  await portal.database.owner('update referral set sharing_open = false where id = $1', [sent.referralId]);

  const page = await visitor.get(path);
  const note = await visitor.fillIn(`${path}/contact`, NOTE);

  expect(page.html).toContain('Het delen is gestopt');
  expect(page.html).toContain(
    'De school en het team zien niets nieuws meer van de inhoud. U ziet alleen nog dat de school het traject afsluit of heropent.',
  );
  expect(page.html).not.toContain(`${sent.path}/terugkoppeling`);
  expect(note.status).toBe(303);
  expect(await notesOf(familyId)).toHaveLength(1);
});

test('another casemanager gets 404, another role 403, nobody the login, no id 404', async () => {
  const mine = await familyInCare();
  const note = await withNote(mine);
  const end = await invitedTo(mine);
  const other = await familyInCare();
  const partner = await partnerOf();
  const pages = [
    mine.path,
    `${mine.path}/contact`,
    `${mine.path}/naam`,
    `${note}/correctie`,
    `${note}/doorhaling`,
    `${mine.path}/partner`,
    end,
  ];

  for (const page of pages) {
    expect((await other.visitor.get(page)).status).toBe(404);
    expect((await portal.visitor().get(page)).status).toBe(303);
    expect((await (await portal.as(partner.membershipId)).get(page)).status).toBe(403);
  }
  const posts = [
    await other.visitor.post(`${mine.path}/contact`, NOTE),
    await other.visitor.post(`${mine.path}/naam`, RENAMED),
    await other.visitor.post(`${note}/correctie`, { ...NOTE, reason: 'x' }),
    await other.visitor.post(`${note}/doorhaling`, { reason: 'x' }),
    await other.visitor.post(`${mine.path}/partner`, invite(partner.membershipId)),
    await other.visitor.post(end),
  ];
  const coordinatorWrites = await (
    await portal.as(mine.coordinator.membershipId)
  ).get(`${mine.path}/contact`);
  const uninvited = await (await portal.as(partner.membershipId)).get(`${mine.path}/deel`);
  // A note of one family under the address of another.
  const crossed = await other.visitor.get(`${other.path}/contact/${note.split('/').at(-1) ?? ''}/correctie`);

  expect(posts.map((reply) => reply.status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect([coordinatorWrites.status, uninvited.status, crossed.status]).toEqual([403, 404, 404]);
  expect((await other.visitor.get('/gezinnen/123')).status).toBe(404);
  expect(await notesOf(mine.familyId)).toHaveLength(1);
});
