// What is asked when a traject ends, or is opened again?

import { longText, pick } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';
import { outcomesFor, type ChosenOutcome } from './rules.ts';

const OUTCOME_CHOICES: Record<ChosenOutcome, { label: string; hint?: string }> = {
  solved_at_school: { label: 'Op school opgelost', hint: 'Wat de school deed, was genoeg.' },
  no_referral: {
    label: 'De ouders willen geen aanmelding',
    hint: 'De school blijft doen wat op school kan.',
  },
  returned: { label: 'Afgesloten na het advies van het basisteam' },
  withdrawn: { label: 'De aanmelding wordt ingetrokken', hint: 'Het delen met het basisteam stopt meteen.' },
  closed: { label: 'Klaar', hint: 'Er hoeft niets meer te gebeuren.' },
  by_mistake: { label: 'Per vergissing begonnen', hint: 'Er was geen zorg over dit kind.' },
};

/** Of what was stopped before: it does not stop by ending. */
export const choiceOf = (outcome: ChosenOutcome, { sharingOpen }: { sharingOpen: boolean | null }) =>
  outcome === 'withdrawn' && sharingOpen === false
    ? { label: 'De aanmelding is ingetrokken', hint: 'Het delen met het basisteam is al gestopt.' }
    : OUTCOME_CHOICES[outcome];

/** Of a choice for safety. It ends as whatever is done, and the word that it was reported is kept with the reason, which the intern begeleiders read. */
const REPORTED = {
  value: 'reported',
  label: 'Gemeld: Veilig Thuis neemt het over',
  hint: 'Anderen lezen alleen dat het traject is afgesloten. De reden lezen alleen de intern begeleiders.',
} as const;

type Ending = Parameters<typeof outcomesFor>[0] & { isSafety?: boolean | undefined };

/** How it can end now, as this reader may choose it. */
export function endChoices(facts: Ending) {
  const outcomes = outcomesFor(facts);
  return [
    ...(facts.isSafety && outcomes.includes('closed') ? [REPORTED] : []),
    ...outcomes.map((value) => ({ value, ...choiceOf(value, facts) })),
  ];
}

/** What is kept of what was chosen; undefined: it does not fit. */
export function endOf({ outcome, reason }: { outcome: string; reason: string }, facts: Ending) {
  if (!endChoices(facts).some(({ value }) => value === outcome)) return undefined;
  return outcome === REPORTED.value
    ? { outcome: 'closed', reason: `${REPORTED.label}. ${reason}` }
    : { outcome, reason };
}

export const EndForm = defineForm({
  outcome: pick({ label: 'Hoe eindigt het?', required: 'Kies hoe het eindigt.', look: 'choice' }),
  reason: longText({
    label: 'Waarom sluit u af?',
    hint: 'Kort. De leerkracht leest dit alleen als het op school is opgelost, na een advies, of bij een vergissing.',
    required: 'Schrijf in een paar woorden op waarom u afsluit.',
    max: 1900,
    rows: 3,
  }),
});

export const ReopeningForm = defineForm({
  reason: longText({
    label: 'Waarom opent u het weer?',
    hint: 'De leerkracht leest dit ook.',
    required: 'Schrijf op waarom u het weer opent.',
    max: 2000,
    rows: 3,
  }),
});
