// A child that was linked to the wrong family: who sees what before and after, what comes along, and what is refused.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { newFamily, teamOf, type Setup, type Team } from './team-with-referral.ts';

let portal: Portal;
let make: Make;
let team: Team;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  team = teamOf(portal, make);
});
afterAll(() => portal.stop());

const REASON = 'Zelfde achternaam, ander gezin.';
const NOTE = 'Moeder vertelt dat Sam slecht slaapt.';
const statusFor = async ({ membershipId }: { membershipId: string }, path: string) =>
  (await (await portal.as(membershipId)).get(path)).status;

async function named(setup: Setup, path: string, fields: Record<string, string>) {
  expect((await setup.visitor.fillIn(`${path}/casemanager`, fields)).status).toBe(303);
  const [assigned] = await team.assignmentsOf(path.split('/').at(-1) ?? '');
  return assigned?.family_id ?? '';
}

/** Sam at Kees's family, and Noor, of another school, at Mia's. Noor belongs with Sam. */
async function twoFamilies() {
  const setup = await team.teamWithReferral();
  const noor = await make.sentReferral(await make.school(), setup.team, { callName: 'Noor' });
  const right = await named(setup, setup.path, newFamily(setup));
  const wrong = await named(setup, noor.path, {
    ...newFamily(setup),
    familyName: 'Gezin Dijk',
    casemanagerId: setup.mia.membershipId,
    standInId: '',
  });
  return { ...setup, noor, right, wrong, page: `${noor.path}/gezin` };
}

async function contactNote({ membershipId }: { membershipId: string }, familyId: string, note = NOTE) {
  const fields = { heldOn: typedDay(presentDay()), manner: 'phone', withWhom: 'Moeder', note };
  const visitor = await portal.as(membershipId);
  expect((await visitor.fillIn(`/gezinnen/${familyId}/contact`, fields)).status).toBe(303);
}

async function partnerOf(familyId: string) {
  const partner = await make.person(await make.organisation('partner'), 'partner');
  await make.insert('family_partner', {
    family_id: familyId,
    membership_id: partner.membershipId,
    purpose: 'Meedenken.',
    consent_by: 'Moeder',
    consent_on: '2026-01-05',
    ends_on: '2099-01-01',
    author_name: 'M',
    author_role: 'casemanager',
  });
  const part = `/gezinnen/${familyId}/deel`;
  expect(await statusFor(partner, part)).toBe(200);
  return { partner, part };
}

test('the child goes to the family that was searched and chosen, with its casemanager; who saw it by mistake sees it no more', async () => {
  const { visitor, page, noor, right, wrong, kees, loes, mia } = await twoFamilies();

  const found = await visitor.fillIn(page, {
    familySearch: 'sam',
    family: '',
    reason: REASON,
    _do: 'search',
  });
  const moved = await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });

  expect(found.html).toContain(`value="${right}"`);
  expect(found.html).toContain(REASON);
  expect(moved).toMatchObject({ status: 303, location: noor.path });
  expect(await team.assignmentsOf(noor.referralId)).toMatchObject([
    { casemanager_id: mia.membershipId, ended_at: expect.any(Date) as Date, family_id: right },
    { casemanager_id: kees.membershipId, ended_at: null, family_id: right, stand_in_id: loes.membershipId },
  ]);
  expect([
    await statusFor(mia, `/gezinnen/${wrong}`),
    await statusFor(mia, noor.path),
    await statusFor(kees, noor.path),
  ]).toEqual([404, 404, 200]);
  const family = await (await portal.as(kees.membershipId)).get(`/gezinnen/${right}`);
  expect(family.html).toContain('Noor de Vries hoorde eerst bij een ander gezin.');
  expect(family.html).toContain(REASON);
  expect(family.html).not.toContain('Gezin Dijk');
});

test('of a family without another child the notes come along and a partner is done; the empty family is offered and listed no more', async () => {
  const { visitor, page, right, wrong, kees, mia } = await twoFamilies();
  await contactNote(mia, wrong);
  const { partner, part } = await partnerOf(wrong);

  const opened = await visitor.get(page);
  await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });

  expect(opened.html).toContain('Wat bij Gezin Dijk is opgeschreven, gaat mee');
  expect((await (await portal.as(kees.membershipId)).get(`/gezinnen/${right}`)).html).toContain(NOTE);
  expect(await statusFor(partner, part)).toBe(404);
  expect((await visitor.get('/gezinnen')).html).not.toContain('Gezin Dijk');
  const searched = await visitor.fillIn(page, { familySearch: 'dijk', _do: 'search' });
  expect(searched.html).toContain('Geen gezin gevonden');
  expect((await visitor.get(`/gezinnen/${wrong}`)).html).toContain('Dit gezin heeft hier geen kind meer.');
});

test('of a family with another child only the child goes: what is written stays, and the page says so', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, kees, mia } = setup;
  const noor = await make.sentReferral(setup.school, setup.team, { callName: 'Noor' });
  const wrong = await named(setup, setup.path, newFamily(setup));
  await named(setup, noor.path, { family: wrong });
  await contactNote(kees, wrong);
  const { partner, part } = await partnerOf(wrong);
  const page = `${noor.path}/gezin`;

  const opened = await visitor.get(page);
  const moved = await visitor.fillIn(page, {
    ...newFamily(setup),
    familyName: 'Gezin Bos',
    casemanagerId: mia.membershipId,
    standInId: '',
    reason: REASON,
  });

  expect(opened.html).toContain('Nieuw gezin');
  expect(opened.html).toContain('Wat bij Gezin de Vries is opgeschreven, blijft daar');
  expect(moved.status).toBe(303);
  const right = (await team.assignmentsOf(noor.referralId)).at(-1)?.family_id ?? '';
  const stayed = await (await portal.as(kees.membershipId)).get(`/gezinnen/${wrong}`);
  const gone = await (await portal.as(mia.membershipId)).get(`/gezinnen/${right}`);
  expect(stayed.html).toContain(NOTE);
  expect(stayed.html).not.toContain('Noor de Vries');
  expect(gone.html).toContain('Noor de Vries');
  expect(gone.html).not.toContain(NOTE);
  expect(await statusFor(kees, noor.path)).toBe(404);
  expect(await statusFor(partner, part)).toBe(200);
  const line = await portal.database.owner(
    "select what from access_log where action = 'change' and $1 = any (subject_ids) order by id desc limit 1",
    [noor.referralId],
  );
  expect(line).toEqual([{ what: 'family:move' }]);
});

test('a move by mistake is undone: what came along with the child goes along again, with its correction; what was there stays', async () => {
  const { visitor, page, right, wrong, kees, mia } = await twoFamilies();
  await contactNote(mia, wrong);
  await contactNote(kees, right, 'Over Sam alleen.');
  await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });
  const [came] = await portal.database.owner<{ id: string }>(
    'select id from contact_note where note = $1 and family_id = $2',
    [NOTE, right],
  );
  const corrected = await (
    await portal.as(kees.membershipId)
  ).fillIn(`/gezinnen/${right}/contact/${came?.id ?? ''}/correctie`, {
    heldOn: typedDay(presentDay()),
    manner: 'phone',
    withWhom: 'Moeder',
    note: 'Moeder vertelt dat Noor slecht slaapt.',
    reason: 'Naam.',
  });

  await visitor.fillIn(page, {
    ...newFamily({ kees: mia, loes: kees }),
    familyName: 'Gezin van Noor',
    standInId: '',
    reason: 'Toch niet.',
  });

  expect(corrected.status).toBe(303);
  const undone = await portal.database.owner<{ family_id: string }>(
    "select id as family_id from family where name = 'Gezin van Noor' order by created_at desc limit 1",
  );
  const there = await (await portal.as(mia.membershipId)).get(`/gezinnen/${undone[0]?.family_id ?? ''}`);
  const here = await (await portal.as(kees.membershipId)).get(`/gezinnen/${right}`);
  expect(there.html).toContain('Moeder vertelt dat Noor slecht slaapt.');
  expect(there.html).not.toContain('Over Sam alleen.');
  expect(here.html).toContain('Over Sam alleen.');
  expect(here.html).not.toContain('slecht slaapt');
});

test('once one of two children left, what was written about both follows neither', async () => {
  const setup = await team.teamWithReferral();
  const { visitor, kees, mia } = setup;
  const noor = await make.sentReferral(setup.school, setup.team, { callName: 'Noor' });
  const family = await named(setup, setup.path, newFamily(setup));
  await named(setup, noor.path, { family });
  await contactNote(kees, family);
  const other = { ...newFamily(setup), casemanagerId: mia.membershipId, standInId: '', reason: REASON };
  await visitor.fillIn(`${noor.path}/gezin`, { ...other, familyName: 'Gezin Bos' });

  const opened = await visitor.get(`${setup.path}/gezin`);
  const right = (await team.assignmentsOf(noor.referralId)).at(-1)?.family_id ?? '';
  const moved = await visitor.fillIn(`${setup.path}/gezin`, {
    familySearch: 'bos',
    family: right,
    phone: '',
    reason: REASON,
  });

  expect(opened.html).toContain('Alleen u kunt het dan nog lezen.');
  expect(moved.status).toBe(303);
  expect((await (await portal.as(mia.membershipId)).get(`/gezinnen/${right}`)).html).not.toContain(NOTE);
  expect((await visitor.get(`/gezinnen/${family}`)).html).toContain(NOTE);
});

test('a privacy officer finds by its reference who saw the child by mistake; of a look from before the move the other family has no part', async () => {
  const { visitor, page, noor, team: at, right, wrong, mia, kees } = await twoFamilies();
  const officer = await portal.as((await make.person(at.municipalityId, 'privacy_officer')).membershipId);
  await (await portal.as(mia.membershipId)).get(`/gezinnen/${wrong}`);
  await (await portal.as(kees.membershipId)).get(`/gezinnen/${right}`);
  await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });
  const [referral] = await portal.database.owner<{ reference: string }>(
    'select reference from referral where id = $1',
    [noor.referralId],
  );
  const reference = referral?.reference ?? 'none';

  const { html } = await officer.post('/werk', { child: reference });

  const read = html
    .split('class="zr-log__look"')
    .filter((line) => line.includes('Bladzijde van het gezin: gelezen'));
  expect(read.find((line) => line.includes(mia.name))).toContain(reference);
  expect(read.find((line) => line.includes(kees.name))).not.toContain(reference);
});

test('school and parents get the new name only when it is another one', async () => {
  const { visitor, page, noor, right } = await twoFamilies();
  const kinds = async () =>
    (
      await portal.database.owner<{ kind: string }>(
        'select kind from milestone where referral_id = $1 order by created_at',
        [noor.referralId],
      )
    ).map(({ kind }) => kind);

  await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });

  expect(await kinds()).toEqual(['sent', 'assigned', 'reassigned']);
});

test('each refusal has its sentence and keeps what was typed', async () => {
  const { visitor, page, noor, right, wrong, mia } = await twoFamilies();
  const before = await team.assignmentsOf(noor.referralId);

  const empty = await visitor.fillIn(page, {});
  const same = await visitor.fillIn(page, { familySearch: 'dijk', family: wrong, reason: REASON });
  const alone = await visitor.fillIn(page, {
    family: 'new',
    familyName: 'Gezin Bos',
    casemanagerId: mia.membershipId,
    phone: '0594 1',
    reason: REASON,
  });
  const nothing = await visitor.fillIn(page, { familySearch: '', _do: 'search', reason: REASON });

  expect(empty.status).toBe(422);
  expect(empty.html.split('Zoek het gezin waar het kind bij hoort, en kies het.')).toHaveLength(3);
  expect(empty.html.split('Schrijf op waarom het kind naar een ander gezin gaat.')).toHaveLength(3);
  expect([same.status, alone.status]).toEqual([409, 409]);
  expect(same.html).toContain('Het kind hoort al bij Gezin Dijk.');
  expect(alone.html).toContain('een nieuw gezin verandert niets');
  expect(alone.html).toContain(REASON);
  expect(empty.html).not.toContain('Nieuw gezin');
  expect(nothing.html).toContain('Typ de naam van het gezin of van een kind');
  expect(nothing.html).toContain(REASON);
  expect(await team.assignmentsOf(noor.referralId)).toEqual(before);

  const old = hidden(await visitor.get(page));
  await visitor.fillIn(page, { familySearch: 'sam', family: right, phone: '', reason: REASON });
  const stale = await visitor.post(page, { ...old, _key: '', family: wrong, reason: REASON });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('Iemand anders heeft dit kind intussen naar Gezin de Vries overgezet.');
});

test('not before a casemanager is named, not to another team, and only by the coordinator of this one', async () => {
  const [mine, other] = [await team.teamWithReferral(), await team.teamWithReferral()];
  const page = `${mine.path}/gezin`;
  const early = await mine.visitor.get(page);
  await named(mine, mine.path, newFamily(mine));
  const theirs = await named(other, other.path, newFamily(other));

  const chosen = await mine.visitor.fillIn(page, { family: theirs, reason: REASON });
  const elsewhere = await other.visitor.get(page);
  const posted = await other.visitor.post(page, { family: theirs, reason: REASON });

  expect(early.status).toBe(409);
  expect(early.html).toContain('Er is nog geen casemanager.');
  expect(chosen.status).toBe(409);
  expect(chosen.html).toContain('Zoek het gezin opnieuw');
  expect([elsewhere.status, posted.status]).toEqual([404, 404]);
  expect([await statusFor(mine.kees, page), await statusFor(mine.worker, page)]).toEqual([403, 403]);
});
