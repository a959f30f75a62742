// What is asked when somebody withdraws a yes, or when the school goes on after a refusal?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, day } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';
import { REFUSAL_CHOICES } from './words.ts';

export const WithdrawalForm = defineForm({
  withdrawnOn: day({
    label: 'Op welke dag is het ingetrokken?',
    lies: 'untilToday',
    required: 'Vul in op welke dag het is ingetrokken, bijvoorbeeld 3-2-2026.',
  }),
});

type Choices = readonly (typeof REFUSAL_CHOICES)[number][];

const refusalForm = (choices: Choices, hint: string) =>
  defineForm({
    decision: choice({
      label: 'Hoe gaat het verder?',
      options: choices.map(({ id, label }) => ({ value: id, label })),
      required: 'Kies hoe het verder gaat.',
    }),
    reconsiderOn: askedWhen(
      { question: 'decision', is: ['reconsider', 'wait_for_court'] },
      day({
        label: 'Op welke dag kijkt u er weer naar?',
        hint,
        required: 'Vul in op welke dag u er weer naar kijkt, bijvoorbeeld 3-2-2026.',
        lies: 'afterToday',
      }),
      null,
    ),
  });

export const RefusalForm = refusalForm(
  REFUSAL_CHOICES,
  'Bij later bespreken: de dag van dat gesprek. Bij wachten op de rechter: de dag waarop u navraagt of er iets is beslist.',
);
/** No judge decides for parents who want no referral. */
export const DeclinedForm = refusalForm(
  REFUSAL_CHOICES.filter(({ id }) => id !== 'wait_for_court'),
  'Bij later bespreken: de dag van dat gesprek.',
);
