// What does a page say of a question that is not always asked? Whether it is asked now, when it is, and to the script by which answers.

import { belongsTo, isAskedNow } from './asked-when.ts';
import type { FieldView } from './field-view.ts';
import type { Fields } from './form.ts';

/** `answers`: JSON for public/scripts/asked-when.js, `{ name, oneOf: [{ question, is: [answer, …] }, …] }`. */
export type ShownWhen = { answers: string; words: string; isAsked: boolean };

/**
 * Each view with when it is asked, of those that hang on a question of the same page. Where the page does not ask that
 * question, the situation has decided already: the question stands there as any other.
 */
export function withShownWhen(fields: Fields, views: Record<string, FieldView>): Record<string, FieldView> {
  const shown = Object.fromEntries(Object.values(views).map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    Object.entries(views).map(([name, view]) => {
      const oneOf = fields[name]?.askedWhen?.oneOf ?? [];
      if (!oneOf.length || !oneOf.every(({ question }) => views[question])) return [name, view];
      const when: ShownWhen = {
        answers: JSON.stringify({ name, oneOf }),
        words: wordsOf(views, oneOf),
        isAsked: isAskedNow(fields, name, shown) || view.error !== undefined,
      };
      return [name, { ...view, when }];
    }),
  );
}

/** "Alleen bij “De school helpt zelf”.": for whoever has no script, and sees the question under every answer. */
function wordsOf(...asked: Parameters<typeof belongsTo>): string {
  const { to, what } = belongsTo(...asked);
  return to === 'tick'
    ? `Alleen met het vinkje ${what}.`
    : `Alleen bij ${to === 'question' ? `een antwoord op ${what}` : what}.`;
}
