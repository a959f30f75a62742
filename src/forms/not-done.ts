// What was confirmed is not done: the page that was shown comes again, with what is wrong.

import type { FormAnswers } from './form.ts';

/** The answers have a mistake, or what was shown is no longer so. Nothing is done. */
export class NotDone extends Error {
  override name = 'NotDone';
  readonly answers: FormAnswers;
  readonly isStale: boolean;
  constructor(answers: FormAnswers, isStale: boolean) {
    super();
    this.answers = answers;
    this.isStale = isStale;
  }
}
