// A question that hangs on the answer to another, in every form that has one: with a script it is there under its own answers alone, and
// nothing typed is lost or refused; without one it stands there and says when it is asked. The pages are the kit's own, without a portal.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request } from 'express';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
import { isAskedNow } from '../../src/forms/asked-when.ts';
import { viewForm } from '../../src/forms/form-view.ts';
import { readForm, type Fields, type FormSpec, type Typed } from '../../src/forms/form.ts';
import { compileView, VIEWS } from '../../src/web/views.ts';
import { EVERY_FORM } from '../forms/every-form.ts';
import { launchBrowser } from './browser.ts';

const PLACE = 'http://portaal.invalid';
const TODAY = '2026-11-28';
const req = { method: 'GET', scope: { today: TODAY, place: '/formulier' } } as unknown as Request;
const fieldsView = compileView(path.join(VIEWS, 'components/fields.ejs'));
const inPublic = (file: string) => readFileSync(path.join(PROJECT_ROOT, 'public', file), 'utf8');

const hanging = (fields: Fields) => Object.keys(fields).filter((name) => fields[name]?.askedWhen);
const FORMS = EVERY_FORM.filter(({ form }) => hanging(form.fields).length);

let browser: Browser;
const pages: Record<'scripted' | 'bare', Page[]> = { scripted: [], bare: [] };

beforeAll(async () => {
  browser = await launchBrowser();
  for (const kind of ['scripted', 'bare'] as const)
    pages[kind].push(await (await browser.newContext({ javaScriptEnabled: kind === 'scripted' })).newPage());
});
afterAll(() => browser.close());

/** The form as the kit prints it, with the script and the styles of the portal around it. */
async function shown(form: FormSpec, kind: 'scripted' | 'bare'): Promise<Page> {
  const [page] = pages[kind];
  if (!page) throw new Error('no page');
  const fields = fieldsView({
    form: viewForm(form, { req, submitLabel: 'Bewaren', options: ofThePage(form) }),
    page: { file: (address: string) => address },
  });
  await page.unroute('**/*');
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/formulier')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `${HEAD}<main>${fields}</main>`,
      });
    if (!/^\/(scripts|styles)\//.test(pathname)) return route.fulfill({ status: 404 });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8';
    return route.fulfill({ contentType, body: inPublic(pathname) });
  });
  await page.goto(`${PLACE}/formulier`);
  return page;
}
/** What only a page can offer has somebody to choose. */
const ofThePage = ({ fields }: FormSpec) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { kind, options }]) => ['choice', 'choices', 'select'].includes(kind) && !options?.length)
      .map(([name]) => [name, [{ value: 'iemand', label: 'Iemand' }]]),
  );
const HEAD = `<!doctype html><html lang="nl"><title>Formulier</title><link rel="stylesheet" href="/styles/portal.css">
<script type="module" src="/scripts/asked-when.js"></script>`;

/** Every choice beside every other of the questions on which something hangs. */
function everyChoice(fields: Fields): Typed[] {
  const deciding = [
    ...new Set(
      hanging(fields).flatMap((name) => fields[name]?.askedWhen?.oneOf.map(({ question }) => question) ?? []),
    ),
  ];
  return deciding.reduce<Typed[]>(
    (all, question) =>
      all.flatMap((typed) => answersOf(fields, question).map((value) => ({ ...typed, [question]: value }))),
    [{}],
  );
}
function answersOf(fields: Fields, question: string): string[] {
  const field = fields[question];
  return ['', ...(field?.kind === 'checkbox' ? ['yes'] : (field?.options ?? []).map(({ value }) => value))];
}

type Seen = { visible: string[]; focus: boolean; sent: [string, string][]; left: number };

/** Types in every question that hangs on another, then chooses; what is seen and what would be sent. */
const choose = (page: Page, typed: Typed, names: readonly string[]): Promise<Seen> =>
  page.evaluate(
    ({ choices, hangingNames }) => {
      const form = document.querySelector('form');
      if (!form) throw new Error('no form');
      const named = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      form.reset();
      for (const name of hangingNames)
        for (const field of named(name))
          if (field.matches('textarea, [type=text], [type=email]')) field.value = 'getypt';
      let pressed: Element | null = null;
      for (const [name, value] of choices)
        for (const field of named(name)) {
          if (/radio|checkbox/.test(field.type)) field.checked = field.value === value;
          else field.value = value;
          if (field.checked || field.tagName === 'SELECT') {
            field.focus();
            pressed = document.activeElement;
          }
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
      return {
        visible: hangingNames.filter((name) => named(name).some((field) => field.checkVisibility())),
        focus: document.activeElement === (pressed ?? document.activeElement),
        sent: [...new FormData(form)].map(([name, value]): [string, string] => [
          name,
          typeof value === 'string' ? value : '',
        ]),
        left: document.querySelectorAll('.zr-hangs__left').length,
      };
    },
    { choices: Object.entries(typed) as [string, string][], hangingNames: [...names] },
  );

/** As a browser posts it: what is there several times is a list. */
const bodyOf = (sent: readonly [string, string][]): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(sent.map(([name]) => name))].map((name) => {
      const values = sent.filter(([one]) => one === name).map(([, value]) => value);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );

/** A question that is shown though nothing was chosen for it, or hidden though it was; or that is refused while it is hidden. */
async function faultsOf({ fields, rules }: FormSpec): Promise<string[]> {
  const page = await shown({ fields, rules }, 'scripted');
  const names = hanging(fields);
  const faults: string[] = [];
  for (const typed of everyChoice(fields)) {
    const { visible, focus, sent, left } = await choose(page, typed, names);
    const asked = names.filter((name) => isAskedNow(fields, name, typed));
    const body = bodyOf(sent);
    const { mistakes, typed: back } = readForm({ fields, rules }, { body, today: TODAY });
    const refused = mistakes.filter(({ name }) => names.includes(name) && !asked.includes(name));
    const lost = names.filter((name) => body[name] === 'getypt' && back[name] !== 'getypt');
    const silent = names.filter((name) => body[name] === 'getypt' && !asked.includes(name)).length - left;
    const where = JSON.stringify(typed);
    if (visible.join() !== asked.join())
      faults.push(`${where}: shows ${visible.join()}, asks ${asked.join()}`);
    if (refused.length) faults.push(`${where}: refuses ${refused.map(({ name }) => name).join()}`);
    if (lost.length) faults.push(`${where}: loses ${lost.join()}`);
    if (silent) faults.push(`${where}: leaves ${String(silent)} out without a word`);
    if (!focus) faults.push(`${where}: the focus went elsewhere`);
  }
  return faults;
}

test('forms were found, with questions of one answer, of several, of a tick and of a list', () => {
  const kinds = FORMS.flatMap(({ form: { fields } }) =>
    hanging(fields).flatMap(
      (name) => fields[name]?.askedWhen?.oneOf.map(({ question }) => fields[question]?.kind) ?? [],
    ),
  );
  expect(FORMS.length).toBeGreaterThan(8);
  expect(new Set(kinds)).toEqual(new Set(['choice', 'checkbox', 'choices']));
});

describe.for(FORMS)('$name', ({ form }) => {
  test('a question stands after the one that it hangs on', () => {
    const order = Object.keys(form.fields);
    const early = hanging(form.fields).filter((name) =>
      form.fields[name]?.askedWhen?.oneOf.some(
        ({ question }) => order.indexOf(question) > order.indexOf(name),
      ),
    );
    expect(early).toEqual([]);
  });

  test('with a script it is there under its answers alone; nothing is lost, refused or moved', async () => {
    expect(await faultsOf(form)).toEqual([]);
  });

  test('without a script it is there, with when it is asked', async () => {
    const page = await shown(form, 'bare');
    const parts = await page.locator('.zr-hangs').evaluateAll((all) =>
      all.map((part) => ({
        isThere: part.checkVisibility(),
        words: [...part.querySelectorAll('.zr-hangs__words')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent.trim().replace(/\s+/g, ' ')),
      })),
    );
    expect(parts).toHaveLength(hanging(form.fields).length);
    for (const { isThere, words } of parts) {
      expect(isThere).toBe(true);
      expect(words.join(' ')).toMatch(/^Alleen (bij|met het vinkje) .*“.+”\./);
    }
  });
});

test('whoever comes back finds the question that belongs to what was chosen', async () => {
  const form = FORMS.find(({ name }) => name.endsWith(' ConsultationForm'))?.form;
  if (!form) throw new Error('no form');
  const page = await shown(form, 'scripted');
  await page.getByLabel('Er is zorg over de veiligheid').check();
  expect(await page.getByLabel('Wanneer kijkt u opnieuw naar de veiligheid?').isVisible()).toBe(true);
  await page.goto('about:blank');
  await page.goBack();
  expect(await page.getByLabel('Er is zorg over de veiligheid').isChecked()).toBe(true);
  await page.getByLabel('Wanneer kijkt u opnieuw naar de veiligheid?').waitFor({ timeout: 5000 });
});
