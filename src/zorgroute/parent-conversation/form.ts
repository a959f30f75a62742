// What is asked about a conversation with the parents?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, day, line, longText } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';

export const RECOGNISED = [
  { value: 'yes', label: 'Ja' },
  { value: 'partly', label: 'Deels' },
  { value: 'no', label: 'Nee' },
] as const;

export const OUTCOMES = [
  {
    value: 'refer',
    label: 'De ouders willen hulp van het basisteam',
    hint: "Daarna vraagt de IB'er wie er toestemming geeft.",
  },
  { value: 'own_help', label: 'De school helpt zelf verder' },
  {
    value: 'no_referral',
    label: 'De ouders willen geen aanmelding',
    hint: 'Dat mag. De school blijft doen wat op school kan.',
  },
  { value: 'talk_on', label: 'We praten verder' },
  { value: 'parents_think', label: 'De ouders denken na' },
] as const;

/** After an advice everybody has said whether the school may share: then the text is next. */
export const OUTCOMES_AFTER_ADVICE = OUTCOMES.map((outcome) =>
  outcome.value === 'refer'
    ? { ...outcome, hint: "Daarna past de IB'er de aanmelding aan, en lezen de ouders de nieuwe tekst." }
    : outcome,
);

const YES_NO = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nog niet' },
] as const;

/** With these the conversation is to be continued, on a day. */
const TO_BE_CONTINUED = ['talk_on', 'parents_think'] as const;

export const ParentConversationForm = defineForm({
  heldOn: day({
    label: 'Wanneer was het gesprek?',
    lies: 'untilToday',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer het gesprek was, bijvoorbeeld 3-2-2026.',
  }),
  present: line({
    label: 'Wie waren erbij?',
    term: 'Erbij',
    hint: 'Bijvoorbeeld: moeder, vader, tolk, leerkracht. Was het kind erbij?',
    required: 'Schrijf op wie er bij het gesprek waren.',
    max: 500,
  }),
  recognised: choice({
    label: 'Herkennen de ouders wat de school ziet?',
    term: 'Herkennen de ouders het',
    options: RECOGNISED,
    required: 'Kies of de ouders herkennen wat de school ziet.',
  }),
  discussed: longText({
    label: 'Wat is er besproken?',
    term: 'Besproken',
    hint: 'Ook wat de ouders thuis zien. De ouders mogen dit lezen.',
    required: 'Schrijf op wat er is besproken.',
  }),
  parentsWishes: longText({ label: 'Wat willen de ouders?', term: 'De ouders willen', rows: 3 }),
  childView: longText({ label: 'Wat wil het kind zelf?', term: 'Het kind wil', rows: 2 }),
  agreements: longText({ label: 'Wat hebt u afgesproken?', term: 'Afgesproken', rows: 3 }),
  toldRoute: choice({
    label: 'Hebt u verteld hoe de route verder gaat?',
    term: 'Verteld over',
    options: YES_NO,
    required: 'Kies of u hebt verteld hoe de route verder gaat.',
  }),
  toldRights: choice({
    label: 'Hebt u verteld welke rechten de ouders hebben?',
    hint: 'Meelezen, iets laten verbeteren, geen toestemming geven, stoppen.',
    options: YES_NO,
    required: 'Kies of u hebt verteld welke rechten de ouders hebben.',
  }),
  outcome: choice({
    label: 'Hoe gaat het verder?',
    term: 'Hoe verder',
    options: OUTCOMES,
    required: 'Kies hoe het verder gaat.',
  }),
  againOn: askedWhen(
    { question: 'outcome', is: TO_BE_CONTINUED },
    day({
      label: 'Op welke dag praat u verder, of hoort u het?',
      term: 'Op',
      required: 'Vul in op welke dag u verder praat of het hoort, bijvoorbeeld 3-2-2026.',
      lies: 'fromToday',
    }),
    null,
  ),
});

export type ParentConversationData = DataOf<typeof ParentConversationForm>;
