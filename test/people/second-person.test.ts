// Can an administrator become somebody with a link? Not without a second person, who gives the code to the person alone.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';

let portal: Portal;
let make: Make;
let hash: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  hash = await hashPassword('een goed wachtwoord');
});
afterAll(() => portal.stop());

const CHOSEN = { password: 'vier gewone lange woorden', again: 'vier gewone lange woorden' };

const withPassword = async (someone: Someone) => {
  await portal.database.owner('update account set password_hash = $1 where id = $2', [
    hash,
    someone.personId,
  ]);
  return someone;
};

/** A school with one administrator, and an intern begeleider who has a password; its board has a privacy officer or nobody. */
async function school({ officer }: { officer: boolean }) {
  const place = await make.school();
  const administrator = await withPassword(await make.person(place.id, 'administrator'));
  const ib = await withPassword(await make.person(place.id, 'intern_begeleider'));
  const second = officer
    ? await withPassword(await make.person(place.boardId, 'privacy_officer'))
    : undefined;
  const page = `/beheer/mensen/${ib.personId}`;
  return { administrator, ib, second, page, asker: await portal.as(administrator.membershipId) };
}

async function askLink(asker: Visitor, page: string) {
  const reply = await asker.post(`${page}/wachtwoordlink`, hidden(await asker.get(page)));
  return { reply, link: /\/wachtwoord\/[\w-]{43}/.exec(reply.html)?.[0] ?? '' };
}
const codeIn = (html: string) => /Code: ([0-9A-F]{8})/.exec(html)?.[1] ?? '';

test('with the link alone an administrator opens nothing, and reads its code nowhere', async () => {
  const { asker, ib, page, second } = await school({ officer: true });
  const before = await portal.as(ib.membershipId);

  const { link, reply } = await askLink(asker, page);
  const seen = await Promise.all([asker.get(page), asker.get('/wachtwoordcodes'), asker.get('/werk')]);
  const tried = await portal.visitor().post(link, CHOSEN);
  const [kept] = await portal.database.owner<{ code: string; same: boolean }>(
    'select l.code, a.password_hash = $2 as same from password_link l join account a on a.id = l.person_id where l.person_id = $1',
    [ib.personId, hash],
  );

  expect(reply.html).toContain('Met de link alleen opent niemand het account');
  expect(tried.status).toBe(422);
  expect(tried.html).toContain('Deze code hoort niet bij de link.');
  expect(kept?.same).toBe(true);
  for (const { html } of [reply, ...seen]) expect(html).not.toContain(kept?.code);
  expect((await before.get('/werk')).location).toMatch(/^\/inloggen/);
  expect(second).toBeDefined();
});

test('the privacy officer reads who asked for it and when, and with that code the person chooses a password', async () => {
  const { asker, administrator, ib, page, second } = await school({ officer: true });
  const { link } = await askLink(asker, page);
  const officer = await portal.as(second?.membershipId ?? '');

  const { html } = await officer.get('/wachtwoordcodes');
  const code = codeIn(html);
  const form = await portal.visitor().get(link);
  const chosen = await portal
    .visitor()
    .post(link, { ...CHOSEN, code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` });

  expect(html).toContain(ib.name);
  expect(html).toContain(`Link gemaakt door ${administrator.name}`);
  expect((await officer.get('/werk')).html).toContain('href="/wachtwoordcodes"');
  expect(form.html).toContain('De code van uw organisatie');
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
  expect(codeIn((await officer.get('/wachtwoordcodes')).html)).toBe('');
});

test('another administrator reads the code on the page of that person', async () => {
  const { asker, ib, page } = await school({ officer: true });
  const [{ organisation_id } = { organisation_id: '' }] = await portal.database.owner<{
    organisation_id: string;
  }>('select organisation_id from membership where id = $1', [ib.membershipId]);
  const other = await withPassword(await make.person(organisation_id, 'administrator'));
  await askLink(asker, page);

  const { html } = await (await portal.as(other.membershipId)).get(page);

  expect(html).toMatch(/De code bij de link: [0-9A-F]{8}/);
});

test('five wrong codes, and the link is gone, also with the right one', async () => {
  const { asker, page, second } = await school({ officer: true });
  const { link } = await askLink(asker, page);
  const code = codeIn((await (await portal.as(second?.membershipId ?? '')).get('/wachtwoordcodes')).html);

  for (let i = 0; i < 5; i++) await portal.visitor().post(link, { ...CHOSEN, code: 'ZZZZZZZZ' });
  const late = await portal.visitor().post(link, { ...CHOSEN, code });

  expect(late.status).toBe(404);
});

test('without a second person there is no link for who has a password, and a sentence says why', async () => {
  const { asker, page, ib } = await school({ officer: false });

  const { reply, link } = await askLink(asker, page);

  expect([reply.status, link]).toEqual([409, '']);
  expect(reply.html).toContain('Dan geeft een tweede persoon de code bij de link');
  expect(
    await portal.database.owner('select from password_link where person_id = $1', [ib.personId]),
  ).toEqual([]);
});

test('a first link asks for a code too where somebody is who can give it', async () => {
  const { asker, administrator, second } = await school({ officer: true });
  const [{ id } = { id: '' }] = await portal.database.owner<{ id: string }>(
    'select organisation_id as id from membership where id = $1',
    [administrator.membershipId],
  );
  const newcomer = await make.person(id, 'teacher');
  const officer = await portal.as(second?.membershipId ?? '');

  const { link, reply } = await askLink(asker, `/beheer/mensen/${newcomer.personId}`);
  const alone = await portal.visitor().post(link, CHOSEN);
  const code = codeIn((await officer.get('/wachtwoordcodes')).html);
  const together = await portal.visitor().post(link, { ...CHOSEN, code });

  expect(reply.html).toContain('Met de link alleen opent niemand het account');
  expect(alone.html).toContain('Deze code hoort niet bij de link.');
  expect(together.location).toBe('/inloggen?reden=wachtwoord');
});
