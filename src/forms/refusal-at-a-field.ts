// What when only the transaction could find out that a form does not go? Its sentence comes back at a field, and the text stays.

import type { Response } from 'express';

import { Conflict } from '../problems/problems.ts';
import type { FormAnswers } from './form.ts';

/** The state of things refuses this form. Thrown within `submit`, so that nothing of it is kept. */
export class Refused extends Conflict {
  readonly field: string;
  constructor(sentence: string, field: string) {
    super(sentence);
    this.field = field;
  }
}

/**
 * Does the work, then goes to `to`; what was refused is shown in the form again, with 409 and everything typed.
 * @param showAgain renders the form with these answers
 */
export async function goOrShow(
  res: Response,
  to: string,
  answers: FormAnswers,
  work: () => Promise<unknown>,
  showAgain: (answers: FormAnswers) => Promise<void>,
): Promise<void> {
  const refused = await work().then(() => undefined, refusalOf);
  if (!refused) {
    res.redirect(303, to);
    return;
  }
  res.status(409);
  await showAgain({
    ...answers,
    data: undefined,
    mistakes: [{ name: refused.field, message: refused.message }],
  });
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}
