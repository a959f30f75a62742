// In which state is a traject, apart from being late? First the end, then the team's side, then the school's.
import { latest, type Day } from '../calendar/days.ts';
import type { Consultation, Conversation, EndOutcome, Facts, SentReferral } from './facts.ts';

/** The states in which somebody is next. */
export const OPEN_STATES = [
  'signal',
  'ownHelp',
  'conversationDue',
  'consentDue',
  'consentRefused',
  'waitingForCourt',
  'inPreparation',
  'readyToSend',
  'sent',
  'received',
  'questionAsked',
  'returned',
  'assigned',
  'support',
  'reopened',
] as const;

export type OpenState = (typeof OPEN_STATES)[number];

export type EndState = `ended:${EndOutcome}`;

/** The one state that follows from the facts, without the lateness. */
export function baseStateOf(facts: Facts): OpenState | EndState {
  return facts.end ? `ended:${facts.end.outcome}` : openStateOf(facts);
}

/** The same for a traject that has not ended. */
export function openStateOf(facts: Facts): OpenState {
  if (isJustReopened(facts) || nothingStands(facts)) return 'reopened';
  const { referral } = facts;
  if (!referral || isTakenUpAgain(facts, referral)) return schoolState(facts);
  return refusalState(facts) ?? teamState(referral);
}

/** Reopened, and nothing was recorded since. */
function isJustReopened({ reopenedOn, ...facts }: Facts): boolean {
  return reopenedOn !== undefined && lastRecordedOn(facts) < reopenedOn;
}

/** With its last entry a traject ends: only after a reopening is there nothing in it, and somebody has to choose. */
const nothingStands = ({ lastSignalOn, consultation, conversation, referral }: Facts): boolean =>
  !lastSignalOn && !consultation && !conversation && !referral;

function lastRecordedOn(facts: Omit<Facts, 'reopenedOn'>): Day {
  const { startedOn, lastSignalOn, consultation, conversation, preparation, referral } = facts;
  const atSchool = [
    lastSignalOn,
    consultation?.heldOn,
    conversation?.heldOn,
    preparation?.startedOn,
    facts.consent.since,
  ];
  const atTheTeam = [
    referral?.sentOn,
    referral?.receivedOn,
    referral?.questionOpenSince,
    referral?.returnedOn,
  ];
  const withTheFamily = [referral?.assignedOn, referral?.firstContactOn, referral?.lastFeedbackOn];
  return latest(startedOn, ...atSchool, ...atTheTeam, ...withTheFamily);
}

/** The referral came back, and the school has talked or prepared since; a new signal alone leaves the advice to discuss. */
function isTakenUpAgain(facts: Facts, { returnedOn, isTakenUp }: SentReferral): boolean {
  if (isTakenUp || returnedOn === undefined) return isTakenUp === true;
  const { consultation, conversation, preparation } = facts;
  const hasTalked = [consultation, conversation].some(
    (talk) => talk !== undefined && talk.heldOn > returnedOn,
  );
  return hasTalked || (preparation !== undefined && preparation.startedOn >= returnedOn);
}

function teamState(referral: SentReferral): OpenState {
  if (referral.returnedOn !== undefined) return 'returned';
  if (referral.firstContactOn !== undefined) return 'support';
  if (referral.assignedOn !== undefined) return 'assigned';
  if (referral.questionOpenSince !== undefined) return 'questionAsked';
  return referral.receivedOn !== undefined ? 'received' : 'sent';
}

/** The last of consultation and conversation decides; a new signal after "own help" or "no referral" starts again. */
function schoolState(facts: Facts): OpenState {
  const { conversation, lastSignalOn } = facts;
  const last = lastDecision(facts);
  if (!last) return 'signal';
  if (last.choice === 'refer') return referralState(facts);
  if (last.choice === 'talk')
    return conversation?.outcome === 'refer' ? referralState(facts) : 'conversationDue';
  if (lastSignalOn !== undefined && lastSignalOn > last.on) return 'signal';
  if (last.choice === 'own_help' || last.choice === 'enough') return 'ownHelp';
  return refusalState(facts) ?? 'consentRefused';
}

/** What was decided last, and when. */
export type Decision = { on: Day; choice: 'talk' | 'own_help' | 'enough' | 'refer' | 'no_referral' };

/** On the same day the conversation goes first: there the parents had their say. */
export function lastDecision({ consultation, conversation }: Facts): Decision | undefined {
  if (conversation && !(consultation && goesLast(consultation, conversation))) {
    return { on: conversation.heldOn, choice: conversation.outcome };
  }
  if (!consultation) return undefined;
  const { heldOn, decision } = consultation;
  return { on: heldOn, choice: decision === 'talk_with_parents' ? 'talk' : decision };
}

/** That the help was enough answers a conversation of that day in which it was to go on. */
const goesLast = (consultation: Consultation, { heldOn, outcome }: Conversation): boolean =>
  consultation.heldOn > heldOn ||
  (consultation.heldOn === heldOn && consultation.decision === 'enough' && outcome === 'own_help');

function referralState(facts: Facts): OpenState {
  const refusal = refusalState(facts);
  if (refusal) return refusal;
  if (facts.consent.status !== 'complete') return 'consentDue';
  return isPrepared(facts) ? 'readyToSend' : 'inPreparation';
}

/** What was prepared for a version that came back is not the preparation of the next one. */
function isPrepared({ preparation, referral }: Facts): boolean {
  return (
    preparation !== undefined && preparation.complete && preparation.startedOn >= (referral?.returnedOn ?? '')
  );
}

function refusalState({ consent }: Facts): OpenState | undefined {
  if (consent.status === 'waiting_for_court') return 'waitingForCourt';
  return consent.status === 'refused' ? 'consentRefused' : undefined;
}
