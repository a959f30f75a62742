// What is asked about a consultation at school?

import type { Role } from '../../access/roles.ts';
import { askedWhen } from '../../forms/asked-when.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { apart, choice, day, line, longText, optionalDay } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';

/** Of safety: who reads it. A correction may be of what another wrote, and says it of whoever wrote it. */
const SEEN_OF_ANY = 'Alleen wie dit overleg schreef en de intern begeleiders van uw school zien dit.';
const seenOfNew = (role: Role | undefined) =>
  role === 'intern_begeleider'
    ? 'Alleen de intern begeleiders van uw school zien dit; de leerkracht niet.'
    : "Alleen u en de IB'er zien dit.";
const choiceHint = (seen: string) => `Na het bewaren ziet u de stappen van de meldcode. ${seen}`;
const noteHint = (seen: string) => `${seen} Het gaat nooit mee in een aanmelding.`;

export const DECISIONS = [
  { value: 'own_help', label: 'De school helpt zelf', hint: 'U bekijkt op een vaste dag of dat genoeg is.' },
  { value: 'enough', label: "De hulp op school was genoeg: de IB'er sluit af" },
  { value: 'talk_with_parents', label: 'Eerst praten met de ouders' },
  {
    value: 'safety',
    label: 'Er is zorg over de veiligheid',
    hint: choiceHint(SEEN_OF_ANY),
  },
] as const;

/** Enough can only be what the school did before. */
export const decisionsFor = ({ helpedBefore }: { helpedBefore: boolean }) =>
  DECISIONS.filter(({ value }) => helpedBefore || value !== 'enough');

/** The page of a new consultation, as who writes it reads it. */
export const asWriterReads = (role: Role | undefined, offered: ReturnType<typeof decisionsFor>) => ({
  options: {
    decision: offered.map((option) =>
      option.value === 'safety' ? { ...option, hint: choiceHint(seenOfNew(role)) } : option,
    ),
  },
  hints: { safetyNote: noteHint(seenOfNew(role)) },
});

/**
 * Whoever only called about safety has nothing to tell every teacher. What reads as a choice for safety to who may not know, may be left
 * empty as well: else an empty one would tell it.
 */
const needsText = ({ decision, discussed }: { decision: string; discussed: string }) =>
  !discussed && decision !== 'safety' && decision !== 'talk_with_parents'
    ? { name: 'discussed', message: 'Schrijf op wat er is besproken.' }
    : undefined;

export const ConsultationForm = defineForm(
  {
    heldOn: day({
      label: 'Wanneer was het overleg?',
      lies: 'untilToday',
      hint: 'Vandaag is {vandaag}.',
      required: 'Vul in wanneer het overleg was, bijvoorbeeld 3-2-2026.',
    }),
    present: line({ label: 'Wie waren erbij?', term: 'Erbij', max: 500 }),
    discussed: sometimes(
      longText({
        label: 'Wat is er besproken?',
        term: 'Besproken',
        hint: 'Feiten eerst. Elke leerkracht van het kind leest dit. Bij de laatste twee keuzes hieronder mag dit leeg blijven.',
      }),
    ),
    ownHelp: longText({ label: 'Wat doet de school zelf?', term: 'De school doet', rows: 3 }),
    decision: choice({
      label: 'Hoe gaat het verder?',
      term: 'Hoe verder',
      options: DECISIONS,
      required: 'Kies hoe het verder gaat.',
    }),
    evaluateOn: askedWhen(
      { question: 'decision', is: ['own_help'] },
      day({
        label: 'Wanneer bekijkt u of de hulp op school genoeg is?',
        hint: 'U mag een andere dag kiezen.',
        required: 'Vul in wanneer u bekijkt of de hulp op school genoeg is.',
      }),
      null,
    ),
    safetyNote: apart(
      longText({
        label: 'Wat is er over de veiligheid gezegd?',
        term: 'Over de veiligheid',
        hint: noteHint(SEEN_OF_ANY),
        rows: 3,
      }),
    ),
    safetyAgainOn: apart(
      askedWhen(
        { question: 'decision', is: ['safety'] },
        optionalDay({
          label: 'Wanneer kijkt u opnieuw naar de veiligheid?',
          term: 'Opnieuw kijken',
          lies: 'afterToday',
          hint: 'Bijvoorbeeld als u wacht op Veilig Thuis. Laat dit leeg als u vandaag nog verder moet.',
        }),
        null,
      ),
    ),
  },
  needsText,
);

export type ConsultationData = DataOf<typeof ConsultationForm>;
