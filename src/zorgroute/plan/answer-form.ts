// What does somebody think of the plan: written down by the casemanager, or given at the table?

import { choice, day, longText, pickSome } from '../../forms/fields.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { defineForm } from '../../forms/form.ts';

export const KNOWN_BY = [
  { value: 'together', label: 'Samen gelezen' },
  { value: 'paper', label: 'Op papier gekregen' },
  { value: 'read_aloud', label: 'Voorgelezen' },
] as const;
const ANSWERS = [
  { value: 'agrees', label: 'Akkoord' },
  { value: 'own_view', label: 'Akkoord, met een eigen kijk' },
  {
    value: 'disagrees',
    label: 'Niet akkoord',
    hint: 'Het plan gaat niet vanzelf van tafel. U kiest daarna samen hoe het verder gaat.',
  },
  { value: 'thinks', label: 'Denkt na' },
] as const;
/** Also of a child under twelve. */
export const ANSWER_WORDS = [...ANSWERS, { value: 'heard', label: 'De mening is gevraagd' }] as const;

const knownBy = choice({
  label: 'Hoe is het plan bekend?',
  options: KNOWN_BY,
  required: 'Kies hoe het plan bekend is.',
});
const viewReaders = pickSome({
  label: 'Wie mag dat lezen?',
  hint: 'Kiest u niemand, dan leest alleen het CJG het.',
});
const saidOn = day({
  label: 'Wanneer is het gezegd?',
  term: 'Gezegd op',
  hint: 'Vandaag is {vandaag}.',
  required: 'Vul in wanneer het is gezegd, bijvoorbeeld 3-2-2026.',
  lies: 'untilToday',
});
const withView = ({ answer, view }: { answer: string; view: string }) =>
  answer === 'own_view' && !view
    ? { name: 'view', message: 'Schrijf de eigen kijk op, of kies “Akkoord”.' }
    : undefined;

export const AnswerForm = defineForm(
  {
    knownBy,
    answer: choice({
      label: 'Wat is het antwoord?',
      options: ANSWERS,
      required: 'Kies wat het antwoord is.',
    }),
    view: sometimes(
      longText({
        label: 'De eigen kijk, in eigen woorden',
        hint: 'Nodig bij “Akkoord, met een eigen kijk”.',
        rows: 3,
        max: 2000,
      }),
    ),
    viewReaders,
    against: pickSome({ label: 'Is er een doel dat niet goed is?' }),
    saidOn,
  },
  withView,
);
/** Of a child under twelve. */
export const OpinionForm = defineForm({
  knownBy,
  view: longText({
    label: 'Wat zegt het kind, in eigen woorden?',
    required: 'Schrijf op wat het kind zegt.',
    rows: 3,
    max: 2000,
  }),
  viewReaders,
  saidOn,
});

/** At the table, by the person who answers. */
export const OwnAnswerForm = defineForm(
  {
    answer: choice({
      label: 'Uw antwoord',
      options: [
        { value: 'agrees', label: 'Akkoord' },
        { value: 'own_view', label: 'Akkoord, met mijn eigen kijk' },
        { value: 'disagrees', label: 'Niet akkoord' },
        { value: 'thinks', label: 'Ik denk er nog over na' },
      ],
      required: 'Kies uw antwoord.',
    }),
    view: sometimes(
      longText({
        label: 'Uw eigen kijk, in uw woorden',
        hint: 'Nodig bij “Akkoord, met mijn eigen kijk”.',
        rows: 3,
        max: 2000,
      }),
    ),
    viewReaders,
  },
  withView,
);
