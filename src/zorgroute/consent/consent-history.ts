// How does everything that was answered and read before stand on a page? The newest first, each with what belonged to it then.

import { shortDay } from '../../forms/dates.ts';
import { categoryNames } from './consent-rows.ts';
import { PURPOSES } from './purposes.ts';
import type { Reading, RecordedConsent } from './queries.ts';
import type { Situation } from './sharing-situation.ts';
import { CONSENT_DIRECTIONS, CONSENT_MANNERS } from './words.ts';

/** Every answer and every reading, each with what belonged to it then; the newest first. */
export const historyEntries = ({ consents, readings }: Situation, today: string) =>
  [
    ...consents.map((consent) => answerEntry(consent, today)),
    ...readings.map((one) => readingEntry(one, today)),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ entry }) => entry);

function answerEntry(consent: RecordedConsent, today: string) {
  const { giverName, answer, manner, givenOn, authorName, reason, createdAt } = consent;
  const said = answer === 'given' ? 'ja' : 'nee';
  const byOther = manner === 'other_parent_statement' ? ', zegt de andere ouder' : '';
  const entry = {
    when: shortDay(givenOn, today),
    who: authorName,
    layer: 'school' as const,
    title: `${giverName}: ${said}${byOther}`,
    text: reason ? [`Reden: ${reason}`] : [],
    facts: factsOf(consent, today),
  };
  return { at: createdAt, entry };
}

function readingEntry(
  { readerName, seenOn, textVersion, agrees, authorName, createdAt }: Reading,
  today: string,
) {
  const entry = {
    when: shortDay(seenOn, today),
    who: authorName,
    layer: 'school' as const,
    title: `${readerName} las de tekst`,
    text: [],
    facts: [
      { term: 'Gelezen', description: [`versie ${String(textVersion)} van de tekst`] },
      { term: 'Vindt', description: [agrees ? 'Eens met de tekst' : 'Geeft een eigen zienswijze mee'] },
    ],
  };
  return { at: createdAt, entry };
}

function factsOf(consent: RecordedConsent, today: string) {
  const {
    direction,
    receiverName,
    categories,
    purpose,
    ground,
    manner,
    endsOn,
    withdrawnOn,
    answer,
    textVersion,
  } = consent;
  const now = PURPOSES[direction];
  const isOfNow = answer !== 'given' || (purpose === now.purpose && ground === now.ground);
  const facts = [
    { term: 'Gevraagd', description: [CONSENT_DIRECTIONS[direction].label] },
    { term: 'Ontvanger', description: [receiverName ?? ''] },
    { term: 'Wat', description: answer === 'given' ? categoryNames(categories) : [] },
    // In the words of then: those of now stand once on the page.
    { term: 'Waarvoor', description: isOfNow ? [] : [purpose] },
    { term: 'Op grond waarvan', description: isOfNow ? [] : [ground] },
    { term: 'Hoe', description: [CONSENT_MANNERS[manner]] },
    { term: 'Tot en met', description: endsOn ? [shortDay(endsOn, today)] : [] },
    { term: 'Ingetrokken', description: withdrawnOn ? [shortDay(withdrawnOn, today)] : [] },
    {
      term: 'Gezien',
      description:
        direction === 'school_to_team' && textVersion > 0
          ? [`versie ${String(textVersion)} van de tekst`]
          : [],
    },
  ];
  return facts.filter(({ description }) => description.some(Boolean));
}
