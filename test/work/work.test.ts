import { afterAll, beforeAll, expect, test } from 'vitest';

import { ALL_ROLES, type Role } from '../../src/access/roles.ts';
import { addDays } from '../../src/calendar/days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { filesOf } from './files-at-each-place.ts';

const TODAY = presentDay();
const LONG_AGO = addDays(TODAY, -100);
const YESTERDAY = addDays(TODAY, -1);

let portal: Portal;
let make: Make;
let files: ReturnType<typeof filesOf>;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  files = filesOf(make);
});
afterAll(() => portal.stop());

async function schoolWithTeam() {
  const school = await make.school();
  const team = await make.team();
  const group = await make.group(school.id, 'Groep 5');
  const teacher = await make.person(school.id, 'teacher');
  await make.teaches(group, teacher.membershipId);
  const ib = await make.person(school.id, 'intern_begeleider');
  const child = (call_name: string) =>
    make.pupil(school.id, { group_id: group, call_name, family_name: 'Testkind' });
  const referred = async (name: string) => {
    const trajectory = await files.signalled(await child(name), LONG_AGO);
    await files.talked(trajectory, LONG_AGO);
    return files.sent(trajectory, team.id, `${name} Testkind`);
  };
  return { school, team, group, teacher, ib, child, referred };
}

const work = async (membershipId: string, path = '/werk') => (await portal.as(membershipId)).get(path);
const inOrder = (html: string, ...texts: string[]) => {
  const places = texts.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
};
const rowOf = (html: string, child: string) =>
  html.split('<li class="zr-work__row">').find((row) => row.includes(child)) ?? '';
const lastLine = async (personId: string) => {
  const lines = await portal.database.owner<{
    what: string;
    subject_ids: string[];
    subject_kind: string;
    layer: string;
  }>(
    'select what, subject_ids, subject_kind, layer from access_log where person_id = $1 order by id desc limit 1',
    [personId],
  );
  return lines[0];
};

const CALLED: Partial<Record<Role, string>> = {
  privacy_officer: 'accessLog:read',
  board_member: 'figures:see',
  policy_officer: 'figures:see',
  administrator: 'people:keep',
};

test.each(ALL_ROLES)(
  'for a new %s the page says what will come here and what to do first',
  async (role: Role) => {
    const school = await make.school();
    const team = await make.team();
    const where: Partial<Record<Role, string>> = {
      teacher: school.id,
      intern_begeleider: school.id,
      board_member: school.boardId,
      administrator: school.boardId,
      privacy_officer: school.boardId,
      policy_officer: team.municipalityId,
      partner: await make.organisation('partner'),
    };
    const someone = await make.person(where[role] ?? team.id, role);

    const page = await work(someone.membershipId);

    expect(page.status).toBe(200);
    if (role === 'board_member' || role === 'policy_officer') expect(page.html).toContain('minder dan 5');
    else expect(page.html).toContain('zr-empty');
    expect(await lastLine(someone.personId)).toMatchObject({
      what: CALLED[role] ?? 'work:see',
      subject_kind: 'none',
    });
  },
);

test('a teacher sees what waits, overdue first, then whom it waits for; the log names the children', async () => {
  const { teacher, child } = await schoolWithTeam();
  const [late, fresh, done] = [await child('Laat'), await child('Vers'), await child('Klaar')];
  const lateTrajectory = await files.signalled(late, LONG_AGO);
  await files.signalled(fresh, YESTERDAY);
  await files.ended(await files.signalled(done, LONG_AGO), YESTERDAY);
  const helped = await child('Helpt');
  const helping = await files.signalled(helped, LONG_AGO);
  await files.talked(helping, LONG_AGO, 'own_help');
  await files.consulted(helping, LONG_AGO, 'own_help');

  const { html } = await work(teacher.membershipId);

  inOrder(
    html,
    'Wacht op u',
    'Te laat',
    'Laat Testkind',
    'Ook te laat bij de IB&#39;er: overleggen over het signaal',
    'Vers Testkind',
    'Intussen bij de IB&#39;er: overleggen over het signaal',
    'Helpt Testkind',
    'Pas geëindigd (1)',
    'Klaar Testkind',
  );
  expect(html).toContain(`/trajecten/${lateTrajectory}/gesprek`);
  const line = await lastLine(teacher.personId);
  expect(new Set(line?.subject_ids)).toEqual(new Set([late, fresh, done, helped]));
});

test('the intern begeleider reads what ended lately, also of one group', async () => {
  const { ib, child, group } = await schoolWithTeam();
  await files.ended(await files.signalled(await child('Later'), LONG_AGO), YESTERDAY);

  const page = await work(ib.membershipId);
  const ofGroup = await work(ib.membershipId, `/werk/groep/${group}`);

  expect(page.status).toBe(200);
  expect(page.html).toMatch(/Pas geëindigd \(1\)/);
  expect(page.html).toContain('Later Testkind');
  expect([ofGroup.status, ofGroup.html.includes('Later Testkind')]).toEqual([200, true]);
});

test('the intern begeleider has the consultation to plan and the question to answer, and hears of a conversation that stays away', async () => {
  const { ib, team, child, referred } = await schoolWithTeam();
  const trajectory = await files.signalled(await child('Overleg'), LONG_AGO);
  const referral = await referred('Vraagkind');
  await make.insert('question', {
    referral_id: referral,
    question: 'Wat bedoelt u?',
    author_name: 'Team',
    author_role: 'cjg_worker',
  });
  await referred('Verstuurd');

  const { html } = await work(ib.membershipId);

  inOrder(
    html,
    'Overleg Testkind',
    'Vraagkind Testkind',
    'De vraag van het basisteam beantwoorden',
    'Hier wacht u op',
    'De ontvangst bevestigen',
  );
  expect(rowOf(html, 'Overleg Testkind')).toContain('Ook te laat bij de leerkracht: praten met de ouders');
  expect(rowOf(html, 'Verstuurd Testkind')).toContain(team.name);
  expect(html).toContain(`/trajecten/${trajectory}/overleg`);
  expect(html).toContain(`/aanmeldingen/${referral}/antwoord`);
});

test('a child is one row, however many matters wait: what the reader has to do first, the other beside it; how many there are, in each band and group', async () => {
  const { school, ib, teacher, child } = await schoolWithTeam();
  const group = await make.group(school.id, 'Groep 6');
  for (const name of ['Anna', 'Bram', 'Cas']) await files.signalled(await child(name), LONG_AGO);
  const helped = await files.signalled(await child('Dina'), LONG_AGO);
  await files.consulted(helped, LONG_AGO, 'own_help');
  for (const name of ['Eef', 'Fem', 'Gijs'])
    await files.signalled(
      await make.pupil(school.id, { group_id: group, call_name: name, family_name: 'Testkind' }),
      YESTERDAY,
    );
  const visitor = await portal.as(ib.membershipId);

  const { html } = await visitor.get('/werk');
  const ofGroup = await visitor.get(`/werk/groep/${group}`);
  const { html: own } = await work(teacher.membershipId);

  for (const name of ['Anna', 'Bram', 'Cas', 'Dina', 'Eef', 'Fem', 'Gijs'])
    expect(html.split(`>${name} Testkind<`), name).toHaveLength(2);
  inOrder(
    html,
    'Wacht op u <span class="zr-count">6<',
    'Te laat <span>3<',
    'Anna',
    'Later <span>3<',
    'Eef',
    'Dina',
  );
  expect(rowOf(html, 'Dina')).toMatch(/<i>leerkracht <\/i>[^<]+<\/span> <span>Praten met de ouders/);
  expect(html).toContain(`<a href="/werk/groep/${group}"><i>Groep </i>6 <span>(3)</span></a>`);
  expect(ofGroup.html).toContain('Wacht op u <span class="zr-count">3<');
  expect(ofGroup.html).not.toContain('Anna');
  expect(rowOf(own, 'Dina')).toMatch(/Praten met de ouders<small>(Daarna|Ook te laat): bekijken/);
});

test('a group of another school is no page; of a group that is done it says so', async () => {
  const { ib, group } = await schoolWithTeam();
  const other = await schoolWithTeam();
  const visitor = await portal.as(ib.membershipId);

  const done = await visitor.get(`/werk/groep/${group}`);

  expect(done.status).toBe(200);
  expect(done.html).toContain('Bij deze groep wacht nu niets.');
  expect((await visitor.get(`/werk/groep/${other.group}`)).status).toBe(404);
});

test('beside another matter of a child whose safety was chosen, no talk with the parents is urged', async () => {
  const { ib, child } = await schoolWithTeam();
  const trajectory = await files.signalled(await child('Veilig'), LONG_AGO);
  const consultation = await files.consulted(trajectory, LONG_AGO, 'own_help');
  await portal.database.owner(
    `insert into school_entry_apart (id, answers) values ($1, '{"safetyNote":"Zorg"}')`,
    [consultation],
  );

  const { html } = await work(ib.membershipId);

  expect(rowOf(html, 'Veilig')).not.toContain('raten met de ouders');
});

test('a teacher sees only the own group, and another school never appears', async () => {
  const mine = await schoolWithTeam();
  const other = await schoolWithTeam();
  await files.signalled(await mine.child('Eigen'), YESTERDAY);
  await files.signalled(await make.pupil(mine.school.id, { call_name: 'Andergroep' }), YESTERDAY);
  await files.signalled(await other.child('Andereschool'), YESTERDAY);

  const teacher = await work(mine.teacher.membershipId);
  const ib = await work(mine.ib.membershipId);

  expect(teacher.html).toContain('Eigen');
  expect(teacher.html).not.toContain('Andergroep');
  expect(ib.html).toContain('Andergroep');
  for (const { html } of [teacher, ib]) expect(html).not.toContain('Andereschool');
});

test('more than twenty-five wait behind "Toon meer", and the line names only who was shown', async () => {
  const { teacher, child } = await schoolWithTeam();
  for (let i = 0; i < 27; i += 1)
    await files.consulted(await files.signalled(await child(`Kind${String(i)}`), YESTERDAY), YESTERDAY);

  const first = await work(teacher.membershipId);
  const named = (await lastLine(teacher.personId))?.subject_ids.length;
  const all = await work(teacher.membershipId, '/werk/alles');

  expect(first.html.match(/zr-work__row/g)).toHaveLength(25);
  expect(first.html).toContain('href="/werk/alles"');
  expect(named).toBe(25);
  expect(all.html.match(/zr-work__row/g)).toHaveLength(27);
});

test('the team: a worker receives, the coordinator names a casemanager and sees silence', async () => {
  const { team, referred } = await schoolWithTeam();
  const worker = await make.person(team.id, 'cjg_worker');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const casemanager = await make.person(team.id, 'casemanager');
  const unreceived = await referred('Nieuw');
  const received = await referred('Ontvangen');
  await make.insert('milestone', {
    referral_id: received,
    kind: 'received',
    on_date: TODAY,
    author_name: 'T',
    author_role: 'cjg_worker',
  });
  const silent = await referred('Stil');
  await files.assigned(silent, team.id, casemanager.membershipId);
  await portal.database.owner('update milestone set on_date = $2 where referral_id = $1', [silent, LONG_AGO]);
  await (await schoolWithTeam()).referred('Andergebied');

  const byWorker = await work(worker.membershipId);
  const byCoordinator = await work(coordinator.membershipId);
  const byCasemanager = await work(casemanager.membershipId);

  inOrder(
    byWorker.html,
    'Wacht op u',
    'Nieuw Testkind',
    'Hier wacht u op',
    'Ontvangen Testkind',
    'een casemanager aanwijzen',
  );
  expect(byWorker.html).toContain(`/aanmeldingen/${unreceived}`);
  expect(byWorker.html).not.toContain('Stil Testkind');
  expect(byCoordinator.html).toContain(`/aanmeldingen/${received}/casemanager`);
  inOrder(byCoordinator.html, 'Stil: de dag is voorbij', 'Stil Testkind', 'te laat');
  inOrder(byCasemanager.html, 'Wacht op u', 'Stil Testkind', 'Contact opnemen met het gezin', 'te laat');
  expect(byCasemanager.html).toContain(`/aanmeldingen/${silent}/eerste-contact`);
  for (const { html } of [byWorker, byCoordinator, byCasemanager]) expect(html).not.toContain('Andergebied');
  expect(await lastLine(casemanager.personId)).toMatchObject({ subject_kind: 'referral', layer: 'shared' });
});

test('a casemanager finds feedback that is due, and the other families after it', async () => {
  const { team, referred } = await schoolWithTeam();
  const casemanager = await make.person(team.id, 'casemanager');
  const meets = async (name: string, on: string) => {
    const referral = await referred(name);
    const family = await files.assigned(referral, team.id, casemanager.membershipId);
    await make.insert('milestone', {
      referral_id: referral,
      kind: 'first_contact',
      on_date: on,
      author_name: 'C',
      author_role: 'casemanager',
    });
    return { referral, family };
  };
  const due = await meets('Tijd', LONG_AGO);
  const later = await meets('Later', TODAY);

  const { html } = await work(casemanager.membershipId);

  inOrder(html, 'Wacht op u', 'Tijd Testkind', 'Verder bij u', 'Later Testkind');
  expect(html).toContain(`/aanmeldingen/${due.referral}/terugkoppeling`);
  expect(html).toContain(`/gezinnen/${later.family}`);
});

test('a partner sees only the families it is invited to, and until when', async () => {
  const { team, referred } = await schoolWithTeam();
  const casemanager = await make.person(team.id, 'casemanager');
  const organisation = await make.organisation('partner');
  const [partner, other] = [
    await make.person(organisation, 'partner'),
    await make.person(organisation, 'partner'),
  ];
  const family = await files.assigned(await referred('Gezinskind'), team.id, casemanager.membershipId);
  await make.insert('family_partner', {
    family_id: family,
    membership_id: partner.membershipId,
    purpose: 'Logopedie',
    consent_by: 'Moeder',
    consent_on: TODAY,
    ends_on: '2099-01-31',
    author_name: 'Cor',
    author_role: 'casemanager',
  });

  const invited = await work(partner.membershipId);

  expect(invited.html).toContain(`/gezinnen/${family}/deel`);
  expect(invited.html).toContain('Logopedie');
  expect(invited.html).toContain('tot en met za\u00a031\u00a0januari 2099');
  expect((await work(other.membershipId)).html).toContain('bij geen gezin uitgenodigd');
  expect(await lastLine(partner.personId)).toMatchObject({ subject_kind: 'family', layer: 'care' });
});

test('an administrator sees what is not finished in the register, and nothing of a file', async () => {
  const { school, child } = await schoolWithTeam();
  const administrator = await make.person(school.id, 'administrator');
  const leaving = await make.person(school.id, 'teacher');
  await portal.database.owner('update membership set ends_on = $2 where id = $1', [
    leaving.membershipId,
    addDays(TODAY, 20),
  ]);
  await make.group(school.id, 'Zonder');
  await make.pupil(school.id, { birth_date: null });
  await files.signalled(await child('Geheim'), YESTERDAY);

  const { html } = await work(administrator.membershipId);

  for (const text of [
    '1 rol eindigt',
    '3 mensen',
    '1 groep<',
    '1 leerling<',
    'Nog geen wachtwoord',
    '/beheer/mensen/eindigt',
    '/beheer/mensen/zonder-wachtwoord',
    `/beheer/groepen/school/${school.id}#zonder-leerkracht`,
    `/beheer/leerlingen/school/${school.id}/zonder-groep`,
    `/beheer/leerlingen/school/${school.id}/zonder-geboortedatum`,
  ])
    expect(html).toContain(text);
  expect(html).not.toContain('Geheim');
  expect((await lastLine(administrator.personId))?.subject_ids).toEqual([]);
});

test('each line of the register leads to the very people, groups and pupils; a school without pupils and a file that waits are lines too', async () => {
  const { school } = await schoolWithTeam();
  const empty = await make.school(school.boardId);
  const administrator = await make.person(school.boardId, 'administrator');
  const leaving = await make.person(school.id, 'teacher');
  const staying = await make.person(school.id, 'teacher');
  await portal.database.owner('update membership set ends_on = $2 where id = $1', [
    leaving.membershipId,
    addDays(TODAY, 20),
  ]);
  await portal.database.owner("update account set password_hash = 'x' where id = $1", [leaving.personId]);
  const taught = await make.group(school.id, 'Met');
  await make.teaches(taught, staying.membershipId);
  await make.group(school.id, 'Zonder');
  await make.pupil(school.id, { call_name: 'Groeploos' });
  await make.pupil(school.id, { call_name: 'Datumloos', group_id: taught, birth_date: null });
  const importId = await make.insert('pupil_import', {
    school_id: school.id,
    person_id: administrator.personId,
    content: '{}',
  });
  const visitor = await portal.as(administrator.membershipId);

  const { html } = await visitor.get('/werk');
  const page = async (path: string) => (await visitor.get(path)).html;
  const list = `/beheer/leerlingen/school/${school.id}`;
  const groups = await page(`/beheer/groepen/school/${school.id}`);

  expect(html).toContain(`/beheer/import/${school.id}/${importId}`);
  expect(html).toContain(`/beheer/import/${empty.id}"`);
  expect(html).toContain(`${school.name} · Geen groep.`);
  expect(groups.indexOf('Zonder leerkracht')).toBeLessThan(groups.indexOf('Met leerkracht'));
  expect(await page(`${list}/zonder-groep`)).toContain('Groeploos');
  expect(await page(`${list}/zonder-groep`)).not.toContain('Datumloos');
  expect(await page(`${list}/zonder-geboortedatum`)).toContain('Datumloos');
  expect(await page(`${list}/zonder-geboortedatum`)).not.toContain('Groeploos');
  expect(await page('/beheer/mensen/eindigt')).toContain(leaving.personId);
  expect(await page('/beheer/mensen/eindigt')).not.toContain(staying.personId);
  expect(await page('/beheer/mensen/zonder-wachtwoord')).toContain(staying.personId);
  expect(await page('/beheer/mensen/zonder-wachtwoord')).not.toContain(leaving.personId);
});

test('an administrator reads a year before the table of free days ends that it does, and not earlier', async () => {
  const { school } = await schoolWithTeam();
  const administrator = await make.person(school.id, 'administrator');
  const read = async (day: string) => {
    portal.clock.set(`${day}T10:00`);
    return (await work(administrator.membershipId)).html;
  };

  const [before, then] = [await read('2027-12-30'), await read('2027-12-31')];
  portal.clock.set(`${TODAY}T12:00`);

  expect(before).not.toContain('Het portaal kent de schoolvakanties');
  expect(then).toContain('Het portaal kent de schoolvakanties en feestdagen tot en met');
});

test('an administrator without schools has no groups and pupils in the menu', async () => {
  const { school, team } = await schoolWithTeam();
  const menuFor = async (organisationId: string) =>
    /<nav aria-label="Hoofdmenu">.*?<\/nav>/s.exec(
      (await work((await make.person(organisationId, 'administrator')).membershipId)).html,
    )?.[0];

  expect(await menuFor(school.id)).toContain('/beheer/groepen');
  expect(await menuFor(school.boardId)).toContain('/beheer/leerlingen');
  for (const id of [team.municipalityId, team.id]) {
    expect(await menuFor(id)).toContain('/beheer/mensen');
    expect(await menuFor(id)).not.toMatch(/groepen|leerlingen/);
  }
});

test('what waits in my other memberships is the number I find there after switching', async () => {
  const one = await schoolWithTeam();
  const two = await schoolWithTeam();
  const { personId } = one.teacher;
  const elsewhere = await make.person(two.school.id, 'intern_begeleider', personId);
  const casemanager = await make.person(two.team.id, 'casemanager', personId);
  await files.signalled(await two.child('Een'), LONG_AGO);
  await files.signalled(await two.child('Twee'), YESTERDAY);
  await files.consulted(await files.signalled(await two.child('Drie'), LONG_AGO), LONG_AGO, 'own_help');
  await files.assigned(await two.referred('Vier'), two.team.id, casemanager.membershipId);
  const stranger = await make.person(two.school.id, 'intern_begeleider');
  await files.signalled(await one.child('Vijf'), YESTERDAY);
  await files.talked(await files.signalled(await one.child('Zes'), LONG_AGO), LONG_AGO);

  const here = await work(one.teacher.membershipId);
  const switching = await work(one.teacher.membershipId, '/wisselen');
  const there = await work(elsewhere.membershipId);

  expect(here.html).toContain('<span class="utrecht-number-badge">3</span>');
  expect(here.html).not.toContain('Een Testkind');
  expect(switching.html).toContain('· 2 te doen');
  expect(switching.html).toContain('· 1 te doen');
  const mine = there.html.split('Hier wacht u op')[0] ?? '';
  expect(mine.match(/zr-work__row/g)).toHaveLength(2);
  expect(there.html).toContain('<span class="utrecht-number-badge">2</span>');
  expect((await work(stranger.membershipId)).html).not.toContain('utrecht-number-badge');
});

test('nobody in gets the login; another role cannot search the log', async () => {
  const { teacher } = await schoolWithTeam();

  const nobody = await portal.visitor().get('/werk');
  const searched = await (await portal.as(teacher.membershipId)).post('/werk', { person: 'x' });

  expect([nobody.status, nobody.location, searched.status]).toEqual([303, '/inloggen', 403]);
});
