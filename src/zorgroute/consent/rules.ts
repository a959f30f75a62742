// May this be shared? Everybody whose consent is needed must have given it for exactly this.
import type { Blocker, Mend } from '../referral/blockers.ts';
import type { Day } from '../../calendar/days.ts';
import { BLOCKERS, type ConsentAnswer } from './answers.ts';
import { countingOf, lastWordOn } from './counting-answer.ts';
import { decidersOf, type Child, type Decider, type Guardian } from './whose-consent.ts';
import {
  CONSENT_DIRECTIONS,
  REFUSAL_CHOICES,
  type ConsentCategory,
  type ConsentDirection,
  type ConsentManner,
  type RefusalChoice,
} from './words.ts';

/**
 * One recorded answer, in the order of recording. `personId` is a guardian's id, or CHILD_ID. `endsOn` is the last day
 * it holds; `textVersion` the version of the text that was seen with the answer, 0 when there was none; `readVersion` what
 * that person read last, apart from any answer.
 */
export type Consent = {
  personId: string;
  direction: ConsentDirection;
  receiverId: string;
  answer: 'given' | 'refused';
  categories: readonly ConsentCategory[];
  manner: ConsentManner;
  answeredOn: Day;
  endsOn?: Day | undefined;
  withdrawnOn?: Day | undefined;
  textVersion: number;
  readVersion?: number | undefined;
};

/** What somebody wants to share today, and everything that is recorded about it. */
export type ConsentQuestion = {
  today: Day;
  child: Child;
  guardians: readonly Guardian[];
  /** Recorded as separated: then one parent cannot speak for the other ("bij gescheiden ouders altijd navragen"). */
  parentsSeparated: boolean;
  direction: ConsentDirection;
  receiverId: string;
  categories: readonly ConsentCategory[];
  /** The version of the text that would be shared now. */
  textVersion: number;
  consents: readonly Consent[];
};

export type NeededConsent = { who: string; kind: Decider['kind']; name: string; status: ConsentAnswer };

/**
 * `complete` only when all is known and everybody gave it. `outcome` feeds Facts.consent (there the IB'er's choice may
 * make it 'waiting_for_court'); 'unread': everybody said yes, and somebody has yet to read the text of now. `choices` only
 * after a refusal.
 */
export type ConsentAssessment = {
  complete: boolean;
  outcome: 'not_asked' | 'incomplete' | 'unread' | 'complete' | 'refused';
  needed: NeededConsent[];
  blockers: Blocker[];
  choices: readonly RefusalChoice[];
  /** What somebody who said yes does not allow: it stays at school, the rest may go. */
  leftOut: readonly ConsentCategory[];
};

/** Computed at every look and again at sending: birthdays, custody, end dates and the text change in between. */
export function assessConsents(question: ConsentQuestion): ConsentAssessment {
  const { deciders, unknowns } = decidersOf(question.child, question.guardians, question.today);
  const needed = withoutLooseStatements(deciders.map((person) => neededOf(person, question)));
  const blockers = [...unknowns, ...blockersOf(needed, question)];
  const outcome = outcomeOf(needed, blockers);
  return {
    complete: outcome === 'complete',
    outcome,
    needed: needed.map(({ who, kind, name, status }) => ({ who, kind, name, status })),
    blockers,
    choices: outcome === 'refused' ? REFUSAL_CHOICES : [],
    leftOut: leftOutBy(needed, question),
  };
}

function blockersOf(needed: readonly NeededConsent[], { direction, categories }: ConsentQuestion): Blocker[] {
  const { sharer } = CONSENT_DIRECTIONS[direction];
  const nothing = categories.length === 0 ? [{ sentence: `Kies eerst wat ${sharer} wil delen.` }] : [];
  return [...nothing, ...needed.flatMap((person) => blockerOf(person, sharer))];
}

const leftOutBy = (needed: readonly Answered[], { categories }: ConsentQuestion) =>
  categories.filter((category) =>
    needed.some(({ allows }) => allows !== undefined && !allows.includes(category)),
  );

type Answered = NeededConsent & {
  manner?: ConsentManner | undefined;
  allows?: readonly ConsentCategory[] | undefined;
};

function neededOf({ id, name, kind }: Decider, question: ConsentQuestion): Answered {
  const answers = question.consents.filter(
    ({ personId, direction, answeredOn }) =>
      personId === id && direction === question.direction && answeredOn <= question.today,
  );
  const last = countingOf(
    answers.filter(({ receiverId }) => receiverId === question.receiverId),
    ({ answeredOn, withdrawnOn }) => lastWordOn(answeredOn, withdrawnOn),
  );
  if (last) {
    const { manner, categories: allows } = last;
    return { who: id, name, kind, status: statusOf(last, kind, question), manner, allows };
  }
  return { who: id, name, kind, status: answers.length > 0 ? 'other_receiver' : 'missing' };
}

function statusOf(consent: Consent, kind: Decider['kind'], question: ConsentQuestion): ConsentAnswer {
  const { today, textVersion, parentsSeparated } = question;
  if (consent.answer === 'refused') return 'refused';
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= today) return 'withdrawn';
  if (consent.endsOn !== undefined && consent.endsOn < today) return 'expired';
  // Before the text: who allows less is asked at once, not only after reading all of it.
  if (!indispensable(question).every((category) => consent.categories.includes(category)))
    return 'fewer_categories';
  const seen = Math.max(consent.textVersion, consent.readVersion ?? 0);
  if (seen !== textVersion) return seen === 0 ? 'no_text' : 'other_text';
  const isStatement = consent.manner === 'other_parent_statement';
  return isStatement && (parentsSeparated || kind !== 'person') ? 'statement_not_enough' : 'given';
}

/** Without who the child is and what the concern is there is nothing to send; the rest may stay at school. */
const indispensable = ({ direction, categories }: ConsentQuestion): readonly ConsentCategory[] =>
  direction === 'school_to_team' ? categories.filter((category) => ESSENTIAL.includes(category)) : categories;
const ESSENTIAL: readonly ConsentCategory[] = ['child_details', 'concern'];

/** A statement leans on the other parent's own consent: two parents cannot speak for each other only. */
function withoutLooseStatements(needed: Answered[]): Answered[] {
  const isStatement = ({ manner }: Answered) => manner === 'other_parent_statement';
  const speaksItself = needed.some(
    (person) => person.kind === 'person' && saidYes(person) && !isStatement(person),
  );
  return needed.map((person) =>
    person.status === 'given' && isStatement(person) && !speaksItself
      ? { ...person, status: 'statement_not_enough' }
      : person,
  );
}

function outcomeOf(
  needed: readonly NeededConsent[],
  blockers: readonly Blocker[],
): ConsentAssessment['outcome'] {
  const has = (...statuses: ConsentAnswer[]) => needed.some(({ status }) => statuses.includes(status));
  if (has('refused', 'withdrawn')) return 'refused';
  if (blockers.length === 0) return 'complete';
  if (blockers.every(({ mend }) => mend === 'reading')) return 'unread';
  return needed.every(({ status }) => status === 'missing') ? 'not_asked' : 'incomplete';
}

function blockerOf({ name, status }: NeededConsent, sharer: string): Blocker[] {
  if (status === 'given') return [];
  return [{ sentence: BLOCKERS[status](name, sharer), mend: MENDS[status] ?? 'consent' }];
}

/** Saying yes and reading are two things: who said yes has only to read. */
export const saidYes = ({ status }: NeededConsent): boolean =>
  status === 'given' || MENDS[status] === 'reading';

const MENDS: Partial<Record<ConsentAnswer, Mend>> = {
  no_text: 'reading',
  other_text: 'reading',
  refused: 'refusal',
  withdrawn: 'refusal',
};
