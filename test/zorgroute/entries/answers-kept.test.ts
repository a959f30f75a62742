// Whatever a form asks, a correction keeps: every question of every kind that people write down, also one that is asked only later.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import type { FieldSpec } from '../../../src/forms/fields.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, schoolDayFrom } from '../../../src/calendar/working-days.ts';
import { WRITTEN } from '../../../src/zorgroute/steps.ts';
import type { AnyEntryKind, Fields } from '../../../src/zorgroute/entry.ts';
import { childOf } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const today = presentDay();

/** Every choice of the form's first choice but the given one stands for itself; a text says which question it answers. */
function typedFor(kind: AnyEntryKind, choices: Record<string, string>) {
  const fields = Object.entries(kind.form.fields as Fields);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, choices[name] ?? answerTo(name, field, kind.day)]),
  );
}
function answerTo(name: string, { kind, options, apart }: FieldSpec, day: string): string | string[] {
  if (apart) return '';
  if (name === day) return typedDay(today);
  if (kind === 'date') return typedDay(schoolDayFrom(addDays(today, 7), DEFAULT_CALENDAR));
  if (kind === 'checkbox') return 'yes';
  const values = options?.map(({ value }) => value) ?? [];
  if (kind === 'choices') return values;
  return values.at(-1) ?? `Antwoord op "${name}", met 'tekens' <en> een é.`;
}

/** What the page holds, as a browser would send it. */
function valuesOn(html: string, question: string): Record<string, string | string[]> {
  const form = html.split('<form').find((part) => part.includes(`name="${question}"`)) ?? '';
  const found: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value')];
    const isSent = !/type="(hidden|radio|checkbox)"/.test(tag) || / checked/.test(tag);
    if (isSent && name) found.push([name, value]);
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>\n?([^<]*)</g))
    found.push([name, plain(value)]);
  const names = new Set(found.map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = found.filter(([of]) => of === name).map(([, value]) => value);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
const attribute = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const versionsOf = (kind: string, trajectoryId: string) =>
  portal.database.owner<{ id: string; corrects_id: string | null; happened_on: Date; kept: object }>(
    `select e.id, e.corrects_id, e.happened_on, e.answers || coalesce(x.answers, '{}') as kept
     from school_entry e left join school_entry_apart x on x.id = e.id
     where e.kind = $1 and e.trajectory_id = $2 and e.author_name <> 'Iemand' order by e.created_at`,
    [kind, trajectoryId],
  );

const SCHOOL_DAY = typedDay(schoolDayFrom(today, DEFAULT_CALENDAR));

const CASES: [string, string, Record<string, string>][] = [
  ['signal', 'signaal', {}],
  ['consultation', 'overleg', { decision: 'talk_with_parents', evaluateOn: '' }],
  [
    'consultation',
    'overleg',
    { decision: 'safety', safetyNote: 'Blauwe plekken <op> de arm.', evaluateOn: '' },
  ],
  ['conversation', 'gesprek', {}],
  ['note', 'notitie', {}],
  ['planned_talk', 'gesprek-plannen', { calledOff: '', plannedOn: SCHOOL_DAY }],
];

describe('posted again as it stands, an entry keeps every answer', () => {
  test.each(CASES)('%s at %s, %o', async (name, slug, choices) => {
    const kind = WRITTEN.find((known) => known.kind === name) as AnyEntryKind;
    const { teacher, pupilId, trajectoryId, signalId } = await childOf(make);
    const visitor = await portal.as(teacher.membershipId);
    await portal.database.owner("update school_entry set author_name = 'Iemand' where id = $1", [signalId]);
    const at = name === 'signal' ? `/leerlingen/${pupilId}/${slug}` : `/trajecten/${trajectoryId}/${slug}`;
    const typed = typedFor(kind, choices);

    const saved = await visitor.fillIn(at, typed);
    const [first] = await versionsOf(name, trajectoryId);
    const correction = kind.ownForm ? at : `/trajecten/${trajectoryId}/${slug}/${first?.id ?? ''}/correctie`;
    const page = await visitor.get(correction);
    const values = valuesOn(page.html, kind.day);
    const corrected = await visitor.post(correction, {
      ...hidden(page),
      ...values,
      correctionReason: 'Een woord.',
    });
    const [, second] = await versionsOf(name, trajectoryId);

    expect([saved.status, corrected.status]).toEqual([303, 303]);
    expect(Object.keys(first?.kept ?? {}).sort()).toEqual(
      Object.keys(kind.form.fields as Fields)
        .filter(
          (field) =>
            field !== kind.day && (!(kind.form.fields as Fields)[field]?.apart || choices['safetyNote']),
        )
        .sort(),
    );
    expect(second?.corrects_id).toBe(first?.id);
    expect(second?.kept).toEqual(first?.kept);
    expect(second?.happened_on).toEqual(first?.happened_on);
  });

  test('there is a case for every kind that people write down', () => {
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(WRITTEN.map(({ kind }) => kind)));
  });
});
