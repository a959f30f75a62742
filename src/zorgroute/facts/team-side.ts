// Is what was sent with the team, and what does the school wait for there? Pure.

import { addDays, latest, type Day } from '../../calendar/days.ts';
import { addWorkingDays, type Calendar } from '../../calendar/working-days.ts';
import { CASEMANAGER } from '../assignment/terms.ts';
import type { Facts, SentReferral } from '../facts.ts';
import type { Due, Task } from '../step.ts';
import { SCHOOL_STEP } from '../terms.ts';

/** Sent, and the school did not take it up again since it came back. */
export const isSent = (facts: Facts): boolean =>
  facts.referral !== undefined && !isTakenUpAgain(facts, facts.referral);

/** Sent, and not back. */
export const isAtTeam = (facts: Facts): boolean => isSent(facts) && facts.referral?.returnedOn === undefined;

/** Sharing ended while the team had it: somebody took the consent back, or the school the referral. */
export const isStopped = ({ referral, consent, end }: Facts): boolean =>
  referral !== undefined &&
  referral.returnedOn === undefined &&
  (end?.outcome === 'withdrawn' || consent.status === 'refused' || consent.status === 'waiting_for_court');

/** The referral came back, and the school has talked or prepared since; a new signal alone leaves the advice to discuss. */
function isTakenUpAgain(facts: Facts, { returnedOn, isTakenUp }: SentReferral): boolean {
  if (isTakenUp || returnedOn === undefined) return isTakenUp === true;
  const { consultation, conversation, preparation } = facts;
  const hasTalked = [consultation, conversation].some(
    (talk) => talk !== undefined && talk.heldOn > returnedOn,
  );
  return hasTalked || (preparation !== undefined && preparation.startedOn >= returnedOn);
}

/** On paper, to a municipality without a team here: nobody in the portal answers. */
export const isOutside = ({ referral }: Facts): boolean => referral?.isOutside === true;

/** The team told the school for the last time. */
export function isToldAll({ referral, reopenedOn }: Facts): boolean {
  if (!referral?.isToldAll) return false;
  const { firstContactOn = '', lastFeedbackOn = '' } = referral;
  return firstContactOn <= lastFeedbackOn && (reopenedOn ?? '') < lastFeedbackOn;
}

/** The first day on which nobody is casemanager of what was handed over; undefined while somebody is. */
export function leftOn({ today, referral }: Pick<Facts, 'today' | 'referral'>): Day | undefined {
  const until = referral?.casemanagerUntil;
  return until !== undefined && until < today ? addDays(until, 1) : undefined;
}

/** Nobody is casemanager any more: the coordinator names another, so that no family stays on the name of somebody who left. */
export const SUCCEED: Task = {
  role: 'cjg_coordinator',
  what: 'Een andere casemanager aanwijzen',
  term: CASEMANAGER,
};

/** The team told the school for the last time; whether the traject can end is the school's to say. */
export const CLOSE_AFTER_HELP: Task = {
  role: 'intern_begeleider',
  what: 'Bekijken of het traject klaar is',
  term: SCHOOL_STEP,
};

/** After the last feedback the school looks back on the day that it chose itself. */
export const looksBackOn = ({ consultation }: Facts, since: Day): Day | undefined =>
  consultation?.evaluateOn !== undefined && consultation.heldOn >= since && consultation.evaluateOn >= since
    ? consultation.evaluateOn
    : undefined;

/** The team's terms run from sending; a reopening starts them anew. */
export const sentOrReopened = ({ referral, reopenedOn, startedOn }: Facts): Day =>
  latest(referral?.sentOn ?? startedOn, reopenedOn);

/** The day by which a casemanager is known: the day that was named at sending holds, also when the terms changed since. */
export function casemanagerEnd(facts: Facts, due: Due, calendar: Calendar): Day {
  const from = sentOrReopened(facts);
  const named = from === facts.referral?.sentOn ? facts.referral.promisedOn : undefined;
  return moved(named ?? due(CASEMANAGER, from), facts, calendar);
}

/** A question back pauses the term; apart from that only a person promises a later day. */
export const moved = (end: Day, facts: Facts, calendar: Calendar): Day =>
  latest(paused(end, facts, calendar), facts.referral?.newPromisedOn);

export const paused = (end: Day, { referral }: Facts, calendar: Calendar): Day =>
  addWorkingDays(end, referral?.questionPausedDays ?? 0, calendar);
