// What is asked when somebody answers whether there may be shared? Both directions in one form: how and when are asked once.

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, choices, day, longText, pick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { CONSENT_CATEGORIES, CONSENT_MANNERS, categoriesFor, type ConsentDirection } from './words.ts';

/** So long may a yes hold, from the day of the answer: longer would be a yes to what nobody can foresee. */
export const LONGEST_CONSENT_MONTHS = 12;

/** The directions that a school records, in the order of the form. */
export type AskedDirection = 'school_to_team' | 'team_to_school';

/** 'given' is a yes to a part, which is named; 'unchanged' says nothing new. */
export type Said = 'all' | 'given' | 'refused' | 'unchanged';

const MANNERS = [
  { value: 'signed', label: CONSENT_MANNERS.signed },
  {
    value: 'spoken',
    label: CONSENT_MANNERS.spoken,
    hint: 'U hoorde het in een gesprek. Uw naam komt erbij.',
  },
  {
    value: 'other_parent_statement',
    label: CONSENT_MANNERS.other_parent_statement,
    hint: 'Alleen als deze ouder nog niet zelf heeft geantwoord.',
  },
] as const;

/** Of parents who live apart, neither speaks for the other. */
export const mannersFor = ({ parentsLiveApart }: { parentsLiveApart: boolean }) =>
  MANNERS.filter(({ value }) => !parentsLiveApart || value !== 'other_parent_statement');

const AFTER_A_NO = {
  school_to_team: 'Dat is een geldig antwoord. Daarna beslist u hoe het verder gaat.',
  team_to_school: 'De school hoort dan wel dat er iets gebeurt, maar niet wat.',
};

const optionsFor = (direction: ConsentDirection) =>
  categoriesFor(direction).map((value) => ({ value, label: CONSENT_CATEGORIES[value].label }));

/** What "all of this" is: the list stands in the option itself. */
const allOf = (direction: ConsentDirection) =>
  optionsFor(direction)
    .map(({ label }) => label)
    .join(' · ');

/** `unchanged` says what it was: see `unchangedLabel`. */
export const answersIn = (direction: AskedDirection, unchanged: string) =>
  [
    { value: 'all', label: 'Ja, dit allemaal', hint: allOf(direction) },
    { value: 'given', label: 'Ja, maar niet alles' },
    { value: 'refused', label: 'Nee', hint: AFTER_A_NO[direction] },
    { value: 'unchanged', label: unchanged },
  ] as const;

const YES = ['all', 'given'] as const;
const part = (question: 'answer' | 'back') => ({ question, is: ['given'] }) as const;

export const AnswerForm = defineForm(
  {
    who: pick({ label: 'Wie geeft antwoord?', look: 'choice', required: 'Kies wie antwoord geeft.' }),
    receiver: pick({ label: 'Met welk team?', look: 'choice' }),
    answer: choice({
      label: '1. Mag de school delen met het team?',
      options: answersIn('school_to_team', 'Nog geen antwoord'),
      required: 'Kies een antwoord bij vraag 1.',
    }),
    categories: askedWhen(
      part('answer'),
      choices({
        label: 'Wat mag de school delen?',
        options: optionsFor('school_to_team'),
        required: 'Kies wat er gedeeld mag worden, of kies nee als antwoord.',
      }),
      [],
    ),
    seen: pick({ label: 'Welke tekst heeft deze persoon gezien?', look: 'choice' }),
    back: choice({
      label: '2. Mag het team de school vertellen hoe het gaat?',
      options: answersIn('team_to_school', 'Nog geen antwoord'),
      required: 'Kies een antwoord bij vraag 2.',
    }),
    backCategories: askedWhen(
      part('back'),
      choices({
        label: 'Wat mag het team vertellen?',
        options: optionsFor('team_to_school'),
        required: 'Kies wat het team mag vertellen, of kies nee als antwoord.',
      }),
      [],
    ),
    manner: choice({
      label: 'Hoe is het antwoord gegeven?',
      options: MANNERS,
      required: 'Kies hoe het antwoord is gegeven.',
    }),
    givenOn: day({
      label: 'Op welke dag?',
      lies: 'untilToday',
      required: 'Vul in op welke dag het antwoord is gegeven, bijvoorbeeld 3-2-2026.',
    }),
    endsOn: askedWhen(
      [
        { question: 'answer', is: YES },
        { question: 'back', is: YES },
      ],
      day({
        label: 'Tot en met welke dag geldt een ja?',
        required: 'Vul in tot en met welke dag het mag, bijvoorbeeld 3-2-2027.',
        hint: 'Hooguit een jaar na de dag van het antwoord. Korter mag altijd.',
      }),
      null,
    ),
    reason: askedWhen(
      [
        { question: 'answer', is: ['refused'] },
        { question: 'back', is: ['refused'] },
      ],
      longText({
        label: 'Waarom niet?',
        max: 2000,
        rows: 3,
        hint: 'Alleen als iemand dit zelf wil vertellen. De leerkracht en het team lezen dit niet.',
      }),
      '',
    ),
  },
  ({ answer, back }) =>
    answer === 'unchanged' && back === 'unchanged'
      ? {
          name: 'answer',
          message:
            'Kies bij vraag 1 of bij vraag 2 wat het antwoord is. Zonder antwoord is er niets te bewaren.',
        }
      : undefined,
  ({ givenOn, endsOn }) =>
    endsOn && endsOn < givenOn
      ? { name: 'endsOn', message: 'Kies een laatste dag die na de dag van het antwoord ligt.' }
      : undefined,
);
export type AnswerData = DataOf<typeof AnswerForm>;

export const isYes = (said: Said): boolean => said === 'all' || said === 'given';
