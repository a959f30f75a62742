// What is asked about the schooldeel at school: whether it does what was agreed, and how it goes.

import { askedWhen } from '../../../forms/asked-when.ts';
import { choice, day, longText, pickSome } from '../../../forms/fields.ts';
import { defineForm } from '../../../forms/form.ts';

const doneBy = pickSome({
  label: 'Wie doet het op school?',
  hint: 'De leerkracht ziet het meteen op de bladzijde van het kind.',
  required: 'Kies wie het doet.',
});
const from = day({
  label: 'Vanaf wanneer?',
  term: 'Vanaf',
  hint: 'Vandaag is {vandaag}.',
  required: 'Vul in vanaf wanneer, bijvoorbeeld 3-2-2026.',
});

export const ANSWERS_OF_SCHOOL = [
  { value: 'yes', label: 'Ja, dat doen we' },
  { value: 'otherwise', label: 'Anders, namelijk …' },
  { value: 'no', label: 'Dat kan niet, want …' },
] as const;
export const CHANGES = [
  { value: 'less', label: 'Minder, of later', hint: 'De casemanager vertelt het de ouders.' },
  { value: 'more', label: 'Meer, of iets nieuws', hint: 'De casemanager vraagt de ouders opnieuw.' },
] as const;

/** Of one agreement. */
export const AnswerForm = defineForm({
  step: choice({ label: 'Uw antwoord', options: ANSWERS_OF_SCHOOL, required: 'Kies uw antwoord.' }),
  how: askedWhen(
    { question: 'step', is: ['otherwise'] },
    longText({ label: 'Hoe dan?', required: 'Schrijf op hoe de school het doet.', rows: 2, max: 500 }),
    '',
  ),
  change: askedWhen(
    { question: 'step', is: ['otherwise'] },
    choice({
      label: 'Wat is dat, naast wat is gevraagd?',
      options: CHANGES,
      required: 'Kies minder of meer.',
    }),
    '' as const,
  ),
  because: askedWhen(
    { question: 'step', is: ['no'] },
    longText({
      label: 'Waarom kan het niet?',
      required: 'Schrijf op waarom het niet kan.',
      rows: 2,
      max: 500,
    }),
    '',
  ),
  doneBy: askedWhen({ question: 'step', is: ['yes', 'otherwise'] }, doneBy, [] as string[]),
  from: askedWhen({ question: 'step', is: ['yes', 'otherwise'] }, from, null),
});

/** Yes to every agreement that waits. */
export const AllYesForm = defineForm({ doneBy, from });

export const HOW_WORDS = [
  { value: 'works', label: 'Lukt' },
  { value: 'partly', label: 'Lukt deels' },
  { value: 'not', label: 'Lukt niet' },
] as const;

export const HowWordForm = defineForm({
  how: longText({
    label: 'Wanneer lukt het wel, wanneer niet?',
    hint: "Wat u ziet, in één zin. De casemanager en de IB'er lezen het meteen. De ouders horen het als u samen kijkt hoe het gaat.",
    rows: 2,
    max: 500,
  }),
});
