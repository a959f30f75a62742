// How does everything that was answered and read before stand on a page? The newest first, each with what belonged to it then.

import { shortDay } from '../../forms/dates.ts';
import { categoryNames } from './consent-rows.ts';
import { PURPOSES } from './purposes.ts';
import type { Reading, RecordedConsent } from './queries.ts';
import type { Situation } from './sharing-situation.ts';
import { CONSENT_DIRECTIONS, CONSENT_MANNERS, saidBy } from './words.ts';

/** Every answer and every reading, each with what belonged to it then; the newest first. */
export const historyEntries = ({ consents, readings }: Situation, today: string) =>
  [
    ...consents.map((consent) => answerEntry(consent, today)),
    ...readings.map((one) => readingEntry(one, today)),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ entry }) => entry);

function answerEntry(consent: RecordedConsent, today: string) {
  const { giverName, manner, givenOn, reason } = consent;
  const said = saidBy(consent);
  const byOther = manner === 'other_parent_statement' ? ', zegt de andere ouder' : '';
  return entryOf(consent, {
    when: shortDay(givenOn, today),
    title: `${giverName}: ${said}${byOther}`,
    text: reason ? [`Reden: ${reason}`] : [],
    facts: factsOf(consent, today),
  });
}

const readingEntry = (reading: Reading, today: string) =>
  entryOf(reading, {
    when: shortDay(reading.seenOn, today),
    title: `${reading.readerName} las de tekst`,
    text: [],
    facts: [
      { term: 'Gelezen', description: [versionOf(reading)] },
      {
        term: 'Vindt',
        description: [reading.agrees ? 'Eens met de tekst' : 'Geeft een eigen zienswijze mee'],
      },
    ],
  });

const entryOf = <E>({ createdAt, authorName }: RecordedConsent | Reading, entry: E) => ({
  at: createdAt,
  entry: { ...entry, who: authorName, layer: 'school' as const },
});

const versionOf = ({ textVersion }: { textVersion: number }) => `versie ${String(textVersion)} van de tekst`;

function factsOf(consent: RecordedConsent, today: string) {
  const { direction, receiverName, categories, manner, endsOn, withdrawnOn, answer, textVersion } = consent;
  const sawText = direction === 'school_to_team' && textVersion > 0;
  const facts = [
    { term: 'Gevraagd', description: [CONSENT_DIRECTIONS[direction].label] },
    { term: 'Ontvanger', description: [receiverName ?? ''] },
    { term: 'Wat', description: answer === 'given' ? categoryNames(categories) : [] },
    ...inWordsOfThen(consent),
    { term: 'Hoe', description: [CONSENT_MANNERS[manner]] },
    { term: 'Tot en met', description: endsOn ? [shortDay(endsOn, today)] : [] },
    { term: 'Ingetrokken', description: withdrawnOn ? [shortDay(withdrawnOn, today)] : [] },
    { term: 'Gezien', description: sawText ? [versionOf(consent)] : [] },
  ];
  return facts.filter(({ description }) => description.some(Boolean));
}

/** To what end and on which ground, where that read otherwise then: the words of now stand once on the page. */
function inWordsOfThen({ direction, answer, purpose, ground }: RecordedConsent) {
  const now = PURPOSES[direction];
  const isOfNow = answer !== 'given' || (purpose === now.purpose && ground === now.ground);
  return isOfNow
    ? []
    : [
        { term: 'Waarvoor', description: [purpose] },
        { term: 'Op grond waarvan', description: [ground] },
      ];
}
