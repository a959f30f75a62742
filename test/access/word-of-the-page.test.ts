// Does a page keep its word? What it says may stay empty may, whatever else is chosen; and a day that it advises is on the side of today that it
// takes. Every form of the portal, as somebody who may, over HTTP, up to the commit.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { emptyWays, onDay, sendAtEdge } from '../choices/edges-of-answers.ts';
import type { PageForm, Question } from '../choices/forms-on-a-page.ts';
import { idOf } from '../../src/forms/field-view.ts';
import { startPortal, type Fields, type Portal, type Reply } from '../portal.ts';
import { dryForms, POSTS, type DryForms } from './dry-forms.ts';

const TODAY = '2026-12-01';

let portal: Portal;
let forms: DryForms;
const count = { emptied: 0, advised: 0 };

beforeAll(async () => {
  portal = await startPortal();
  forms = await dryForms(portal, TODAY);
});
afterAll(() => portal.stop());

test.for(POSTS)('%s: its page keeps its word', async ([, route]) => {
  const { form, fields, send } = await forms.open(route);
  if (form.takesFiles) return;

  expect(await refusedWhenEmpty(form, { fields, send })).toEqual([]);
  expect(await refusedAsAdvised(form, { fields, send })).toEqual([]);
});

type Sending = { fields: Fields; send: (fields: Fields) => Promise<Reply> };

/** Questions of which the page says that they may stay empty, and which are refused because they are. */
async function refusedWhenEmpty(form: PageForm, { fields: honest, send }: Sending): Promise<string[]> {
  const refused: string[] = [];
  for (const { name, fields } of emptyWays(form, honest)) {
    await sendAtEdge(form, { fields, honest }, async (given) => {
      const reply = await send(given);
      count.emptied += 1;
      refused.push(...mistakenOptional(reply, given).map((field) => `${name}: ${field}`));
      return reply;
    });
  }
  return [...new Set(refused)];
}

const FIELD = /(?=<(?:div|fieldset) class="[^"]*\bzr-field\b)/;
const mistakenOptional = ({ html }: Reply, given: Fields) =>
  html.split(FIELD).flatMap((field) => {
    const isRefused = field.includes('zr-field__optional') && field.includes('form-field-error-message');
    const name = / name="([^"]*)"/.exec(field)?.[1] ?? '';
    return isRefused && ![given[name] ?? []].flat().join('') ? [name] : [];
  });

const WORDS = ['eergisteren', 'gisteren', 'vandaag', 'morgen', 'overmorgen', 'ooit'];
const MISTAKE = /<a href="#(veld-[^"]+)">([^<]+)<\/a><\/li>/g;
const OTHER_SIDE = /moet nog komen|voorbij|nog komt|na vandaag|eerdere dag|in het verleden/;

/** Days that a form advised, and then refused as lying on the other side of today. */
async function refusedAsAdvised(form: PageForm, { fields: honest, send }: Sending): Promise<string[]> {
  const refused: string[] = [];
  for (const word of WORDS) {
    const typed = onDay(form, honest, word);
    if (!typed) return [];
    for (const [, id = '', sentence = ''] of (await send(typed)).html.matchAll(MISTAKE)) {
      const advised = /\d+-\d+-\d{4}/.exec(sentence)?.[0];
      const asked = form.questions.find(({ name }) => id === idOf(name.replace(/\.other$/, '')));
      if (!advised || !asked) continue;
      count.advised += 1;
      const { html } = await send({ ...honest, ...onDayOf(form, asked, advised) });
      for (const [, again, answer = ''] of html.matchAll(MISTAKE))
        if (again === id && OTHER_SIDE.test(answer)) refused.push(`${sentence} ${answer}`);
    }
  }
  return refused;
}

const onDayOf = ({ questions }: PageForm, { name }: Question, day: string): Fields => {
  const own = questions.filter((one) => one.name === name || one.name === `${name}.other`);
  return onDay({ action: '', takesFiles: false, questions: own }, {}, day) ?? {};
};

test('enough was left empty and advised: a walk that meets nothing proves nothing', () => {
  expect(count.emptied).toBeGreaterThan(100);
  expect(count.advised).toBeGreaterThan(50);
});
