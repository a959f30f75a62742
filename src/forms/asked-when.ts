// When is a question asked? Always, or only when another question of the form has one of some answers.

import type { FieldSpec } from './fields.ts';
import type { Fields, Typed } from './form.ts';

/** `otherwise` is the answer while it is not asked. */
export type AskedWhen = {
  question: string;
  is: readonly string[];
  otherwise: unknown;
};

type When = { question: string; is: readonly [string, ...string[]] };

/**
 * `askedWhen({ question: 'decision', is: ['own_help'] }, day({ … }), null)`: required only then, and what was typed while
 * it is not asked counts for nothing.
 */
export const askedWhen = <T, E>(
  { question, is }: When,
  field: FieldSpec<T>,
  otherwise: E,
): FieldSpec<T | E> => ({
  ...(field as FieldSpec<T | E>),
  askedWhen: { question, is, otherwise },
});

/** Whether it is asked, by what was typed. What hangs on a question that is not asked, is not asked either. */
export function isAskedNow(fields: Fields, name: string, typed: Typed): boolean {
  const when = fields[name]?.askedWhen;
  if (!when) return true;
  return (
    isAskedNow(fields, when.question, typed) &&
    [typed[when.question] ?? []].flat().some((value) => when.is.includes(value))
  );
}

/** @throws Error for a question that hangs on one that is not there, or on itself: seen as soon as the portal starts */
export function holdTogether(fields: Fields): void {
  for (const name of Object.keys(fields)) {
    const passed = [name];
    for (let when = fields[name]?.askedWhen; when; when = fields[when.question]?.askedWhen) {
      if (!fields[when.question] || passed.includes(when.question))
        throw new Error(`The question ${name} hangs on ${when.question}, which does not decide it.`);
      passed.push(when.question);
    }
  }
}
