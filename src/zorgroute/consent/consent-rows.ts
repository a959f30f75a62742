// How do consents read on a page? Who decides and why, what each said, in plain Dutch.

import { shortDay, spokenDay } from '../../forms/dates.ts';
import { addMonths } from '../../calendar/days.ts';
import { relationName } from './relations.ts';
import { DECIDES_ALONE_FROM, DECIDES_TOO_FROM, nextConsentBirthday } from './whose-consent.ts';
import type { Reading, RecordedConsent } from './queries.ts';
import type { ConsentAnswer, NeededConsent } from './rules.ts';
import { ageNow, answerOf, type Situation } from './sharing-situation.ts';
import { CONSENT_CATEGORIES, CONSENT_DIRECTIONS, CONSENT_MANNERS, type ConsentCategory } from './words.ts';

/** Why these people decide: the child's age and who has custody. */
export function whyTheseDecide({ facts }: Situation, today: string): string[] {
  const name = facts.callName;
  const age = ageNow(facts, today);
  if (age === undefined) return [`De geboortedatum van ${name} is niet bekend.`];
  const birthday = facts.birthDate ? nextConsentBirthday(facts.birthDate, today) : undefined;
  const soon =
    birthday && birthday.on <= addMonths(today, SOON_MONTHS)
      ? [`Vanaf ${spokenDay(birthday.on, today)} is ${name} ${String(birthday.age)} jaar. Dan verandert dit.`]
      : [];
  const years = `${name} is ${String(age)} jaar.`;
  if (age >= DECIDES_ALONE_FROM) return [`${years} Vanaf 16 jaar beslist ${name} zelf, zonder de ouders.`];
  if (age >= DECIDES_TOO_FROM)
    return [`${years} Van 12 tot en met 15 jaar beslist ${name} mee met iedereen die gezag heeft.`, ...soon];
  return [`${years} Tot 12 jaar beslist iedereen die gezag heeft. Vertel ${name} wel wat u doet.`, ...soon];
}

/** A birthday further off changes nothing for this referral. */
const SOON_MONTHS = 6;

const STATUS: Record<ConsentAnswer, string> = {
  given: 'Ja, dit mag',
  missing: 'Nog geen antwoord',
  refused: 'Nee, dit mag niet',
  withdrawn: 'Ingetrokken',
  expired: 'De toestemming is voorbij',
  no_text: 'Ja. Las de tekst nog niet',
  other_text: 'Ja. Las een eerdere tekst',
  other_receiver: 'Ja, maar voor een andere ontvanger',
  fewer_categories: 'Ja, maar voor minder gegevens',
  statement_not_enough: 'Nog niet zelf gevraagd',
};

/** Everybody whose consent is needed, with what they said. */
export function neededRows(
  { consents, guardians, facts, receiver }: Situation,
  needed: readonly NeededConsent[],
  direction: string,
  today: string,
) {
  return needed.map(({ who, kind, name, status }) => {
    const asked = direction === 'school_to_team' ? receiver?.id : undefined;
    const answer = answerOf(consents, who, direction, asked) ?? answerOf(consents, who, direction);
    const relation = guardians.find(({ id }) => id === who)?.relation;
    const open = answer && isOpen(answer) ? answer : asked && openElsewhere(consents, who, direction, asked);
    return {
      term: kind === 'child' ? `${name}, het kind zelf` : `${name}, ${relationName(relation ?? '')}`,
      description: [STATUS[status], ...(answer ? [howAndWhen(answer, today)] : [])],
      ...(open && {
        change: {
          href: `/trajecten/${facts.trajectoryId}/toestemmingen/${open.id}/intrekking`,
          label: open === answer ? 'Intrekken' : `Intrekken voor ${open.receiverName ?? 'een ander'}`,
        },
      }),
    };
  });
}

const isOpen = ({ answer, withdrawnOn }: RecordedConsent) => answer === 'given' && !withdrawnOn;

/** A no about one receiver leaves the yes about another: that one can be taken back as well. */
const openElsewhere = (
  consents: readonly RecordedConsent[],
  personId: string,
  direction: string,
  receiverId: string,
) =>
  consents
    .filter((consent) => consent.receiverId !== receiverId)
    .map((consent) => answerOf(consents, personId, direction, consent.receiverId ?? ''))
    .find((answer) => answer && isOpen(answer));

function howAndWhen(
  { answer, manner, givenOn, endsOn, withdrawnOn }: RecordedConsent,
  today: string,
): string {
  const how = `${CONSENT_MANNERS[manner]}, ${shortDay(givenOn, today)}`;
  if (withdrawnOn) return `Ingetrokken op ${shortDay(withdrawnOn, today)}`;
  return answer === 'given' && endsOn ? `${how}. Geldt tot en met ${shortDay(endsOn, today)}` : how;
}

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
  const facts = [
    { term: 'Gevraagd', description: [CONSENT_DIRECTIONS[direction].label] },
    { term: 'Ontvanger', description: [receiverName ?? ''] },
    { term: 'Wat', description: answer === 'given' ? categoryNames(categories) : [] },
    { term: 'Waarvoor', description: answer === 'given' ? [purpose] : [] },
    { term: 'Waarom mag het', description: answer === 'given' ? [ground] : [] },
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

export const categoryNames = (categories: readonly string[]): string[] =>
  categories.map((id) => (id in CONSENT_CATEGORIES ? CONSENT_CATEGORIES[id as ConsentCategory].label : id));
