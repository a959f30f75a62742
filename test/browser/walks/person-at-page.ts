// What a person does with a page: reads, types, chooses, presses. By the words on the screen, never by how it is built.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

type Answers = Record<string, string>;

/** The words in the middle of the page, as far as they show. */
export const read = async (page: Page): Promise<string> => plain(await page.getByRole('main').innerText());

/** Without what only keeps words together, or apart. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ');

export const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ');

/** What the form says about the text that is being typed. */
export const status = (page: Page): Promise<string> => page.locator('form').getByRole('status').innerText();

/** As long as a slow machine may take; nobody waits this long. */
const PATIENT = { timeout: 30_000 };
/** Waits until the form says so. */
export const hear = (page: Page, sentence: RegExp | string): Promise<void> =>
  expect.poll(() => status(page), PATIENT).toMatch(sentence);
export const KEPT = /^Bewaard om \d\d:\d\d$/;

/** A field by its whole question, with or without "(mag leeg blijven)". */
export const field = (page: Page, question: string): Locator =>
  page.getByRole('textbox', { name: whole(question) });

export async function write(page: Page, answers: Answers): Promise<void> {
  await page.bringToFront();
  for (const [question, text] of Object.entries(answers)) await field(page, question).fill(text);
}

/** A day that is mostly today or yesterday: another one is typed. */
export async function writeDay(page: Page, question: string, day: string): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: whole(question) });
  await choices.getByRole('radio', { name: 'Eerder' }).check();
  await choices.getByRole('textbox', { name: 'Welke dag?' }).fill(day);
}

/** One of several: the question and the words beside the button. */
export async function choose(page: Page, answers: Answers): Promise<void> {
  for (const [question, option] of Object.entries(answers)) {
    await page
      .getByRole('radiogroup', { name: whole(question) })
      .getByRole('radio', { name: startsWith(option) })
      .check();
  }
}

/** One of a drop-down list, by the beginning of its words. */
export async function pick(page: Page, answers: Answers): Promise<void> {
  for (const [question, option] of Object.entries(answers)) {
    const list = page.getByRole('combobox', { name: whole(question) });
    const words = await list.getByRole('option', { name: startsWith(option) }).innerText();
    await list.selectOption({ label: words });
  }
}

export const tick = (page: Page, label: string) =>
  page.getByRole('checkbox', { name: startsWith(label) }).check();

/** Presses a button and waits for the page it leads to. */
export const press = (page: Page, label: string, within: Page | Locator = page): Promise<void> =>
  goOn(page, within.getByRole('button', { name: startsWith(label) }).last());

/** Follows a link and waits for the page it leads to. */
export const follow = (page: Page, label: string, within: Page | Locator = page): Promise<void> =>
  goOn(page, within.getByRole('link', { name: startsWith(label) }).first());

/** Whoever does not see it, opens what is folded on the page. */
export async function unfold(page: Page, looked: Locator): Promise<void> {
  await page.locator('#einde').waitFor({ state: 'attached' }); // nothing is painted before the end of the page is there
  // A menu lies over what is below it: it opens last.
  for (const kind of [':not(.zr-record)', '.zr-record']) {
    const folds = page.locator(`main details${kind}:not([open]) > summary:visible`);
    while (!(await looked.isVisible()) && (await folds.count())) await folds.first().click();
  }
}

async function goOn(page: Page, way: Locator): Promise<void> {
  await page.bringToFront(); // of two tabs the one behind is slow
  await unfold(page, way);
  await way.waitFor();
  await Promise.all([page.waitForEvent('domcontentloaded'), way.click()]);
}

/** Where somebody is, without the portal's own address. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The rows of a list on "Mijn werk" that are about this child. */
export const rows = (page: Page, list: string, child: string): Locator =>
  page
    .getByRole('list', { name: new RegExp(`^${list}(:|$)`) })
    .getByRole('listitem')
    .filter({ hasText: child });

/** Takes a sentence of an earlier text over into the field, with a script at once, without one by way of the server. */
export async function takeOver(page: Page, question: string, sentence: string): Promise<void> {
  const offers = page
    .locator('.zr-field')
    .filter({ has: field(page, question) })
    .getByRole('group');
  await offers.getByText('Eerder geschreven tekst overnemen').click();
  await offers
    .getByRole('listitem')
    .filter({ hasText: sentence })
    .getByRole('button', { name: 'Neem over' })
    .first()
    .click();
  await expect.poll(() => field(page, question).inputValue(), PATIENT).toContain(sentence);
}

export async function logIn(page: Page, email: string, password: string): Promise<void> {
  await open(page, '/inloggen');
  await write(page, { 'E-mailadres': email });
  await page.getByLabel('Wachtwoord').fill(password);
  await press(page, 'Inloggen');
}

export const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'domcontentloaded' });

/** What somebody gets who types this address; the page itself stays where it is. */
export const statusOf = async (page: Page, path: string): Promise<number> =>
  (await page.context().request.get(path, { maxRedirects: 0 })).status();

const whole = (question: string) => new RegExp(`^${escaped(question)}( \\(mag leeg blijven\\))?$`);
const startsWith = (words: string) => new RegExp(`^${escaped(words)}`);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
