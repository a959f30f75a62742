// How does one version of a referral read, as it was sent?

import { birthDay, clockTime, dayIn, shortDay, spokenDay } from '../../forms/dates.ts';
import { spacedPostcode } from '../../pupils/names.ts';
import { asksSoon } from './parts.ts';
import { callOf, parentFacts } from './sent-parents.ts';
import type { SentVersion } from './sent-queries.ts';
import type { Snapshot } from './snapshot.ts';

/** What one wants to know before anything else: said under the title. */
export const marksOf = ({ content }: SentVersion): string[] => [
  ...(asksSoon(content.pages) ? ['liever snel'] : []),
  ...[...new Set((content.contacts ?? []).map(({ language }) => language).filter(Boolean))].map(
    (language) => `tolk: ${language}`,
  ),
];

/** One version, in the order of the pages. */
export function shownVersion({ version, sentAt, authorName, content }: SentVersion, today: string) {
  const day = dayIn(sentAt);
  return {
    version,
    title: `Versie ${String(version)}, verstuurd op ${shortDay(day, today)}`,
    sentBy: `Verstuurd door ${authorName}, ${spokenDay(day, today)} om ${clockTime(sentAt)}.`,
    parents: parentFacts(content),
    people: childFacts(content),
    pages: content.pages.map(({ title, answers }) => ({ title, facts: answerFacts(answers) })),
    views: content.views.map((view) => viewFact(view, today)),
    consents: [...consentFacts(content, today), ...leftOutFacts(content.leftOut)],
  };
}

const answerFacts = (answers: Snapshot['pages'][number]['answers']) =>
  answers.map(({ question, answer }) => ({
    term: question,
    isAlone: answers.length === 1,
    description: answer ? answer.split('\n') : ['Niet ingevuld'],
  }));

const viewFact = ({ name, agrees, ownView, seenOn }: Snapshot['views'][number], today: string) => ({
  term: name,
  description: [
    agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${ownView}`,
    `Gelezen op ${shortDay(seenOn, today)}`,
  ],
});

/** The team knows that there is more, and of which kind: it does not take a silence for "there is nothing". */
const leftOutFacts = (leftOut: readonly string[] = []) =>
  leftOut.length ? [{ term: 'Gaat niet mee', description: leftOut }] : [];

/** What may be shared is said once where everybody said yes to the same. */
function consentFacts({ consents }: Snapshot, today: string) {
  const isSame = new Set(consents.map(({ categories }) => categories.join())).size === 1;
  const people = consents.map(({ name, manner, givenOn, endsOn, categories }) => ({
    term: name,
    description: [
      `De school mag delen tot en met ${shortDay(endsOn, today)}`,
      `${manner}, ${shortDay(givenOn, today)}`,
      ...(isSame ? [] : categories),
    ],
  }));
  return isSame ? [...people, { term: 'Wat', description: consents[0]?.categories ?? [] }] : people;
}

/** Whoever calls the school presses its number: that of the school itself, and the sender's own. */
function childFacts({ child, school, contact, parentsLiveApart }: Snapshot) {
  const lines: [term: string, description: string[], number?: string | undefined][] = [
    ['Kind', [child.name, child.birthDate ? `geboren ${birthDay(child.birthDate)}` : '']],
    ['Woont in', [[child.residence, spacedPostcode(child.postcode)].filter(Boolean).join(', ')]],
    ['School', [[school.name, school.place].filter(Boolean).join(', '), child.group], school.phone],
    ['Contact op school', [`${contact.name}, intern begeleider`], contact.phone],
    ['Ouders', [parentsLiveApart ? 'wonen niet bij elkaar' : '']],
  ];
  return lines
    .map(([term, description, number]) => ({
      term,
      description: description.filter(Boolean),
      ...callOf(number),
    }))
    .filter(({ description }) => description.length > 0);
}
