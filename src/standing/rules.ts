// From facts to the row that is kept: where a traject stands until something changes. Pure; the day is an argument.

import { addDays, birthdayOf, type Day } from '../calendar/days.ts';
import { calendarWith } from '../calendar/own-free-days.ts';
import { DECIDES_ALONE_FROM, DECIDES_TOO_FROM } from '../zorgroute/consent/whose-consent.ts';
import { announcedTalk } from '../zorgroute/facts/decisions.ts';
import type { Facts } from '../zorgroute/facts.ts';
import { leftOn, SUCCEED } from '../zorgroute/facts/team-side.ts';
import { PLAN } from '../zorgroute/support/terms.ts';
import { dueOn } from '../zorgroute/terms.ts';
import { progressOf, type Progress } from '../zorgroute/progress/progress.ts';
import {
  factsOf,
  sharedFactsOf,
  type SharedFacts,
  type TrajectoryFacts,
} from '../zorgroute/facts/facts-of-rows.ts';
import type { StateId } from '../zorgroute/progress/states.ts';
import { openStateById, type OpenState } from '../zorgroute/steps.ts';
import { taskCodeIn } from '../zorgroute/progress/waiting.ts';

/** The school's row, as `access.write_standing` takes it. Late stands nowhere: that is a comparison with the reader's day. */
export function schoolRow(row: TrajectoryFacts, today: Day) {
  const facts = factsOf(row, today);
  const progress = progressOf(facts, calendarWith(row.freeDays));
  const { state, step, since, until, meanwhile } = progress;
  return {
    id: row.trajectoryId,
    state: withoutLate(state),
    step,
    place: placeOf(state, step),
    ...waitsFor(progress, facts),
    since,
    until: until ?? null,
    early_task: meanwhile ? taskCodeIn(meanwhile.state, facts) : null,
    early_role: meanwhile?.next.role ?? null,
    early_since: meanwhile?.since ?? null,
    early_until: meanwhile?.until ?? null,
    announced_on: progress.announcedOn ?? meanwhile?.announcedOn ?? null,
    recheck_on: recheckOn(row, today),
    is_talk: progress.next?.isTalk ?? false,
  };
}
export type SchoolRow = ReturnType<typeof schoolRow>;

/** The team's row, from shared facts alone, as `access.write_team_standing` takes it. */
export function teamRow(row: SharedFacts & { referralId: string }, today: Day) {
  const facts = sharedFactsOf(row, today);
  const progress = progressOf(facts, calendarWith(row.freeDays));
  const waits = { ...waitsFor(progress, facts), since: progress.since, until: progress.until ?? null };
  const succession = successionOf(row, today);
  return {
    id: row.referralId,
    section: sectionOf(row),
    is_open: row.returnedOn === null,
    state: withoutLate(progress.state),
    ...(waits.task ? waits : (succession ?? waits)),
    // What is looked after once help ended needs somebody as well.
    left_since: succession?.since ?? null,
    left_until: succession?.until ?? null,
    naming_until: withoutLate(progress.state) === 'sent' ? (progress.promise ?? null) : null,
    on_day: row.withdrawnOn ?? row.returnedOn,
    school_ended: row.schoolEndedOn !== null,
    casemanager_name: row.casemanagerName,
    plan_until: planUntil(row, facts),
  };
}
export type TeamRow = ReturnType<typeof teamRow>;

/** Until when the route asks for a plan: from the first contact on, as long as the team works with the family. */
function planUntil({ sentOn, freeDays }: SharedFacts, facts: Facts): Day | null {
  const isMet = facts.referral?.firstContactOn !== undefined && facts.referral.returnedOn === undefined;
  return isMet && sentOn ? dueOn(PLAN, sentOn, calendarWith(freeDays)) : null;
}

/** The school waits for nothing any more, but the family still needs somebody. */
function successionOf(row: SharedFacts, today: Day) {
  const since = row.casemanagerName
    ? leftOn({ today, referral: sharedFactsOf(row, today).referral })
    : undefined;
  if (!since || row.returnedOn) return undefined;
  const until = dueOn(SUCCEED.term, since, calendarWith(row.freeDays));
  return { task: 'assigned.succeed', next_role: SUCCEED.role, since, until };
}

const withoutLate = (state: StateId) => state.replace(/:overdue$/, '');

const waitsFor = ({ next, state }: Progress, facts: Facts) => ({
  task: next ? taskCodeIn(withoutLate(state) as OpenState, facts) : null,
  next_role: next?.role ?? null,
});

/** Where the figures count it: its way out, or its step, or the one that the state itself names. */
export function placeOf(state: StateId, step: number): string {
  const base = withoutLate(state);
  if (base.startsWith('ended:')) return base.slice('ended:'.length);
  return String(openStateById(base as OpenState).countedAt ?? step);
}

/** In which part of the inbox. */
function sectionOf({ sharingOpen, returnedOn, questionSince }: SharedFacts): string {
  if (sharingOpen === false) return 'gestopt';
  if (returnedOn) return 'terug';
  return questionSince ? 'school' : 'wacht';
}

/**
 * The first day after today on which the row may read otherwise though nobody did anything: a consent that begins or ends,
 * a birthday that changes who decides, a casemanager whose role is over, a talk whose day is over. Null when no such day comes.
 */
export function recheckOn(row: TrajectoryFacts, today: Day): Day | null {
  const leaves = row.casemanagerUntil ? [addDays(row.casemanagerUntil, 1)] : [];
  const talk = announcedTalk(factsOf(row, today));
  return (
    [...leaves, ...(talk ? [addDays(talk, 1)] : []), ...consentDays(row)]
      .filter((day) => day > today)
      .sort()[0] ?? null
  );
}

function consentDays({ consents, birthDate, outcome }: TrajectoryFacts): Day[] {
  if (!consents || outcome) return [];
  const answers = consents.flatMap(({ givenOn, withdrawnOn, endsOn }) => [
    givenOn,
    withdrawnOn ?? '',
    endsOn ? addDays(endsOn, 1) : '',
  ]);
  const birthdays = birthDate
    ? [birthDate, ...[DECIDES_TOO_FROM, DECIDES_ALONE_FROM].map((age) => birthdayOf(birthDate, age))]
    : [];
  return [...answers, ...birthdays].filter(Boolean);
}
