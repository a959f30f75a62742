// What does the casemanager tell: that there was a first contact, and how it goes. To the school choices and dates only.

import { choice, day, line, optionalDay } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { FEEDBACK_CONTACT, FEEDBACK_PHASE, FEEDBACK_SCHOOL_CAN } from '../words.ts';
import { pairMistake } from './rules.ts';

export const FirstContactForm = defineForm({
  metOn: day({
    label: 'Wanneer was het eerste contact met het gezin?',
    lies: 'untilToday',
    hint: 'De dag dat u de ouders voor het eerst sprak. Vandaag is {vandaag}.',
    required: 'Vul in wanneer u het gezin voor het eerst sprak, bijvoorbeeld 3-2-2026.',
  }),
});

export const FirstContactCorrectionForm = defineForm({
  ...FirstContactForm.fields,
  reason: line({
    label: 'Waarom verbetert u dit?',
    hint: 'Bijvoorbeeld: verkeerde week.',
    required: 'Schrijf op waarom u dit verbetert.',
    max: 1000,
  }),
});

export const FeedbackForm = defineForm(
  {
    contact: choice({
      label: 'Is er contact met het gezin?',
      options: FEEDBACK_CONTACT,
      required: 'Kies of er contact is met het gezin.',
    }),
    phase: choice({
      label: 'Hoe ver bent u met het gezin?',
      options: FEEDBACK_PHASE,
      required: 'Kies waar u met het gezin staat.',
    }),
    schoolCan: choice({
      label: 'Wat kan de school doen?',
      options: FEEDBACK_SCHOOL_CAN,
      required: 'Kies wat de school kan doen.',
    }),
    /** Left empty by who tells for the last time: `nextDayMissing`. */
    nextFeedbackOn: {
      ...optionalDay({ label: 'Wanneer hoort de school weer iets?', lies: 'afterToday' }),
      required: true,
    },
  },
  pairMistake,
);
export type FeedbackData = DataOf<typeof FeedbackForm>;
