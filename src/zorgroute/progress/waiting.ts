// Who is next in each open state, what does that person do, since when and until when? As the steps declare it.

import { latest, type Day } from '../../calendar/days.ts';
import type { Calendar } from '../../calendar/working-days.ts';
import { announcedTalk } from '../facts/decisions.ts';
import type { Facts } from '../facts.ts';
import type { Due, NextRole, Task } from '../step.ts';
import { openStateOf } from './base-state.ts';
import { openStateById, ROOMS_IN_TURN, STATES_IN_TURN, type OpenState } from '../steps.ts';
import { dueOn, type Term, type Terms } from '../terms.ts';

export type { NextRole } from '../step.ts';

/** The next person and the task: Dutch, without a full stop, as it stands in a list of work. */
export type Next = { role: NextRole; name?: string | undefined; what: string; isTalk?: true };

/** For whom a traject waits, since when and up to and including which day. `announcedOn`: the day of the talk that is to come. */
export type Waiting = { next: Next; since: Day; until: Day; announcedOn?: Day | undefined };

/** A talk that is to come on a day is late after that day only; once it is over the term counts again, and does not end before it. */
function withAnnounced(waiting: Waiting, facts: Facts): Waiting {
  const on = waiting.next.isTalk && announcedTalk(facts);
  if (!on) return waiting;
  return on < facts.today
    ? { ...waiting, until: latest(waiting.until, on) }
    : { ...waiting, until: on, announcedOn: on };
}

const dueBy =
  (calendar: Calendar, terms?: Terms): Due =>
  (term, from) =>
    dueOn(term, from, calendar, terms);

/** Who is waited for in this state of these facts. */
export function waitingFor(id: OpenState, facts: Facts, calendar: Calendar, terms?: Terms): Waiting {
  const { next, term } = taskIn(id, facts);
  const state = openStateById(id);
  const due = dueBy(calendar, terms);
  const since = state.since(facts);
  const until = state.until?.(facts, { since, due, calendar }) ?? due(term, since);
  return withAnnounced({ next, since, until }, facts);
}

/** What a step asks of somebody besides, while the traject waits for another in `state`. */
export function waitingMeanwhile(
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): (Waiting & { state: OpenState }) | undefined {
  const besides = openStateById(state).besides?.(facts);
  if (besides) return waitingBesides(besides, calendar, terms);
  for (const { meanwhile } of ROOMS_IN_TURN) {
    const since = meanwhile?.since(state, facts);
    if (!meanwhile || since === undefined) continue;
    const asked = meanwhile.asks as OpenState;
    const { next, term } = taskIn(asked, facts);
    return {
      state: asked,
      ...withAnnounced({ next, since, until: dueOn(term, since, calendar, terms) }, facts),
    };
  }
  return undefined;
}

/** What would be waited for: the talk that is early there, before what comes later. */
function waitingBesides(facts: Facts, calendar: Calendar, terms?: Terms) {
  const state = openStateOf(facts);
  return (
    waitingMeanwhile(state, facts, calendar, terms) ?? { state, ...waitingFor(state, facts, calendar, terms) }
  );
}

function taskIn(id: OpenState, facts: Facts): { next: Next; term: Term } {
  const { task } = openStateById(id);
  const chosen = 'oneOf' in task ? task.oneOf[task.which(facts)] : task;
  if (!chosen) throw new Error(`State ${id} has no such task`);
  const { role, what, term, isTalk } = chosen;
  return { next: { role, what, name: nameOf(role, facts), ...(isTalk && { isTalk }) }, term };
}

/**
 * "U hoort uiterlijk … van het CJG": by which day the school hears who the casemanager is. Undefined before sending, once
 * a casemanager is named, and while the team waits for an answer of the school.
 */
export const promiseIn = (
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): Day | undefined =>
  openStateById(state)
    .awaited?.(facts)
    ?.promised?.(facts, { due: dueBy(calendar, terms), calendar });

/** What the school waits for of the team: a casemanager also while the receipt is not confirmed, contact, or feedback. */
export function awaitedOfTheTeam(
  state: OpenState,
  facts: Facts,
  calendar: Calendar,
  terms?: Terms,
): { what: string; since: Day; until: Day; isFeedback: boolean } | undefined {
  const awaited = openStateById(state).awaited?.(facts);
  if (!awaited) return undefined;
  const { next, since, until } = waitingFor((awaited.state ?? state) as OpenState, facts, calendar, terms);
  return { what: next.what, since, until, isFeedback: awaited.isFeedback ?? false };
}

function nameOf(role: NextRole, { names, referral }: Facts): string | undefined {
  if (role === 'teacher') return names?.teacher;
  if (role === 'intern_begeleider') return names?.internBegeleider;
  return role === 'casemanager' ? (names?.casemanager ?? referral?.casemanagerName) : names?.team;
}

/** The task as a code, to be kept with where a traject stands: the state, and which of its tasks where it has several. */
export function taskCodeIn(id: OpenState, facts: Facts): string {
  const { task } = openStateById(id);
  return 'oneOf' in task ? `${id}.${task.which(facts)}` : id;
}

/** The words of a task that was kept as a code; of one that an earlier release knew, the first task of its state. */
export const taskInWords = (code: string): string => taskOf(code)?.what ?? '';

/** Whether the task of this code urges to talk with the parents. */
export const asksTalk = (code: string | null): boolean => taskOf(code ?? '')?.isTalk === true;

function taskOf(code: string): Task | undefined {
  const [id = '', key = ''] = code.split('.');
  const task = STATES_IN_TURN.find((state) => state.id === id)?.task;
  return task && 'oneOf' in task ? (task.oneOf[key] ?? Object.values(task.oneOf)[0]) : task;
}
