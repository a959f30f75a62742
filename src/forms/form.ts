// What does a form ask, and how is it read? Mistakes are data: everything typed stays on the page.

import type { FieldSpec } from './fields.ts';

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

export const defineForm = <F extends Fields>(fields: F, ...rules: FormRule<F>[]): FormSpec<F> => ({
  fields,
  rules,
});

/** What was posted, and the day it was: a scope is one. */
export type Posted = { readonly body: unknown; readonly today: string };

export function readForm<F extends Fields>(spec: FormSpec<F>, { body, today }: Posted): FormAnswers<F> {
  const typed = typedOf(spec, body);
  const entries = Object.entries(spec.fields).map(([name, field]) => ({
    name,
    read: field.schema.safeParse(field.kind === 'date' ? { typed: typed[name], today } : typed[name]),
  }));
  const mistakes = entries.flatMap(({ name, read }) =>
    read.success ? [] : [{ name, message: read.error.issues[0]?.message ?? '' }],
  );
  if (mistakes.length) return { data: undefined, typed, mistakes };

  const data = Object.fromEntries(entries.map(({ name, read }) => [name, read.data])) as FormData<F>;
  const broken = spec.rules.flatMap((rule) => rule(data) ?? []);
  return { data: broken.length ? undefined : data, typed, mistakes: broken };
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
  for (const name of Object.keys(spec.fields)) {
    const value = given.get(name);
    if (typeof value === 'string') typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((v) => typeof v === 'string');
  }
  return typed;
}
