// Ways beside the straight one: a parent says no, the team sends it back with advice, the team asks and its term stands still.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { nearDay, shortDay, spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { addSchoolDays, DEFAULT_CALENDAR } from '../../../src/calendar/working-days.ts';
import { pausedWorkingDays, promisedDate } from '../../../src/zorgroute/assignment/rules.ts';
import { presentDay } from '../../clock.ts';
import { referredChild, YES, type ReferredChild } from '../../zorgroute/referred-child.ts';
import {
  choose,
  field,
  follow,
  heading,
  open,
  pathOf,
  plain,
  press,
  read,
  rows,
  write,
} from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';
import { fillInPart } from '../../zorgroute/referral/referral-to-send.ts';

const today = presentDay();
const REASON = 'Wat ziet de school?';
const CHILD = 'Sam Achternaam';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

const rowsOf = <Row extends object>(text: string, id: string) => walks.portal.database.owner<Row>(text, [id]);
const referralOf = async ({ trajectoryId }: ReferredChild) =>
  (await rowsOf<{ id: string }>('select id from referral where trajectory_id = $1', trajectoryId)).map(
    ({ id }) => id,
  );

const SHARING = (team: string) => `1. Mag de school delen met ${team}?`;
const TELLING = '2. Mag het team de school vertellen hoe het gaat?';

type More = { chosen?: Record<string, string>; written?: Record<string, string> };
async function answerFor(
  page: Page,
  team: string,
  parent: string,
  answer: string,
  { chosen = {}, written = {} }: More = {},
) {
  await page.getByRole('row', { name: parent }).getByRole('link', { name: 'Antwoord vastleggen' }).click();
  await choose(page, {
    [SHARING(team)]: answer,
    [TELLING]: 'Nog geen antwoord',
    'Hoe is het antwoord gegeven?': 'Mondeling, in een gesprek',
    ...chosen,
  });
  await write(page, written);
  await press(page, `Antwoord van ${parent} bewaren`);
}

test('one of two parents says no: nothing is sent until there is a yes', async () => {
  const child = await referredChild(walks.portal, walks.make);
  const worker = await walks.make.person(child.team.id, 'cjg_worker');
  const [ib, teacher, cjg] = [
    await walks.at(child.ib),
    await walks.at(child.teacher),
    await walks.at(worker),
  ];
  await open(ib, '/werk');
  await follow(ib, CHILD, rows(ib, 'Wacht op u', CHILD));

  // The father says no, and says why; the intern begeleider chooses a day to talk again.
  await answerFor(ib, child.team.name, 'Ans Bakker', 'Ja, dit allemaal');
  await answerFor(ib, child.team.name, 'Bert Smit', 'Nee', {
    written: { 'Waarom niet?': 'Ik wil eerst zelf praten.' },
  });
  expect(pathOf(ib)).toBe(`${child.base}/weigering`);
  const reconsiderOn = addSchoolDays(today, 10, DEFAULT_CALENDAR);
  await choose(ib, { 'Hoe gaat het verder?': 'Later opnieuw bespreken' });
  await write(ib, { 'Op welke dag kijkt u er weer naar?': typedDay(reconsiderOn) });
  await press(ib, 'Besluit bewaren');
  expect(await read(ib)).toContain(plain(`U bespreekt het opnieuw op ${spokenDay(reconsiderOn, today)}.`));
  await open(ib, '/werk');
  expect(await rows(ib, 'Wacht op u', CHILD).innerText()).toContain(
    `uiterlijk ${shortDay(reconsiderOn, today)}`,
  );

  // The text can be written meanwhile; it cannot go.
  await open(ib, `${child.base}/aanmelding/wat-er-speelt`);
  await write(ib, { [REASON]: 'Sam eet niet op school.' });
  await press(ib, 'Bewaren en verder');
  await open(ib, `${child.base}/aanmelding/controle`);
  expect(await read(ib)).toContain('De aanmelding kan nog niet worden verstuurd');
  expect(await ib.getByRole('button', { name: 'Versturen' }).count()).toBe(0);
  await open(cjg, '/postvak');
  expect(await read(cjg)).not.toContain(CHILD);
  await open(teacher, `/leerlingen/${child.pupilId}`);
  expect(await teacher.content()).not.toContain('Ik wil eerst zelf praten.');
  expect(await referralOf(child)).toEqual([]);

  // Later he says yes; the mother reads the text that was written after hers.
  await open(ib, `${child.base}/toestemmingen`);
  await answerFor(ib, child.team.name, 'Bert Smit', 'Ja, dit allemaal', {
    chosen: { 'Welke tekst heeft deze persoon gezien?': 'De tekst van nu' },
  });
  expect(await ib.getByText('Beslissen hoe het verder gaat').count()).toBe(0);
  await open(ib, `${child.base}/aanmelding/ouders`);
  await choose(ib, {
    'Wie las de tekst?': 'Ans Bakker',
    'Wat vindt deze persoon ervan?': 'Eens met de tekst',
  });
  await press(ib, 'Bewaren bij Sam');
  await open(ib, `${child.base}/aanmelding/controle`);
  await press(ib, `Versturen naar ${child.team.name}`);
  expect(await read(ib)).toContain('U hoort uiterlijk');
  await open(cjg, '/werk');
  await follow(cjg, CHILD, rows(cjg, 'Wacht op u', CHILD));
  expect(await read(cjg)).toContain('Sam eet niet op school.');
  expect(await cjg.content()).not.toContain('Ik wil eerst zelf praten.');
});

/** Sent with everybody's yes, by way of the portal but without a browser. */
async function sentReferral() {
  const child = await referredChild(walks.portal, walks.make);
  const worker = await walks.make.person(child.team.id, 'cjg_worker');
  const visitor = await walks.portal.as(child.ib.membershipId);
  await fillInPart(visitor, child, 'aanleiding', { reason: 'Sam eet niet op school.' });
  for (const who of [child.mother, child.father])
    await visitor.fillIn(`${child.base}/toestemmingen/nieuw`, { ...YES, who });
  await visitor.fillIn(`${child.base}/aanmelding/controle`, {});
  const [id = ''] = await referralOf(child);
  return { ...child, worker, referralId: id, sentPath: `/aanmeldingen/${id}` };
}

test('returned with advice and sent again: a new version beside the old one, and the team sees it again', async () => {
  const child = await sentReferral();
  const [ib, cjg] = [await walks.at(child.ib), await walks.at(child.worker)];
  await open(cjg, '/werk');
  await follow(cjg, CHILD, rows(cjg, 'Wacht op u', CHILD));
  await press(cjg, 'Ontvangst bevestigen');
  await follow(cjg, 'Teruggeven met advies');
  await write(cjg, { 'Wat raadt u de school aan?': 'Eet een week samen met Sam.' });
  await press(cjg, `Met advies teruggeven aan ${child.school.name}`);
  await open(cjg, '/werk');
  expect(await rows(cjg, 'Wacht op u', CHILD).count()).toBe(0);

  await open(ib, '/werk');
  expect(await rows(ib, 'Wacht op u', CHILD).innerText()).toContain('Het advies bespreken met de ouders');
  await follow(ib, CHILD, rows(ib, 'Wacht op u', CHILD));
  expect(await read(ib)).toContain('Eet een week samen met Sam.');
  await follow(ib, 'Aanpassen en opnieuw versturen');
  await follow(ib, '2. Wat er speelt');
  expect(await field(ib, REASON).inputValue()).toBe('Sam eet niet op school.');
  await write(ib, { [REASON]: 'Sam eet nu met een maatje, maar weinig.' });
  await press(ib, 'Bewaren en verder');
  await open(ib, `${child.base}/aanmelding/controle`);
  expect(await read(ib)).toContain('De aanmelding kan nog niet worden verstuurd');
  for (const reader of ['Ans Bakker', 'Bert Smit']) {
    await open(ib, `${child.base}/aanmelding/ouders`);
    await choose(ib, { 'Wie las de tekst?': reader, 'Wat vindt deze persoon ervan?': 'Eens met de tekst' });
    await press(ib, 'Bewaren bij Sam');
  }
  await open(ib, `${child.base}/aanmelding/controle`);
  await press(ib, `Versturen naar ${child.team.name}`);
  expect(pathOf(ib)).toBe(child.sentPath);

  await open(cjg, '/werk');
  await follow(cjg, CHILD, rows(cjg, 'Wacht op u', CHILD));
  expect(pathOf(cjg)).toBe(child.sentPath);
  expect(await read(cjg)).toContain('Sam eet nu met een maatje, maar weinig.');
  expect(await read(cjg)).not.toContain('Sam eet niet op school.');
  await cjg.getByText('Versie 1, verstuurd op').click();
  expect(await read(cjg)).toContain('Sam eet niet op school.');
  await press(cjg, 'Ontvangst bevestigen');
});

test('a question to the school makes the term of the team stand still until the answer', async () => {
  const child = await sentReferral();
  const coordinator = await walks.make.person(child.team.id, 'cjg_coordinator');
  const [ib, cjg, lead] = [
    await walks.at(child.ib),
    await walks.at(child.worker),
    await walks.at(coordinator),
  ];
  const [sentOn, askedOn] = [addDays(today, -14), addDays(today, -7)];
  const happened = (kind: string, on: string) =>
    walks.portal.database.owner('update milestone set on_date = $3 where referral_id = $1 and kind = $2', [
      child.referralId,
      kind,
      on,
    ]);
  await happened('sent', sentOn);
  await walks.portal.database.owner('update referral set promised_on = $2 where id = $1', [
    child.referralId,
    promisedDate(sentOn, DEFAULT_CALENDAR),
  ]);
  await open(cjg, child.sentPath);
  await press(cjg, 'Ontvangst bevestigen');
  await happened('received', sentOn);
  await open(lead, '/werk');
  const before = nearDay(promisedDate(sentOn, DEFAULT_CALENDAR), today);
  expect(await rows(lead, 'Wacht op u', CHILD).innerText()).toContain(`uiterlijk ${before}`);

  await follow(cjg, 'Een vraag stellen aan de school');
  expect(await read(cjg)).toContain('Zolang de school nog niet heeft geantwoord, staat uw termijn stil.');
  await write(cjg, { 'Wat wilt u van de school weten?': 'Eet Sam thuis wel?' });
  await press(cjg, `Vraag stellen aan ${child.school.name}`);
  await happened('question', askedOn);
  await open(lead, '/werk');
  expect(await rows(lead, 'Wacht op u', CHILD).count()).toBe(0);
  expect(await rows(lead, 'Hier wacht u op', CHILD).innerText()).toContain("Wacht op de IB'er");

  await open(ib, '/werk');
  await follow(ib, CHILD, rows(ib, 'Wacht op u', CHILD));
  expect(await heading(ib)).toContain(`Een vraag van ${child.team.name}`);
  await write(ib, { 'Uw antwoord': 'Ja, thuis eet Sam goed.' });
  await press(ib, `Antwoord sturen naar ${child.team.name}`);

  await open(lead, '/werk');
  const paused = pausedWorkingDays([{ askedOn, answeredOn: today }], DEFAULT_CALENDAR);
  expect(paused).toBeGreaterThan(0);
  const after = nearDay(promisedDate(sentOn, DEFAULT_CALENDAR, undefined, paused), today);
  expect(await rows(lead, 'Wacht op u', CHILD).innerText()).toContain(`uiterlijk ${after}`);
  await follow(lead, CHILD, rows(lead, 'Wacht op u', CHILD));
  await open(lead, child.sentPath);
  expect(await read(lead)).toContain('Ja, thuis eet Sam goed.');
});
