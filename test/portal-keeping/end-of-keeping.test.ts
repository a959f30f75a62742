// Does who keeps the portal end and replace administrators, at once and never into a dead end, and does its privacy officer read it?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { dayFromToday, visibleText } from '../administered-school.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, startPortal, type Portal, type Reply } from '../portal.ts';

let portal: Portal;
let make: Make;
let hash: string;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  hash = await hashPassword('een goed wachtwoord');
});
afterAll(() => portal.stop());

const HOME = '/beheer/organisaties';
const CHOSEN = { password: 'vier gewone lange woorden', again: 'vier gewone lange woorden' };

/** With a password: somebody who can log in. */
async function member(organisationId: string, role: 'administrator' | 'privacy_officer', existing?: string) {
  const someone = await make.person(organisationId, role, existing);
  await portal.database.owner('update account set password_hash = $1 where id = $2', [
    hash,
    someone.personId,
  ]);
  return someone;
}

/** A portal with two keepers and an officer, and a board with an administrator and an officer. */
async function place() {
  const region = await make.organisation('region');
  const board = await make.organisation('board');
  const keeper = await member(region, 'administrator');
  const administrator = await member(board, 'administrator');
  return {
    ...{ region, board, keeper, administrator },
    second: await member(region, 'administrator'),
    officer: await member(board, 'privacy_officer'),
    portalOfficer: await member(region, 'privacy_officer'),
    visitor: await portal.as(keeper.membershipId),
  };
}
const endOf = (organisationId: string, { membershipId }: Someone) =>
  `${HOME}/${organisationId}/rol/${membershipId}`;
const hasRole = async ({ membershipId }: Someone) =>
  (await portal.database.owner('select from membership m where id = $1 and access.active(m)', [membershipId]))
    .length === 1;
const emailOf = async ({ personId }: Someone) =>
  (await portal.database.owner<{ email: string }>('select email from account where id = $1', [personId]))[0]
    ?.email ?? '';
const readBy = async ({ membershipId }: Someone) =>
  visibleText(await (await portal.as(membershipId)).get('/inloggen-en-wachtwoorden'));

test('an administrator is ended at once: logged out in that role alone, and another one goes on', async () => {
  const { board, administrator, visitor } = await place();
  const other = await member(board, 'administrator');
  const elsewhere = await make.person((await make.school()).id, 'teacher', administrator.personId);
  const [ended, inOtherRole, goesOn] = await Promise.all(
    [administrator, elsewhere, other].map(({ membershipId }) => portal.as(membershipId)),
  );
  const page = await visitor.get(`${HOME}/${board}`);
  const asked = await visitor.get(endOf(board, administrator));

  const reply = await visitor.fillIn(endOf(board, administrator), {});

  expect(page.html).toContain(`href="${endOf(board, administrator)}"`);
  expect(visibleText(asked)).toContain('meteen geen beheerder meer en wordt in deze rol meteen uitgelogd');
  expect(visibleText(asked)).toContain('Er is dan nog 1 andere beheerder.');
  expect(reply.location).toBe(`${HOME}/${board}`);
  expect((await ended?.get('/beheer'))?.location).toMatch(/^\/inloggen/);
  expect((await inOtherRole?.get('/werk'))?.status).toBe(200);
  expect((await goesOn?.get('/beheer'))?.status).toBe(200);
  expect(visibleText(await visitor.get(`${HOME}/${board}`))).not.toContain(administrator.name);
});

test('the last administrator ends only with a word about who comes after, and the page says what does not work then', async () => {
  const { board, administrator, visitor } = await place();
  const to = endOf(board, administrator);

  const asked = await visitor.get(to);
  const silent = await visitor.fillIn(to, {});
  const before = await hasRole(administrator);
  const said = await visitor.fillIn(to, { follows: 'nobody' });

  expect(visibleText(asked)).toMatch(
    /voegt niemand hier mensen toe.*U kunt altijd een nieuwe beheerder toevoegen/s,
  );
  expect(silent.status).toBe(422);
  expect(visibleText(silent)).toContain('Kies wie het overneemt');
  expect(before).toBe(true);
  expect(said.location).toBe(`${HOME}/${board}`);
  expect(await hasRole(administrator)).toBe(false);
});

test('who cannot log in is nobody to go on', async () => {
  const { board, administrator, visitor } = await place();
  await make.person(board, 'administrator');

  const reply = await visitor.fillIn(endOf(board, administrator), {});

  expect(reply.status).toBe(422);
  expect(await hasRole(administrator)).toBe(true);
});

test('of a school whose board has an administrator, who follows is no question', async () => {
  const { board, visitor } = await place();
  const school = await make.school(board);
  const administrator = await member(school.id, 'administrator');

  const reply = await visitor.fillIn(endOf(school.id, administrator), {});

  expect(reply.location).toBe(`${HOME}/${school.id}`);
});

test('who comes after is named in the same step, and gets a link that does not wait for the one who left', async () => {
  const { visitor, second } = await place();
  const partner = await make.organisation('partner');
  const administrator = await member(partner, 'administrator');

  const reply = await visitor.fillIn(endOf(partner, administrator), {
    ...{ follows: 'somebody', name: 'Opvolger Verzonnen', email: 'opvolger@partner.example' },
  });
  const link = /\/wachtwoord\/[\w-]{43}/.exec(reply.html)?.[0] ?? 'no link';
  const alone = await portal.visitor().post(link, { ...CHOSEN, code: 'AAAA2222' });
  const codes = await (await portal.as(second.membershipId)).get('/wachtwoordcodes');
  const code = /Code: ([0-9A-F]{8})/.exec(codes.html)?.[1] ?? 'no code';
  const chosen = await portal.visitor().post(link, { ...CHOSEN, code });
  const page = visibleText(await visitor.get(`${HOME}/${partner}`));

  expect(alone.status).toBe(422);
  expect(chosen.location).toBe('/inloggen?reden=wachtwoord');
  expect(page).toMatch(/Opvolger Verzonnen.*heeft een wachtwoord/s);
  expect(page).not.toContain(administrator.name);
});

test('oneself, and the one who leaves, take nothing over: nothing ends', async () => {
  const { board, administrator, keeper, visitor } = await place();
  const to = endOf(board, administrator);
  const named = { follows: 'somebody', name: 'Wie dan ook' };

  const replies = [
    await visitor.fillIn(to, { ...named, email: await emailOf(administrator) }),
    await visitor.fillIn(to, { ...named, email: await emailOf(keeper) }),
    await visitor.fillIn(to, { ...named, email: '' }),
  ];

  expect(replies.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(visibleText(replies[0] as Reply)).toContain('Deze persoon kan het niet overnemen');
  expect(await hasRole(administrator)).toBe(true);
});

test('a keeper of the portal is ended by another, never by oneself', async () => {
  const { region, keeper, second, visitor } = await place();
  const other = await portal.as(second.membershipId);

  const own = [await visitor.get(endOf(region, keeper)), await visitor.post(endOf(region, keeper))];
  const page = visibleText(await visitor.get(`${HOME}/${region}`));
  const reply = await visitor.fillIn(endOf(region, second), {});

  expect(own.map(({ status }) => status)).toEqual([404, 404]);
  expect(page).toContain('Dit bent u zelf.');
  expect(reply.location).toBe(`${HOME}/${region}`);
  expect((await other.get('/beheer')).location).toMatch(/^\/inloggen/);
});

test('the last keeper of the portal stays, from whichever page it is tried', async () => {
  const { region, keeper, second, visitor } = await place();
  await portal.database.owner('update membership set ends_on = portal_today() + 9 where id = $1', [
    keeper.membershipId,
  ]);
  const inPeople = `/beheer/mensen/${second.personId}/rol/${second.membershipId}`;

  const asked = await visitor.get(endOf(region, second));
  const named = await visitor.post(endOf(region, second), { ...hidden(asked), follows: 'nobody' });
  const ended = await visitor.fillIn(inPeople, { endsOn: dayFromToday(90) });

  expect(visibleText(asked)).toContain('Deze rol kan nu niet eindigen');
  expect(asked.html).not.toContain('Rol van ');
  expect([named.status, ended.status]).toEqual([409, 409]);
  expect(visibleText(ended)).toContain('Dit is de enige beheerder van het portaal.');
  expect(await hasRole(second)).toBe(true);
});

test('two keepers who end each other at once: one of them stays', async () => {
  const { region, keeper, second, visitor } = await place();
  const other = await portal.as(second.membershipId);

  await Promise.all([
    visitor.fillIn(endOf(region, second), {}),
    other.fillIn(endOf(region, keeper), {}).catch(() => undefined),
  ]);

  expect([await hasRole(keeper), await hasRole(second)].filter(Boolean)).toHaveLength(1);
});

test('what keepers do is read by the officer of the portal; of it a board’s officer reads what is about that board', async () => {
  const { board, region, administrator, keeper, officer, portalOfficer, visitor } = await place();
  const stranger = await place();
  await portal.as(administrator.membershipId);
  await visitor.fillIn(`${HOME}/nieuw`, { kind: 'partner', name: `Partner van ${keeper.name}` });
  await visitor.fillIn(`${HOME}/${board}`, { name: `Bestuur van ${keeper.name}` });
  await visitor.fillIn(endOf(board, administrator), {
    ...{ follows: 'somebody', name: 'Nieuwe Beheerder', email: `n${keeper.personId}@bestuur.example` },
  });
  await visitor.fillIn(`${HOME}/${region}/beheerder`, {
    ...{ role: 'privacy_officer', name: 'Nieuwe Functionaris', email: `f${keeper.personId}@portaal.example` },
  });

  const [all, ofBoard, ofOther] = await Promise.all([portalOfficer, officer, stranger.officer].map(readBy));

  const [where, by] = [`bij Bestuur van ${keeper.name}`, `door ${keeper.name}`];
  const aboutBoard = [
    `${administrator.name} is gestopt als beheerder ${where}, ${by}`,
    `${administrator.name} is uitgelogd als beheerder ${where}, ${by}`,
    `Nieuwe Beheerder werd aangewezen als beheerder ${where}, ${by}`,
    'Nieuwe Beheerder kreeg een eerste link',
  ];
  const ofPortal = [
    `${keeper.name} voegde een organisatie toe: Partner van ${keeper.name}`,
    `${keeper.name} gaf een organisatie een andere naam: Bestuur van ${keeper.name}`,
    'Nieuwe Functionaris werd aangewezen als functionaris gegevensbescherming',
  ];
  for (const line of [...aboutBoard, ...ofPortal]) expect(all).toContain(line);
  for (const line of aboutBoard) expect(ofBoard).toContain(line);
  for (const line of ofPortal) expect(ofBoard).not.toContain(line);
  expect(ofOther).not.toContain(keeper.name);
});

test('a last day that an administrator gives another, or takes away again, is a line as well', async () => {
  const { board, administrator, officer } = await place();
  const other = await member(board, 'administrator');
  const visitor = await portal.as(administrator.membershipId);
  const to = `/beheer/mensen/${other.personId}/rol/${other.membershipId}`;

  await visitor.fillIn(to, { endsOn: dayFromToday(90) });
  await visitor.post(`${to}/geen-laatste-dag`, hidden(await visitor.get(to)));

  const read = await readBy(officer);
  expect(read).toContain(`${other.name} kreeg een laatste dag als beheerder`);
  expect(read).toContain(`${other.name} heeft geen laatste dag meer als beheerder`);
});

test('the officer of the portal has pages about accounts alone', async () => {
  const { portalOfficer, keeper } = await place();
  const school = await make.school();
  const pupilId = await make.pupil(school.id);
  const visitor = await portal.as(portalOfficer.membershipId);
  await (await portal.as(keeper.membershipId)).get(`/leerlingen/${pupilId}`);

  const work = await visitor.get('/werk');

  expect(visibleText(work)).toContain('Wie het portaal beheert, ziet geen kinderen.');
  expect(work.html).toContain('href="/inloggen-en-wachtwoorden"');
  expect(work.html).not.toContain('href="/doorgehaald"');
  expect(visibleText(work)).toMatch(new RegExp(`Geweigerd ${keeper.name} wilde kijken`));
  expect((await visitor.get('/wachtwoordcodes')).status).toBe(200);
  expect((await visitor.get(`/leerlingen/${pupilId}`)).status).toBe(403);
  expect(visibleText(await visitor.get('/doorgehaald'))).not.toContain('/doorgehaald/signaal');
});
