// What is asked about help that is arranged? The help itself, news about it, and what the family says of it.

import { askedWhen } from '../../../forms/asked-when.ts';
import { choice, day, line, longText, pick, pickSome } from '../../../forms/fields.ts';
import { defineForm } from '../../../forms/form.ts';
import { BY_LAW, DECIDERS, LAWS } from './laws.ts';

export const HELP_FROM = [
  { value: 'organisation', label: 'Een organisatie' },
  { value: 'person', label: 'Een hulpverlener, zelfstandig' },
  { value: 'network', label: 'Familie, vrienden of buren' },
] as const;

const callOn = day({
  label: 'Wanneer belt u om het na te vragen?',
  term: 'Bellen op',
  hint: 'Dit komt bij uw werk. Hulp die wacht, heeft altijd zo’n dag.',
  required: 'Vul in wanneer u belt, bijvoorbeeld 3-2-2026.',
  lies: 'fromToday',
});
const expected = line({
  label: 'Wanneer kan het beginnen, denkt men?',
  hint: 'Bijvoorbeeld: half januari.',
  max: 200,
});
const reason = (label: string, required: string) =>
  line({ label, hint: 'Bijvoorbeeld: verkeerde dag.', required, max: 1000 });

const help = {
  what: line({
    label: 'Welke hulp',
    hint: 'Wie dit doel leest, leest dit ook.',
    required: 'Schrijf op welke hulp het is.',
    max: 200,
  }),
  goalId: pick({ label: 'Bij welk doel hoort dit?', look: 'select' }),
  forWhom: pickSome({ label: 'Voor wie is deze hulp?', hint: 'Kies er een of meer.' }),
  by: line({
    label: 'Wie geeft de hulp?',
    hint: 'De organisatie of de persoon.',
    required: 'Vul in wie de hulp geeft.',
    max: 150,
  }),
  from: choice({
    label: 'Wat voor hulp is dat?',
    options: HELP_FROM,
    required: 'Kies van wie de hulp komt.',
  }),
  law: choice({
    label: 'Hoe is het geregeld?',
    hint: 'Weet u het niet? Kijk bij “Zorg op school: welke wet?”.',
    options: LAWS,
    required: 'Kies hoe het is geregeld.',
  }),
  decidedBy: choice({
    label: 'Wie besluit?',
    hint: 'Bij elke wet hierboven staat wie er hoort te besluiten. Dat nemen we over, of u kiest iets anders.',
    options: [{ value: BY_LAW, label: 'Wie het volgens deze wet hoort te doen' }, ...DECIDERS],
    required: 'Kies wie besluit.',
    look: 'select',
  }),
  askedOn: day({
    label: 'Gevraagd op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer de hulp is gevraagd, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  expected,
};
const meanwhile = longText({
  label: 'Wat doen zij tot die tijd?',
  hint: 'Wie deze hulp leest, leest dit ook.',
  rows: 2,
  max: 1000,
});
const readers = pick({ label: 'Wie leest dit?', look: 'choice' });

export const HelpForm = defineForm({ ...help, callOn, meanwhile, readers });
/** The day to ring on goes by the news. */
export const HelpChangeForm = defineForm({
  ...help,
  meanwhile,
  readers,
  reason: reason('Waarom verandert u dit?', 'Schrijf op waarom u dit verandert.'),
});

export const NEWS = [
  { value: 'called', label: 'Gebeld: het wacht nog' },
  { value: 'granted', label: 'Het besluit is ja' },
  { value: 'refused', label: 'Het besluit is nee' },
  {
    value: 'begun',
    label: 'De hulp is begonnen, zegt de hulpverlener',
    hint: 'Daarna vraagt u het aan het gezin.',
  },
  { value: 'goes_on', label: 'De hulp gaat door en helpt' },
  { value: 'stopped', label: 'De hulp is gestopt, of komt er niet' },
] as const;

/** It goes on, and nobody of the team asks after it any more. */
export const HANDED_OVER = 'handed_over';
export const WHY_STOPPED = [
  { value: 'reached', label: 'Het doel is gehaald' },
  { value: 'not_helping', label: 'Dit hielp niet' },
  { value: 'refused', label: 'Het besluit bleef nee' },
  { value: 'not_wanted', label: 'Het gezin wil dit niet meer' },
  { value: 'other_help', label: 'Er kwam andere hulp' },
  { value: 'not_possible', label: 'Wie de hulp gaf, kan niet meer' },
  { value: HANDED_OVER, label: 'De hulp gaat door, zonder het CJG' },
  { value: 'closed', label: 'Het CJG sluit af' },
] as const;

export const NewsForm = defineForm({
  step: choice({ label: 'Wat is er gebeurd?', options: NEWS, required: 'Kies wat er is gebeurd.' }),
  on: day({
    label: 'Wanneer was dat?',
    term: 'Op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer dat was, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  why: askedWhen(
    { question: 'step', is: ['stopped'] },
    choice({ label: 'Waarom stopt het?', options: WHY_STOPPED, required: 'Kies waarom het stopt.' }),
    '' as const,
  ),
  words: longText({ label: 'Wat hoorde u?', hint: 'Alleen het CJG leest dit.', rows: 2, max: 2000 }),
  expected: askedWhen({ question: 'step', is: ['called', 'granted'] }, expected, ''),
  callOn: askedWhen(
    { question: 'step', is: ['called', 'granted'] },
    { ...callOn, label: 'Wanneer belt u weer?' },
    null,
  ),
});

export const FAMILY_SAYS_WORDS = [
  { value: 'yes', label: 'Ja, het is begonnen' },
  { value: 'once', label: 'Eén keer, en toen niet meer', hint: 'Het wacht dan weer, en u belt.' },
  { value: 'not_yet', label: 'Nee, nog niet', hint: 'Het wacht dan weer, en u belt.' },
] as const;

export const ConfirmForm = defineForm({
  saidBy: pick({ label: 'Wie vroeg u?', look: 'select', required: 'Kies wie u het vroeg.' }),
  step: choice({
    label: 'Is de hulp echt begonnen?',
    options: FAMILY_SAYS_WORDS,
    required: 'Kies wat het antwoord is.',
  }),
  words: line({ label: 'Een woord erbij', hint: 'Alleen het CJG leest dit.', max: 500 }),
  on: day({
    label: 'Wanneer is dat gezegd?',
    term: 'Gezegd op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer het is gezegd, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  callOn: askedWhen(
    { question: 'step', is: ['once', 'not_yet'] },
    { ...callOn, label: 'Wanneer belt u?' },
    null,
  ),
});

/** Also what only the family says. */
export const NEWS_WORDS = [...NEWS, ...FAMILY_SAYS_WORDS] as const;

export const HelpStrikeForm = defineForm({
  reason: reason('Waarom haalt u dit door?', 'Schrijf op waarom u dit doorhaalt.'),
});
