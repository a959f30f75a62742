// Are the first administrator and the second, who need each other, made once, with a link that works once and for an hour?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashOf, newToken } from '../../src/access/session-cookie.ts';
import { asOwner } from '../../src/database/owner.ts';
import { makeFirst } from '../../src/first-admin/making.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

const FIRST = { email: 'eerste@portaal.example', name: 'Eva Eerste' };
const CHOSEN = { password: 'vier gewone lange woorden', again: 'vier gewone lange woorden' };

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** As the command does; gives where the link leads. */
async function make(first = FIRST): Promise<string> {
  const token = newToken();
  await asOwner(portal.database.ownerUrl, portal.clock.now(), (ask) => makeFirst(ask, first, hashOf(token)));
  return `/wachtwoord/${token}`;
}
const choose = async (link: string) => (await portal.visitor().post(link, CHOSEN)).location;

test('a link is good for an hour, and the next one takes its place', async () => {
  portal.clock.set('2026-11-30T09:00');
  const late = await make();
  portal.clock.set('2026-11-30T09:59');
  const atFirst = await portal.visitor().get(late);
  portal.clock.set('2026-11-30T10:01');
  const afterAnHour = await portal.visitor().get(late);
  const tooLate = await choose(late);
  const first = await make();
  const second = await make();

  expect(atFirst.html).toContain('name="password"');
  expect(afterAnHour.html).not.toContain('name="password"');
  expect(tooLate).toBeNull();
  expect(await choose(first)).toBeNull();
  expect(await choose(second)).toBe('/inloggen?reden=wachtwoord');
  expect(
    await portal.database.owner(
      `select from person p where exists (select from account a where a.id = p.id)`,
    ),
  ).toHaveLength(1);
});

test('it works once, and who has a password by it gets no other; a second is the last that the command makes', async () => {
  const [used] = await portal.database.owner<{ used: boolean }>(
    'select bool_and(used_at is not null) as used from password_link',
  );

  expect(used?.used).toBe(true);
  await expect(make()).rejects.toThrow('eerste@portaal.example is al van een ander account.');
  expect(await choose(await make({ email: 'tweede@portaal.example', name: 'Thea Tweede' }))).toBe(
    '/inloggen?reden=wachtwoord',
  );
  await expect(make({ email: 'ander@portaal.example', name: 'Ander Iemand' })).rejects.toThrow(
    'Er zijn al beheerders van het portaal met een wachtwoord: Eva Eerste en Thea Tweede.',
  );
  expect(
    (await portal.visitor().post('/inloggen', { email: FIRST.email, password: CHOSEN.password })).location,
  ).toBe('/werk');
});

test('a link that was used opens nothing any more', async () => {
  await portal.database.owner('update account set password_hash = null where email = $1', [FIRST.email]);
  const link = await make();

  expect(await choose(link)).toBe('/inloggen?reden=wachtwoord');
  expect(await choose(link)).toBeNull();
});

test('an address that is somebody else’s account makes no administrator', async () => {
  await portal.database.owner('update account set password_hash = null');
  const factory = factories(portal.database);
  const { personId } = await factory.person((await factory.school()).id, 'teacher');
  await portal.database.owner(`update account set email = 'iemand@school.example' where id = $1`, [personId]);

  await expect(make({ email: 'iemand@school.example', name: 'Iemand' })).rejects.toThrow(
    'is al van een ander account',
  );
});

test('that a first link needed no second person is a line for the officer of the portal', async () => {
  const lines = await portal.database.owner(
    `select from account_log l join organisation o on o.id = l.root_id and o.kind = 'region'
     where l.event = 'first_link_without_code' and l.person_name = $1 and l.by_id is null`,
    [FIRST.name],
  );

  expect(lines.length).toBeGreaterThan(0);
});
