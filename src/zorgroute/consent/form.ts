// What is asked when somebody answers whether there may be shared, withdraws it, or when the school goes on after a refusal?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, choices, day, longText, optionalDay, pick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import {
  CONSENT_CATEGORIES,
  CONSENT_MANNERS,
  REFUSAL_CHOICES,
  categoriesFor,
  type ConsentDirection,
} from './words.ts';

/** So long may a yes hold, from the day of the answer: longer would be a yes to what nobody can foresee. */
export const LONGEST_CONSENT_MONTHS = 12;

const MANNERS = [
  { value: 'signed', label: CONSENT_MANNERS.signed },
  {
    value: 'spoken',
    label: CONSENT_MANNERS.spoken,
    hint: 'U schrijft hier op wat u hebt gehoord. Uw naam komt erbij.',
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
  school_to_team: 'Daarna kiest u hoe het verder gaat.',
  team_to_school: 'De school hoort dan wel dat er iets gebeurt, maar niet wat.',
};

const answersIn = (direction: keyof typeof AFTER_A_NO) =>
  [
    { value: 'given', label: 'Ja, dit mag' },
    {
      value: 'refused',
      label: 'Nee, dit mag niet',
      hint: `Dat is een geldig antwoord. ${AFTER_A_NO[direction]}`,
    },
  ] as const;

const optionsFor = (direction: ConsentDirection) =>
  categoriesFor(direction).map((value) => ({ value, label: CONSENT_CATEGORIES[value].label }));

const AFTER_A_YES = { question: 'answer', is: ['given'] } as const;

const consentForm = (direction: 'school_to_team' | 'team_to_school', asked: { what: string }) =>
  defineForm(
    {
      who: pick({ label: 'Wie geeft antwoord?', look: 'choice', required: 'Kies wie antwoord geeft.' }),
      answer: choice({
        label: 'Wat is het antwoord?',
        options: answersIn(direction),
        required: 'Kies ja of nee.',
      }),
      categories: askedWhen(
        AFTER_A_YES,
        choices({
          label: asked.what,
          hint: 'Kruis aan wat mag, zoals deze persoon het zegt.',
          options: optionsFor(direction),
        }),
        [],
      ),
      receiver: pick({ label: 'Met welk team?', look: 'choice' }),
      seen: pick({ label: 'Welke tekst heeft deze persoon gezien?', look: 'choice' }),
      manner: choice({
        label: 'Hoe is het antwoord gegeven?',
        options: MANNERS,
        required: 'Kies hoe het antwoord is gegeven.',
      }),
      givenOn: day({
        label: 'Op welke dag?',
        required: 'Vul in op welke dag het antwoord is gegeven, bijvoorbeeld 3-2-2026.',
      }),
      endsOn: askedWhen(
        AFTER_A_YES,
        optionalDay({
          label: 'Tot en met welke dag geldt een ja?',
          hint: 'Hooguit een jaar na de dag van het antwoord. Korter mag altijd.',
        }),
        null,
      ),
      reason: askedWhen(
        { question: 'answer', is: ['refused'] },
        longText({
          label: 'Waarom niet?',
          max: 2000,
          rows: 3,
          hint: 'Alleen bij een nee, en alleen als iemand dit zelf wil vertellen. De leerkracht en het team lezen dit niet.',
        }),
        '',
      ),
    },
    ({ answer, categories }) =>
      answer === 'given' && categories.length === 0
        ? { name: 'categories', message: 'Kies wat er gedeeld mag worden, of kies nee als antwoord.' }
        : undefined,
    ({ answer, endsOn }) =>
      answer === 'given' && !endsOn
        ? { name: 'endsOn', message: 'Vul in tot en met welke dag het mag, bijvoorbeeld 3-2-2027.' }
        : undefined,
    ({ givenOn, endsOn }) =>
      endsOn && endsOn < givenOn
        ? { name: 'endsOn', message: 'Kies een laatste dag die na de dag van het antwoord ligt.' }
        : undefined,
  );

/** (a) The school shares with the basisteam. */
export const SharingForm = consentForm('school_to_team', { what: 'Wat mag de school delen?' });
/** (b) The basisteam tells the school how the help goes. */
export const FeedbackForm = consentForm('team_to_school', {
  what: 'Wat mag het team aan de school vertellen?',
});
export type ConsentData = DataOf<typeof SharingForm>;

export const WithdrawalForm = defineForm({
  withdrawnOn: day({
    label: 'Op welke dag is het ingetrokken?',
    required: 'Vul in op welke dag het is ingetrokken, bijvoorbeeld 3-2-2026.',
  }),
});

const refusalForm = (choices: readonly (typeof REFUSAL_CHOICES)[number][], hint: string) =>
  defineForm(
    {
      decision: choice({
        label: 'Hoe gaat het verder?',
        options: choices.map(({ id, label }) => ({ value: id, label })),
        required: 'Kies hoe het verder gaat.',
      }),
      reconsiderOn: askedWhen(
        { question: 'decision', is: ['reconsider', 'wait_for_court'] },
        optionalDay({ label: 'Op welke dag kijkt u er weer naar?', hint }),
        null,
      ),
    },
    ({ decision, reconsiderOn }) =>
      decision !== 'end' && !reconsiderOn
        ? {
            name: 'reconsiderOn',
            message: 'Vul in op welke dag u er weer naar kijkt, bijvoorbeeld 3-2-2026.',
          }
        : undefined,
  );
export const RefusalForm = refusalForm(
  REFUSAL_CHOICES,
  'Bij later bespreken: de dag van dat gesprek. Bij wachten op de rechter: de dag waarop u navraagt of er iets is beslist.',
);
/** No judge decides for parents who want no referral. */
export const DeclinedForm = refusalForm(
  REFUSAL_CHOICES.filter(({ id }) => id !== 'wait_for_court'),
  'Bij later bespreken: de dag van dat gesprek.',
);

/** Read out on the page, and kept with every answer in these words: to what end, on which ground (domain.md 4.1, 4.3). */
export const PURPOSES = {
  school_to_team: {
    purpose: 'Het basisteam kijkt met het gezin en de school welke hulp past.',
    ground:
      'Toestemming (AVG, artikel 6). De school deelt alleen wat iedereen die mee beslist, goedvindt. Intrekken mag op elk moment.',
  },
  team_to_school: {
    purpose: 'De school weet hoe het gaat met de hulp en kan er in de klas rekening mee houden.',
    ground:
      'Toestemming (Jeugdwet, artikel 7.3.11). Het team vertelt alleen wat iedereen die mee beslist, goedvindt. Intrekken mag op elk moment.',
  },
} as const;
