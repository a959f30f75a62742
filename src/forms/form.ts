// What does a form ask, and how is it read? Mistakes are data: everything typed stays on the page.

import { holdTogether, idleMistake, isAskedNow, isSetAside } from './asked-when.ts';
import type { FieldSpec } from './fields.ts';
import { otherDayOf } from './recent-day.ts';
import { movedRows, rawOf, typedCells } from './row-list.ts';

export type Fields = Record<string, FieldSpec>;
export type FormData<F extends Fields> = { [K in keyof F]: F[K] extends FieldSpec<infer T> ? T : never };
export type Mistake = { name: string; message: string };
/** A rule over several fields; says which field to mend and how. */
export type FormRule<F extends Fields> = (data: FormData<F>) => Mistake | undefined;
export type FormSpec<F extends Fields = Fields> = { fields: F; rules: FormRule<F>[] };
export type Typed = Record<string, string | string[]>;
/** What came in: `data` only when nothing is wrong. */
export type FormAnswers<F extends Fields = Fields> = {
  data: FormData<F> | undefined;
  typed: Typed;
  mistakes: Mistake[];
};

/** The data of a form, for the queries that store it. */
export type DataOf<S> = S extends FormSpec<infer F> ? FormData<F> : never;

export function defineForm<F extends Fields>(fields: F, ...rules: FormRule<F>[]): FormSpec<F> {
  holdTogether(fields);
  return { fields, rules };
}

/** What was posted, and the day it was: a scope is one. */
export type Posted = { readonly body: unknown; readonly today: string };

export function readForm<F extends Fields>(spec: FormSpec<F>, { body, today }: Posted): FormAnswers<F> {
  const typed = typedOf(spec, body);
  const moved = movedRows(spec.fields, (body as Record<string, unknown> | undefined)?._do, typed);
  if (moved) return { data: undefined, typed: moved, mistakes: [] };

  const entries = Object.keys(spec.fields).map((name) =>
    readField(spec.fields, name, { typed, today, body }),
  );
  const mistakes = entries.flatMap(({ name, issues }) => mistakesOf(name, issues));
  const data = Object.fromEntries(entries.map(({ name, answer }) => [name, answer])) as FormData<F>;
  // What holds several answers together is asked only when each is right.
  const wrong = mistakes.length ? mistakes : spec.rules.flatMap((rule) => rule(data) ?? []);
  return { data: wrong.length ? undefined : data, typed, mistakes: wrong };
}

type Issue = { path: PropertyKey[]; message: string };
type Given = Posted & { typed: Typed };

/** Its answer and what is wrong with it; of a question that is not asked also that something was answered. */
function readField(
  fields: Fields,
  name: string,
  given: Given,
): { name: string; answer?: unknown; issues: readonly Issue[] } {
  const field = fields[name];
  if (!field) return { name, issues: [] };
  if (isAskedNow(fields, name, given.typed)) {
    const { data, error } = field.schema.safeParse(rawOf(field, name, given));
    return { name, answer: data, issues: error?.issues ?? [] };
  }
  const message = isSetAside(name, given.body) ? undefined : idleMistake(fields, name, given);
  return { name, answer: field.askedWhen?.otherwise, issues: message ? [{ path: [], message }] : [] };
}

/** One a question; of a list one for each question of its rows. */
function mistakesOf(name: string, issues: readonly Issue[]): Mistake[] {
  const all = issues.map(({ path, message }) => ({ name: [name, ...path].map(String).join('.'), message }));
  return all.filter((mistake, n) => all.findIndex((one) => one.name === mistake.name) === n);
}

/** The answers once more with a mistake that only the route could find. */
export const withMistake = <F extends Fields>(
  answers: FormAnswers<F>,
  name: string,
  message: string,
): FormAnswers<F> => ({
  ...answers,
  data: undefined,
  mistakes: [...answers.mistakes, { name, message }],
});

/** Only what the form asks, only text: unknown fields, prototype keys and nested values do not get further than here. */
function typedOf(spec: { fields: Fields }, body: unknown): Typed {
  const given = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const typed: Typed = {};
  const names = Object.entries(spec.fields).flatMap(([name, { list, recent }]) =>
    list ? typedCells(name, list, given) : recent ? [name, otherDayOf(name)] : [name],
  );
  for (const name of names) {
    const value = given.get(name);
    if (typeof value === 'string') typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((v) => typeof v === 'string');
  }
  return typed;
}
