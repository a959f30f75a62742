// How do consents read on a page? Who decides and why, what each said, in plain Dutch.

import { shortDay, spokenDay } from '../../forms/dates.ts';
import { addMonths } from '../../calendar/days.ts';
import { relationName } from './relations.ts';
import { CHILD_ID, DECIDES_ALONE_FROM, DECIDES_TOO_FROM, nextConsentBirthday } from './whose-consent.ts';
import type { AskedDirection } from './answer-form.ts';
import type { RecordedConsent } from './queries.ts';
import type { ConsentAnswer } from './answers.ts';
import type { NeededConsent } from './rules.ts';
import { ageNow, answerOf, type Situation } from './sharing-situation.ts';
import { CONSENT_CATEGORIES, leftOutOf, type ConsentCategory, type ConsentManner } from './words.ts';

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

/** What somebody said to one question: `kind` for the eye, the rest in words. */
export type AnswerCell = {
  said: string;
  kind: 'yes' | 'no' | 'open';
  /** What is left out, when and how, until when. */
  lines: readonly string[];
  change?: { href: string; label: string };
};

type Needed = { sharing: readonly NeededConsent[]; feedback: readonly NeededConsent[] };

/** One row a person whose consent is needed, one cell a question. */
export const answerRows = (situation: Situation, { sharing, feedback }: Needed, today: string) =>
  sharing.map((needed) => {
    const { who, kind, name } = needed;
    const relation = situation.guardians.find(({ id }) => id === who)?.relation ?? '';
    const told = feedback.find((one) => one.who === who) ?? { ...needed, status: 'missing' };
    return {
      name,
      relation: kind === 'child' ? 'het kind zelf' : relationName(relation),
      href: answerHref(situation.facts.trajectoryId, who),
      sharing: cellOf(situation, needed, 'school_to_team', today),
      feedback: cellOf(situation, told, 'team_to_school', today),
    };
  });

/** Where this person's answers are recorded. */
export const answerHref = (trajectoryId: string, who: string): string =>
  `/trajecten/${trajectoryId}/toestemmingen/van/${who === CHILD_ID ? 'kind' : who}`;

function cellOf(
  situation: Situation,
  { who, status }: NeededConsent,
  direction: AskedDirection,
  today: string,
): AnswerCell {
  const { consents, receiver } = situation;
  const asked = direction === 'school_to_team' ? receiver?.id : undefined;
  const answer = answerOf(consents, who, direction, asked) ?? answerOf(consents, who, direction);
  const open = answer && isOpen(answer) ? answer : asked && openElsewhere(consents, who, direction, asked);
  return {
    ...saidIn(direction, status, answer?.categories ?? []),
    lines: answer ? linesOf(answer, direction, today) : [],
    ...(open && { change: wayBack(situation, open, open === answer) }),
  };
}

/** A yes to a part says so. What the team may tell has no least: there a part is as good a yes. */
function saidIn(direction: AskedDirection, status: ConsentAnswer, allowed: readonly string[]) {
  const isOwnPart = direction === 'team_to_school' && status === 'fewer_categories';
  const isPart = leftOutOf(direction, allowed).length > 0;
  const said = (isPart && PART[isOwnPart ? 'given' : status]) || STATUS[status];
  return { said, kind: isOwnPart ? ('yes' as const) : (KINDS[status] ?? 'open') };
}

const PART: Partial<Record<ConsentAnswer, string>> = {
  given: 'Ja, voor een deel',
  no_text: 'Ja, voor een deel. Las de tekst nog niet',
  other_text: 'Ja, voor een deel. Las een eerdere tekst',
};

/** Where the yes that stands is taken back. */
const wayBack = ({ facts }: Situation, { id, receiverName }: RecordedConsent, isOfCell: boolean) => ({
  href: `/trajecten/${facts.trajectoryId}/toestemmingen/${id}/intrekking`,
  label: isOfCell ? 'Intrekken' : `Intrekken voor ${receiverName ?? 'een ander'}`,
});

const KINDS: Partial<Record<ConsentAnswer, AnswerCell['kind']>> = {
  given: 'yes',
  refused: 'no',
  withdrawn: 'no',
};

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

function linesOf(consent: RecordedConsent, direction: AskedDirection, today: string): string[] {
  const { answer, manner, givenOn, endsOn, withdrawnOn, categories } = consent;
  if (withdrawnOn) return [`Ingetrokken op ${shortDay(withdrawnOn, today)}`];
  const left = leftOutOf(direction, categories);
  const isGiven = answer === 'given';
  return [
    ...(isGiven && left.length ? [`niet: ${lowered(categoryNames(left)).join(', ')}`] : []),
    `${shortDay(givenOn, today)}, ${SHORT_MANNERS[manner]}`,
    ...(isGiven && endsOn ? [`tot en met ${shortDay(endsOn, today)}`] : []),
  ];
}

const lowered = (names: readonly string[]) =>
  names.map((name) => name.charAt(0).toLowerCase() + name.slice(1));

const SHORT_MANNERS: Record<ConsentManner, string> = {
  signed: 'getekend',
  spoken: 'in een gesprek',
  other_parent_statement: 'zegt de andere ouder',
};

export const categoryNames = (categories: readonly string[]): string[] =>
  categories.map((id) => (id in CONSENT_CATEGORIES ? CONSENT_CATEGORIES[id as ConsentCategory].label : id));
