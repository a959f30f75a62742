// Who is braked at the login, and who never is? Everybody's tries are counted before they are made; where a person is known,
// nobody else's tries lock that person out.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Reply } from '../portal.ts';

let portal: Portal;
let make: Make;
let hash: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  hash = await hashPassword(RIGHT);
});
afterAll(() => portal.stop());

const RIGHT = 'een goed wachtwoord';
let places = 0;
/** An address that no other test comes from. */
const place = () => `198.51.100.${String((places += 1))}`;

async function teacher() {
  const school = await make.school();
  const someone = await make.person(school.id, 'teacher');
  const email = `${someone.personId}@test.invalid`;
  await portal.database.owner('update account set email = $1, password_hash = $2 where id = $3', [
    email,
    hash,
    someone.personId,
  ]);
  return { ...someone, email };
}

const logIn = (email: string, password: string, from: string): Promise<Reply> =>
  portal.visitor().post('/inloggen', { email, password }, { 'X-Forwarded-For': from });

async function tries(number: number, email: (i: number) => string, from: (i: number) => string) {
  const statuses: number[] = [];
  for (let i = 0; i < number; i++) statuses.push((await logIn(email(i), 'mis', from(i))).status);
  return statuses;
}
/** What so many tries would have left, without the time they take. */
const fill = (key: string, level: number) =>
  portal.database.owner(
    'insert into login_brake (key, level, since) values ($1, $2, portal_now()) on conflict (key) do update set level = $2',
    [key, level],
  );

test('others behind the same address try a name of somebody who is known there: the right password goes on', async () => {
  const { email } = await teacher();
  const school = place();
  await logIn(email, RIGHT, school);

  const others = await tries(
    8,
    () => email,
    () => school,
  );
  const self = await logIn(email, RIGHT, school);

  expect(new Set(others)).toEqual(new Set([422]));
  expect(self.location).toBe('/werk');
});

test('fifty made-up names block no school: neither who is known there nor who comes for the first time', async () => {
  const [known, fresh] = [await teacher(), await teacher()];
  const school = place();
  await logIn(known.email, RIGHT, school);
  await fill(`address:${school}`, 120);

  const replies = [await logIn(known.email, RIGHT, school), await logIn(fresh.email, RIGHT, school)];

  expect(replies.map(({ location }) => location)).toEqual(['/werk', '/werk']);
});

test('where nobody is known, made-up names come to an end', async () => {
  const from = place();
  await fill(`address:${from}`, 49);

  const statuses = await tries(
    2,
    (i) => `niemand${String(i)}@test.invalid`,
    () => from,
  );

  expect(statuses).toEqual([422, 429]);
});

test('of a hundred and twenty at once at one name five are tried, and all the others wait', async () => {
  const { email } = await teacher();
  const from = place();

  const replies = await Promise.all(Array.from({ length: 120 }, () => logIn(email, 'mis', from)));

  const counts = (status: number) => replies.filter((reply) => reply.status === status).length;
  expect([counts(422), counts(429)]).toEqual([5, 115]);
});

test('after the wait there is one try, not five again', async () => {
  const { email } = await teacher();
  const from = place();
  await tries(
    5,
    () => email,
    () => from,
  );
  await portal.database.owner(
    `update login_brake set since = since - interval '181 seconds' where key like $1`,
    [`pair:%@${from}`],
  );

  const statuses = await tries(
    3,
    () => email,
    () => from,
  );

  expect(statuses).toEqual([422, 429, 429]);
});

test('from everywhere at one name: thirty, then that name waits, but not where the person is known', async () => {
  const { email } = await teacher();
  const home = place();
  await logIn(email, RIGHT, home);
  const statuses = await tries(
    31,
    () => email,
    (i) => `203.0.113.${String(i)}`,
  );

  const self = await logIn(email, RIGHT, home);

  expect(statuses.filter((status) => status === 422)).toHaveLength(30);
  expect(self.location).toBe('/werk');
});

test('a network of IPv6 is one place, to brake and to be known', async () => {
  const { email } = await teacher();
  const other = await teacher();
  await logIn(other.email, RIGHT, '2001:db8:1:1::7');

  const statuses = await tries(
    6,
    () => email,
    (i) => `2001:db8:2:2::${String(i + 1)}`,
  );
  await tries(
    8,
    () => other.email,
    (i) => `2001:db8:1:1::a${String(i)}`,
  );
  const self = await logIn(other.email, RIGHT, '2001:db8:1:1:5::5');

  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect(self.location).toBe('/werk');
});

test('too many passwords at once: who comes too many hears so at once, and is not counted', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, teacher));
  const flood = Array.from({ length: 150 }, (_, i) =>
    logIn(`niemand${String(i)}@test.invalid`, 'mis', `192.0.2.${String(i)}`),
  );
  const replies = await Promise.all(flood);

  const busy = replies.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]?.html).toContain('Het is nu druk met inloggen.');
  expect(busy[0]?.headers.get('Retry-After')).toBe('10');
  expect(replies.every(({ status }) => [422, 503].includes(status))).toBe(true);
  const [{ email } = { email: '' }] = people;
  expect((await logIn(email, RIGHT, place())).location).toBe('/werk');
});
