// What is asked about the offer to make an own plan?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, choices, day, line, longText } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { reason } from './strike-form.ts';

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
