// What do the school's and the shared rows tell about one traject? The only input of states.ts and progress.ts.
import type { z } from 'zod';

import type { Day } from '../calendar/days.ts';

/** The ways out of the route. `by_mistake`: it was never a concern about this child; nothing that was recorded stands. */
export const END_OUTCOMES = [
  'solved_at_school',
  'no_referral',
  'returned',
  'withdrawn',
  'moved',
  'closed',
  'by_mistake',
] as const;
export type EndOutcome = (typeof END_OUTCOMES)[number];

/**
 * Where the consents for sharing (school → team) stand. A withdrawn consent is `refused` until somebody gives it again;
 * `waiting_for_court` is a choice of the IB'er after a refusal. After sending only `refused` and `waiting_for_court`
 * make a difference, so a reader who cannot see the consents may leave it at `complete`.
 */
export type ConsentStatus = 'not_asked' | 'incomplete' | 'complete' | 'refused' | 'waiting_for_court';

/** `talk_on`: there is more to talk about; `parents_think`: the parents say later what they want. */
export const CONVERSATION_OUTCOMES = [
  'refer',
  'own_help',
  'no_referral',
  'talk_on',
  'parents_think',
] as const;
/**
 * What the school and the parents agreed in the last conversation; `refer` is the only one that leads to a referral.
 * `againOn`: the day of the next talk, or the day on which the parents say what they want; undefined with any other outcome. `isAlone`: a
 * teacher noted it alone, so that the consultation on the signal is still to come.
 */
export type Conversation = {
  heldOn: Day;
  outcome: (typeof CONVERSATION_OUTCOMES)[number];
  againOn?: Day | undefined;
  isAlone?: boolean;
};

/**
 * The last consultation at school. A choice for safety reads as `talk_with_parents` in the rows already, so that nobody
 * can read from the derived progress that it was made.
 */
export type Consultation = {
  heldOn: Day;
  /** `enough`: the school looked back at its own help, and nothing more is needed. */
  decision: 'own_help' | 'enough' | 'talk_with_parents';
  evaluateOn?: Day | undefined;
};

/** The last version that was sent. Days of the team come from milestones; questions from the shared layer. */
export type SentReferral = {
  sentOn: Day;
  /** On paper, to a municipality without a team here: nobody in the portal answers. */
  isOutside?: boolean;
  receivedOn?: Day | undefined;
  /** The day of the oldest question that has no answer yet. */
  questionOpenSince?: Day | undefined;
  /** Working days that answered questions took: `pausedWorkingDays` of terms.ts. */
  questionPausedDays: number;
  returnedOn?: Day | undefined;
  /** It is the school's again, whatever the days say: it talked on the day of the return, or sharing ended before there was help. */
  isTakenUp?: boolean;
  casemanagerName?: string | undefined;
  /** The last day of that person's role, when it has one: from the day after, another is to be named. */
  casemanagerUntil?: Day | undefined;
  assignedOn?: Day | undefined;
  firstContactOn?: Day | undefined;
  lastFeedbackOn?: Day | undefined;
  /** The day on which the casemanager, with the last feedback, said to tell the next. */
  nextFeedbackOn?: Day | undefined;
  /** The casemanager opened the help again after that feedback: the term to tell begins anew. */
  careReopenedOn?: Day | undefined;
  /** With the last feedback it named none: the school hears nothing more. */
  isToldAll?: boolean;
  /** "U hoort uiterlijk …": the day that was named to the school at sending. */
  promisedOn?: Day | undefined;
  /** The day a person of the team promised for what is waited for now; it counts as long as it is later than the term. */
  newPromisedOn?: Day | undefined;
};

/** Names of people and the team, as far as this reader may see them. */
export type Names = Partial<
  Record<'teacher' | 'internBegeleider' | 'team' | 'casemanager', string | undefined>
>;

/** One traject on one day. */
export type Facts = {
  today: Day;
  /** The day of the first signal that stands. */
  startedOn: Day;
  /** Undefined when no signal stands: every one was struck, or moved to another child. */
  lastSignalOn?: Day | undefined;
  /** Shown only; nothing is derived from it. */
  signalNeed?: 'learning' | 'living' | 'both' | undefined;
  consultation?: Consultation | undefined;
  conversation?: Conversation | undefined;
  /** The day of the talk with the parents that is planned, also when that day is over; undefined once it was held, called off or ended by a decision. */
  plannedOn?: Day | undefined;
  /** `since`: the day of the last change in the consents. */
  consent: { status: ConsentStatus; reconsiderOn?: Day | undefined; since?: Day | undefined };
  /** The referral in preparation; `complete` when every page is filled in and the parents saw the text. */
  preparation?: { startedOn: Day; complete: boolean } | undefined;
  referral?: SentReferral | undefined;
  /** The end that holds now: left out once the traject was reopened. */
  end?: { outcome: EndOutcome; endedOn: Day } | undefined;
  /** What a teacher alone noted or took back and the intern begeleider has not seen, and since when; read of school rows only. */
  unseen?: { since: Day; what: 'consultation' | 'conversation' | 'several' | 'changed' } | undefined;
  /** The day of the last reopening. */
  reopenedOn?: Day | undefined;
  names?: Names | undefined;
};

/** What a row holds of these columns. */
export type RowOf<C extends z.ZodRawShape> = z.output<z.ZodObject<C>>;
