// When is a question asked? Always, or only when one of some other questions of the form has one of some answers.

import { isAsked } from '#asked-by-answers';

import { cleanText } from './clean-text.ts';
import type { FieldSpec } from './fields.ts';
import type { Fields, Typed } from './form.ts';

type When = { question: string; is: readonly [string, ...string[]] };

/** Asked as soon as one of them holds; `otherwise` is the answer while it is not asked. */
export type AskedWhen = { oneOf: readonly When[]; otherwise: unknown };

/**
 * `askedWhen({ question: 'decision', is: ['own_help'] }, day({ … }), null)`: required only then. What was typed while it is
 * not asked is refused with how to mend it: it may be the other answer that is wrong. Of several conditions one is enough.
 */
export const askedWhen = <T, E>(
  when: When | readonly When[],
  field: FieldSpec<T>,
  otherwise: E,
): FieldSpec<T | E> => ({
  ...(field as FieldSpec<T | E>),
  askedWhen: { oneOf: [when].flat(), otherwise },
});

/** Whether it is asked, by what was typed. What hangs on a question that is not asked, is not asked either. */
export const isAskedNow = (fields: Fields, asked: string, typed: Typed): boolean =>
  isAsked(
    asked,
    (name) => fields[name]?.askedWhen?.oneOf,
    (question) => [typed[question] ?? []].flat(),
  );

const BEGUN = '_begun.';
/** The hidden field with what stood in a question when the page was shown: nobody typed that. */
export const begunName = (name: string): string => `${BEGUN}${name}`;
export const isBegun = (name: string): boolean => name.startsWith(BEGUN);
export const begunWith = (value: string | readonly string[]): string => [value].flat().join('\n');

/**
 * What to say of an answer to a question that is not asked. Undefined when there is none, when it stood there before, or
 * when nothing that decides about it is answered yet.
 */
export function idleMistake(
  fields: Fields,
  name: string,
  { typed, body }: { typed: Typed; body: unknown },
): string | undefined {
  const field = fields[name];
  const oneOf = field?.askedWhen?.oneOf ?? [];
  const isTicked = field?.kind === 'checkbox' || field?.kind === 'choices';
  const said = isTicked ? inAnyOrder : plain;
  const given = said(Object.entries(typed).flatMap(([key, value]) => (isOf(key, name) ? value : [])));
  const begun = (body as Record<string, unknown> | undefined)?.[begunName(name)];
  if (!field || !given || given === said(begun)) return undefined;
  if (oneOf.every(({ question }) => fields[question]?.required && !plain(typed[question]))) return undefined;
  const ticks = [typed[name] ?? []].flat().length > 1 ? 'deze vinkjes' : 'dit vinkje';
  return `${whereItBelongs(fields, oneOf)}, of ${isTicked ? `haal ${ticks} weg` : 'maak dit leeg'}.`;
}

const isOf = (key: string, name: string) => key === name || key.startsWith(`${name}.`);
const plain = (value: unknown): string =>
  [value]
    .flat()
    .flatMap((text) => cleanText(text).split('\n'))
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n');
const inAnyOrder = (value: unknown): string => plain(value).split('\n').sort().join('\n');

const MOST_ANSWERS = 3;

type Worded = { label?: string; options?: readonly { value: string; label: string }[] };

/**
 * To which answers, tick or question something belongs, in quotes: `{ to: 'answers', what: '“We praten verder” of “De ouders denken na”' }`.
 * @param fields by name, as the form has them or as a page words them
 */
export function belongsTo(
  fields: Record<string, Worded>,
  oneOf: readonly When[],
): { to: 'answers' | 'tick' | 'question'; what: string } {
  const answers = oneOf.flatMap(({ question, is }) =>
    (fields[question]?.options ?? []).filter(({ value }) => is.includes(value)).map(({ label }) => label),
  );
  const questions = [...new Set(oneOf.map(({ question }) => fields[question]?.label ?? ''))];
  const quoted = (texts: readonly string[]) => [...new Set(texts)].map((text) => `“${text}”`).join(' of ');
  if (!answers.length) return { to: 'tick', what: quoted(questions) };
  return answers.length > MOST_ANSWERS * questions.length
    ? { to: 'question', what: quoted(questions) }
    : { to: 'answers', what: quoted(answers) };
}

/** "Dit hoort bij “We praten verder” of “De ouders denken na”. Kies dat": what to do that it is asked. */
function whereItBelongs(fields: Fields, oneOf: readonly When[]): string {
  const { to, what } = belongsTo(fields, oneOf);
  if (to === 'tick') return `Dit hoort bij het vinkje ${what}. Zet dat vinkje`;
  return to === 'question'
    ? `Dit hoort bij een antwoord op ${what}. Geef dat antwoord`
    : `Dit hoort bij ${what}. Kies dat`;
}

const SET_ASIDE = '_aside';

/**
 * The script hid the question with what stands in it, because another answer was chosen: it is sent along, so that a page that
 * comes back and a draft still have it, and is no answer.
 */
export const isSetAside = (name: string, body: unknown): boolean =>
  [(body as Record<string, unknown> | undefined)?.[SET_ASIDE] ?? []].flat().includes(name);

/** @throws Error for a question that hangs on one that is not there, or on itself: seen as soon as the portal starts */
export function holdTogether(fields: Fields): void {
  for (const name of Object.keys(fields)) follow(fields, name, []);
}

function follow(fields: Fields, name: string, passed: readonly string[]): void {
  for (const { question } of fields[name]?.askedWhen?.oneOf ?? []) {
    if (!fields[question] || [...passed, name].includes(question))
      throw new Error(`The question ${name} hangs on ${question}, which does not decide it.`);
    follow(fields, question, [...passed, name]);
  }
}
