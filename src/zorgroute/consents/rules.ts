// May this be shared? Everybody whose consent is needed must have given it for exactly this (domain.md 1.5).
import type { Day } from '../calendar/days.ts';
import { decidersOf, type Child, type Decider, type Guardian } from './people.ts';
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
 * it holds; `textVersion` the version of the text that was seen.
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

/** Only `given` lets share; the last two are a consent that covers too little, and a statement that is not enough. */
export type ConsentAnswer =
  | 'given'
  | 'missing'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'other_text'
  | 'other_receiver'
  | 'fewer_categories'
  | 'statement_not_enough';

export type NeededConsent = { who: string; kind: Decider['kind']; name: string; status: ConsentAnswer };

/**
 * `complete` only when all is known and everybody gave it. `outcome` feeds Facts.consent (there the IB'er's choice may
 * make it 'waiting_for_court'). `blockers` are Dutch sentences: what is missing and why. `choices` only after a refusal.
 */
export type ConsentAssessment = {
  complete: boolean;
  outcome: 'not_asked' | 'incomplete' | 'complete' | 'refused';
  needed: NeededConsent[];
  blockers: string[];
  choices: readonly RefusalChoice[];
};

/** Computed at every look and again at sending: birthdays, custody, end dates and the text change in between. */
export function assessConsents(question: ConsentQuestion): ConsentAssessment {
  const { deciders, unknowns } = decidersOf(question.child, question.guardians, question.today);
  const needed = withoutLooseStatements(deciders.map((person) => neededOf(person, question)));
  const { sharer } = CONSENT_DIRECTIONS[question.direction];
  const nothing = question.categories.length === 0 ? [`Kies eerst wat ${sharer} wil delen.`] : [];
  const blockers = [...unknowns, ...nothing, ...needed.flatMap((person) => blockerOf(person, sharer))];
  const outcome = outcomeOf(needed, blockers);
  return {
    complete: outcome === 'complete',
    outcome,
    needed: needed.map(({ who, kind, name, status }) => ({ who, kind, name, status })),
    blockers,
    choices: outcome === 'refused' ? REFUSAL_CHOICES : [],
  };
}

type Answered = NeededConsent & { manner?: ConsentManner | undefined };

function neededOf({ id, name, kind }: Decider, question: ConsentQuestion): Answered {
  const answers = question.consents.filter(
    ({ personId, direction, answeredOn }) =>
      personId === id && direction === question.direction && answeredOn <= question.today,
  );
  const last = latestOf(answers.filter(({ receiverId }) => receiverId === question.receiverId));
  if (last) return { who: id, name, kind, status: statusOf(last, kind, question), manner: last.manner };
  return { who: id, name, kind, status: answers.length > 0 ? 'other_receiver' : 'missing' };
}

/** The last answer counts alone: somebody who gave, refused and gave again has given. */
function latestOf(consents: readonly Consent[]): Consent | undefined {
  return consents.reduce<Consent | undefined>(
    (last, consent) => (last && last.answeredOn > consent.answeredOn ? last : consent),
    undefined,
  );
}

function statusOf(consent: Consent, kind: Decider['kind'], question: ConsentQuestion): ConsentAnswer {
  const { today, textVersion, categories, parentsSeparated } = question;
  if (consent.answer === 'refused') return 'refused';
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= today) return 'withdrawn';
  if (consent.endsOn !== undefined && consent.endsOn < today) return 'expired';
  if (consent.textVersion !== textVersion) return 'other_text';
  if (!categories.every((category) => consent.categories.includes(category))) return 'fewer_categories';
  const isStatement = consent.manner === 'other_parent_statement';
  return isStatement && (parentsSeparated || kind !== 'person') ? 'statement_not_enough' : 'given';
}

/** A statement leans on the other parent's own consent: two parents cannot speak for each other only. */
function withoutLooseStatements(needed: Answered[]): Answered[] {
  const isStatement = ({ manner }: Answered) => manner === 'other_parent_statement';
  const speaksItself = needed.some(
    (person) => person.kind === 'person' && person.status === 'given' && !isStatement(person),
  );
  return needed.map((person) =>
    person.status === 'given' && isStatement(person) && !speaksItself
      ? { ...person, status: 'statement_not_enough' }
      : person,
  );
}

function outcomeOf(
  needed: readonly NeededConsent[],
  blockers: readonly string[],
): ConsentAssessment['outcome'] {
  const has = (...statuses: ConsentAnswer[]) => needed.some(({ status }) => statuses.includes(status));
  if (has('refused', 'withdrawn')) return 'refused';
  if (blockers.length === 0) return 'complete';
  return needed.every(({ status }) => status === 'missing') ? 'not_asked' : 'incomplete';
}

function blockerOf({ name, status }: NeededConsent, sharer: string): string[] {
  return status === 'given' ? [] : [BLOCKERS[status](name, sharer)];
}

const BLOCKERS: Record<Exclude<ConsentAnswer, 'given'>, (name: string, sharer: string) => string> = {
  missing: (name, sharer) =>
    `${name} heeft nog geen antwoord gegeven. Zonder toestemming van ${name} mag ${sharer} niet delen.`,
  refused: (name, sharer) => `${name} geeft geen toestemming. Daarom mag ${sharer} niet delen.`,
  withdrawn: (name, sharer) =>
    `${name} heeft de toestemming ingetrokken. Daarom mag ${sharer} niet meer delen.`,
  expired: (name, sharer) =>
    `De toestemming van ${name} is verlopen. Vraag ${name} opnieuw of ${sharer} mag delen.`,
  other_text: (name) =>
    `${name} heeft een eerdere tekst gezien. De tekst is daarna veranderd. Laat ${name} de nieuwe tekst zien.`,
  other_receiver: (name, sharer) =>
    `${name} gaf toestemming voor een andere ontvanger. Vraag of ${sharer} ook met deze ontvanger mag delen.`,
  fewer_categories: (name, sharer) =>
    `${name} gaf toestemming voor minder gegevens. Vraag of ${sharer} ook de rest mag delen.`,
  statement_not_enough: (name) =>
    `Wat een ander zegt over ${name} is hier niet genoeg. Vraag het ${name} zelf.`,
};
