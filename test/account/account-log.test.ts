// Does what happens to an account stand in a log that the privacy officer reads, and that nobody changes?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashOf, newToken } from '../../src/access/session-cookie.ts';
import { hashPassword } from '../../src/account/passwords.ts';
import { asOwner } from '../../src/database/owner.ts';
import { makeFirst } from '../../src/first-admin/making.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { visibleText } from '../administered-school.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';

let portal: Portal;
let make: Make;
let hash: string;

const PASSWORD = 'een goed wachtwoord';
const OTHER = { password: 'vier gewone lange woorden', again: 'vier gewone lange woorden' };

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  hash = await hashPassword(PASSWORD);
});
afterAll(() => portal.stop());

const withPassword = async (someone: Someone) => {
  await portal.database.owner('update account set password_hash = $1 where id = $2', [
    hash,
    someone.personId,
  ]);
  return someone;
};

/** A school of a board with an officer, who keeps the codes; a teacher who has a password. */
async function place() {
  const school = await make.school();
  const administrator = await withPassword(await make.person(school.id, 'administrator'));
  const officer = await withPassword(await make.person(school.boardId, 'privacy_officer'));
  const teacher = await withPassword(await make.person(school.id, 'teacher'));
  const [account] = await portal.database.owner<{ email: string }>(
    'select email from account where id = $1',
    [teacher.personId],
  );
  return { school, administrator, officer, teacher, email: account?.email ?? '' };
}
type Place = Awaited<ReturnType<typeof place>>;

async function logIn(email: string, password: string): Promise<{ visitor: Visitor; to: string | null }> {
  const reply = await portal.visitor().post('/inloggen', { email, password });
  const cookie = reply.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .find((set) => set?.startsWith('zorgroute='));
  return { visitor: portal.visitor(cookie), to: reply.location };
}

const readBy = async ({ officer }: Pick<Place, 'officer'>) =>
  visibleText(await (await portal.as(officer.membershipId)).get('/inloggen-en-wachtwoorden'));

async function askLink({ administrator, teacher }: Place) {
  const asker = await portal.as(administrator.membershipId);
  const page = `/beheer/mensen/${teacher.personId}`;
  const reply = await asker.post(`${page}/wachtwoordlink`, hidden(await asker.get(page)));
  return /\/wachtwoord\/[\w-]{43}/.exec(reply.html)?.[0] ?? '';
}

test('a login, a wrong password and a logout are lines; an officer of another board reads none of them', async () => {
  const here = await place();
  const elsewhere = await place();

  const { visitor } = await logIn(here.email, PASSWORD);
  await visitor.post('/uitloggen');
  await logIn(here.email, 'niet dit wachtwoord');
  await logIn(here.email, 'ook niet dit wachtwoord');
  const read = await readBy(here);

  expect(read).toContain(`${here.teacher.name} logde in als leerkracht bij ${here.school.name}`);
  expect(read).toContain(`${here.teacher.name} logde uit als leerkracht bij ${here.school.name}`);
  expect(read).toMatch(
    new RegExp(`${here.teacher.name} er is een verkeerd wachtwoord getypt 2 keer die dag`),
  );
  expect(read).not.toMatch(/127\.0\.0\.1|::1/);
  expect(await readBy(elsewhere)).not.toContain(here.teacher.name);
});

test('an address that nobody has leaves nothing', async () => {
  const before = await portal.database.owner('select from account_log');
  await logIn('niemand@school.example', PASSWORD);

  expect(await portal.database.owner('select from account_log')).toHaveLength(before.length);
});

test('too many tries are a line, once in ten minutes', async () => {
  const here = await place();
  for (let i = 0; i < 8; i += 1) await logIn(here.email, 'niet dit wachtwoord');

  expect(await readBy(here)).toContain('inloggen is even tegengehouden');
  expect(
    await portal.database.owner(`select from account_log where event = 'braked' and person_id = $1`, [
      here.teacher.personId,
    ]),
  ).toHaveLength(1);
});

test('who asked for a link stands there; its person is logged out, and reads at the next login who it was and when', async () => {
  const here = await place();
  const before = await portal.as(here.teacher.membershipId);

  await askLink(here);
  const read = await readBy(here);
  const asleep = await before.get('/werk');
  const { visitor, to } = await logIn(here.email, PASSWORD);
  const notice = await visitor.get('/account/link');
  const onward = await visitor.post('/account/link', hidden(notice));
  const next = await visitor.get('/werk');
  const again = await logIn(here.email, PASSWORD);

  expect(read).toContain(`kreeg een link voor een nieuw wachtwoord, door ${here.administrator.name}`);
  expect(read).toContain(`is uitgelogd, door ${here.administrator.name}`);
  expect(asleep.location).toMatch(/^\/inloggen/);
  expect(to).toBe('/account/link');
  expect(visibleText(notice)).toMatch(
    new RegExp(`${here.administrator.name} maakte op .* om \\d\\d:\\d\\d een link`),
  );
  expect(onward.location).toBe('/werk');
  expect(visibleText(next)).not.toContain('Bewaard.');
  expect(again.to).toBe('/werk');
});

test('a wrong code, a chosen password, a switch and the end of a role are lines', async () => {
  const here = await place();
  const { membershipId: second } = await make.person(
    here.school.id,
    'intern_begeleider',
    here.teacher.personId,
  );
  const link = await askLink(here);
  const codes = (await (await portal.as(here.officer.membershipId)).get('/wachtwoordcodes')).html;
  const code = /Code: ([0-9A-F]{8})/.exec(codes)?.[1] ?? '';

  await portal.visitor().post(link, { code: '00000000', ...OTHER });
  await portal.visitor().post(link, { code, ...OTHER });
  const { visitor } = await logIn(here.email, OTHER.password);
  await visitor.post(`/wisselen/${second}`);
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [second]);
  const read = await readBy(here);

  for (const line of [
    'bij de link is een verkeerde code getypt',
    'koos een wachtwoord met een link',
    `ging verder in een andere rol als IB&#39;er bij ${here.school.name}`,
    `is uitgelogd als IB&#39;er bij ${here.school.name}`,
  ])
    expect(read).toContain(line);
});

test('a first link that the portal’s own command made is told to the officer of the portal', async () => {
  const region = await make.organisation('region');
  const officer = await make.person(region, 'privacy_officer');
  const first = { name: 'Verzonnen Eerste', email: 'eerste@portaal.invalid' };

  await asOwner(portal.database.ownerUrl, portal.clock.now(), (ask) =>
    makeFirst(ask, first, hashOf(newToken())),
  );

  expect(await readBy({ officer })).toContain(
    'Verzonnen Eerste kreeg een eerste link, zonder tweede persoon, bij de eerste start',
  );
});

test('the lines are read a page at a time, the newest first', async () => {
  const here = await place();
  await portal.database.owner(
    `insert into account_log (at, root_id, event, person_id, person_name)
     select portal_now() - make_interval(days => n), $1, 'renamed', gen_random_uuid(), 'Persoon ' || n from generate_series(1, 160) n`,
    [here.school.boardId],
  );
  const officer = await portal.as(here.officer.membershipId);

  const first = await officer.get('/inloggen-en-wachtwoorden');
  const more = Object.fromEntries(
    [...first.html.matchAll(/name="(after\w+)" value="([^"]+)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
  const second = await officer.post('/inloggen-en-wachtwoorden', { ...hidden(first), ...more });

  expect(first.html).toContain('Persoon 1<');
  expect(first.html).not.toContain('Persoon 151<');
  expect(second.html).toContain('Persoon 151<');
  expect(second.html).not.toContain('Persoon 1<');
  expect(second.html).not.toContain('Toon meer');
});

test('whatever makes a session, a link or a password leaves a line', async () => {
  const silent = await portal.database.owner<{ name: string }>(
    `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'access')
       and pg_get_functiondef(p.oid) ~* '(insert into|update) (public\\.)?(session|password_link)\\M|password_hash = '
       and pg_get_functiondef(p.oid) !~ 'note_account|end_sessions' and p.prokind = 'f' order by 1`,
  );

  // A session that is looked with again moves on; how often a link's page is opened is nobody's business.
  expect(silent.map(({ name }) => name)).toEqual(['access.open_session']);
});
