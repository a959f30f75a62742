// A session that falls asleep, a second tab, another role, a second click, the way back: one row, and the text stays.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Someone } from '../../factories.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import {
  choose,
  field,
  follow,
  heading,
  hear,
  open,
  pathOf,
  press,
  read,
  rows,
  write,
  writeDay,
} from './person-at-page.ts';
import { PASSWORD, startWalks, type Walks } from './walks.ts';

const OBSERVED = 'Wat hebt u gezien of gehoord?';
const SAVE = 'Signaal bewaren bij Sam, groep 5';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

async function fillIn(page: Page, observed: string) {
  await write(page, { [OBSERVED]: observed });
  await writeDay(page, 'Wanneer was dat?', typedDay(addDays(presentDay(), -20)));
  await choose(page, {
    'Waar gaat het vooral over?': 'Thuis',
    'Is het een leervraag of een leefvraag?': 'Leefvraag',
  });
}

async function logIn(page: Page, who: Someone) {
  await write(page, { 'E-mailadres': await walks.letLogIn(who) });
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await press(page, 'Inloggen');
}

/** The script first keeps what was refused, and then gives the page the form's place in the history: nothing on it shows that. */
const listenToHistory = (page: Page) =>
  page.addInitScript(
    `const { replaceState } = history;
     history.replaceState = (...entry) => { replaceState.apply(history, entry); window.isPlaced = true; };`,
  );
async function refused(page: Page) {
  await press(page, SAVE);
  expect(await read(page)).toContain('Er is nog niets bewaard.');
  await expect.poll(() => page.evaluate('window.isPlaced')).toBe(true);
}

const signalsOf = async (pupilId: string) =>
  (
    await walks.portal.database.owner<{ observed: string }>(
      "select answers ->> 'observed' as observed from school_entry where pupil_id = $1 order by created_at",
      [pupilId],
    )
  ).map(({ observed }) => observed);

test('with a script somebody hears while typing that the session is over, and finds the text after logging in', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, form);

  await walks.sleep(teacher);
  await field(page, OBSERVED).pressSequentially('Sam zat stil.');
  await hear(
    page,
    'U bent uitgelogd, maar uw tekst is bewaard. Log in om verder te gaan: alles staat er dan nog.',
  );
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam zat stil.');
  await field(page, OBSERVED).pressSequentially(' Ook na het uitloggen.');
  await press(page, SAVE);
  expect(await read(page)).toContain('Wat u had getypt, is bewaard.');
  await logIn(page, teacher);

  expect(pathOf(page)).toBe(form);
  expect(await read(page)).toContain('Wat u had getypt, staat er nog.');
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam zat stil. Ook na het uitloggen.');
  await fillIn(page, 'Sam zat stil. Ook na het uitloggen.');
  await press(page, SAVE);
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil. Ook na het uitloggen.']);
});

test('without a script the text is there after logging in as well', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher, { javaScript: false });
  await open(page, form);

  await fillIn(page, 'Sam zat stil.');
  await walks.sleep(teacher);
  await press(page, SAVE);
  expect(await read(page)).toContain('Wat u had getypt, is bewaard. Log in om verder te gaan.');
  expect(await signalsOf(pupilId)).toEqual([]);
  await logIn(page, teacher);

  expect(pathOf(page)).toBe(form);
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam zat stil.');
  expect(await page.getByRole('radio', { name: 'Leefvraag', exact: true }).isChecked()).toBe(true);
  await press(page, SAVE);
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('the same form in two tabs makes one signal', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await open(tab, form);
  for (const tab of [page, other]) await fillIn(tab, 'Sam zat stil.');

  await press(page, SAVE);
  await press(other, SAVE);

  expect(pathOf(other)).toBe(`/leerlingen/${pupilId}`);
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('other text in the second tab is kept as a draft that says so, and can still be saved', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await open(tab, form);
  await fillIn(page, 'Sam zat stil.');
  await fillIn(other, 'Sam werd boos.');

  await press(page, SAVE);
  await press(other, SAVE);
  expect(await read(other)).toContain(
    'U had dit formulier al bewaard. De tekst die u daarna typte, staat hieronder.',
  );
  expect(await field(other, OBSERVED).inputValue()).toBe('Sam werd boos.');
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);

  await press(other, SAVE);
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.', 'Sam werd boos.']);
});

test('with a script the second tab says what becomes of text that is typed after the first was saved', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await open(tab, form);
  await fillIn(page, 'Sam zat stil.');
  await press(page, SAVE);

  await other.bringToFront();
  await field(other, OBSERVED).pressSequentially('Sam werd boos.');
  await hear(other, 'U had dit formulier al bewaard. Wat u daarna typte, is als concept bewaard om');
  await other.close();
  await open(page, form);
  expect(await read(page)).toContain('De tekst die u daarna typte, staat hieronder.');
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam werd boos.');
  await fillIn(page, 'Sam werd boos.');
  await press(page, SAVE);

  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.', 'Sam werd boos.']);
});

test('with a script everything that is typed after the session ended is kept, also without the button', async () => {
  const { teacher, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, form);
  await walks.sleep(teacher);
  await field(page, OBSERVED).pressSequentially('Sam zat stil.');
  await hear(page, 'U bent uitgelogd, maar uw tekst is bewaard.');

  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await field(page, OBSERVED).pressSequentially(' Ook daarna.');
  await kept;
  await open(page, form);
  await logIn(page, teacher);

  expect(pathOf(page)).toBe(form);
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam zat stil. Ook daarna.');
});

test('a page that the Back button brings back as it was left says that it was sent, and keeps what is typed on', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, form);
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fetch({ maxRedirects: 0 }).then(() => route.fulfill({ status: 204 }))
      : route.continue(),
  );
  await fillIn(page, 'Sam zat stil.');
  await page.getByRole('button', { name: SAVE }).click();
  await expect.poll(() => signalsOf(pupilId)).toEqual(['Sam zat stil.']);

  await page.evaluate('dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))');
  await hear(page, 'U had dit formulier al bewaard.');
  await field(page, OBSERVED).pressSequentially(' En daarna boos.');

  await hear(page, 'Wat u daarna typte, is als concept bewaard om');
});

test('without a script the second tab can keep its text as a draft too', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher, { javaScript: false });
  const other = await page.context().newPage();
  for (const tab of [page, other]) await open(tab, form);
  await fillIn(page, 'Sam zat stil.');
  await fillIn(other, 'Sam werd boos.');

  await press(page, SAVE);
  await press(other, 'Concept bewaren');

  expect(await field(other, OBSERVED).inputValue()).toBe('Sam werd boos.');
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('a form of the role that was left in another tab is refused, with the text kept for that role', async () => {
  const { school, teacher, pupilId, form } = await walks.classroom();
  await walks.make.person(school.id, 'intern_begeleider', teacher.personId);
  const page = await walks.at(teacher);
  await open(page, form);
  const other = await page.context().newPage();
  await open(other, '/wisselen');
  await press(other, "Werken als IB'er");

  await fillIn(page, 'Sam zat stil.');
  await hear(page, 'U bent in een ander tabblad van rol gewisseld.');
  await press(page, SAVE);
  expect(await heading(page)).toBe('U bent intussen van rol gewisseld');
  expect(await signalsOf(pupilId)).toEqual([]);
  await follow(page, 'Kies in welke rol u verder werkt');
  await press(page, 'Werken als leerkracht');

  expect(pathOf(page)).toBe(form);
  expect(await read(page)).toContain('Wat u had getypt, is hier bewaard.');
  await press(page, SAVE);
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('a double click makes one signal', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, form);
  await fillIn(page, 'Sam zat stil.');

  await page.getByRole('button', { name: SAVE }).dblclick();
  await page.waitForURL(`**/leerlingen/${pupilId}`);

  expect(await read(page)).toContain('Sam zat stil.');
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('Back after saving shows an empty form, and the same page again is a second signal only when it is filled in', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await open(page, `/leerlingen/${pupilId}`);
  await follow(page, 'Signaal vastleggen');
  await fillIn(page, 'Sam zat stil.');
  await press(page, SAVE);

  await page.goBack();
  expect(pathOf(page)).toBe(form);
  expect(await field(page, OBSERVED).inputValue()).toBe('');
  await press(page, SAVE);
  expect(await read(page)).toContain('Schrijf op wat u hebt gezien of gehoord.');
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('Back to a form that was refused and then saved shows the form, not a page of the browser about sending again', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await listenToHistory(page);
  await open(page, form);
  await refused(page);
  await write(page, { [OBSERVED]: 'Sam zat stil.' });
  await refused(page);
  await fillIn(page, 'Sam zat stil.');
  await press(page, SAVE);

  for (const _refused of [1, 2]) {
    await page.goBack();
    expect([pathOf(page), await heading(page)]).toEqual([form, expect.stringContaining('Signaal over Sam')]);
    expect(await field(page, OBSERVED).inputValue()).toBe('');
  }
  expect(await signalsOf(pupilId)).toEqual(['Sam zat stil.']);
});

test('reload after a refusal asks for the form again, with everything that was typed', async () => {
  const { teacher, pupilId, form } = await walks.classroom();
  const page = await walks.at(teacher);
  await listenToHistory(page);
  await open(page, form);
  await write(page, { [OBSERVED]: 'Sam zat stil.' });
  await refused(page);

  const asked = page.waitForRequest((request) => request.isNavigationRequest());
  await page.reload();

  expect((await asked).method()).toBe('GET');
  expect(await field(page, OBSERVED).inputValue()).toBe('Sam zat stil.');
  expect(await signalsOf(pupilId)).toEqual([]);
});

test('a teacher of two schools sees one at a time, and what waits in the other as a number', async () => {
  const { teacher } = await walks.classroom();
  const { make } = walks;
  const second = await make.school();
  const there = await make.person(second.id, 'teacher', teacher.personId);
  const group = await make.group(second.id, 'Groep 7');
  await make.teaches(group, there.membershipId);
  const pupilId = await make.pupil(second.id, { group_id: group, call_name: 'Fien', family_name: 'Bos' });
  const page = await walks.at(there);
  await open(page, `/leerlingen/${pupilId}/signaal`);
  await fillIn(page, 'Fien kwam te laat.');
  await press(page, 'Signaal bewaren bij Fien, groep 7');

  await follow(page, 'Wisselen');
  await press(page, 'Werken als leerkracht');
  expect(pathOf(page)).toBe('/werk');
  expect(await read(page)).not.toContain('Fien');
  expect(await page.getByRole('link', { name: 'Wisselen' }).innerText()).toContain('1');
  await follow(page, 'Mijn groep');
  expect(await read(page)).toContain('Sam Dijk');
  expect(await read(page)).not.toContain('Fien');

  const [session] = await page.context().cookies();
  await open(page, `/leerlingen/${pupilId}`);
  expect(await heading(page)).toBe('Deze pagina is er niet');
  await press(page, `Verder als leerkracht bij ${second.name}`);
  expect(pathOf(page)).toBe(`/leerlingen/${pupilId}`);
  expect((await page.context().cookies()).find(({ name }) => name === 'zorgroute')?.value).not.toBe(
    session?.value,
  );
  await follow(page, 'Mijn werk');
  expect(await rows(page, 'Wacht op u', 'Fien Bos').count()).toBe(1);
});
