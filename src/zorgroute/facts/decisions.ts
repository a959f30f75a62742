// What did the school and the parents decide last, and what follows from it? Pure.

import { latest, type Day } from '../../calendar/days.ts';
import type { Consultation, Conversation, Facts } from '../facts.ts';

/** What was decided last, and when; `againOn`: the day that was agreed with the parents, to talk on or to hear from them. */
export type Decision = {
  on: Day;
  choice: 'talk' | 'think' | 'own_help' | 'enough' | 'refer' | 'no_referral';
  againOn?: Day | undefined;
};

const CHOICES = { talk_on: 'talk', parents_think: 'think' } as const;

/** On the same day the conversation goes first: there the parents had their say. */
export function lastDecision({ consultation, conversation }: Facts): Decision | undefined {
  if (conversation && !(consultation && goesLast(consultation, conversation))) {
    const { heldOn: on, outcome, againOn } = conversation;
    return outcome === 'talk_on' || outcome === 'parents_think'
      ? { on, choice: CHOICES[outcome], againOn }
      : { on, choice: outcome };
  }
  if (!consultation) return undefined;
  const { heldOn, decision } = consultation;
  return { on: heldOn, choice: decision === 'talk_with_parents' ? 'talk' : decision };
}

/** That the help was enough answers a conversation of that day in which it was to go on. */
const goesLast = (consultation: Consultation, { heldOn, outcome }: Conversation): boolean =>
  consultation.heldOn > heldOn ||
  (consultation.heldOn === heldOn && consultation.decision === 'enough' && outcome === 'own_help');

/** The day of the last decision; of the first signal as long as nothing was decided. */
export const decidedOn = (facts: Facts): Day => lastDecision(facts)?.on ?? facts.startedOn;

/** The school looked back at its own help, and nothing more is needed. */
export const isEnough = (facts: Facts): boolean => lastDecision(facts)?.choice === 'enough';

/** The parents want it, also when the last consultation only says to talk with them. */
export function wantsReferral(facts: Facts): boolean {
  const choice = lastDecision(facts)?.choice;
  return choice === 'refer' || (choice === 'talk' && facts.conversation?.outcome === 'refer');
}

/** Nothing was decided, or a signal came after a decision that asked nothing more of anybody. */
export function waitsForConsultation(facts: Facts): boolean {
  const last = lastDecision(facts);
  if (!last || isTalkedOnly(facts)) return true;
  const isOnItsWay = last.choice === 'talk' || last.choice === 'think' || wantsReferral(facts);
  return !isOnItsWay && facts.lastSignalOn !== undefined && facts.lastSignalOn > last.on;
}

/** What a teacher alone agreed with the parents and the intern begeleider has seen: nobody consulted on the signal yet. */
export function isTalkedOnly(facts: Facts): boolean {
  const { conversation, consultation, lastSignalOn, unseen } = facts;
  if (
    !conversation?.isAlone ||
    unseen ||
    !['talk', 'think', 'own_help'].includes(lastDecision(facts)?.choice ?? '')
  )
    return false;
  return (
    !consultation ||
    (goesLast(consultation, conversation) ? false : (lastSignalOn ?? '') > consultation.heldOn)
  );
}

/** The same facts as if it had been agreed together: what the teacher does next waits for no consultation. */
export const agreedTogether = ({ conversation, ...facts }: Facts): Facts => ({
  ...facts,
  conversation: conversation && { ...conversation, isAlone: false },
});

/** The parents want no referral, and no signal came since. */
export const saysNo = (facts: Facts): boolean =>
  lastDecision(facts)?.choice === 'no_referral' && !waitsForConsultation(facts);

/** The parents themselves want no referral, and nobody refused to share. */
export const isDeclined = (facts: Facts): boolean =>
  lastDecision(facts)?.choice === 'no_referral' && facts.consent.status === 'complete';

/**
 * The day of the talk with the parents that is or was to come: planned, or agreed in the last one. What was agreed is ended by any later
 * consultation; what was planned by one that decides to talk, as safety reads too, or that no more is needed.
 */
export function announcedTalk(facts: Facts): Day | undefined {
  const last = lastDecision(facts);
  return facts.plannedOn ?? (last?.choice === 'talk' ? last.againOn : undefined);
}

/** Since when the parents want it; after a return or a reopening since then. */
export const wantedSince = (facts: Facts): Day =>
  latest(facts.conversation?.heldOn ?? decidedOn(facts), facts.referral?.returnedOn, facts.reopenedOn);
