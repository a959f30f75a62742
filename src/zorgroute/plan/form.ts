// What is asked about a plan? The offer of an own plan, the text, a goal with its actions, a person, and what somebody thinks of it.

import { askedWhen } from '../../forms/asked-when.ts';
import {
  choice,
  choices,
  day,
  line,
  longText,
  optionalDay,
  pick,
  pickSome,
  tick,
} from '../../forms/fields.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { rows } from '../../forms/row-list.ts';
import { CUSTODY } from '../consent/relations.ts';
import { ACTION_FROM } from './plan-text.ts';

const reason = (asks: string, required: string) =>
  line({ label: asks, hint: 'Bijvoorbeeld: verkeerde dag.', required, max: 1000 });

export const WANTS = [
  {
    value: 'own',
    label: 'Zelf een plan maken',
    hint: 'Wij wachten met ons eigen plan. Het plan van het gezin nemen we over zoals het is.',
  },
  { value: 'together', label: 'Samen met ons een plan maken' },
  { value: 'thinks', label: 'Erover nadenken' },
  {
    value: 'differs',
    label: 'Zij denken er verschillend over',
    hint: 'U schrijft hieronder op wie wat wil.',
  },
] as const;
const WAITS = ['own', 'thinks', 'differs'] as const;

export const HELP_WITH_IT = [
  { value: 'think_along', label: 'De casemanager denkt mee' },
  { value: 'from_family', label: 'Iemand uit de familie trekt het' },
  { value: 'own_strength', label: 'Iemand van buiten helpt, zoals een Eigen Kracht-coördinator' },
  { value: 'nothing', label: 'Niets, zij doen het zelf' },
] as const;

const offer = {
  offeredOn: day({
    label: 'Wanneer bood u het aan?',
    term: 'Aangeboden op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer u het aanbood, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  present: line({
    label: 'Wie waren erbij?',
    hint: 'Wie er niet bij was, vraagt u apart.',
    required: 'Vul in wie erbij waren.',
    max: 300,
  }),
  wants: choice({ label: 'Wat willen zij?', options: WANTS, required: 'Kies wat zij willen.' }),
  said: longText({ label: 'Wat zeiden zij erbij?', rows: 3, max: 2000 }),
  help: choices({ label: 'Wat helpt daarbij?', options: HELP_WITH_IT }),
  hearOn: askedWhen(
    { question: 'wants', is: WAITS },
    day({
      label: 'Wanneer hoort u het, of is het plan er?',
      term: 'Te horen op',
      hint: 'Samen afgesproken.',
      required: 'Vul in wanneer u het hoort, of wanneer het plan er is.',
    }),
    null,
  ),
};
export const OfferForm = defineForm(offer);
export const OfferCorrectionForm = defineForm({
  ...offer,
  reason: reason('Waarom verbetert u dit?', 'Schrijf op waarom u dit verbetert.'),
});
export type OfferData = DataOf<typeof OfferForm>;

/** What an entry of the plan is struck with. */
export const PlanStrikeForm = defineForm({
  reason: reason('Waarom haalt u dit door?', 'Schrijf op waarom u dit doorhaalt.'),
});

const saying = (label: string, required: string) => ({
  words: line({ label, required, max: 500 }),
  saidBy: pick({ label: 'Wie zei dit?', look: 'select' }),
});

const look = {
  lookOn: optionalDay({
    label: 'Wanneer kijkt u samen?',
    hint: 'Binnen drie maanden. Zonder deze dag kunt u nog niemand om akkoord vragen.',
    lies: 'fromToday',
  }),
  lookWhere: line({
    label: 'Hoe laat, en waar?',
    hint: 'Iedereen van het plan leest dit. Schrijf geen adres op.',
    max: 200,
  }),
};
const apart = tick({
  label: 'De ouders wonen niet bij elkaar',
  hint: 'Dan kan een doel van één huis zijn, en krijgt elke ouder een eigen papier.',
});

export const PlanTextForm = defineForm({
  apart,
  strengths: rows({
    label: 'Wat goed gaat',
    hint: 'In hun woorden. Iedereen van het plan leest dit.',
    row: saying('Wat gaat goed?', 'Schrijf op wat er goed gaat.'),
    one: 'zin',
    more: 'Nog iets dat goed gaat',
    most: 12,
  }),
  worries: rows({
    label: 'Wat moeilijk is',
    hint: 'In hun woorden. Iedereen van het plan leest dit.',
    row: saying('Wat is moeilijk?', 'Schrijf op wat er moeilijk is.'),
    one: 'zin',
    more: 'Nog iets dat moeilijk is',
    most: 12,
  }),
  first: longText({ label: 'Wat eerst?', hint: 'Waar begint u samen mee?', rows: 2, max: 1000 }),
  ...look,
});
export type PlanTextData = DataOf<typeof PlanTextForm>;

export const OwnPlanForm = defineForm({
  apart,
  ownText: longText({
    label: 'Het plan van het gezin',
    hint: 'Zoals zij het schreven. U verandert er niets aan. Iedereen van het plan leest dit.',
    required: 'Neem over wat het gezin schreef.',
    rows: 14,
  }),
  ...look,
});
export type OwnPlanData = DataOf<typeof OwnPlanForm>;

const goal = {
  words: line({
    label: 'Wat willen zij bereiken?',
    hint: 'In hun woorden, niet in de uwe. Eén zin.',
    required: 'Schrijf op wat zij willen bereiken.',
    max: 300,
  }),
  forWhom: pickSome({ label: 'Voor wie?', hint: 'Kies er een of meer.' }),
  reachedWhen: longText({
    label: 'Gehaald als …',
    hint: 'Wat iedereen dan ziet of hoort.',
    required: 'Schrijf op wanneer het doel gehaald is.',
    rows: 2,
    max: 1000,
  }),
  under: pick({ label: 'Hoort dit bij een groter doel?', look: 'select' }),
};
const outcome = {
  state: pick({ label: 'Hoe staat het met dit doel?', look: 'select' }),
  why: line({ label: 'Waarom?', hint: 'Als het doel gehaald is, of niet meer nodig.', max: 500 }),
};
const readers = pick({
  label: 'Wie leest dit doel?',
  look: 'choice',
  required: 'Kies wie dit doel leest.',
});
const action = {
  what: line({
    label: 'Wat',
    hint: 'Zo klein dat u weet of het gedaan is.',
    required: 'Schrijf op wat er gebeurt.',
    max: 300,
  }),
  who: line({ label: 'Wie', required: 'Vul in wie het doet.', max: 100 }),
  from: choice({ label: 'Van wie is dat?', options: ACTION_FROM, required: 'Kies van wie.', look: 'select' }),
  when: line({ label: 'Tot wanneer, of hoe vaak', required: 'Vul in tot wanneer, of hoe vaak.', max: 100 }),
  state: pick({ label: 'Hoe staat het ermee?', look: 'select' }),
  why: line({ label: 'Als het niet lukte: waarom?', max: 300 }),
};
const listOf = <F extends Parameters<typeof rows>[0]['row']>(row: F) =>
  rows({ label: 'Wie doet wat', row, one: 'actie', more: 'Nog een actie', most: 10 });

/** A family in one house. */
export const GoalForm = defineForm({ ...goal, actions: listOf(action), ...outcome });
/** Of two: with who reads it. */
export const GoalApartForm = defineForm({
  ...goal,
  readers,
  actions: listOf({ ...action, readers: pick({ label: 'Wie leest deze actie?', look: 'select' }) }),
  ...outcome,
});

export const PersonForm = defineForm({
  kind: choice({
    label: 'Wie is dit?',
    options: [
      { value: 'guardian', label: 'Een ouder of voogd' },
      { value: 'child', label: 'Een kind' },
    ],
    required: 'Kies of dit een ouder of een kind is.',
  }),
  name: line({ label: 'Naam', required: 'Vul de naam in.' }),
  relation: askedWhen(
    { question: 'kind', is: ['guardian'] },
    line({ label: 'Wat is dit van de kinderen?', hint: 'Bijvoorbeeld: moeder.', max: 60 }),
    '',
  ),
  custody: askedWhen(
    { question: 'kind', is: ['guardian'] },
    choice({
      label: 'Heeft deze persoon gezag?',
      hint: 'Vraag het na. Alleen wie gezag heeft, leest het plan en wordt om akkoord gevraagd.',
      options: CUSTODY,
      required: 'Kies ja, nee of niet bekend.',
    }),
    'no' as const,
  ),
  birthDate: askedWhen(
    { question: 'kind', is: ['child'] },
    optionalDay({
      label: 'Geboortedatum',
      hint: 'Een kind van twaalf jaar of ouder vraagt u zelf om akkoord.',
      ofBirth: true,
    }),
    null,
  ),
  left: tick({
    label: 'Hoort niet (meer) bij dit plan',
    hint: 'Dan leest deze persoon niets, en vraagt u niets.',
  }),
});
export type PersonData = DataOf<typeof PersonForm>;

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
