// Without a mouse: a teacher notes a signal with Tab, Space and Enter, always sees where the focus is, and finds every mistake.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { open, pathOf, read } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

async function teacherOfSam() {
  const { teacher, child, form } = await walks.classroom();
  return { page: await walks.at(teacher), child, form };
}

const MOST_TABS = 60;

type Focus = { name: string; visible: boolean };

/** In the browser: what has the focus, by its words, and whether somebody sees that it has. */
function focus(): Focus {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return { name: '', visible: true };
  const labels = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels : null;
  const name = (labels?.[0] ?? here).textContent.replace(/\s+/g, ' ').trim();
  const look = () =>
    [null, '::before', '::after'].map((part) => {
      const { outline, boxShadow } = getComputedStyle(here, part);
      return outline + boxShadow;
    });
  const marked = look();
  here.blur();
  const unmarked = look();
  here.focus({ preventScroll: true });
  const box = here.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  const onTop = document.elementFromPoint(
    Math.max(0, box.left) + Math.min(box.width, innerWidth) / 2,
    Math.min(Math.max(box.top, 0) + Math.min(box.height, 20) / 2, innerHeight - 1),
  );
  const covered = !onTop || !(here.contains(onTop) || onTop.contains(here));
  return { name, visible: inside && !covered && marked.some((part, i) => part !== unmarked[i]) };
}

/** Presses Tab until what has the focus begins with these words; every stop on the way must be seen. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const { name, visible } = await page.evaluate(focus);
    expect({ name, visible }).toEqual({ name, visible: true });
    if (name.startsWith(words)) return;
  }
  throw new Error(`Tab never came to "${words}"`);
}

async function enter(page: Page) {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

test('a teacher notes a signal with the keyboard alone, and the focus is always seen', async () => {
  const { page, child } = await teacherOfSam();
  await open(page, '/werk');

  await tabTo(page, 'Naar de inhoud');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'Kies een kind in uw groep');
  await enter(page);
  await tabTo(page, 'Sam Dijk');
  await enter(page);
  await tabTo(page, 'Signaal vastleggen');
  await enter(page);

  await tabTo(page, 'Wat hebt u gezien of gehoord?');
  await page.keyboard.type('Sam zat stil in een hoek.');
  await tabTo(page, 'Vandaag');
  await page.keyboard.press('Space');
  await tabTo(page, 'Wat zei het kind er zelf over?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect((await page.evaluate(focus)).name).toBe('Gedrag');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, 'Signaal bewaren bij Sam, groep 5');
  await enter(page);

  expect(pathOf(page)).toBe(child);
  expect(await read(page)).toContain('Sam zat stil in een hoek.');
  expect(await read(page)).toContain('Signaal: gedrag · leervraag');
});

test('each line of the error summary leads to its field', async () => {
  const { page, form } = await teacherOfSam();
  await open(page, form);
  await tabTo(page, 'Signaal bewaren bij Sam, groep 5');
  await enter(page);
  expect(await page.title()).toMatch(/^Fout: /);

  const summary = page.getByRole('alert');
  const sentences = await summary.getByRole('link').allInnerTexts();
  expect(sentences).toHaveLength(4);
  for (const sentence of sentences) {
    await summary.getByRole('link', { name: sentence }).focus();
    await page.keyboard.press('Enter');
    expect((await page.evaluate(focus)).visible).toBe(true);
    expect(await page.evaluate(explained)).toContain(sentence);
  }
});

test('Enter in a field of the form that names a casemanager searches a family, and names nobody', async () => {
  const { make, portal } = walks;
  const team = await make.team();
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const kees = await make.person(team.id, 'casemanager');
  const known = await make.sentReferral(await make.school(), team, { familyName: 'Kroon' });
  await make.assigned(known, team, kees);
  const sent = await make.sentReferral(await make.school(), team);
  const page = await walks.at(coordinator);
  await open(page, `${sent.path}/casemanager`);
  await page.getByLabel('Casemanager', { exact: true }).selectOption(kees.membershipId);
  await page.getByLabel('Telefoon').fill('0594 123456');

  await page.getByLabel('Is het gezin al bekend bij uw team?').fill('Kroon');
  await enter(page);
  const found = await read(page);
  await page.getByLabel('Is het gezin al bekend bij uw team?').fill('');
  await page.getByLabel('Telefoon').focus();
  await enter(page);

  expect(found).toContain('Eén gezin gevonden.');
  expect(await page.getByLabel('Telefoon').inputValue()).toBe('0594 123456');
  expect(await read(page)).toContain('Typ de naam van het gezin of van een kind om te zoeken.');
  expect(
    await portal.database.owner('select from assignment where referral_id = $1', [sent.referralId]),
  ).toEqual([]);
});

/** In the browser: the mistake that belongs to the field, or the group of choices, that has the focus. */
function explained(): string {
  const here = document.activeElement;
  const asked = here?.closest('[aria-invalid=true]');
  const ids = asked?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
