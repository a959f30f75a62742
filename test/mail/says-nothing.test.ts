// Does a mail say nothing about a child? Every mail of the whole demo region, as a mail server got it: head, subject, text and HTML.

import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { ROLES } from '../../src/access/roles.ts';
import { presentDay, presentMoment } from '../clock.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { startMailServer, type Had } from './mail-server.ts';
import { postTo, send, watch } from './post-office.ts';

let database: TestDatabase;
let had: Had[];

beforeAll(async () => {
  database = await testDatabase();
  await seedDemo(database.ownerUrl, () => undefined, presentMoment());
  await database.settle();
  // Of every turn there is, also of those that began long ago.
  await database.owner(`
    insert into mail_notice (membership_id, kind, subject_id, occasion)
    select w.membership_id, 'turn', w.subject_id, w.task || ' of a test'
    from access.whose_turn(array(select trajectory_id from standing), array(select referral_id from team_standing), '{}') w on conflict do nothing`);
  await database.owner(`update account set password_hash = 'chosen' where password_hash is null`);
  const server = await startMailServer();
  database.clock.set(`${presentDay()}T23:00`);
  await watch(database);
  await database.owner(`update mail_notice set made_at = portal_now() - interval '10 days'`);
  await database.owner(
    `insert into mail_choice select id, 'at_once', 'at_once', 'at_once', 8 from person on conflict do nothing`,
  );
  await send(database, await postTo(server.url));
  ({ had } = server);
  await server.stop();
});
afterAll(() => database.drop());

/** All words that a mail may hold, written down a second time. */
const WORDS = new Set(
  `goedendag dit gaat over uw werk als er wacht iets nieuws op u wachten nieuwe dingen van een taak taken is de laatste dag voorbij komt dichterbij naar in
   zorgroute voor logt eerst deze mail staat met opzet niet wie het hoe vaak krijgt kiest bij account kunt beantwoorden kenmerk`.split(
    /\s+/,
  ),
);
const ROLE_WORDS = new Set(Object.values(ROLES).flatMap((name) => name.toLowerCase().split(/[\s']+/)));
const wordsOf = (text: string) => text.toLowerCase().match(/\p{Letter}+/gu) ?? [];

test('there is mail for everybody who has a turn: school, team and casemanager', async () => {
  const roles = await database.owner<{ role: string }>(
    'select distinct m.role from mail l join membership m on m.id = l.membership_id order by 1',
  );

  expect(roles.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['casemanager', 'cjg_coordinator', 'intern_begeleider', 'teacher']),
  );
  expect(had.length).toBe((await database.owner('select from mail')).length);
  expect(had.length).toBeGreaterThan(10);
});

test('it is of a closed list of words, a number of things, a reference, and an address that knows a membership alone', async () => {
  for (const { raw } of had) {
    const { subject = '', text = '', html } = await simpleParser(raw);
    const shown = [
      subject,
      text,
      String(html)
        .replaceAll(/<a href="[^"]*">/g, ' ')
        .replaceAll(/<[^>]+>/g, ' '),
    ].join(' ');
    const told = shown
      .replaceAll(/https:\/\/zorgroute\.example\/werk\/als\/[0-9a-f-]{36}/g, ' ')
      .replaceAll(/mail: [0-9A-F]{8}\./g, ' ')
      .replaceAll('&quot;', ' ');

    expect(wordsOf(told).filter((word) => !WORDS.has(word) && !ROLE_WORDS.has(word))).toEqual([]);
    expect(told).not.toMatch(/\d{3}/);
  }
});

test('neither its head nor its text holds a name, a birth date, a group or a reference of any child', async () => {
  const rows = await database.owner<{ value: string }>(`
    select call_name as value from pupil union select family_name from pupil union select birth_date::text from pupil where birth_date is not null
    union select to_char(birth_date, 'FMDD-FMMM-YYYY') from pupil where birth_date is not null
    union select name from school_group union select name from guardian union select name from family union select reference from referral
    union select id::text from pupil union select id::text from trajectory union select id::text from referral`);
  const forbidden = rows.map(({ value }) => value).filter((value) => value.length > 2);

  for (const { raw, to } of had) {
    const said = raw
      .replaceAll('=\r\n', '')
      .replaceAll(to, '')
      .replaceAll(/[0-9a-f-]{36}/g, (id) => (forbidden.includes(id) ? id : ''));
    const words = ` ${said.replaceAll(/[^\p{Letter}\p{Number}-]+/gu, ' ')} `;
    expect(forbidden.filter((value) => words.includes(` ${value} `))).toEqual([]);
  }
  expect(forbidden.length).toBeGreaterThan(1000);
});

test('its head says that no person sent it, and the same mail has the same id at every try', async () => {
  const [first] = had;
  const { headers, messageId } = await simpleParser(first?.raw ?? '');

  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(
    await database.owner(`select from mail where '<' || id || '@zorgroute.example>' = $1`, [messageId]),
  ).toHaveLength(1);
});
