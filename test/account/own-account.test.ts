// May somebody change the own name, number and password, and nobody else's?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { visibleText } from '../administered-school.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;
let hash: string;

const PRESENT = 'een goed wachtwoord';
const NEXT = 'vier gewone lange woorden';

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  hash = await hashPassword(PRESENT);
});
afterAll(() => portal.stop());

async function somebody() {
  const school = await make.school();
  const someone = await make.person(school.id, 'teacher');
  const [account] = await portal.database.owner<{ email: string }>(
    'update account set password_hash = $2 where id = $1 returning email',
    [someone.personId, hash],
  );
  const visitor = await portal.as(someone.membershipId);
  return { ...someone, email: account?.email ?? '', visitor };
}
const logIn = (email: string, password: string) => portal.visitor().post('/inloggen', { email, password });
const choose = (present: string, password = NEXT, again = password) => ({ present, password, again });

test('the own name and number are changed on one page, and stand in the page around it', async () => {
  const { visitor, personId } = await somebody();
  const other = await somebody();

  const reply = await visitor.fillIn('/account', { name: 'Noor Verzonnen', phone: '0594 12 34 56' });
  const after = await visitor.get('/account');

  expect(reply.location).toBe('/account');
  expect(after.html).toContain('href="/account">Noor Verzonnen<');
  expect(await portal.database.owner('select name, phone from person where id = $1', [personId])).toEqual([
    { name: 'Noor Verzonnen', phone: '0594 12 34 56' },
  ]);
  expect(
    await portal.database.owner('select name, phone from person where id = $1', [other.personId]),
  ).toEqual([{ name: other.name, phone: '' }]);
  expect(visibleText(after)).toContain('wijzigde de eigen naam');
});

test('without a name, or with what is no number, nothing is kept and it says so', async () => {
  const { visitor, personId, name } = await somebody();

  const reply = await visitor.fillIn('/account', { name: '', phone: 'bel maar' });

  expect(reply.status).toBe(422);
  expect(visibleText(reply)).toContain('Vul uw naam in.');
  expect(await portal.database.owner('select name, phone from person where id = $1', [personId])).toEqual([
    { name, phone: '' },
  ]);
});

test('who knows the present password chooses another one: other sessions end, this one stays', async () => {
  const { visitor, membershipId, email } = await somebody();
  const elsewhere = await portal.as(membershipId);

  const reply = await visitor.fillIn('/account/wachtwoord', choose(PRESENT));

  expect(reply.location).toBe('/account');
  expect((await elsewhere.get('/werk')).location).toMatch(/^\/inloggen/);
  expect((await visitor.get('/werk')).status).toBe(200);
  expect((await logIn(email, PRESENT)).status).toBe(422);
  expect((await logIn(email, NEXT)).location).toBe('/werk');
});

test('a wrong present password, a short or a guessed one, two that differ: refused, nothing is shown again', async () => {
  const { visitor, email } = await somebody();

  const replies = await Promise.all([
    visitor.fillIn('/account/wachtwoord', choose('niet dit wachtwoord')),
    visitor.fillIn('/account/wachtwoord', choose(PRESENT, 'te kort')),
    visitor.fillIn('/account/wachtwoord', choose(PRESENT, 'wachtwoord1234')),
    visitor.fillIn('/account/wachtwoord', choose(PRESENT, NEXT, 'vier andere lange woorden')),
    visitor.fillIn('/account/wachtwoord', choose('')),
  ]);

  expect(replies.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  expect(replies.map((reply) => visibleText(reply)).join()).toMatch(
    /niet uw wachtwoord van nu.*minstens 12 tekens.*makkelijk te raden.*niet gelijk.*Vul uw wachtwoord van nu in/s,
  );
  for (const { html } of replies)
    expect(html).not.toMatch(/niet dit wachtwoord|vier andere lange|vier gewone/);
  expect((await logIn(email, PRESENT)).location).toBe('/werk');
});

test('who sits at somebody else’s screen and guesses is braked', async () => {
  const { visitor } = await somebody();
  let last = '';
  for (let i = 0; i < 7; i += 1)
    last = visibleText(await visitor.fillIn('/account/wachtwoord', choose(`geraden ${String(i)}`)));

  expect(last).toContain('te vaak geprobeerd');
});

test('a password is kept nowhere but as its hash: in no draft and no form that was taken in', async () => {
  const { visitor, personId } = await somebody();
  const form = await visitor.get('/account/wachtwoord');

  await visitor.post('/account/wachtwoord', { ...hidden(form), ...choose(PRESENT), _do: 'draft' });
  await visitor.post('/account/wachtwoord', { ...hidden(form), ...choose(PRESENT) });

  expect(await portal.database.owner('select from draft where person_id = $1', [personId])).toEqual([]);
  expect(await portal.database.owner('select from submission where person_id = $1', [personId])).toEqual([]);
});
