// From the import of a school to feedback from the casemanager, as six people in turn: with and without JavaScript.

import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { DEMO_PASSWORD } from '../../../demo/seed.ts';
import { spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../../src/calendar/working-days.ts';
import { promisedDate } from '../../../src/zorgroute/assignment/rules.ts';
import { presentDay } from '../../clock.ts';
import { startDemo } from '../demo-region.ts';
import {
  choose,
  field,
  follow,
  heading,
  logIn,
  open,
  pathOf,
  pick,
  plain,
  press,
  read,
  rows,
  statusOf,
  takeOver,
  tick,
  unfold,
  write,
} from './person-at-page.ts';
import { sit } from './walks.ts';

const SCHOOL = 'Basisschool De Jonge Els';
const TEAM = 'CJG De Houtsingel';
const CHILD = 'Noor Postma';
const TEACHER = { name: 'Elif Yildiz', email: 'elif.yildiz@school.invalid', password: 'geel fietsje 2026' };
const IB = { name: 'Rianne Meijer', email: 'rianne.meijer@school.invalid', password: 'groene kapstok 88' };

const ADDRESS = 'Kerkpad 3, Marum';
const SEEN = 'Noor zit stil in de kring.';
const SAID = 'Ik kan niet slapen.';
const NOTE = 'Moeder vertelt dat het thuis rustiger wordt.';
const QUESTION = 'Wie haalt Noor uit school?';
const ANSWER = 'Meestal haalt oma haar op.';

const today = presentDay();
const TODAY = typedDay(today);

test.for([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('six people carry a concern from the classroom to a casemanager, $how', async ({ javaScript }) => {
  const demo = await startDemo();
  onTestFinished(() => demo.stop());
  const visitor = () => sit(demo.browser, demo.portal.url, { javaScript });
  const enter = async (account: string): Promise<Page> => {
    const page = await visitor();
    await logIn(page, `${account}@demo.invalid`, DEMO_PASSWORD);
    return page;
  };

  // The administrator reads in the school and lets two people in.
  const beheer = await enter('beheer');
  await importSchool(beheer);
  const teacherLink = await addPerson(beheer, { ...TEACHER, role: 'leerkracht' });
  const ibLink = await addPerson(beheer, { ...IB, role: "IB'er" });

  // The privacy officer gives each the code that goes with the link.
  const officer = await enter('fg');
  const teacher = await visitor();
  await choosePassword(teacher, teacherLink, TEACHER, await codeFor(officer, TEACHER.name));
  expect(await read(teacher)).toContain('Er wacht nu niets op u.');
  await follow(teacher, 'Mijn groep');
  expect(await read(teacher)).toContain('U bent nog aan geen groep gekoppeld.');

  await letTeacherSeeTheGroup(beheer);
  await follow(teacher, 'Mijn groep');
  await follow(teacher, CHILD);
  const childPath = pathOf(teacher);
  expect(await statusOf(beheer, childPath)).toBe(403);

  // The teacher notes a signal and talks with the parents.
  await noteSignal(teacher);
  await talkWithParents(teacher);
  const trajectoryPath = `/trajecten/${await trajectoryOf(demo.portal.database)}`;

  // The intern begeleider takes over.
  const ib = await visitor();
  await choosePassword(ib, ibLink, IB, await codeFor(officer, IB.name));
  expect(await rows(ib, 'Wacht op u', CHILD).innerText()).toContain('Vragen of de school mag delen');
  expect(await statusOf(teacher, `${trajectoryPath}/toestemmingen`)).toBe(403);
  expect(await statusOf(teacher, `${childPath}/ouders`)).toBe(403);
  await recordConsultation(ib);
  await recordGuardians(ib);
  await chooseResidence(ib);
  await recordConsents(ib);

  const cjg = await enter('cjg');
  const coordinator = await enter('coordinator');
  expect(await read(cjg)).not.toContain(CHILD);
  await fillInReferral(ib);
  expect(await statusOf(cjg, `${trajectoryPath}/aanmelding`)).toBe(403);
  await recordReadings(ib);
  await open(cjg, '/postvak');
  expect(await read(cjg)).not.toContain(CHILD);
  await send(ib);
  const referralPath = pathOf(ib);

  // The team receives it, asks, and is answered.
  await open(cjg, '/werk');
  expect(await rows(cjg, 'Wacht op u', CHILD).innerText()).toContain(`De ontvangst bevestigen · ${SCHOOL}`);
  expect(await statusOf(cjg, childPath)).toBe(403);
  await receiveAndAsk(cjg);
  expect(await read(cjg)).toContain(ADDRESS);
  await open(ib, '/werk');
  expect(await rows(ib, 'Wacht op u', CHILD).innerText()).toContain(
    'De vraag van het basisteam beantwoorden',
  );
  await answer(ib);
  await open(cjg, referralPath);
  expect(await read(cjg)).toContain(ANSWER);

  // The coordinator names who helps the family; the worker's sight ends.
  const casemanager = await enter('casemanager');
  expect(await read(casemanager)).not.toContain(CHILD);
  expect(await statusOf(casemanager, referralPath)).toBe(404);
  await nameCasemanager(coordinator);
  expect(await statusOf(cjg, referralPath)).toBe(404);
  await open(cjg, '/werk');
  expect(await read(cjg)).not.toContain(CHILD);

  // The casemanager meets the family, writes it down, and tells the school that it goes on.
  await open(casemanager, '/werk');
  await meetFamily(casemanager);
  await writeNote(casemanager);
  const familyPath = pathOf(casemanager);
  await giveFeedback(casemanager);
  expect(await statusOf(casemanager, childPath)).toBe(403);

  // The school hears who and how, and not what was said at home.
  await readFeedback(teacher);
  for (const atSchool of [teacher, ib]) {
    expect(await statusOf(atSchool, familyPath)).toBe(403);
    for (const path of [childPath, referralPath, '/werk']) {
      await open(atSchool, path);
      expect(await atSchool.content()).not.toContain(NOTE);
    }
  }
  await open(teacher, referralPath);
  expect(await teacher.content()).not.toContain(ADDRESS);
  await open(coordinator, familyPath);
  expect(await read(coordinator)).toContain(NOTE);
});

async function importSchool(page: Page) {
  await follow(page, 'Leerlingen');
  await follow(page, SCHOOL);
  await follow(page, 'Leerlingen inlezen');
  await upload(page);
  expect(await read(page)).toContain('Er is nog niets veranderd. Kijk het na en bevestig onderaan.');
  expect(await read(page)).toMatch(/Nieuwe leerlingen \(\d+\)/);
  await press(page, `Doorvoeren bij ${SCHOOL}`);
  expect(await read(page)).toContain('Het bestand zelf is niet bewaard.');
}

async function upload(page: Page) {
  await page.getByLabel('EDEXML-bestand').setInputFiles('test/edexml/voorbeeldschool.xml');
  await press(page, 'Bekijken wat er verandert');
}

async function addPerson(page: Page, { name, email, role }: { name: string; email: string; role: string }) {
  await follow(page, 'Mensen');
  await follow(page, 'Iemand toevoegen');
  await write(page, { Naam: name, 'E-mailadres van het werk': email });
  await pick(page, { 'In welke rol?': role, 'Waar?': SCHOOL });
  await press(page, 'Toevoegen en link maken');
  return field(page, 'De link').inputValue();
}

async function codeFor(officer: Page, name: string): Promise<string> {
  await open(officer, '/wachtwoordcodes');
  return new RegExp(`${name}\\s+Code: ([0-9A-F]{8})`).exec(await read(officer))?.[1] ?? 'no code';
}

async function choosePassword(page: Page, link: string, { email, password }: typeof TEACHER, code: string) {
  await open(page, link);
  await page.getByLabel('De code bij de link').fill(code);
  await page.getByLabel('Nieuw wachtwoord').fill(password);
  await page.getByLabel('Nog een keer').fill(password);
  await press(page, 'Wachtwoord bewaren');
  await logIn(page, email, password);
  await open(page, link);
  expect(await heading(page)).toBe('Deze link werkt niet meer');
  await open(page, '/werk');
}

/** The same file again changes nothing, but who teaches which group can be ticked now. */
async function letTeacherSeeTheGroup(page: Page) {
  await follow(page, 'Leerlingen');
  await follow(page, SCHOOL);
  await follow(page, 'Leerlingen inlezen');
  await upload(page);
  expect(await read(page)).toContain('De leerlingen en groepen in dit bestand staan al zo in het portaal.');
  await tick(page, TEACHER.name);
  await press(page, 'Aangevinkte leerkrachten koppelen');
}

async function noteSignal(page: Page) {
  await follow(page, 'Signaal vastleggen');
  await write(page, {
    'Wat hebt u gezien of gehoord?': `${SEEN} Ze wil niet meedoen.`,
    'Wat zei het kind er zelf over?': SAID,
    'Wat hebt u al gedaan?': 'Ik heb met haar gepraat.',
  });
  await choose(page, {
    'Wanneer was dat?': 'Vandaag',
    'Waar gaat het vooral over?': 'Thuis',
    'Is het een leervraag of een leefvraag?': 'Leefvraag',
  });
  await press(page, 'Signaal bewaren bij Noor, groep 5');
  expect(await read(page)).toContain(SEEN);
}

async function talkWithParents(page: Page) {
  await follow(page, 'Mijn werk');
  await follow(page, CHILD, rows(page, 'Wacht op u', CHILD).filter({ hasText: 'Praten met de ouders' }));
  await write(page, {
    'Wanneer was het gesprek?': TODAY,
    'Wie waren erbij?': 'moeder, vader, leerkracht',
    'Wat willen de ouders?': 'Dat Noor weer slaapt.',
  });
  await takeOver(page, 'Wat is er besproken?', SEEN);
  await choose(page, {
    'Herkennen de ouders wat de school ziet?': 'Ja',
    'Hebt u verteld hoe de route verder gaat?': 'Ja',
    'Hebt u verteld welke rechten de ouders hebben?': 'Ja',
    'Hoe gaat het verder?': 'De ouders willen hulp van het basisteam',
  });
  await press(page, 'Gesprek bewaren bij Noor, groep 5');
  await unfold(page, page.getByText('moeder, vader, leerkracht'));
  expect(await read(page)).toContain('moeder, vader, leerkracht');
}

async function trajectoryOf(database: { owner: <R extends object>(text: string) => Promise<R[]> }) {
  const [row] = await database.owner<{ id: string }>(
    `select t.id from trajectory t join pupil p on p.id = t.pupil_id where p.call_name = 'Noor' and p.family_name = 'Postma'`,
  );
  return row?.id ?? '';
}

async function toChild(page: Page) {
  await follow(page, 'Leerlingen');
  await page.getByRole('searchbox', { name: 'Zoek op naam' }).fill('noor po');
  await press(page, 'Zoeken');
  await follow(page, CHILD);
}

async function recordConsultation(page: Page) {
  await toChild(page);
  await follow(page, 'Overleg vastleggen');
  await write(page, {
    'Wanneer was het overleg?': TODAY,
    'Wat is er besproken?': 'We hebben gekeken wat Noor nodig heeft.',
    'Wat doet de school zelf?': 'Noor krijgt een rustige plek.',
  });
  await choose(page, { 'Hoe gaat het verder?': 'Eerst praten met de ouders' });
  await press(page, 'Overleg bewaren bij Noor, groep 5');
}

async function recordGuardians(page: Page) {
  await toChild(page);
  await follow(page, 'Ouders en gezag invullen');
  for (const [name, relation] of [
    ['Anja Postma', 'Moeder'],
    ['Henk Postma', 'Vader'],
  ] as const) {
    await follow(page, 'Ouder of voogd toevoegen');
    await write(page, { Naam: name, Telefoon: '06 1234 5678', Adres: ADDRESS });
    await pick(page, { 'Wie is dit voor het kind?': relation });
    await choose(page, { 'Heeft deze persoon gezag?': 'Ja' });
    await press(page, 'Bewaren bij Noor');
    expect(await read(page)).toContain(name);
  }
}

async function chooseResidence(page: Page) {
  await toChild(page);
  await follow(page, 'Woongemeente kiezen');
  await choose(page, { 'In welke gemeente woont het kind?': 'Westerkwartier' });
  await press(page, 'Woongemeente bewaren bij Noor');
}

async function recordConsents(page: Page) {
  await follow(page, 'Mijn werk');
  await follow(page, CHILD);
  expect(await heading(page)).toContain('Toestemming om te delen');
  for (const parent of ['Anja Postma', 'Henk Postma']) {
    await follow(page, `Antwoord van ${parent} vastleggen`);
    await choose(page, {
      [`1. Mag de school delen met ${TEAM}?`]: 'Ja, dit allemaal',
      '2. Mag het team de school vertellen hoe het gaat?': 'Nog geen antwoord',
      'Hoe is het antwoord gegeven?': 'Met een handtekening',
    });
    await press(page, `Antwoord van ${parent} bewaren`);
  }
  expect(await read(page)).toContain('Iedereen die mee beslist, heeft ja gezegd');
}

async function fillInReferral(page: Page) {
  await follow(page, 'Mijn werk');
  await follow(page, CHILD);
  expect(await heading(page)).toContain('De aanmelding voorbereiden');
  await follow(page, 'Verder met "Het kind en het gezin"');
  await write(page, { 'Wie horen er bij het gezin?': 'Vader, moeder, Noor en een broer.' });
  await write(page, { 'Wat gaat er goed?': 'Noor tekent graag.' });
  await takeOver(page, 'Wat vindt en wil het kind zelf?', SAID);
  await press(page, 'Bewaren en verder');
  await takeOver(page, 'Wat ziet de school?', SEEN);
  await takeOver(page, 'Wat heeft de school al gedaan, en wat hielp?', 'Ik heb met haar gepraat.');
  await write(page, { 'Welke hulp is er al?': 'geen' });
  await choose(page, { 'Hoe snel is het nodig?': 'De gewone route' });
  await write(page, { 'Waarom nu?': 'Noor slaapt al weken slecht.' });
  await press(page, 'Bewaren en verder');
  await takeOver(page, 'Wat willen de ouders?', 'Dat Noor weer slaapt.');
  await write(page, { 'Wat vraagt de school aan het team?': 'Wat helpt Noor thuis?' });
  await tick(page, 'Wie de casemanager is');
  await press(page, 'Bewaren en verder');
  expect(await page.getByText('Ingevuld', { exact: true }).count()).toBe(3);
}

async function recordReadings(page: Page) {
  await follow(page, 'De tekst gelezen');
  await choose(page, {
    'Wie las de tekst?': 'Anja Postma',
    'Wat vindt deze persoon ervan?': 'Eens met de tekst',
  });
  await press(page, 'Bewaren bij Noor');
  await choose(page, {
    'Wie las de tekst?': 'Henk Postma',
    'Wat vindt deze persoon ervan?': 'Een eigen zienswijze',
  });
  await write(page, { 'De eigen zienswijze': 'Ik denk dat het vanzelf overgaat.' });
  await press(page, 'Bewaren bij Noor');
}

async function send(page: Page) {
  await follow(page, 'Mijn werk');
  await follow(page, CHILD);
  expect(await heading(page)).toContain('Controleren en versturen');
  const promise = plain(
    `U hoort uiterlijk ${spokenDay(promisedDate(today, DEFAULT_CALENDAR), today)} van ${TEAM}.`,
  );
  const shown = await read(page);
  expect(shown).toContain(SEEN);
  expect(shown).toContain('Ik denk dat het vanzelf overgaat.');
  expect(shown).toContain(promise);
  await press(page, `Versturen naar ${TEAM}`);
  expect(await read(page)).toContain(promise);
}

async function receiveAndAsk(page: Page) {
  await follow(page, CHILD);
  expect(await read(page)).toContain(SEEN);
  await press(page, 'Ontvangst bevestigen');
  await follow(page, 'Een vraag stellen aan de school');
  await write(page, { 'Wat wilt u van de school weten?': QUESTION });
  await press(page, `Vraag stellen aan ${SCHOOL}`);
  expect(await read(page)).toContain(QUESTION);
}

async function answer(page: Page) {
  await follow(page, CHILD);
  expect(await read(page)).toContain(QUESTION);
  await write(page, { 'Uw antwoord': ANSWER });
  await press(page, `Antwoord sturen naar ${TEAM}`);
}

async function nameCasemanager(page: Page) {
  await follow(page, 'Mijn werk');
  const row = rows(page, 'Wacht op u', CHILD);
  expect(await row.innerText()).toContain('Een casemanager aanwijzen');
  await follow(page, CHILD, row);
  await choose(page, { Gezin: 'Nieuw gezin' });
  await pick(page, { Casemanager: 'Hilbrand Nijmeijer', Vervanger: 'Marjolein Reitsma' });
  await write(page, { 'Telefoon, als het een ander nummer is': '0594 00 00 15' });
  await press(page, 'Casemanager aanwijzen voor Noor');
  expect(await read(page)).toContain('De casemanager is Hilbrand Nijmeijer');
}

async function meetFamily(page: Page) {
  expect(await rows(page, 'Wacht op u', CHILD).innerText()).toContain('Contact opnemen met het gezin');
  await follow(page, CHILD);
  await write(page, { 'Wanneer was het eerste contact met het gezin?': TODAY });
  await press(page, 'Eerste contact vastleggen');
}

async function writeNote(page: Page) {
  await follow(page, 'Mijn gezinnen');
  await follow(page, 'Gezin Postma');
  await follow(page, 'Contact vastleggen');
  await write(page, {
    'Wanneer was het contact?': TODAY,
    'Met wie?': 'moeder',
    'Wat is er besproken?': NOTE,
  });
  await choose(page, { 'Hoe was het contact?': 'Op huisbezoek' });
  await press(page, 'Contact bewaren bij gezin Postma');
  expect(await read(page)).toContain(NOTE);
}

async function giveFeedback(page: Page) {
  await follow(page, 'De school laten weten hoe het gaat');
  await choose(page, {
    'Is er contact met het gezin?': 'Er is contact',
    'Hoe ver bent u met het gezin?': 'Kennismaken',
    'Wat kan de school doen?': 'De school gaat door zoals nu',
  });
  await write(page, {
    'Wanneer hoort de school weer iets?': typedDay(workingDayFrom(addDays(today, 28), DEFAULT_CALENDAR)),
  });
  await press(page, `Versturen aan ${SCHOOL}`);
}

async function readFeedback(page: Page) {
  await open(page, '/werk');
  expect(await rows(page, 'Hier wacht u op', CHILD).innerText()).toContain('Hilbrand Nijmeijer');
  await follow(page, CHILD);
  expect(await read(page)).toContain('Aan zet: Hilbrand Nijmeijer (casemanager)');
  await follow(page, 'Terugkoppeling aan de school');
  const shown = await read(page);
  expect(shown).toContain('Kennismaken');
  expect(shown).toContain(
    'De casemanager is Hilbrand Nijmeijer, 0594 00 00 15. Bij afwezigheid: Marjolein Reitsma.',
  );
  expect(shown).toContain('De school gaat door zoals nu');
}
