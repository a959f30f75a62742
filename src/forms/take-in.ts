// What if only the database can tell that an answer is wrong? The work stops, nothing of it stays, the form says why.

import type { FormAnswers, FormData } from './form.ts';
import { withMistake } from './form.ts';
import type { FieldSpec } from './fields.ts';
import { Refused } from './refusal-at-a-field.ts';

type Fields = Record<string, FieldSpec>;
type Taken<F extends Fields, T> = { result: T; wrong?: undefined } | { wrong: FormAnswers<F> };

/** Does the work with the form's data; gives its result, or the answers with what is wrong with them. */
export async function takeIn<F extends Fields, T>(
  answers: FormAnswers<F>,
  work: (data: FormData<F>) => Promise<T>,
): Promise<Taken<F, T>> {
  if (!answers.data) return { wrong: answers };
  try {
    return { result: await work(answers.data) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { wrong: withMistake(answers, error.field, error.message) };
  }
}
