// From a row of trajectory_facts or referral_facts to where the traject stands. The one road from rows to progress.

import { z } from 'zod';

import { day, uuid } from '../database/sql.ts';
import { DEFAULT_CALENDAR } from '../calendar/working-days.ts';
import { CHILD_ID } from './consents/people.ts';
import { assessConsents, type ConsentAssessment } from './consents/rules.ts';
import type { ConsentCategory, ConsentManner } from './consents/words.ts';
import { END_OUTCOMES, type Facts, type SentReferral } from './facts.ts';
import { progressOf, type Progress } from './progress.ts';
import { hasRoom, promisableIn, type Promisable } from './promises.ts';
import { chosenTeam, isComplete, neededCategories } from './referrals/rules.ts';
import { pausedWorkingDays } from './assignments/rules.ts';

const optionalDay = day.nullable();
const Paused = z.array(z.object({ kind: z.enum(['question', 'answered']), on: day }));

/** The shared rows' part: all that a basisteam has. */
export const SharedFacts = z.object({
  referralId: uuid.nullable(),
  reference: z.string().nullable(),
  teamId: uuid.nullable(),
  sentOutsideOn: optionalDay,
  sharingOpen: z.boolean().nullable(),
  rounds: z.number().nullable(),
  sentOn: optionalDay,
  receivedOn: optionalDay,
  questionSince: optionalDay,
  paused: Paused.nullable(),
  returnedOn: optionalDay,
  assignedOn: optionalDay,
  firstContactOn: optionalDay,
  lastFeedbackOn: optionalDay,
  nextFeedbackOn: optionalDay,
  promisedOn: optionalDay,
  newPromisedOn: optionalDay,
  withdrawnOn: optionalDay,
  casemanagerName: z.string().nullable(),
  casemanagerPhone: z.string().nullable(),
  standInName: z.string().nullable(),
  /** The school ended the traject; null again once it was reopened. */
  schoolEndedOn: optionalDay,
  schoolReopenedOn: optionalDay,
});
export type SharedFacts = z.output<typeof SharedFacts>;

const GuardianFacts = z.array(
  z.object({
    id: uuid,
    name: z.string(),
    relation: z.string(),
    custody: z.enum(['yes', 'no', 'unknown']),
    deceased: z.boolean(),
  }),
);
const ConsentFacts = z.array(
  z.object({
    id: uuid,
    guardianId: uuid.nullable(),
    direction: z.enum(['school_to_team', 'team_to_school']),
    answer: z.enum(['given', 'refused']),
    categories: z.array(z.string()),
    receiverId: uuid.nullable(),
    givenOn: day,
    endsOn: optionalDay,
    manner: z.string(),
    withdrawnOn: optionalDay,
    textVersion: z.number(),
    readVersion: z.number().nullable(),
  }),
);

/** A row of trajectory_facts: what the school knows, with the shared part. */
export const TrajectoryFacts = SharedFacts.extend({
  trajectoryId: uuid,
  pupilId: uuid,
  schoolId: uuid.nullable(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupName: z.string().nullable(),
  yearGroup: z.string().nullable(),
  birthDate: optionalDay,
  residenceId: uuid.nullable(),
  startedOn: day,
  outcome: z.enum(END_OUTCOMES).nullable(),
  endedOn: optionalDay,
  reopenedOn: optionalDay,
  /** When what was noted was seen first. */
  firstSeenOn: optionalDay,
  lastSignalOn: optionalDay,
  need: z.enum(['learning', 'living', 'both', 'unknown']).nullable(),
  consultationOn: optionalDay,
  decision: z.enum(['own_help', 'enough', 'talk_with_parents']).nullable(),
  evaluateOn: optionalDay,
  conversationOn: optionalDay,
  conversationOutcome: z.enum(['refer', 'own_help', 'no_referral']).nullable(),
  preparationOn: optionalDay,
  preparationChangedOn: optionalDay,
  preparedSinceReturn: z.boolean(),
  talkedSinceReturn: z.boolean().nullable(),
  textVersion: z.number(),
  preparation: z.record(z.string(), z.unknown()).nullable(),
  onlyTeamId: uuid.nullable(),
  consentSince: optionalDay,
  refusalDecision: z.enum(['reconsider', 'wait_for_court']).nullable(),
  reconsiderOn: optionalDay,
  parentsLiveApart: z.boolean(),
  guardians: GuardianFacts.nullable(),
  consents: ConsentFacts.nullable(),
});
export type TrajectoryFacts = z.output<typeof TrajectoryFacts>;

/** Where the traject stands today, for the school. */
export const standingOf = (row: TrajectoryFacts, today: string): Progress =>
  progressOf(factsOf(row, today), DEFAULT_CALENDAR);

/** Where a referral stands today from shared rows alone: what the team sees, equal to what the school sees. */
export const sharedStandingOf = (row: SharedFacts, today: string): Progress =>
  progressOf(sharedFactsOf(row, today), DEFAULT_CALENDAR);

/** What the team may promise the school anew. */
export const promisableOf = (row: SharedFacts, today: string): Promisable | undefined =>
  promisableIn(sharedFactsOf(row, today), DEFAULT_CALENDAR);

export function canPromise(row: SharedFacts, today: string): boolean {
  const promisable = promisableOf(row, today);
  return promisable !== undefined && hasRoom(promisable, today);
}

export function factsOf(row: TrajectoryFacts, today: string): Facts {
  const isTakenUp = !row.returnedOn || row.preparedSinceReturn;
  const sharing = row.consents ? assessSharing(row, today).outcome : undefined;
  return {
    today,
    startedOn: row.startedOn,
    lastSignalOn: row.lastSignalOn ?? undefined,
    consultation:
      row.consultationOn && row.decision
        ? {
            heldOn: row.consultationOn,
            decision: row.decision,
            evaluateOn: row.evaluateOn ?? undefined,
          }
        : undefined,
    conversation:
      row.conversationOn && row.conversationOutcome
        ? { heldOn: row.conversationOn, outcome: row.conversationOutcome }
        : undefined,
    consent: consentFactsOf(row, sharing),
    preparation:
      row.preparationOn && row.preparation && isTakenUp
        ? {
            startedOn: (row.returnedOn ? row.preparationChangedOn : null) ?? row.preparationOn,
            // Asked only where it is still to be sent: reading ten pages for every row of a list was a sixth of its time.
            complete: sharing !== undefined && sharing !== 'unread' && isComplete(row.preparation),
          }
        : undefined,
    referral: withTakenUp(referralFactsOf(row), row),
    end: row.outcome && row.endedOn ? { outcome: row.outcome, endedOn: row.endedOn } : undefined,
    reopenedOn: row.reopenedOn ?? undefined,
    names: { casemanager: row.casemanagerName ?? undefined },
  };
}

function sharedFactsOf(row: SharedFacts, today: string): Facts {
  const sentOn = row.sentOn ?? today;
  return {
    today,
    startedOn: sentOn,
    lastSignalOn: sentOn,
    consent: { status: 'complete' },
    referral: referralFactsOf(row),
    // Sent means that the school's steps are behind; how they went is the school's to know.
    consultation: { heldOn: sentOn, decision: 'talk_with_parents' },
    conversation: { heldOn: sentOn, outcome: 'refer' },
    end: sharedEndOf(row),
    reopenedOn: row.schoolReopenedOn ?? undefined,
    names: { casemanager: row.casemanagerName ?? undefined },
  };
}

/** The team hears that the school ended it, not how: what was stopped or returned before, says the rest. */
function sharedEndOf({ schoolEndedOn, withdrawnOn, returnedOn }: SharedFacts): Facts['end'] {
  if (withdrawnOn) return { outcome: 'withdrawn', endedOn: schoolEndedOn ?? withdrawnOn };
  if (schoolEndedOn) return { outcome: returnedOn ? 'returned' : 'closed', endedOn: schoolEndedOn };
  return undefined;
}

function referralFactsOf(row: SharedFacts): SentReferral | undefined {
  if (!row.sentOn) return undefined;
  return {
    sentOn: row.sentOutsideOn ?? row.sentOn,
    isOutside: row.sentOutsideOn !== null,
    receivedOn: row.receivedOn ?? undefined,
    questionOpenSince: row.questionSince ?? undefined,
    questionPausedDays: pausedWorkingDays(pausesOf(row.paused ?? []), DEFAULT_CALENDAR),
    returnedOn: row.returnedOn ?? undefined,
    casemanagerName: row.casemanagerName ?? undefined,
    assignedOn: row.assignedOn ?? undefined,
    firstContactOn: row.firstContactOn ?? undefined,
    lastFeedbackOn: row.lastFeedbackOn ?? undefined,
    nextFeedbackOn: row.nextFeedbackOn ?? undefined,
    // Once sharing ended nobody sees the feedback itself any more.
    isToldAll: row.lastFeedbackOn !== null && row.nextFeedbackOn === null && row.sharingOpen !== false,
    promisedOn: row.promisedOn ?? undefined,
    newPromisedOn: row.newPromisedOn ?? undefined,
  };
}

/** It is the school's again once it talked about the advice, or when sharing ended before somebody began to help. */
const withTakenUp = (
  referral: SentReferral | undefined,
  { talkedSinceReturn, sharingOpen, returnedOn, assignedOn }: TrajectoryFacts,
): SentReferral | undefined =>
  referral && {
    ...referral,
    isTakenUp: talkedSinceReturn === true || (sharingOpen === false && !returnedOn && !assignedOn),
  };

/** Questions and answers alternate in time: one open question at a time. */
function pausesOf(events: z.output<typeof Paused>) {
  const asked = events.filter(({ kind }) => kind === 'question');
  const answered = events.filter(({ kind }) => kind === 'answered');
  return asked.map(({ on }, i) => ({ askedOn: on, answeredOn: answered[i]?.on }));
}

/** Without consents (the reader has none, or no list needs them) what was sent tells it. */
function consentFactsOf(
  row: TrajectoryFacts,
  outcome: ConsentAssessment['outcome'] | undefined,
): Facts['consent'] {
  const isYes = outcome === 'complete' || outcome === 'unread';
  const told = row.sharingOpen === false && !isYes ? 'refused' : (outcome ?? 'complete');
  // Reading is the text's: whoever said yes has said yes.
  const status = told === 'unread' ? 'complete' : told;
  const isRefused = status === 'refused' || row.conversationOutcome === 'no_referral';
  const choice = isRefused ? row.refusalDecision : null;
  return {
    status: status === 'refused' && choice === 'wait_for_court' ? 'waiting_for_court' : status,
    reconsiderOn: choice ? (row.reconsiderOn ?? undefined) : undefined,
    since: row.consentSince ?? undefined,
  };
}

/**
 * May the school share this text with its team today? Undefined receiver (no team, or none chosen yet among several) counts
 * as the receiver of the latest consent, so that lists do not say more than the page does.
 */
export function assessSharing(row: TrajectoryFacts, today: string): ConsentAssessment {
  const consents = row.consents ?? [];
  const receiver =
    chosenTeam(row.preparation ?? {}) ??
    row.onlyTeamId ??
    consents.at(-1)?.receiverId ??
    row.residenceId ??
    '';
  return assessConsents({
    today,
    child: { name: row.callName, birthDate: row.birthDate ?? undefined },
    guardians: (row.guardians ?? []).map(({ id, name, relation, custody, deceased }) => ({
      id,
      name,
      custody,
      deceased,
      kind: relation === 'institution' ? ('institution' as const) : ('person' as const),
    })),
    parentsSeparated: row.parentsLiveApart,
    direction: 'school_to_team',
    receiverId: receiver,
    categories: neededCategories(row.preparation ?? {}),
    textVersion: row.textVersion,
    consents: consents.map((consent) => ({
      personId: consent.guardianId ?? CHILD_ID,
      direction: consent.direction,
      receiverId: consent.receiverId ?? '',
      answer: consent.answer,
      categories: consent.categories as ConsentCategory[],
      manner: consent.manner as ConsentManner,
      answeredOn: consent.givenOn,
      endsOn: consent.endsOn ?? undefined,
      withdrawnOn: consent.withdrawnOn ?? undefined,
      textVersion: consent.textVersion,
      readVersion: consent.readVersion ?? undefined,
    })),
  });
}
