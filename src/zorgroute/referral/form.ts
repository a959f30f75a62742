// What is asked beside the pages of the referral: which team, who read the text, an answer to the team, and when it went.

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, day, longText, pick } from '../../forms/fields.ts';
import { defineForm, type FormAnswers } from '../../forms/form.ts';

export const TeamForm = defineForm({
  team: pick({ label: 'Naar welk team gaat de aanmelding?', look: 'choice', required: 'Kies een team.' }),
});

const OPINIONS = [
  { value: 'agrees', label: 'Eens met de tekst' },
  {
    value: 'own',
    label: 'Een eigen zienswijze',
    hint: 'Die gaat mee zoals hij hieronder staat. Niemand verandert er iets aan.',
  },
] as const;

export const ReadingForm = defineForm({
  who: pick({ label: 'Wie las de tekst?', look: 'choice', required: 'Kies wie de tekst las.' }),
  seenOn: day({
    label: 'Op welke dag?',
    lies: 'untilToday',
    required: 'Vul in op welke dag de tekst is gelezen, bijvoorbeeld 3-2-2026.',
  }),
  opinion: choice({
    label: 'Wat vindt deze persoon ervan?',
    options: OPINIONS,
    required: 'Kies of deze persoon het eens is met de tekst, of een eigen zienswijze heeft.',
  }),
  ownView: askedWhen(
    { question: 'opinion', is: ['own'] },
    longText({
      label: 'De eigen zienswijze',
      hint: 'Hoe deze persoon het zelf ziet, letterlijk, in de eigen woorden.',
      required: 'Schrijf de eigen zienswijze op, of kies eens met de tekst.',
    }),
    '',
  ),
});

export const AnswerForm = defineForm({
  answer: longText({
    label: 'Uw antwoord',
    hint: 'Schrijf alleen wat het team nodig heeft om verder te kunnen, en waar de ouders van weten.',
    required: 'Schrijf uw antwoord op.',
  }),
});

/** Only asked when the municipality has no team in the portal. */
export const PaperForm = defineForm({
  sentOutsideOn: day({
    label: 'Buiten het portaal verstuurd op',
    lies: 'untilToday',
    hint: 'De dag waarop u het papier hebt verstuurd of gebracht.',
    required: 'Vul in op welke dag u het papier hebt verstuurd, bijvoorbeeld 3-2-2026.',
  }),
});
export type PaperAnswers = FormAnswers<(typeof PaperForm)['fields']>;
/** The button alone. */
export const SendForm = defineForm({});
