// Can an administrator become somebody with a link? Not without a second person, who gives the code to the person alone.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { dayFromToday, visibleText } from '../administered-school.ts';
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
  return { administrator, ib, second, page, place, asker: await portal.as(administrator.membershipId) };
}

/** The portal has one keeper with a password while this runs. After it nobody who keeps it has one: the last keeper's role does not end. */
async function withKeeper(work: (keeper: Someone, region: string) => Promise<void>) {
  const region = await make.organisation('region');
  const keeper = await withPassword(await make.person(region, 'administrator'));
  try {
    await work(keeper, region);
  } finally {
    await portal.database.owner(
      'update account set password_hash = null where id in (select person_id from membership where organisation_id = $1)',
      [region],
    );
  }
}

let newcomers = 0;
const newcomer = (organisationId: string) => ({
  ...{ name: 'Anke Verzonnen', email: `anke${String((newcomers += 1))}@test.invalid`, role: 'teacher' },
  ...{ organisationId, startsOn: '1-9-2020' },
});
const linkIn = (html: string) => /\/wachtwoord\/[\w-]{43}/.exec(html)?.[0] ?? '';
const linksOf = (personId: string) =>
  portal.database.owner('select from password_link where person_id = $1', [personId]);

async function askLink(asker: Visitor, page: string) {
  const reply = await asker.post(`${page}/wachtwoordlink`, hidden(await asker.get(page)));
  return { reply, link: linkIn(reply.html) };
}
const codeIn = (html: string) => /Code: ([0-9A-F]{8})/.exec(html)?.[1] ?? '';

test('with the link alone an administrator opens nothing, and reads its code nowhere', async () => {
  const { asker, ib, page, second } = await school({ officer: true });
  const before = await portal.as(ib.membershipId);

  const { link, reply } = await askLink(asker, page);
  const seen = await Promise.all([asker.get(page), asker.get('/wachtwoordcodes'), asker.get('/werk')]);
  const tried = await portal.visitor().post(link, { ...CHOSEN, code: 'AAAA2222' });
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
  const work = await officer.get('/werk');
  const form = await portal.visitor().get(link);
  const without = await portal.visitor().post(link, { ...CHOSEN, again: 'iets anders', code: '' });
  const chosen = await portal
    .visitor()
    .post(link, { ...CHOSEN, code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` });

  expect(visibleText(without)).toContain('Vul de code in die bij de link hoort.');
  expect(visibleText(without)).toContain('De twee wachtwoorden zijn niet gelijk.');
  expect(html).toContain(ib.name);
  expect(html).toContain(`Link gemaakt door ${administrator.name}`);
  expect(visibleText(work)).toContain('Codes voor een nieuw wachtwoord (1)');
  expect(visibleText(await officer.get('/werk'))).not.toContain('(1)');
  expect(form.html).toContain('De code bij de link');
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
  expect(codeIn((await officer.get('/wachtwoordcodes')).html)).toBe('');
});

test('another administrator reads the code on the page of that person', async () => {
  const { asker, page, place } = await school({ officer: true });
  const other = await withPassword(await make.person(place.id, 'administrator'));
  await askLink(asker, page);

  const { html } = await (await portal.as(other.membershipId)).get(page);

  expect(html).toMatch(/De code bij de link: [0-9A-F]{8}/);
});

test('when the one who would give the code left, the page says so; whoever comes then gives it, without a new link', async () => {
  const { asker, page, place, second } = await school({ officer: true });
  const { link } = await askLink(asker, page);
  const before = await asker.get(page);
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    second?.membershipId,
  ]);

  const nobody = await asker.get(page);
  const next = await withPassword(await make.person(place.id, 'administrator'));
  const somebody = await asker.get(page);
  const code = codeIn((await (await portal.as(next.membershipId)).get('/wachtwoordcodes')).html);
  const chosen = await portal.visitor().post(link, { ...CHOSEN, code });

  expect(before.html).toContain(`De code geeft ${second?.name ?? ''}.`);
  expect(nobody.html).toContain('Niemand kan nu de code geven die bij deze link hoort.');
  expect(somebody.html).toContain(`De code geeft ${next.name}.`);
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
});

test('five wrong codes, and the link is gone, also with the right one', async () => {
  const { asker, page, second } = await school({ officer: true });
  const { link } = await askLink(asker, page);
  const code = codeIn((await (await portal.as(second?.membershipId ?? '')).get('/wachtwoordcodes')).html);

  for (let i = 0; i < 5; i++) await portal.visitor().post(link, { ...CHOSEN, code: 'ZZZZZZZZ' });
  const late = await portal.visitor().post(link, { ...CHOSEN, code });

  expect(late.status).toBe(404);
});

test('without a second person anywhere there is no link for who has a password, and a sentence says who can make one', async () => {
  const { asker, page, ib } = await school({ officer: false });

  const { reply, link } = await askLink(asker, page);

  expect([reply.status, link]).toEqual([409, '']);
  expect(visibleText(reply)).toContain('Niemand anders kan nu de code geven die bij de link hoort.');
  expect(visibleText(reply)).toContain('npm run first-admin');
  expect(await linksOf(ib.personId)).toEqual([]);
});

test('a lone administrator makes up a person: no account and no link, and what was typed stays', async () => {
  const { asker, place } = await school({ officer: false });

  const wanted = newcomer(place.id);
  const reply = await asker.fillIn('/beheer/mensen/nieuw', wanted);

  expect(reply.status).toBe(422);
  expect(reply.html).not.toMatch(/\/wachtwoord\/[\w-]{43}/);
  expect(visibleText(reply)).toContain('Niemand anders kan nu de code geven die bij de link hoort.');
  expect(reply.html).toContain('value="Anke Verzonnen"');
  expect(await portal.database.owner('select from account where email = $1', [wanted.email])).toEqual([]);
});

test.for(['/wachtwoordlink', '/account'])(
  'nor does one open the account of a colleague who never chose a password: %s',
  async (where) => {
    const { asker, place } = await school({ officer: false });
    const { personId } = await make.person(place.id, 'intern_begeleider');
    if (where === '/account') await portal.database.owner('delete from account where id = $1', [personId]);

    const page = `/beheer/mensen/${personId}`;
    const reply =
      where === '/account'
        ? await asker.fillIn(`${page}/account`, { email: `los${personId}@test.invalid` })
        : await asker.post(`${page}/wachtwoordlink`, hidden(await asker.get(page)));

    expect([409, 422]).toContain(reply.status);
    expect(reply.html).not.toMatch(/\/wachtwoord\/[\w-]{43}/);
    expect(visibleText(reply)).toContain('Niemand anders kan nu de code geven die bij de link hoort.');
    expect(await linksOf(personId)).toEqual([]);
  },
);

test('where the organisation has nobody else, who keeps the portal gives the code, and is told so', async () => {
  await withKeeper(async (keeper) => {
    const { asker, administrator, place } = await school({ officer: false });
    const visitor = await portal.as(keeper.membershipId);

    const reply = await asker.fillIn('/beheer/mensen/nieuw', newcomer(place.id));
    const link = linkIn(reply.html);
    const alone = await portal.visitor().post(link, { ...CHOSEN, code: 'AAAA2222' });
    const work = await visitor.get('/werk');
    const codes = await visitor.get('/wachtwoordcodes');
    const [own, theirs] = [await asker.get('/wachtwoordcodes'), await asker.get('/werk')];
    const together = await portal.visitor().post(link, { ...CHOSEN, code: codeIn(codes.html) });

    expect(visibleText(reply)).toContain(`${keeper.name} beheerder bij `);
    expect(alone.html).toContain('Deze code hoort niet bij de link.');
    expect(work.html).toContain('href="/wachtwoordcodes"');
    expect(visibleText(codes)).toContain(`Link gemaakt door ${administrator.name}`);
    expect(visibleText(codes)).toContain(`leerkracht bij ${place.name}`);
    expect(codeIn(own.html)).toBe('');
    expect(theirs.html).not.toContain('href="/wachtwoordcodes"');
    expect(together.location).toBe('/inloggen?reden=wachtwoord');
  });
});

test('who begins next month is no exception: the code is with the officer, not with the portal', async () => {
  await withKeeper(async (keeper) => {
    const { asker, place, second } = await school({ officer: true });
    const day = dayFromToday(40);

    const reply = await asker.fillIn('/beheer/mensen/nieuw', { ...newcomer(place.id), startsOn: day });
    const codeAt = async (someone?: Someone) =>
      codeIn((await (await portal.as(someone?.membershipId ?? '')).get('/wachtwoordcodes')).html);

    expect((await portal.visitor().post(linkIn(reply.html), CHOSEN)).status).toBe(422);
    expect(visibleText(reply)).toContain(`${second?.name ?? ''} functionaris gegevensbescherming`);
    expect(await codeAt(second)).toMatch(/^[0-9A-F]{8}$/);
    expect(await codeAt(keeper)).toBe('');
  });
});

test('a lone keeper of the portal opens no account either: of a new board, or of a second keeper', async () => {
  await withKeeper(async (keeper, region) => {
    const visitor = await portal.as(keeper.membershipId);
    const board = await make.organisation('board');
    const place = `/beheer/organisaties/${board}`;
    const wanted = { name: 'Bo Verzonnen', email: 'bo.verzonnen@test.invalid', role: 'administrator' };

    const home = await visitor.get('/beheer/organisaties');
    const named = await visitor.fillIn(`${place}/beheerder`, wanted);
    const first = await make.person(board, 'administrator');
    const linked = await visitor.post(`${place}/link/${first.personId}`, hidden(await visitor.get(place)));
    const added = await visitor.fillIn('/beheer/mensen/nieuw', {
      ...newcomer(region),
      role: 'administrator',
    });
    await withPassword(await make.person(region, 'privacy_officer'));
    const together = await visitor.fillIn(`${place}/beheerder`, wanted);

    expect(visibleText(home)).toContain('U bent de enige die het portaal beheert.');
    for (const reply of [named, linked, added]) {
      expect([409, 422]).toContain(reply.status);
      expect(reply.html).not.toMatch(/\/wachtwoord\/[\w-]{43}/);
      expect(visibleText(reply)).toContain('npm run first-admin');
    }
    expect(await linksOf(first.personId)).toEqual([]);
    expect((await portal.visitor().post(linkIn(together.html), CHOSEN)).status).toBe(422);
    expect(visibleText(await visitor.get('/beheer/organisaties'))).not.toContain('U bent de enige');
  });
});

test('the table takes no link of somebody without a code', async () => {
  const { administrator, ib } = await school({ officer: true });

  const made = portal.database.owner(
    `insert into password_link (token_hash, person_id, asked_by) values (decode(repeat('ab', 32), 'hex'), $1, $2)`,
    [ib.personId, administrator.personId],
  );

  await expect(made).rejects.toThrow('who_asks_does_not_open');
});

test('a first link asks for a code too where somebody is who can give it', async () => {
  const { asker, second, place } = await school({ officer: true });
  const { personId } = await make.person(place.id, 'teacher');
  const officer = await portal.as(second?.membershipId ?? '');

  const { link, reply } = await askLink(asker, `/beheer/mensen/${personId}`);
  const alone = await portal.visitor().post(link, { ...CHOSEN, code: 'AAAA2222' });
  const code = codeIn((await officer.get('/wachtwoordcodes')).html);
  const together = await portal.visitor().post(link, { ...CHOSEN, code });

  expect(reply.html).toContain('Met de link alleen opent niemand het account');
  expect(alone.html).toContain('Deze code hoort niet bij de link.');
  expect(together.location).toBe('/inloggen?reden=wachtwoord');
});
