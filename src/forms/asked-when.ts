// When is a question asked? Always, or only when one of some other questions of the form has one of some answers.

import type { FieldSpec } from './fields.ts';
import type { Fields, Typed } from './form.ts';

type When = { question: string; is: readonly [string, ...string[]] };

/** Asked as soon as one of them holds; `otherwise` is the answer while it is not asked. */
export type AskedWhen = { oneOf: readonly When[]; otherwise: unknown };

/**
 * `askedWhen({ question: 'decision', is: ['own_help'] }, day({ … }), null)`: required only then, and what was typed while
 * it is not asked counts for nothing. Of several conditions one is enough.
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
export function isAskedNow(fields: Fields, name: string, typed: Typed): boolean {
  const when = fields[name]?.askedWhen;
  if (!when) return true;
  return when.oneOf.some(
    ({ question, is }) =>
      isAskedNow(fields, question, typed) &&
      [typed[question] ?? []].flat().some((value) => is.includes(value)),
  );
}

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
