// What is asked about the schooldeel by the casemanager: the proposal, what each parent says of it, and how an agreement goes on.

import { askedWhen } from '../../../forms/asked-when.ts';
import { choice, day, line, longText, pick, pickSome } from '../../../forms/fields.ts';
import { defineForm } from '../../../forms/form.ts';
import { rows } from '../../../forms/row-list.ts';

const reason = (label: string, required: string) =>
  line({ label, hint: 'Bijvoorbeeld: verkeerde dag.', required, max: 1000 });

const why = longText({
  label: 'Waarom dit nodig is',
  hint: 'De school leest dit als de ouders akkoord zijn. Schrijf alleen op wat de school moet weten.',
  required: 'Schrijf op waarom dit nodig is.',
  rows: 2,
  max: 1000,
});
const agreement = {
  what: line({
    label: 'Wat gebeurt er op school',
    required: 'Schrijf op wat er op school gebeurt.',
    max: 300,
  }),
  by: line({ label: 'Door wie', max: 100 }),
  when: line({ label: 'Wanneer, hoe vaak', required: 'Vul in wanneer, of hoe vaak.', max: 150 }),
  needs: line({
    label: 'Wat is daarvoor nodig?',
    hint: 'Dit komt niet op het papier in de groepsmap.',
    max: 300,
  }),
};
const until = day({
  label: 'Tot en met wanneer?',
  term: 'Tot en met',
  hint: 'Daarna kijkt u samen of het doorgaat.',
  required: 'Vul de laatste dag in, bijvoorbeeld 3-2-2026.',
  lies: 'afterToday',
});
export const MOST_AGREEMENTS = 6;
const proposal = {
  why,
  agreements: rows({
    label: 'Afspraken',
    row: agreement,
    one: 'afspraak',
    more: 'Nog een afspraak',
    most: MOST_AGREEMENTS,
    required: 'Schrijf op wat er op school gebeurt.',
  }),
  goalId: pick({
    label: 'Bij welk doel hoort dit?',
    hint: 'De school leest het doel niet.',
    look: 'select',
  }),
  until,
};

export const ProposalForm = defineForm(proposal);
export const ProposalChangeForm = defineForm({
  ...proposal,
  reason: reason('Waarom verandert u dit?', 'Schrijf op waarom u dit verandert.'),
});

export const WORDS_OF_PARENTS = [
  { value: 'agrees', label: 'Akkoord' },
  { value: 'questions', label: 'Nog vragen' },
  { value: 'disagrees', label: 'Niet akkoord' },
] as const;

const words = longText({
  label: 'Wat zegt deze persoon erbij?',
  hint: 'Alleen het CJG leest dit.',
  rows: 2,
  max: 1000,
});
export const WordForm = defineForm({
  answer: choice({
    label: 'Wat is het antwoord?',
    options: WORDS_OF_PARENTS,
    required: 'Kies wat het antwoord is.',
  }),
  words,
  saidOn: day({
    label: 'Wanneer is het gezegd?',
    term: 'Gezegd op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer het is gezegd, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
});
/** At the table, by the person who answers. */
export const OwnWordForm = defineForm({
  answer: choice({ label: 'Uw antwoord', options: WORDS_OF_PARENTS, required: 'Kies uw antwoord.' }),
  words: {
    ...words,
    label: 'Wilt u er iets bij zeggen?',
    hint: 'Alleen uw casemanager en het CJG lezen dit. De school niet.',
  },
});

export const FURTHER = [
  { value: 'told', label: 'De ouders weten wat de school anders doet' },
  { value: 'agreed', label: 'De ouders zijn akkoord met wat de school anders doet' },
  {
    value: 'goes_on',
    label: 'Het gaat door',
    hint: 'Langer dan was afgesproken? Dan vraagt u de ouders opnieuw.',
  },
  {
    value: 'ended',
    label: 'Het stopt',
    hint: 'Wilt u iets anders afspreken? Doe dan daarna een nieuw voorstel.',
  },
] as const;

export const WHY_ENDED = [
  { value: 'reached', label: 'Het is gehaald, of niet meer nodig' },
  { value: 'not_helping', label: 'Dit hielp niet' },
  { value: 'not_possible', label: 'De school kan dit niet' },
  { value: 'not_wanted', label: 'De ouders of het kind willen dit niet meer' },
] as const;

export const FurtherForm = defineForm({
  step: choice({ label: 'Hoe gaat het verder?', options: FURTHER, required: 'Kies hoe het verder gaat.' }),
  until: askedWhen({ question: 'step', is: ['goes_on'] }, until, null),
  agreedBy: askedWhen(
    { question: 'step', is: ['told', 'agreed', 'goes_on'] },
    pickSome({
      label: 'Wie weet het, of is akkoord?',
      hint: 'Iedereen die over dit kind beslist. Gaat het door tot dezelfde dag, dan hoeft u niemand te kiezen.',
    }),
    [] as string[],
  ),
  why: askedWhen(
    { question: 'step', is: ['ended'] },
    choice({ label: 'Waarom stopt het?', options: WHY_ENDED, required: 'Kies waarom het stopt.' }),
    '' as const,
  ),
});

export const SchooldeelStrikeForm = defineForm({
  reason: reason('Waarom haalt u dit door?', 'Schrijf op waarom u dit doorhaalt.'),
});
