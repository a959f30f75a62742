// Who hears what, once, when she chose to, and not any more when it is no longer hers?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';
import { startMailServer, type MailServer, type Mood } from './mail-server.ts';
import { mailsOf, postTo, PUBLIC_URL, send, watch, withPassword } from './post-office.ts';

const SIGNAL = { observed: 'Wat Sam deed.', seenOn: '7-1-2027', area: 'home', need: 'living' };

let portal: Portal;
let make: Make;
let server: MailServer;
let mood: Mood = 'takes';

beforeAll(async () => {
  portal = await startPortal({ at: '2027-01-11T10:00' });
  make = factories(portal.database);
  server = await startMailServer(() => mood);
});
afterAll(async () => {
  await server.stop();
  await portal.stop();
});

const deliver = async () => send(portal.database, await postTo(server.url));
const hadBy = (address: string) => server.had.filter(({ to }) => to === address);
const choose = (someone: Someone, rhythm: string, hour = 8) =>
  portal.database.owner(
    `insert into mail_choice (id, turn_rhythm, near_rhythm, passed_rhythm, from_hour) values ($1, $2, $2, 'daily', $3)`,
    [someone.personId, rhythm, hour],
  );

/** A child of whom a teacher notes a signal just now, through the form. */
async function noted() {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const ib = await make.person(school.id, 'intern_begeleider');
  const group = await make.group(school.id);
  await make.teaches(group, teacher.membershipId);
  const pupilId = await make.pupil(school.id, { group_id: group });
  const addresses = {
    teacher: await withPassword(portal.database, teacher),
    ib: await withPassword(portal.database, ib),
  };
  const note = async () =>
    (await portal.as(teacher.membershipId)).fillIn(`/leerlingen/${pupilId}/signaal`, SIGNAL);
  return { school, teacher, ib, group, pupilId, addresses, note };
}

test('a new signal: the intern begeleider has one mail at once, who noted it none, and a second round sends nothing', async () => {
  portal.clock.set('2027-01-11T10:00');
  const { addresses, note, teacher, ib } = await noted();

  const reply = await note();
  await deliver();
  await deliver();

  expect(reply.status).toBe(303);
  expect(hadBy(addresses.ib)).toHaveLength(1);
  expect(hadBy(addresses.teacher)).toEqual([]);
  expect(await mailsOf(portal.database, ib)).toMatchObject([
    { state: 'sent', turns: 1, nears: 0, passeds: 0 },
  ]);
  expect(await mailsOf(portal.database, teacher)).toEqual([]);
});

test('what was not committed is not told', async () => {
  const { addresses, pupilId, teacher, note } = await noted();
  const before = await portal.database.owner('select from mail_notice');
  await (
    await portal.as(teacher.membershipId)
  ).fillIn(`/leerlingen/${pupilId}/signaal`, { ...SIGNAL, observed: '' });
  await deliver();

  expect(await portal.database.owner('select from mail_notice')).toHaveLength(before.length);
  expect(hadBy(addresses.ib)).toEqual([]);
  await note();
  await deliver();
  expect(hadBy(addresses.ib)).toHaveLength(1);
});

test('its link leads, after the login, to the work of that membership; in another role that is one button', async () => {
  portal.clock.set('2027-01-11T10:00');
  const { addresses, note, ib, school } = await noted();
  const asTeacher = await make.person(school.id, 'teacher', ib.personId);
  await note();
  await deliver();
  const link =
    new RegExp(`${PUBLIC_URL}(/werk/als/[0-9a-f-]+)`).exec(
      hadBy(addresses.ib)[0]?.raw.replaceAll('=\r\n', '') ?? '',
    )?.[1] ?? '';

  const nobody = await portal.visitor().get(link);
  const same = await (await portal.as(ib.membershipId)).get(link);
  const other = await (await portal.as(asTeacher.membershipId)).get(link);

  expect(link).toBe(`/werk/als/${ib.membershipId}`);
  expect(nobody.status).toBe(303);
  expect(nobody.location).toContain('/inloggen');
  expect([same.status, same.location]).toEqual([303, '/werk']);
  expect(other.html).toContain(`action="/wisselen/${ib.membershipId}"`);
});

test('daily at an hour, on working days: what came before it stands in one mail, what came after it waits for the next', async () => {
  portal.clock.set('2027-01-08T16:00'); // a Friday
  const one = await noted();
  await choose(one.ib, 'daily', 9);
  await one.note();
  const at = async (moment: string) => {
    portal.clock.set(moment);
    await deliver();
    return hadBy(one.addresses.ib).length;
  };

  expect(await at('2027-01-08T17:00')).toBe(0);
  expect(await at('2027-01-09T10:00')).toBe(0);
  expect(await at('2027-01-11T08:59')).toBe(0);
  expect(await at('2027-01-11T09:01')).toBe(1);
  expect(await at('2027-01-11T17:00')).toBe(1);
});

test('weekly on the first working day; never is never, and a day that passed is told all the same', async () => {
  portal.clock.set('2027-03-24T16:00'); // Wednesday before Easter
  const weekly = await noted();
  await choose(weekly.ib, 'weekly');
  await weekly.note();
  const never = await noted();
  await choose(never.ib, 'never');
  await never.note();
  const at = async (moment: string) => {
    portal.clock.set(moment);
    await deliver();
    return [hadBy(weekly.addresses.ib).length, hadBy(never.addresses.ib).length];
  };

  expect(await at('2027-03-25T09:00')).toEqual([0, 0]);
  expect(await at('2027-03-29T09:00')).toEqual([0, 0]);
  expect(await at('2027-03-30T09:00')).toEqual([1, 0]);
  portal.clock.set('2027-06-14T07:00');
  await watch(portal.database);
  expect((await at('2027-06-14T09:00'))[1]).toBe(1);
  expect(await mailsOf(portal.database, never.ib)).toMatchObject([{ turns: 0, nears: 0, passeds: 1 }]);
});

test('weekly on the first working day: a day that has passed meanwhile comes near no more', async () => {
  portal.clock.set('2027-01-11T06:00');
  const { ib, note, pupilId } = await noted();
  await choose(ib, 'weekly');
  await note();
  await portal.database.owner(`update standing set until = '2027-01-14' where pupil_id = $1`, [pupilId]);
  for (const moment of ['2027-01-12T06:00', '2027-01-15T06:00', '2027-01-18T09:00']) {
    portal.clock.set(moment);
    await watch(portal.database);
    await deliver();
  }

  const kinds = await portal.database.owner<{ kind: string }>(
    'select kind from mail_notice where membership_id = $1 order by kind',
    [ib.membershipId],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['near', 'passed', 'turn']);
  expect(await mailsOf(portal.database, ib)).toMatchObject([{ turns: 1, nears: 0, passeds: 1 }]);
});

test('nobody whose role ended, who has no password, or whose turn it is not any more', async () => {
  portal.clock.set('2027-01-11T10:00');
  const gone = await noted();
  await gone.note();
  const late = await noted();
  await late.note();
  const without = await noted();
  await portal.database.owner('update account set password_hash = null where id = $1', [without.ib.personId]);
  await without.note();
  const done = await noted();
  await choose(done.ib, 'daily');
  await done.note();
  const end = ({ membershipId }: Someone) =>
    portal.database.owner(`update membership set ends_on = '2027-01-10' where id = $1`, [membershipId]);

  const left = await noted();
  await left.note();
  await portal.database.owner(
    `update standing set next_role = 'teacher', task = 'hers', since = portal_today(), until = portal_today() + 9 where pupil_id = $1`,
    [left.pupilId],
  );

  await end(gone.ib); // before any mail is made
  await end(left.teacher); // whose group goes on
  mood = 'is busy';
  await deliver();
  mood = 'takes';
  await end(late.ib); // while its mail waits for another try
  await portal.database.owner(`delete from standing where pupil_id = $1`, [done.pupilId]);
  portal.clock.set('2027-01-12T10:00');
  await deliver();

  for (const { addresses } of [gone, late, without, done]) expect(hadBy(addresses.ib)).toEqual([]);
  expect(await mailsOf(portal.database, gone.ib)).toEqual([]);
  expect(hadBy(left.addresses.teacher)).toEqual([]);
  expect(await mailsOf(portal.database, left.teacher)).toEqual([]);
  expect(await mailsOf(portal.database, late.ib)).toMatchObject([{ state: 'dropped', tries: 1 }]);
  expect(await mailsOf(portal.database, without.ib)).toMatchObject([{ state: 'dropped' }]);
  expect(await mailsOf(portal.database, done.ib)).toEqual([]);
});

test('a mail that waits for another try tells, while it waits for another try, of no more than still waits', async () => {
  portal.clock.set('2027-01-11T10:00');
  const done = await noted();
  await done.note();
  const half = await noted();
  const secondPupil = await make.pupil(half.school.id, { group_id: half.group });
  await half.note();
  await (await portal.as(half.teacher.membershipId)).fillIn(`/leerlingen/${secondPupil}/signaal`, SIGNAL);
  mood = 'is busy';
  await deliver();
  const before = await mailsOf(portal.database, half.ib);
  mood = 'takes';
  await portal.database.owner('delete from standing where pupil_id = any ($1)', [
    [done.pupilId, secondPupil],
  ]);
  portal.clock.set('2027-01-11T10:10');
  await deliver();

  expect(before).toMatchObject([{ state: 'waiting', turns: 2 }]);
  expect(hadBy(done.addresses.ib)).toEqual([]);
  expect(await mailsOf(portal.database, done.ib)).toMatchObject([{ state: 'dropped' }]);
  expect(hadBy(half.addresses.ib)).toHaveLength(1);
  expect(await mailsOf(portal.database, half.ib)).toMatchObject([{ state: 'sent', turns: 1 }]);
});

test('who has two roles hears of each by itself; another address gets what is sent from then on', async () => {
  portal.clock.set('2027-01-11T10:00');
  const one = await noted();
  const other = await noted();
  const second = await make.person(other.school.id, 'intern_begeleider', one.ib.personId);
  await one.note();
  await other.note();
  mood = 'is busy';
  await deliver();
  mood = 'takes';
  const changed = `nieuw-${one.addresses.ib}`;
  await portal.database.owner('update account set email = $2 where id = $1', [one.ib.personId, changed]);
  portal.clock.set('2027-01-11T10:10');
  await deliver();

  expect(hadBy(one.addresses.ib)).toEqual([]);
  expect(hadBy(changed)).toHaveLength(2);
  expect(await mailsOf(portal.database, one.ib)).toMatchObject([{ state: 'sent', turns: 1 }]);
  expect(await mailsOf(portal.database, second)).toMatchObject([{ state: 'sent', turns: 1 }]);
});

test('an address that is refused stands on the page of the administrator, with what to do; a server that is away is tried again', async () => {
  portal.clock.set('2027-01-11T10:00');
  const refused = await noted();
  const again = await noted();
  const administrator = await make.person(refused.school.boardId, 'administrator');
  const another = await make.person(again.school.boardId, 'administrator');
  await refused.note();
  mood = 'refuses';
  await deliver();
  await again.note();
  mood = 'hangs';
  await deliver();
  const waits = await mailsOf(portal.database, again.ib);
  mood = 'takes';
  await deliver();
  const early = hadBy(again.addresses.ib).length;
  portal.clock.set('2027-01-11T10:10');
  await deliver();

  const page = await (await portal.as(administrator.membershipId)).get('/beheer/mail');
  const elsewhere = await (await portal.as(another.membershipId)).get('/beheer/mail');
  expect(await mailsOf(portal.database, refused.ib)).toMatchObject([{ state: 'refused', answer: 550 }]);
  expect(page.html).toContain('Niet aangekomen');
  expect(page.html).toContain(refused.ib.name);
  expect(page.html).toContain('Klopt het e-mailadres? Zo niet: voeg deze persoon opnieuw toe bij Mensen');
  expect(elsewhere.html).not.toContain(refused.ib.name);
  expect(waits).toMatchObject([{ state: 'waiting', tries: 1 }]);
  expect(early).toBe(0);
  expect(hadBy(again.addresses.ib)).toHaveLength(1);
});

test('without a mail server nothing waits for one: the mail and its text stand with the administrator, and nobody else', async () => {
  portal.clock.set('2027-01-11T10:00');
  const { note, ib, school, addresses } = await noted();
  const administrator = await portal.as((await make.person(school.boardId, 'administrator')).membershipId);
  await note();

  await send(portal.database);
  await deliver();

  const [mail] = await mailsOf(portal.database, ib);
  const list = await administrator.get('/beheer/mail');
  const text = await administrator.get(`/beheer/mail/${mail?.id ?? ''}`);
  expect(mail).toMatchObject({ state: 'kept' });
  expect(hadBy(addresses.ib)).toEqual([]);
  expect(list.html).toContain('Niet verstuurd: er is geen mailserver ingesteld.');
  expect(list.html).toContain('Er gaat geen mail weg');
  expect(text.html).toContain('Er wacht iets nieuws op u.');
  expect((await (await portal.as(ib.membershipId)).get('/beheer/mail')).status).toBe(403);
});

test('somebody chooses which mail she gets, and the page says what she has', async () => {
  const { ib } = await noted();
  const visitor = await portal.as(ib.membershipId);

  const first = await visitor.get('/account/mail');
  const reply = await visitor.fillIn('/account/mail', {
    turnRhythm: 'weekly',
    nearRhythm: 'never',
    passedRhythm: 'never',
    fromHour: '7',
  });
  const kept = await visitor.fillIn('/account/mail', {
    turnRhythm: 'weekly',
    nearRhythm: 'never',
    passedRhythm: 'daily',
    fromHour: '7',
  });

  expect(first.html).toMatch(/value="at_once"[^>]*checked/);
  expect(reply.status).toBe(422);
  expect(kept.status).toBe(303);
  expect(
    await portal.database.owner(
      'select turn_rhythm, near_rhythm, passed_rhythm, from_hour from mail_choice where id = $1',
      [ib.personId],
    ),
  ).toEqual([{ turn_rhythm: 'weekly', near_rhythm: 'never', passed_rhythm: 'daily', from_hour: 7 }]);
});

test('a fortnight over Easter: each reminder once, on the right working day', async () => {
  portal.clock.set('2027-03-22T06:00');
  const child = await childOf(make);
  const address = await withPassword(portal.database, child.ib);
  await portal.database.owner('update mail_notice set is_told = true');
  await portal.database.owner(`update trajectory set pupil_id = pupil_id where id = $1`, [
    child.trajectoryId,
  ]);
  await portal.database.settle();
  await portal.database.owner(
    `update standing set until = '2027-03-30', since = '2027-03-22' where trajectory_id = $1`,
    [child.trajectoryId],
  );
  await portal.database.owner('update mail_notice set is_told = true');
  const told: Record<string, unknown> = {};

  for (let day = 22; day <= 35; day += 1) {
    const date = day <= 31 ? `2027-03-${String(day)}` : `2027-04-0${String(day - 31)}`;
    for (const time of ['07:30', '08:10']) {
      portal.clock.set(`${date}T${time}`);
      if (time === '07:30') await watch(portal.database);
      const before = hadBy(address).length;
      await deliver();
      const more = hadBy(address).length - before;
      if (more) told[`${date} ${time}`] = (await mailsOf(portal.database, child.ib)).at(-1);
    }
  }

  // Good Friday is the 26th and Easter Monday the 29th: two working days before Tuesday the 30th is Wednesday the 24th.
  expect(told).toMatchObject({
    '2027-03-24 08:10': { nears: 1, passeds: 0 },
    '2027-03-31 08:10': { nears: 0, passeds: 1 },
  });
  expect(Object.keys(told)).toHaveLength(2);
});
