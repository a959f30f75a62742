import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashOf } from '../../src/access/session-cookie.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { dayFromToday, schoolWithAdministrator, secondPerson, visibleText } from '../administered-school.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  await secondPerson(portal, make);
});
afterAll(() => portal.stop());

let number = 0;
const address = () => `nieuw${String((number += 1))}@school.invalid`;
const NEW = '/beheer/mensen/nieuw';
const someone = (organisationId: string, more: Record<string, string> = {}) => ({
  name: 'Anke Postma',
  email: address(),
  role: 'teacher',
  organisationId,
  startsOn: '24-8-2026',
  ...more,
});
const membershipsOf = (email: string) =>
  portal.database.owner<{ id: string; person_id: string; role: string; ends_on: string | null }>(
    'select m.id, m.person_id, m.role, m.ends_on::text as ends_on from membership m join account a on a.id = m.person_id where a.email = $1 order by m.role',
    [email],
  );

test('somebody new gets an account and a role; the link is shown once, works, and only its hash is kept', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const wanted = someone(school.id, { startsOn: '1-9-2020' });

  const reply = await visitor.fillIn(NEW, wanted);

  expect(reply.status).toBe(200);
  const token = /\/wachtwoord\/([\w-]{43})/.exec(reply.html)?.[1] ?? '';
  expect(await membershipsOf(wanted.email)).toMatchObject([{ role: 'teacher', ends_on: null }]);
  const links = await portal.database.owner<{ token_hash: Buffer }>('select token_hash from password_link');
  expect(links.some(({ token_hash }) => token_hash.equals(hashOf(token)))).toBe(true);
  expect(JSON.stringify(await portal.database.owner('select l::text from password_link l'))).not.toContain(
    token,
  );
  const chosen = await portal.visitor().post(`/wachtwoord/${token}`, {
    code: await codeFor(wanted.email),
    password: 'vier gewone lange woorden',
    again: 'vier gewone lange woorden',
  });
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
  expect((await visitor.get('/beheer/mensen')).html).not.toContain(token);
});

async function codeFor(email: string): Promise<string> {
  const [link] = await portal.database.owner<{ code: string }>(
    'select l.code from password_link l join account a on a.id = l.person_id where a.email = $1 and l.used_at is null',
    [email],
  );
  return link?.code ?? 'no code';
}

test('sent twice there is one person with one role, and the page with the link is the same', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const wanted = someone(school.id);
  const fields = { ...hidden(await visitor.get(NEW)), ...wanted };

  const replies = [await visitor.post(NEW, fields), await visitor.post(NEW, fields)];

  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(linkIn(replies[1]?.html)).toBe(linkIn(replies[0]?.html));
  expect(await membershipsOf(wanted.email)).toHaveLength(1);
  expect((await portal.visitor().get(linkIn(replies[0]?.html))).status).toBe(200);
});

const linkIn = (html = '') => /\/wachtwoord\/[\w-]{43}/.exec(html)?.[0] ?? 'no link';

test('a link page that is reloaded keeps its link; pressed again on a fresh page it is a new one; used, it is not shown again', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const page = `/beheer/mensen/${teacher.personId}`;
  const fields = hidden(await visitor.get(page));

  const first = await visitor.post(`${page}/wachtwoordlink`, fields);
  const reloaded = await visitor.post(`${page}/wachtwoordlink`, fields);
  const works = await portal.visitor().get(linkIn(first.html));
  const shown = await visitor.get(page);
  const second = await visitor.post(`${page}/wachtwoordlink`, hidden(shown));
  const replaced = await visitor.post(`${page}/wachtwoordlink`, fields);

  expect(linkIn(reloaded.html)).toBe(linkIn(first.html));
  expect(works.status).toBe(200);
  expect(visibleText(shown)).toContain('Er is een link om er een te kiezen, tot en met');
  expect(linkIn(second.html)).not.toBe(linkIn(first.html));
  expect(replaced.location).toBe(page);
  expect((await portal.visitor().get(linkIn(second.html))).status).toBe(200);
});

test('a password that is the own address, name or a word everybody tries is refused', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const wanted = someone(school.id, { startsOn: '1-9-2020' });
  const link = linkIn((await visitor.fillIn(NEW, wanted)).html);

  const code = await codeFor(wanted.email);
  const guessed = await portal.visitor().post(link, { code, password: wanted.email, again: wanted.email });
  const empty = await portal.visitor().post(link, { code, password: '', again: '' });
  const chosen = await portal
    .visitor()
    .post(link, { code, password: 'vier gewone lange woorden', again: 'vier gewone lange woorden' });

  expect(guessed.status).toBe(422);
  expect(guessed.html.split('Dit wachtwoord is makkelijk te raden')).toHaveLength(3);
  expect(guessed.html).not.toContain(`value="${wanted.email}"`);
  for (const reply of [guessed, empty])
    expect(visibleText(reply)).toContain('Er is nog niets bewaard. Vul het wachtwoord opnieuw in.');
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
});

test('somebody who works here without an account is in the list, and gets one', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const other = await make.person(school.id, 'teacher');
  await portal.database.owner('delete from account where id = $1', [teacher.personId]);
  const [account] = await portal.database.owner<{ email: string }>(
    'select email from account where id = $1',
    [other.personId],
  );
  const page = `/beheer/mensen/${teacher.personId}`;
  const email = address();

  const list = await visitor.post('/beheer/mensen', { q: teacher.name });
  const work = await visitor.get('/werk');
  const own = await visitor.get(page);
  const taken = await visitor.fillIn(`${page}/account`, { email: account?.email ?? '' });
  const made = await visitor.fillIn(`${page}/account`, { email });
  const again = await visitor.get(`${page}/account`);

  expect(visibleText(list)).toContain('nog geen account');
  expect(list.html).toContain(page);
  expect(visibleText(work)).toContain('2 mensen');
  expect(own.html).toContain(`${page}/account`);
  expect(own.html).not.toContain('wachtwoordlink');
  expect(visibleText(taken)).toContain(`al van een account, op naam van ${other.name}`);
  expect((await portal.visitor().get(linkIn(made.html))).html).toContain(email);
  expect(again.status).toBe(404);
  expect(await membershipsOf(email)).toMatchObject([{ person_id: teacher.personId, role: 'teacher' }]);
});

test('no account is made for oneself, for somebody of elsewhere, or for who also works elsewhere', async () => {
  const { school, administrator, visitor } = await schoolWithAdministrator(portal, make);
  const elsewhere = await make.school();
  const stranger = await make.person(elsewhere.id, 'teacher');
  const both = await make.person(school.id, 'teacher');
  await make.person(elsewhere.id, 'teacher', both.personId);
  for (const { personId } of [stranger, both, administrator])
    await portal.database.owner('delete from account where id = $1', [personId]);
  const post = (personId: string) => visitor.post(`/beheer/mensen/${personId}/account`, { email: address() });

  const replies = [
    await post(stranger.personId),
    await post(both.personId),
    await post(administrator.personId),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 422, 422]);
  expect(
    await portal.database.owner('select from account where id = any ($1)', [
      [stranger.personId, both.personId, administrator.personId],
    ]),
  ).toEqual([]);
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);

  const empty = await visitor.fillIn(NEW, { name: 'Jan <b>', startsOn: '', organisationId: '' });
  const wrong = await visitor.fillIn(NEW, someone(school.id, { startsOn: '2-2-2026', endsOn: '1-2-2026' }));
  const misfit = await visitor.fillIn(NEW, someone(school.id, { role: 'casemanager' }));
  const unknown = await visitor.fillIn(NEW, someone('00000000-0000-4000-8000-000000000000'));

  expect([empty, wrong, misfit, unknown].map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(empty.html).toContain('<title>Fout: ');
  expect(empty.html).toContain('Jan &lt;b&gt;');
  for (const sentence of [
    'Vul een e-mailadres in.',
    'Kies een rol.',
    'Kies waar deze persoon gaat werken.',
    'Vul de eerste dag in',
  ])
    expect(empty.html.split(sentence)).toHaveLength(3);
  expect(wrong.html).toContain('De laatste dag is eerder dan de eerste dag.');
  expect(misfit.html).toContain('De rol casemanager hoort bij een basisteam.');
  expect(unknown.html).toContain('Kies een organisatie uit de lijst.');
});

test('an address that has an account gets the role after a question, under the name it has', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const elsewhere = await make.person((await make.school()).id, 'teacher');
  const [account] = await portal.database.owner<{ email: string }>(
    'select email from account where id = $1',
    [elsewhere.personId],
  );

  const wanted = someone(school.id, {
    email: (account?.email ?? '').toUpperCase(),
    role: 'intern_begeleider',
  });
  const asked = await visitor.fillIn(NEW, wanted);
  const unanswered = await membershipsOf(account?.email ?? '');
  const guessed = await visitor.post(NEW, { ...hidden(asked), ...wanted, known: school.id });
  const reply = await visitor.post(NEW, { ...hidden(asked), ...wanted, known: elsewhere.personId });

  expect(asked.status).toBe(422);
  expect(asked.html.split('Kijk het adres goed na. Is het van Anke Postma?')).toHaveLength(3);
  expect(asked.html).toContain('Ja, dit adres is van Anke Postma');
  expect(asked.html).toContain('value="Anke Postma"');
  expect(visibleText(asked)).not.toContain('Gaat het om deze persoon? (mag leeg blijven)');
  expect(asked.html).toMatch(/aria-required="true"[^>]*>\s*<legend[^>]*>Gaat het om deze persoon\?/);
  expect(unanswered.map(({ role }) => role)).toEqual(['teacher']);
  expect(guessed.status).toBe(422);

  expect(visibleText(reply)).toContain(`hoorde al een account, op naam van ${elsewhere.name}`);
  expect(reply.html).not.toContain('/wachtwoord/');
  expect((await membershipsOf(account?.email ?? '')).map(({ role }) => role)).toEqual([
    'intern_begeleider',
    'teacher',
  ]);
  const again = await visitor.fillIn(
    NEW,
    someone(school.id, { name: elsewhere.name, email: account?.email ?? '', role: 'intern_begeleider' }),
  );
  expect(again.html).toContain('Deze persoon heeft deze rol hier al in die tijd.');
});

test('an address of somebody who works elsewhere tells no name, whoever is guessed; of a colleague it does', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const elsewhere = await make.person((await make.school()).id, 'teacher');
  const colleague = await make.person(school.id, 'teacher');
  const emailOf = async ({ personId }: { personId: string }) =>
    (await portal.database.owner<{ email: string }>('select email from account where id = $1', [personId]))[0]
      ?.email ?? '';
  const without = await make.person(school.id, 'teacher');
  const theirs = await emailOf(elsewhere);
  await portal.database.owner('delete from account where id = $1', [without.personId]);

  const another = await visitor.fillIn(NEW, someone(school.id, { email: theirs }));
  const guessed = await visitor.fillIn(NEW, someone(school.id, { email: theirs, name: elsewhere.name }));
  const taken = await visitor.fillIn(`/beheer/mensen/${without.personId}/account`, { email: theirs });
  const here = await visitor.fillIn(NEW, someone(school.id, { email: await emailOf(colleague) }));

  expect([another, guessed, taken, here].map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  for (const { html } of [another, taken]) expect(html).not.toContain(elsewhere.name);
  expect(guessed.html).toContain('van iemand die bij een andere organisatie werkt');
  expect(taken.html).toContain('Dit e-mailadres is al van een account. Vul een ander adres in.');
  expect(here.html).toContain(`Ja, ${colleague.name} krijgt deze rol erbij`);
});

test('nobody gives a role to oneself, ends one of oneself, or makes a link for oneself', async () => {
  const { school, administrator, visitor } = await schoolWithAdministrator(portal, make);
  const [account] = await portal.database.owner<{ email: string }>(
    'select email from account where id = $1',
    [administrator.personId],
  );
  const own = `/beheer/mensen/${administrator.personId}`;

  const replies = [
    await visitor.fillIn(NEW, someone(school.id, { name: administrator.name, email: account?.email ?? '' })),
    await visitor.fillIn(`${own}/rol`, { role: 'teacher', organisationId: school.id, startsOn: '1-1-2026' }),
    await visitor.fillIn(`${own}/rol/${administrator.membershipId}`, { endsOn: '1-1-2026' }),
    await visitor.post(`${own}/wachtwoordlink`),
  ];

  expect(replies.map(({ status }) => status)).toEqual([422, 422, 422, 409]);
  for (const reply of replies)
    expect(visibleText(reply)).toContain('Uw eigen rollen kunt u niet geven of beëindigen.');
  expect(await membershipsOf(account?.email ?? '')).toMatchObject([{ role: 'administrator', ends_on: null }]);
});

test('ending a role ends its sessions and its groups', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const group = await make.group(school.id);
  await make.teaches(group, teacher.membershipId);
  const session = await portal.as(teacher.membershipId);
  const page = `/beheer/mensen/${teacher.personId}/rol/${teacher.membershipId}`;

  const early = await visitor.fillIn(page, { endsOn: '1-1-2019' });
  const reply = await visitor.fillIn(page, { endsOn: '1-1-2026' });

  expect(early.html).toContain('eerder dan de eerste dag van deze rol');
  expect(reply.location).toBe(`/beheer/mensen/${teacher.personId}`);
  expect((await session.get('/werk')).status).toBe(303);
  expect(
    await portal.database.owner('select ends_on::text from group_teacher where group_id = $1', [group]),
  ).toEqual([{ ends_on: '2026-01-01' }]);
  expect(visibleText(await visitor.get('/beheer/mensen'))).toMatch(
    /Mensen die hier niet meer werken .*Persoon/,
  );
  expect((await visitor.get(page)).status).toBe(404);
});

test('whoever has a last day works on until it is over, and then reads that the role changed', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const ib = await make.person(school.id, 'intern_begeleider');
  const session = await portal.as(ib.membershipId);
  const page = `/beheer/mensen/${ib.personId}/rol/${ib.membershipId}`;

  await visitor.fillIn(page, { endsOn: dayFromToday(400) });
  const before = await session.get('/werk');
  await visitor.fillIn(page, { endsOn: dayFromToday(0) });
  const onTheLastDay = await session.get('/werk');
  const [ground] = await portal.database.owner<{ days: number }>(
    `select (ends_at at time zone 'Europe/Amsterdam')::date - portal_today() as days from ground where membership_id = $1`,
    [ib.membershipId],
  );
  await visitor.fillIn(page, { endsOn: dayFromToday(-1) });
  const after = await session.get('/werk');

  expect([before.status, onTheLastDay.status]).toEqual([200, 200]);
  expect(ground?.days).toBe(1);
  expect(after.location).toBe('/inloggen?reden=rol');
  expect(visibleText(await session.get('/inloggen?reden=rol'))).toContain(
    'Uw beheerder heeft uw rol veranderd. Log opnieuw in.',
  );
});

test('a role that was given by mistake today does not go on: its sessions end, and it reads so', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const ib = await make.person(school.id, 'intern_begeleider');
  await portal.database.owner('update membership set starts_on = portal_today() where id = $1', [
    ib.membershipId,
  ]);
  const session = await portal.as(ib.membershipId);
  const page = `/beheer/mensen/${ib.personId}/rol/${ib.membershipId}`;

  const before = await session.get('/werk');
  const shown = visibleText(await visitor.get(page));
  const early = await visitor.fillIn(page, { endsOn: dayFromToday(-2) });
  const reply = await visitor.fillIn(page, { endsOn: dayFromToday(-1) });
  const after = await session.get('/werk');
  const again = await visitor.fillIn(`/beheer/mensen/${ib.personId}/rol`, {
    role: 'intern_begeleider',
    organisationId: school.id,
    startsOn: dayFromToday(0),
  });

  expect([before.status, early.status, reply.status, again.status]).toEqual([200, 422, 303, 303]);
  expect(shown).toContain(
    `Is deze rol een vergissing? Vul ${dayFromToday(-1)} in: dan gaat de rol niet door en wordt deze persoon meteen uitgelogd.`,
  );
  expect(after.location).toBe('/inloggen?reden=rol');
  expect(visibleText(await visitor.get(`/beheer/mensen/${ib.personId}`))).toMatch(
    /vanaf [^,]+, ging niet door/,
  );
});

test('a role that has yet to begin is taken back before its first day, and can be given anew from another day', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  await portal.database.owner('update membership set starts_on = portal_today() + 10 where id = $1', [
    teacher.membershipId,
  ]);
  const person = `/beheer/mensen/${teacher.personId}`;
  const page = `${person}/rol/${teacher.membershipId}`;

  const shown = await visitor.get(page);
  const reply = await visitor.fillIn(page, { endsOn: dayFromToday(9) });
  const after = visibleText(await visitor.get(person));
  const changed = visibleText(await visitor.get(page));
  const again = await visitor.fillIn(`${person}/rol`, {
    role: 'teacher',
    organisationId: school.id,
    startsOn: dayFromToday(5),
  });

  expect(visibleText(shown)).toMatch(
    /Is deze rol een vergissing\? Vul [^ ]+ in: dan gaat de rol niet door\. /,
  );
  expect(shown.html).toContain(`value="${dayFromToday(9)}"`);
  expect([reply.location, again.location]).toEqual([person, person]);
  expect(after).toMatch(/vanaf [^,]+, gaat niet door/);
  expect(changed).toContain('Geen laatste dag meer');
});

test('a role that began before today ends on a day that was: it is not said that it did not go on', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const page = `/beheer/mensen/${teacher.personId}/rol/${teacher.membershipId}`;

  const shown = await visitor.get(page);
  const refused = await visitor.fillIn(page, { endsOn: '31-12-2019' });

  expect(shown.html).not.toContain('Is deze rol een vergissing?');
  expect(refused.status).toBe(422);
});

test('the last day can be moved and taken away again, and the groups that ended with it go on', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const [kept, ended, stopped, later] = [
    await make.group(school.id),
    await make.group(school.id),
    await make.group(school.id),
    await make.group(school.id),
  ];
  for (const group of [kept, ended, stopped, later]) await make.teaches(group, teacher.membershipId);
  const teaching = (group: string, change: string) =>
    portal.database.owner(`update group_teacher set ${change} where group_id = $1`, [group]);
  await teaching(stopped, 'ends_on = portal_today() + 3');
  await teaching(later, 'starts_on = portal_today() + 60');
  const place = `/beheer/mensen/${teacher.personId}`;
  const page = `${place}/rol/${teacher.membershipId}`;
  const days = async (group: string) => {
    const [row] = await portal.database.owner<{ days: number | null }>(
      'select ends_on - portal_today() as days from group_teacher where group_id = $1',
      [group],
    );
    return row?.days;
  };
  const all = () => Promise.all([kept, ended, stopped, later].map(days));

  const before = await visitor.get(page);
  await visitor.fillIn(page, { endsOn: dayFromToday(30) });
  const atThirty = await all();
  await visitor.fillIn(page, { endsOn: dayFromToday(90) });
  const atNinety = await all();
  await portal.database.owner('update school_group set ended_on = portal_today() where id = $1', [ended]);
  const shown = await visitor.get(page);
  const button = { ...hidden(shown), _key: keyOfButton(shown.html) };
  const reply = await visitor.post(`${page}/geen-laatste-dag`, button);
  const again = await visitor.post(`${page}/geen-laatste-dag`, button);

  expect(before.html).not.toContain('Geen laatste dag meer');
  expect(atThirty).toEqual([30, 30, 3, 59]);
  expect(atNinety).toEqual([90, 90, 3, 90]);
  expect(visibleText(shown)).toContain('De laatste dag wijzigen');
  expect([reply.location, again.location]).toEqual([place, place]);
  expect(await all()).toEqual([null, 90, 3, null]);
  expect(
    await portal.database.owner('select ends_on from membership where id = $1', [teacher.membershipId]),
  ).toEqual([{ ends_on: null }]);
  expect(
    await portal.database.owner(
      `select from ground where membership_id = $1 and subject_id = $2 and ends_at = 'infinity'`,
      [teacher.membershipId, kept],
    ),
  ).toHaveLength(1);
});

const keyOfButton = (html: string) =>
  /action="[^"]*geen-laatste-dag"><input type="hidden" name="_key" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('a last day is within two years, and before the same role begins again; then it cannot be taken away', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const page = `/beheer/mensen/${teacher.personId}/rol/${teacher.membershipId}`;

  const far = await visitor.fillIn(page, { endsOn: '31-12-2099' });
  await visitor.fillIn(page, { endsOn: dayFromToday(10) });
  await portal.database.owner(
    `insert into membership (person_id, organisation_id, role, starts_on) values ($1, $2, 'teacher', portal_today() + 20)`,
    [teacher.personId, school.id],
  );
  const overlapping = await visitor.fillIn(page, { endsOn: dayFromToday(20) });
  const shown = await visitor.get(page);
  const taken = await visitor.post(`${page}/geen-laatste-dag`);
  const moved = await visitor.fillIn(page, { endsOn: dayFromToday(19) });

  expect([far.status, overlapping.status, taken.status, moved.status]).toEqual([422, 422, 409, 303]);
  expect(far.html.split('Deze dag ligt te ver weg. Kies een dag tot en met')).toHaveLength(3);
  expect(visibleText(overlapping)).toContain('Deze persoon krijgt deze rol hier opnieuw op');
  expect(shown.html).not.toContain('Geen laatste dag meer');
  expect(visibleText(taken)).toContain('Daarom blijft de laatste dag staan.');
});

test('who ends a role reads what becomes of the work: in words for each role, with numbers and no name', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const ib = await make.person(school.id, 'intern_begeleider');
  await make.teaches(await make.group(school.id), teacher.membershipId);
  const team = await make.team();
  const ofTeam = await portal.as((await make.person(team.id, 'administrator')).membershipId);
  const casemanager = await make.person(team.id, 'casemanager');
  const other = await make.person(team.id, 'casemanager');
  const sent = await make.sentReferral(school, team, { callName: 'Geheim' });
  await make.assigned(sent, team, casemanager);
  const closed = await make.assigned(await make.sentReferral(school, team), team, casemanager);
  await portal.database.owner('update care_case set closed_on = portal_today() where family_id = $1', [
    closed.familyId,
  ]);
  const text = async (reader: typeof visitor, { personId, membershipId }: Someone) =>
    visibleText(await reader.get(`/beheer/mensen/${personId}/rol/${membershipId}`));

  const [atSchool, alone, inCharge, free] = [
    await text(visitor, teacher),
    await text(visitor, ib),
    await text(ofTeam, casemanager),
    await text(ofTeam, other),
  ];
  await make.person(school.id, 'intern_begeleider');
  const withColleague = await text(visitor, ib);

  expect(atSchool).toContain('Deze persoon geeft les aan 1 groep.');
  expect(alone).not.toContain('les aan');
  expect(alone).toContain("Er is hier nu geen andere IB'er.".replace("'", '&#39;'));
  expect(withColleague).toContain('van deze school kan ermee verder.');
  expect(inCharge).toContain('Deze persoon is casemanager van 1 gezin.');
  expect(free).toContain('Deze persoon is nu van geen enkel gezin casemanager.');
  expect(inCharge).not.toContain('Geheim');
});

test('a role whose last day went by during a session is told as a role that changed, not as being away', async () => {
  const { school } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const session = await portal.as(teacher.membershipId);
  const sleeping = await portal.as((await make.person(school.id, 'teacher')).membershipId);
  await portal.database.owner('alter table membership disable trigger membership_ends_sessions');
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    teacher.membershipId,
  ]);
  await portal.database.owner('alter table membership enable trigger membership_ends_sessions');
  await portal.database.owner(
    `update session set seen_at = portal_now() - interval '1 hour' where token_hash = $1`,
    [hashOf(sleeping.cookie.replace('zorgroute=', ''))],
  );

  const replies = [await session.get('/werk'), await sleeping.get('/werk')];

  expect(replies.map(({ location }) => location)).toEqual([
    '/inloggen?reden=rol',
    '/inloggen?reden=verlopen',
  ]);
});

test('a new link replaces the earlier one, and is refused for somebody who also works elsewhere', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const wanted = someone(school.id, { startsOn: '1-9-2020' });
  const first = /\/wachtwoord\/([\w-]{43})/.exec((await visitor.fillIn(NEW, wanted)).html)?.[1] ?? '';
  const [membership] = await membershipsOf(wanted.email);
  const page = `/beheer/mensen/${membership?.person_id ?? ''}`;

  const second = await visitor.post(`${page}/wachtwoordlink`);
  await make.person((await make.school()).id, 'teacher', membership?.person_id);
  const refused = await visitor.post(`${page}/wachtwoordlink`);

  expect(second.html).toMatch(/\/wachtwoord\/[\w-]{43}/);
  expect((await portal.visitor().get(`/wachtwoord/${first}`)).status).toBe(404);
  expect(refused.status).toBe(409);
  expect(visibleText(refused)).toContain('Deze persoon werkt ook bij een organisatie die u niet beheert.');
});

test('the search is posted and finds by a part of the name, the address, the role', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(school.id, 'teacher');
  const ib = await make.person(school.id, 'intern_begeleider');
  const found = async (fields: Record<string, string>) => (await visitor.post('/beheer/mensen', fields)).html;

  expect(await found({ q: teacher.name.toUpperCase() })).toContain(teacher.personId);
  expect(await found({ q: teacher.name })).not.toContain(ib.personId);
  expect(await found({ role: 'intern_begeleider' })).toContain(ib.personId);
  expect(await found({ role: 'intern_begeleider' })).not.toContain(teacher.personId);
  expect(await found({ organisationId: school.boardId })).not.toContain(teacher.personId);
  expect(visibleText(await visitor.post('/beheer/mensen', { q: '%' }))).toContain('Niemand gevonden');
});

test('whoever is gone is not in the lists of what is not finished, and an empty one says that all is well', async () => {
  const { school, administrator, visitor } = await schoolWithAdministrator(portal, make);
  const gone = await make.person(school.id, 'teacher');
  await portal.database.owner("update membership set ends_on = '2026-01-31' where id = $1", [
    gone.membershipId,
  ]);
  await portal.database.owner("update account set password_hash = 'x' where id = $1", [
    administrator.personId,
  ]);
  const text = async (path: string) => visibleText(await visitor.get(path));

  const [ending, withoutPassword] = [
    await text('/beheer/mensen/eindigt'),
    await text('/beheer/mensen/zonder-wachtwoord'),
  ];
  const searched = visibleText(await visitor.post('/beheer/mensen', { q: 'xyz', open: 'ending' }));

  expect(ending).toContain('Niemands rol eindigt binnen 30 dagen.');
  expect(withoutPassword).toContain('Iedereen heeft een wachtwoord.');
  for (const page of [ending, withoutPassword]) {
    expect(page).not.toContain(gone.name);
    expect(page).not.toContain('Niemand gevonden');
  }
  expect(searched).toContain('Niemand gevonden. Probeer een deel van de naam.');
  expect(await text('/beheer/mensen')).toContain(gone.name);
});

test('thirty people are a page of twenty-five and the rest', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  for (let i = 0; i < 30; i += 1) await make.person(school.id, 'teacher');

  const first = await visitor.get('/beheer/mensen');
  const after = /name="after" value="([^"]+)"/.exec(first.html)?.[1] ?? '';
  const second = await visitor.post('/beheer/mensen', { after });

  const rows = (html: string) => [...html.matchAll(/zr-work__who" href="([^"]+)"/g)].map(([, href]) => href);
  expect([rows(first.html).length, rows(second.html).length]).toEqual([25, 6]);
  expect(new Set([...rows(first.html), ...rows(second.html)]).size).toBe(31);
});

test("another organisation's people are not there; a wrong role 403, nobody the login, a wrong id 404", async () => {
  const { visitor } = await schoolWithAdministrator(portal, make);
  const other = await schoolWithAdministrator(portal, make);
  const teacher = await make.person(other.school.id, 'teacher');
  const ib = await portal.as((await make.person(other.school.id, 'intern_begeleider')).membershipId);
  const page = `/beheer/mensen/${teacher.personId}`;

  const replies = [
    await visitor.get(page),
    await visitor.get(`${page}/rol`),
    await visitor.post(`${page}/rol`, {
      role: 'teacher',
      organisationId: other.school.id,
      startsOn: '1-1-2026',
    }),
    await visitor.get(`${page}/rol/${teacher.membershipId}`),
    await visitor.post(`${page}/rol/${teacher.membershipId}`, { endsOn: '1-1-2026' }),
    await visitor.post(`${page}/wachtwoordlink`),
    await visitor.get('/beheer/mensen/geen-id'),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
  for (const path of ['/beheer', '/beheer/mensen', NEW, page]) {
    expect((await ib.get(path)).status).toBe(403);
    expect((await portal.visitor().get(path)).status).toBe(303);
  }
  expect(
    await portal.database.owner('select ends_on from membership where id = $1', [teacher.membershipId]),
  ).toEqual([{ ends_on: null }]);
});

test('an administrator of a board looks after its schools, one of a team after the team only', async () => {
  const { school, visitor } = await schoolWithAdministrator(portal, make);
  const second = await make.school(school.boardId);
  const team = await make.team();
  const ofTeam = await portal.as((await make.person(team.id, 'administrator')).membershipId);

  const board = await visitor.get('/beheer');

  expect(board.html).toContain(school.name);
  expect(board.html).toContain(second.name);
  expect(visibleText(board)).toContain('Hier staan nog geen leerlingen.');
  expect(visibleText(await ofTeam.get('/beheer'))).toContain(team.name);
  for (const path of ['/beheer/groepen', '/beheer/leerlingen'])
    expect(visibleText(await ofTeam.get(path))).toContain('Hier horen geen scholen bij');
});
