import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function teacherWithPassword() {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const email = `${teacher.personId}@test.invalid`;
  await portal.database.owner('update account set email = $1, password_hash = $2 where id = $3', [
    email,
    await hashPassword('een goed wachtwoord'),
    teacher.personId,
  ]);
  return { ...teacher, email, school };
}

test('somebody with the right password comes to the work, with a session that the database knows', async () => {
  const { email, name, school } = await teacherWithPassword();

  const reply = await portal
    .visitor()
    .post('/inloggen', { email: email.toUpperCase(), password: 'een goed wachtwoord' });

  expect(reply.status).toBe(303);
  expect(reply.location).toBe('/werk');
  const cookie = reply.headers.getSetCookie().find((c) => c.startsWith('zorgroute='));
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  const work = await portal.visitor(cookie?.split(';')[0]).get('/werk');
  expect(work.status).toBe(200);
  expect(work.html).toContain(name);
  expect(work.html).toContain(school.name);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await teacherWithPassword();

  const wrong = await portal.visitor().post('/inloggen', { email, password: 'iets anders' });
  const unknown = await portal
    .visitor()
    .post('/inloggen', { email: 'niemand@test.invalid', password: 'iets anders' });

  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('horen niet bij elkaar');
  expect(unknown.html.replaceAll('niemand@test.invalid', email).replace(/nonce="[^"]*"/g, '')).toBe(
    wrong.html.replace(/nonce="[^"]*"/g, ''),
  );
});

test('after five wrong tries one has to wait', async () => {
  const { email } = await teacherWithPassword();
  for (let i = 0; i < 5; i++) await portal.visitor().post('/inloggen', { email, password: 'mis' });

  const sixth = await portal.visitor().post('/inloggen', { email, password: 'een goed wachtwoord' });

  expect(sixth.status).toBe(429);
  expect(sixth.html).toContain('Er is te vaak geprobeerd');
});

test('whoever is not logged in is asked to, and comes back', async () => {
  const { email } = await teacherWithPassword();

  const asked = await portal.visitor().get('/werk');
  const back = asked.headers.getSetCookie()[0]?.split(';')[0];
  const entered = await portal.visitor(back).post('/inloggen', { email, password: 'een goed wachtwoord' });

  expect(asked.status).toBe(303);
  expect(asked.location).toBe('/inloggen');
  expect(entered.location).toBe('/werk');
});

test('a form from another origin is refused', async () => {
  const { email } = await teacherWithPassword();

  const foreign = await portal
    .visitor()
    .post('/inloggen', { email, password: 'een goed wachtwoord' }, { 'Sec-Fetch-Site': 'cross-site' });

  expect(foreign.status).toBe(403);
  expect(foreign.headers.getSetCookie()).toEqual([]);
});

test('logging out ends the session on the server', async () => {
  const { membershipId } = await teacherWithPassword();
  const teacher = await portal.as(membershipId);

  await teacher.post('/uitloggen');

  expect((await teacher.get('/werk')).status).toBe(303);
});
