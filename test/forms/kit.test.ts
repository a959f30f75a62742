// What the form kit knows beside single questions: asked when, refused because, and lists of rows.

import path from 'node:path';
import type { Request } from 'express';
import { describe, expect, test } from 'vitest';

import { askedWhen, begunName } from '../../src/forms/asked-when.ts';
import { sometimes } from '../../src/forms/field-spec.ts';
import { choice, choices, day, line, longText } from '../../src/forms/fields.ts';
import type { FormState } from '../../src/forms/form-state.ts';
import { viewForm } from '../../src/forms/form-view.ts';
import { defineForm, readForm, type Fields, type FormSpec } from '../../src/forms/form.ts';
import { rows } from '../../src/forms/row-list.ts';
import { compileView, VIEWS } from '../../src/web/views.ts';

const TODAY = '2026-11-28';
const req = { method: 'GET' } as unknown as Request;
const asked = { method: 'POST', scope: { today: TODAY } } as unknown as Request;
const read = <F extends Fields>(spec: FormSpec<F>, body: unknown) => readForm(spec, { body, today: TODAY });

const fieldsView = compileView(path.join(VIEWS, 'components/fields.ejs'));
const shown = (form: object) => fieldsView({ form, page: { file: (address: string) => address } });
const buttonsIn = (html: string) =>
  [...html.matchAll(/name="_do" value="([^"]*)"/g)].map(([, value]) => value);

describe('a question that is asked only after another answer', () => {
  const Decision = defineForm({
    decision: choice({
      label: 'Hoe verder?',
      options: [
        { value: 'help', label: 'Helpen' },
        { value: 'stop', label: 'Stoppen' },
      ],
      required: 'Kies hoe het verder gaat.',
    }),
    lookOn: askedWhen(
      { question: 'decision', is: ['help'] },
      day({ label: 'Wanneer kijkt u?', required: 'Vul in wanneer u kijkt.' }),
      null,
    ),
  });

  test('must be answered then', () => {
    expect(read(Decision, { decision: 'help' }).mistakes).toEqual([
      { name: 'lookOn', message: 'Vul in wanneer u kijkt.' },
    ]);
    expect(read(Decision, { decision: 'help', lookOn: '3-2-2027' }).data).toEqual({
      decision: 'help',
      lookOn: '2027-02-03',
    });
  });

  test('is not asked otherwise: what was typed is asked about, and stays on the page', () => {
    expect(read(Decision, { decision: 'stop', lookOn: ' ' }).data).toEqual({
      decision: 'stop',
      lookOn: null,
    });
    expect(read(Decision, { decision: 'stop', lookOn: 'ooit' })).toMatchObject({
      data: undefined,
      typed: { lookOn: 'ooit' },
      mistakes: [{ name: 'lookOn', message: 'Dit hoort bij “Helpen”. Kies dat, of maak dit leeg.' }],
    });
    expect(read(Decision, { lookOn: 'ooit' })).toMatchObject({
      data: undefined,
      typed: { lookOn: 'ooit' },
      mistakes: [{ name: 'decision' }],
    });
  });

  test('is not asked otherwise: what the page set aside is no answer, and is not lost while the form comes back', () => {
    const body = { decision: 'stop', lookOn: 'ooit', _aside: ['lookOn', 'other'] };
    expect(read(Decision, body)).toMatchObject({ data: { decision: 'stop', lookOn: null }, mistakes: [] });
    expect(read(Decision, { ...body, decision: '' }).typed).toMatchObject({ lookOn: 'ooit' });
    // What is asked is read, whatever the page says.
    expect(read(Decision, { ...body, decision: 'help' }).mistakes).toMatchObject([{ name: 'lookOn' }]);
  });

  test('says on the page when it is asked, and to the script by which answer; alone where the page decided it', () => {
    const view = viewForm(Decision, { req: asked, submitLabel: 'Bewaren', initial: { decision: 'stop' } });
    const chosen = viewForm(Decision, { req: asked, submitLabel: 'Bewaren', initial: { decision: 'help' } });
    const alone = viewForm(Decision, { req: asked, submitLabel: 'Bewaren', asked: { decision: false } });

    expect(view.fields.lookOn.when).toEqual({
      answers: JSON.stringify({ name: 'lookOn', oneOf: [{ question: 'decision', is: ['help'] }] }),
      words: 'Alleen bij “Helpen”.',
      isAsked: false,
    });
    expect(chosen.fields.lookOn.when?.isAsked).toBe(true);
    expect(alone.fields.lookOn.when).toBeUndefined();
    expect(shown(view)).toMatch(/zr-hangs__words[^>]*>(<span[^>]*>)?Alleen bij “Helpen”\./);
  });

  test('is not asked otherwise: several ticks are several, and nothing waits for the second round', () => {
    const ways = (label: string) =>
      choice({
        label,
        options: [
          { value: 'part', label: 'Een deel' },
          { value: 'no', label: 'Nee' },
        ],
        required: 'Kies.',
      });
    const Parts = defineForm({
      out: ways('Heen?'),
      parts: askedWhen(
        { question: 'out', is: ['part'] },
        choices({
          label: 'Wat?',
          options: [
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ],
        }),
        [],
      ),
      back: ways('Terug?'),
      why: askedWhen(
        [
          { question: 'out', is: ['part'] },
          { question: 'back', is: ['part'] },
        ],
        longText({ label: 'Waarom?' }),
        '',
      ),
    });
    const PARTS = 'Dit hoort bij “Een deel”. Kies dat, of ';

    expect(read(Parts, { out: 'no', back: 'no', parts: 'a' }).mistakes).toEqual([
      { name: 'parts', message: `${PARTS}haal dit vinkje weg.` },
    ]);
    expect(read(Parts, { out: 'no', parts: ['a', 'b'], why: 'Daarom.' }).mistakes).toEqual([
      { name: 'parts', message: `${PARTS}haal deze vinkjes weg.` },
      { name: 'back', message: 'Kies.' },
      { name: 'why', message: `${PARTS}maak dit leeg.` },
    ]);
    expect(read(Parts, { why: 'Daarom.' }).mistakes.map(({ name }) => name)).toEqual(['out', 'back']);
  });

  test('may be left as the page began it: nobody typed that', () => {
    const form = viewForm(Decision, {
      req,
      action: '/hier',
      submitLabel: 'Bewaren',
      initial: { lookOn: '3-2-2027' },
    });
    const [, name = '', value = ''] =
      /type="hidden" name="(_begun[^"]*)" value="([^"]*)"/.exec(shown(form)) ?? [];

    expect(read(Decision, { decision: 'stop', lookOn: '3-2-2027', [name]: value }).data).toEqual({
      decision: 'stop',
      lookOn: null,
    });
    expect(read(Decision, { decision: 'stop', lookOn: '4-2-2027', [name]: value }).mistakes).toHaveLength(1);
  });

  test('of a draft of another day, what that page began with is nobody’s answer; of lines the order is', () => {
    const fields = { decision: 'stop', lookOn: '2-2-2027', [begunName('lookOn')]: '2-2-2027' };
    const form = viewForm(Decision, {
      req,
      action: '/hier',
      submitLabel: 'Bewaren',
      kept: { fields } as unknown as FormState,
      initial: { lookOn: '3-2-2027' },
    });

    expect(shown(form)).toContain('name="_begun.lookOn" value="2-2-2027"');
    const Why = defineForm({
      ...Decision.fields,
      lookOn: askedWhen({ question: 'decision', is: ['help'] }, longText({ label: 'Waarom?' }), ''),
    });
    const lines = { decision: 'stop', lookOn: 'twee\neen', [begunName('lookOn')]: 'een\ntwee' };
    expect(read(Why, lines).mistakes).toHaveLength(1);
  });

  test('hangs on a question of the same form, and not on itself', () => {
    const field = longText({ label: 'Waarom?' });

    expect(() => defineForm({ why: askedWhen({ question: 'what', is: ['x'] }, field, '') })).toThrow(
      'why hangs on what',
    );
    expect(() => defineForm({ why: askedWhen({ question: 'why', is: ['x'] }, field, '') })).toThrow(
      'why hangs on why',
    );
  });
});

describe('a day that was mostly lately', () => {
  const Seen = defineForm({
    seenOn: day({ label: 'Wanneer?', required: 'Kies wanneer.', recent: true, lies: 'untilToday' }),
  });
  const both = { seenOn: TODAY, 'seenOn.other': '3-2-2026' };

  test('is not guessed from a choice and another day that was typed; both stay on the page', () => {
    const answers = read(Seen, both);
    const html = shown(viewForm(Seen, { req: asked, action: '/hier', answers, submitLabel: 'Bewaren' }));

    expect(answers.mistakes).toEqual([
      {
        name: 'seenOn',
        message: 'U koos een dag en vulde ook een andere dag in. Kies “Eerder”, of maak die dag leeg.',
      },
    ]);
    expect(html).toContain('name="seenOn.other" value="3-2-2026"');
    expect(html).toContain(`value="${TODAY}" checked`);
    expect(read(Seen, { ...both, 'seenOn.other': '28-11' }).data).toEqual({ seenOn: TODAY });
  });
});

describe('a question that is needed sometimes', () => {
  test('is not said to be one that may stay empty', () => {
    const Called = defineForm({
      phone: sometimes(line({ label: 'Telefoon' })),
      place: line({ label: 'Plaats' }),
    });
    const html = shown(viewForm(Called, { req, action: '/hier', submitLabel: 'Bewaren' }));

    expect(
      [...html.matchAll(/for="([^"]*)">[^<]*<span class="zr-field__optional">/g)].map(([, id]) => id),
    ).toEqual(['veld-place']);
  });
});

describe('how long a text may be', () => {
  const Note = defineForm({ about: longText({ label: 'Waarover?', max: 321 }) });

  test('is said before somebody writes past it, and again to who did', () => {
    const answers = read(Note, { about: 'x'.repeat(322) });
    const before = shown(viewForm(Note, { req, action: '/hier', submitLabel: 'Bewaren' }));
    const after = shown(viewForm(Note, { req, action: '/hier', answers, submitLabel: 'Bewaren' }));

    expect(before).toContain('Hooguit 321 tekens.');
    expect(after).toContain('Maak de tekst korter: hooguit 321 tekens, nu zijn het er 322.');
  });
});

describe('a form that the situation refuses', () => {
  const Note = defineForm({ text: longText({ label: 'Tekst' }) });
  const refusedBecause = {
    title: 'Het is gesloten',
    sentence: 'Open het eerst.',
    href: '/open',
    linkText: 'Openen',
  };

  test('says so in its place, with where to mend it', () => {
    const html = shown(viewForm(Note, { req, action: '/hier', submitLabel: 'Bewaren', refusedBecause }));

    expect(html).toContain('Open het eerst.');
    expect(html).toContain('<a href="/open">Openen</a>');
    expect(html).not.toContain('<form');
  });

  test('keeps what was sent on the page', () => {
    const answers = {
      ...read(Note, { text: 'Al getypt.' }),
      data: undefined,
      mistakes: [{ name: 'text', message: 'Het is gesloten.' }],
    };
    const html = shown(
      viewForm(Note, { req, action: '/hier', answers, submitLabel: 'Bewaren', refusedBecause }),
    );

    expect(html).toContain('Al getypt.');
    expect(html).toContain('Het is gesloten.');
  });
});

describe('a list of rows', () => {
  const Plan = defineForm({
    about: line({ label: 'Waarover?', required: 'Schrijf op waarover het gaat.' }),
    goals: rows({
      label: 'Welke doelen?',
      one: 'doel',
      more: 'Nog een doel',
      most: 3,
      required: 'Schrijf minstens een doel op.',
      row: {
        what: line({ label: 'Wat?', required: 'Schrijf op wat het doel is.' }),
        by: day({ label: 'Wanneer?', required: 'Vul in wanneer.' }),
      },
    }),
  });
  const page = (body: unknown) => {
    const answers = read(Plan, body);
    return {
      answers,
      html: shown(viewForm(Plan, { req, action: '/plan', answers, submitLabel: 'Bewaren' })),
    };
  };
  const valueOf = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  const TWO = {
    about: 'Rekenen',
    'goals.0.what': 'Tafels',
    'goals.0.by': '1-3-2027',
    'goals.1.what': 'Breuken',
    'goals.1.by': '1-4-2027',
  };

  test('gives the rows that were filled in, in their order', () => {
    expect(read(Plan, { ...TWO, 'goals.2.what': ' ', 'goals.2.by': '' }).data).toEqual({
      about: 'Rekenen',
      goals: [
        { what: 'Tafels', by: '2027-03-01' },
        { what: 'Breuken', by: '2027-04-01' },
      ],
    });
  });

  test('begins with one empty row, and with as many as there are', () => {
    const start = viewForm(Plan, { req, action: '/plan', submitLabel: 'Bewaren' });
    const initial = { goals: [{ what: 'Tafels' }, { what: 'Breuken' }] };
    const filled = shown(viewForm(Plan, { req, action: '/plan', submitLabel: 'Bewaren', initial }));

    expect(buttonsIn(shown(start))).toEqual(['add:goals']);
    expect(valueOf(filled, 'goals.1.what')).toBe('Breuken');
    expect(buttonsIn(filled)).toEqual(['remove:goals:0', 'remove:goals:1', 'add:goals']);
  });

  test('gets a row more without script, and nothing typed is lost or called wrong', () => {
    const { answers, html } = page({ ...TWO, about: '', 'goals.1.by': 'ooit', _do: 'add:goals' });

    expect(answers).toMatchObject({ data: undefined, mistakes: [] });
    expect(valueOf(html, 'goals.0.what')).toBe('Tafels');
    expect(valueOf(html, 'goals.1.by')).toBe('ooit');
    expect(valueOf(html, 'goals.2.what')).toBe('');
    expect(html).toContain('formaction="/plan#veld-goals-1"');
    expect(buttonsIn(html)).not.toContain('add:goals');
  });

  test('loses the row that was taken away; the others move up', () => {
    const { html } = page({ ...TWO, _do: 'remove:goals:0' });

    expect(valueOf(html, 'about')).toBe('Rekenen');
    expect(valueOf(html, 'goals.0.what')).toBe('Breuken');
    expect(html).not.toContain('goals.1.what');
  });

  test('says of each row what is wrong, at its own question', () => {
    const { answers, html } = page({ ...TWO, 'goals.1.what': '', 'goals.1.by': 'ooit' });
    const empty = page({ about: 'Rekenen' });

    expect(answers.mistakes.map(({ name }) => name)).toEqual(['goals.1.what', 'goals.1.by']);
    expect(html).toContain('href="#veld-goals-1-what"');
    expect(html).toContain('id="veld-goals-1-what-error"');
    expect(empty.answers.mistakes).toEqual([
      { name: 'goals.0.what', message: 'Schrijf minstens een doel op.' },
    ]);
    expect(empty.html).toContain('id="veld-goals-0-what-error"');
  });

  test('takes no more rows than it may have, and nothing that it does not ask', () => {
    const { typed } = read(Plan, {
      ...TWO,
      'goals.3.what': 'Te veel',
      'goals.0.other': 'Vreemd',
      'goals.x.what': 'Ook',
    });

    expect(Object.keys(typed)).toEqual(Object.keys(TWO));
    expect(read(Plan, { ...TWO, _do: 'add:about' }).data).toBeDefined();
  });

  test('is sent by Enter, and not emptied: the first button of the form saves', () => {
    expect(/<button[^>]*>/.exec(page(TWO).html)?.[0]).not.toContain('_do');
  });
});
