// Who is next in each open state, what does that person do, since when and until when?
import { lastDecision, type OpenState } from './base-state.ts';
import { latest, type Day } from '../calendar/days.ts';
import { addWorkingDays, type Calendar } from '../calendar/working-days.ts';
import type { Facts, SentReferral } from './facts.ts';
import { dueOn, type TermId, type Terms } from './terms.ts';

/** The roles that can be next. */
export type NextRole = 'teacher' | 'intern_begeleider' | 'cjg_worker' | 'cjg_coordinator' | 'casemanager';

/** The next person and the task: Dutch, without a full stop, as it stands in a list of work. */
export type Next = { role: NextRole; name?: string | undefined; what: string };

/** For whom a traject waits, since when and up to and including which day. */
export type Waiting = { next: Next; since: Day; until: Day };

type Task = { role: NextRole; what: string; term: TermId };

const TASKS: Record<OpenState, Task> = {
  signal: { role: 'intern_begeleider', what: 'Overleggen over het signaal', term: 'consultation' },
  ownHelp: { role: 'teacher', what: 'Bekijken of de hulp op school genoeg is', term: 'evaluation' },
  conversationDue: { role: 'teacher', what: 'Praten met de ouders', term: 'parentConversation' },
  consentDue: { role: 'intern_begeleider', what: 'Vragen of de school mag delen', term: 'schoolStep' },
  consentRefused: {
    role: 'intern_begeleider',
    what: 'Kiezen tussen afsluiten, later opnieuw bespreken en wachten op de rechter',
    term: 'schoolStep',
  },
  waitingForCourt: { role: 'intern_begeleider', what: 'Nagaan of de rechter heeft beslist', term: 'court' },
  inPreparation: {
    role: 'intern_begeleider',
    what: 'De aanmelding invullen en laten lezen',
    term: 'schoolStep',
  },
  readyToSend: { role: 'intern_begeleider', what: 'De aanmelding versturen', term: 'schoolStep' },
  sent: { role: 'cjg_worker', what: 'De ontvangst bevestigen', term: 'receipt' },
  received: { role: 'cjg_coordinator', what: 'Een casemanager aanwijzen', term: 'casemanager' },
  questionAsked: {
    role: 'intern_begeleider',
    what: 'De vraag van het basisteam beantwoorden',
    term: 'answer',
  },
  returned: { role: 'intern_begeleider', what: 'Het advies bespreken met de ouders', term: 'schoolStep' },
  assigned: { role: 'casemanager', what: 'Contact opnemen met het gezin', term: 'firstContact' },
  support: { role: 'casemanager', what: 'De school laten weten hoe het gaat', term: 'feedback' },
  reopened: { role: 'intern_begeleider', what: 'Kiezen hoe het verder gaat', term: 'schoolStep' },
};

type Due = (term: TermId, from: Day) => Day;

/** Who is waited for in this state of these facts. */
export function waitingFor(state: OpenState, facts: Facts, calendar: Calendar, terms?: Terms): Waiting {
  const { role, what, term } = taskOf(state, facts);
  const due: Due = (id, from) => dueOn(id, from, calendar, terms);
  const since = sinceOf(state, facts);
  const until = agreedDay(state, facts, since) ?? termEnd(state, term, facts, since, due, calendar);
  return { next: { role, what, name: nameOf(role, facts) }, since, until };
}

/**
 * The conversation with the parents that does not wait for the consultation: the teacher has it to do while the school
 * consults or helps by itself, until the parents were spoken.
 */
export function conversationMeanwhile(
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): Waiting | undefined {
  const isHelped = state === 'ownHelp' && !facts.conversation && !isEnough(facts);
  const isDue = state === 'signal' || isHelped;
  if (!isDue) return undefined;
  const since = state === 'signal' ? signalToDiscuss(facts) : facts.startedOn;
  const { role, what, term } = TASKS.conversationDue;
  return {
    next: { role, what, name: nameOf(role, facts) },
    since,
    until: dueOn(term, since, calendar, terms),
  };
}

/**
 * "U hoort uiterlijk … van het CJG": by which day the school hears who the casemanager is. Undefined before sending, once
 * a casemanager is named, and while the team waits for an answer of the school.
 */
export function promiseIn(
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): Day | undefined {
  if (!facts.referral || facts.referral.isOutside || (state !== 'sent' && state !== 'received'))
    return undefined;
  return casemanagerEnd(facts, facts.referral, (id, from) => dueOn(id, from, calendar, terms), calendar);
}

/** What the school waits for of the team: a casemanager also while the receipt is not confirmed, contact, or feedback. */
export function awaitedOfTheTeam(
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): { what: string; since: Day; until: Day; isFeedback: boolean } | undefined {
  if (facts.referral?.isOutside || isToldAll(state, facts)) return undefined;
  const awaited = state === 'sent' ? 'received' : state;
  if (awaited !== 'received' && awaited !== 'assigned' && awaited !== 'support') return undefined;
  const { next, since, until } = waitingFor(awaited, facts, calendar, terms);
  return { what: next.what, since, until, isFeedback: awaited === 'support' };
}

/** Nobody in the portal answers: the school asks. What it writes down of that begins the term again. */
const ASK_OUTSIDE: Task = {
  role: 'intern_begeleider',
  what: 'Nagaan wat de gemeente antwoordt',
  term: 'schoolStep',
};
/** The parents themselves want no referral: there is nothing to ask a judge. */
const AFTER_NO: Task = {
  role: 'intern_begeleider',
  what: 'Afsluiten, of later opnieuw met de ouders praten',
  term: 'schoolStep',
};
/** What was chosen, on the day that was chosen. */
const TALK_AGAIN: Task = {
  role: 'intern_begeleider',
  what: 'Opnieuw met de ouders praten',
  term: 'schoolStep',
};
const isOutside = (state: OpenState, { referral }: Facts) => state === 'sent' && referral?.isOutside === true;

/** The school looked back and its own help was enough: only the intern begeleider ends a traject. */
const CLOSE: Task = {
  role: 'intern_begeleider',
  what: 'Afsluiten, want de hulp op school was genoeg',
  term: 'schoolStep',
};
/** The team told the school for the last time; whether the traject can end is the school's to say. */
const CLOSE_AFTER_HELP: Task = {
  role: 'intern_begeleider',
  what: 'Bekijken of het traject klaar is',
  term: 'schoolStep',
};
function isToldAll(state: OpenState, { referral, reopenedOn }: Facts): boolean {
  if (!referral?.isToldAll || (state !== 'assigned' && state !== 'support')) return false;
  const { firstContactOn = '', lastFeedbackOn = '' } = referral;
  return firstContactOn <= lastFeedbackOn && (reopenedOn ?? '') < lastFeedbackOn;
}

/** A reopened traject goes back to its casemanager as long as the school may share, else to the IB'er. */
function taskOf(state: OpenState, facts: Facts): Task {
  const { referral, consent } = facts;
  if (isOutside(state, facts)) return ASK_OUTSIDE;
  if (state === 'ownHelp' && isEnough(facts)) return CLOSE;
  if (isToldAll(state, facts)) return CLOSE_AFTER_HELP;
  const isWithCasemanager = referral?.assignedOn !== undefined && referral.returnedOn === undefined;
  if (state === 'reopened' && isWithCasemanager && consent.status === 'complete') {
    return { ...TASKS.reopened, role: 'casemanager' };
  }
  if (state !== 'consentRefused') return TASKS[state];
  if (consent.reconsiderOn !== undefined) return TALK_AGAIN;
  return isDeclined(facts) ? AFTER_NO : TASKS[state];
}
const isEnough = (facts: Facts) => lastDecision(facts)?.choice === 'enough';
const isDeclined = (facts: Facts) =>
  lastDecision(facts)?.choice === 'no_referral' && facts.consent.status === 'complete';

function sinceOf(state: OpenState, facts: Facts): Day {
  const { startedOn, consultation, conversation, consent, preparation, referral, reopenedOn } = facts;
  const decidedOn = lastDecision(facts)?.on ?? startedOn;
  const talkedOn = latest(conversation?.heldOn ?? decidedOn, referral?.returnedOn, reopenedOn);
  const days: Record<OpenState, Day> = {
    signal: signalToDiscuss(facts),
    ownHelp: decidedOn,
    conversationDue: consultation?.heldOn ?? startedOn,
    consentDue: talkedOn,
    consentRefused: isDeclined(facts) ? latest(decidedOn, consent.since) : (consent.since ?? decidedOn),
    waitingForCourt: consent.since ?? decidedOn,
    inPreparation: latest(talkedOn, consent.since),
    readyToSend: latest(talkedOn, consent.since, preparation?.startedOn),
    sent: isOutside(state, facts)
      ? latest(referral?.sentOn ?? startedOn, decidedOn)
      : (referral?.sentOn ?? startedOn),
    received: referral?.receivedOn ?? startedOn,
    questionAsked: referral?.questionOpenSince ?? startedOn,
    returned: latest(referral?.returnedOn ?? startedOn, reopenedOn),
    assigned: latest(
      referral?.assignedOn ?? startedOn,
      isToldAll(state, facts) ? referral?.lastFeedbackOn : undefined,
    ),
    support: latest(referral?.firstContactOn ?? startedOn, referral?.lastFeedbackOn, reopenedOn),
    reopened: reopenedOn ?? startedOn,
  };
  return days[state];
}

/** The first signal starts the term, however many follow; after a decision or a reopening the new signal does. */
function signalToDiscuss({ consultation, conversation, startedOn, lastSignalOn, reopenedOn }: Facts): Day {
  return consultation || conversation || reopenedOn
    ? latest(lastSignalOn ?? startedOn, reopenedOn)
    : startedOn;
}

/** A day that people of the school chose goes before the term; one from before the state began is stale. */
function agreedDay(state: OpenState, facts: Facts, since: Day): Day | undefined {
  const { consultation, consent } = facts;
  const isRefusal = state === 'consentRefused' || state === 'waitingForCourt';
  const looksBack = state === 'ownHelp' || (isToldAll(state, facts) && (consultation?.heldOn ?? '') >= since);
  const chosen = isRefusal ? consent.reconsiderOn : looksBack ? consultation?.evaluateOn : undefined;
  return chosen !== undefined && chosen >= since ? chosen : undefined;
}

function termEnd(
  state: OpenState,
  term: TermId,
  facts: Facts,
  since: Day,
  due: Due,
  calendar: Calendar,
): Day {
  const { referral, reopenedOn, startedOn } = facts;
  if (isOutside(state, facts) || isToldAll(state, facts)) return due(term, since);
  if (state === 'conversationDue') return conversationEnd(due(term, startedOn), since, due);
  if (!referral || !['sent', 'received', 'assigned', 'support'].includes(state)) return due(term, since);
  if (state === 'support') return latest(feedbackEnd(referral, since, due), referral.newPromisedOn);
  if (state === 'received') return casemanagerEnd(facts, referral, due, calendar);
  const end = due(term, latest(referral.sentOn, reopenedOn));
  // A promise before the receipt is about the casemanager: a click less late is nothing that the school waits for.
  if (state === 'sent') return addWorkingDays(end, referral.questionPausedDays, calendar);
  return moved(end, referral, calendar);
}

/** The day that was named at sending holds, also when the terms changed since; a reopening starts the term anew. */
function casemanagerEnd({ reopenedOn }: Facts, referral: SentReferral, due: Due, calendar: Calendar): Day {
  const from = latest(referral.sentOn, reopenedOn);
  const named = from === referral.sentOn ? referral.promisedOn : undefined;
  return moved(named ?? due('casemanager', from), referral, calendar);
}

/** A question back pauses the term; apart from that only a person promises a later day. */
const moved = (end: Day, { questionPausedDays, newPromisedOn }: SentReferral, calendar: Calendar): Day =>
  latest(addWorkingDays(end, questionPausedDays, calendar), newPromisedOn);

/** The day that the casemanager named to the school with the last feedback, else the term. */
function feedbackEnd({ nextFeedbackOn }: SentReferral, since: Day, due: Due): Day {
  return nextFeedbackOn !== undefined && nextFeedbackOn >= since ? nextFeedbackOn : due('feedback', since);
}

/** Counted from the signal; from the consultation when that was held after this term had passed. */
function conversationEnd(fromSignal: Day, heldOn: Day, due: Due): Day {
  return fromSignal >= heldOn ? fromSignal : due('parentConversation', heldOn);
}

function nameOf(role: NextRole, { names, referral }: Facts): string | undefined {
  if (role === 'teacher') return names?.teacher;
  if (role === 'intern_begeleider') return names?.internBegeleider;
  return role === 'casemanager' ? (names?.casemanager ?? referral?.casemanagerName) : names?.team;
}
