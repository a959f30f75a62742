// What waits in the memberships that are not active now? Counted by the same rule as the work page, from days and choices alone.

import type { Role } from '../access/roles.ts';
import { addDays } from '../calendar/days.ts';
import type { OpenElsewhere } from './elsewhere-queries.ts';
import type { Progress } from './progress.ts';
import { sharedStandingOf, standingOf, type TrajectoryFacts } from './standing.ts';

/** How many things wait, for each membership that has any. */
export function countElsewhere(rows: readonly OpenElsewhere[], today: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const waiting = waitsFor(row.role, progressOf(row, today), today) ? 1 : 0;
    if (waiting) counts.set(row.membershipId, (counts.get(row.membershipId) ?? 0) + waiting);
  }
  return counts;
}

export const totalElsewhere = (rows: readonly OpenElsewhere[], today: string): number =>
  [...countElsewhere(rows, today).values()].reduce((sum, count) => sum + count, 0);

/** Feedback that is due later than this many days is not yet work that waits. */
const SOON_DAYS = 7;

/** Does this traject wait for somebody with this role? A coordinator does what the team's workers do as well. */
export function waitsFor(role: Role, progress: Progress, today: string): boolean {
  const next = progress.next?.role;
  if (role === 'teacher') return next === 'teacher' || progress.meanwhile !== undefined;
  if (role === 'cjg_coordinator') return next === 'cjg_worker' || next === 'cjg_coordinator';
  if (role === 'casemanager' && next === role && progress.state === 'support')
    return (progress.until ?? '') <= addDays(today, SOON_DAYS);
  return next === role;
}

function progressOf(row: OpenElsewhere, today: string): Progress {
  const { startedOn, ...facts } = row;
  return startedOn
    ? standingOf({ ...UNKNOWN, ...facts, startedOn }, today)
    : sharedStandingOf({ ...UNKNOWN, ...facts, schoolReopenedOn: facts.reopenedOn }, today);
}

/** What the count does not ask: who is next does not depend on it. */
const UNKNOWN = {
  trajectoryId: '',
  pupilId: '',
  schoolId: null,
  callName: '',
  prefix: '',
  familyName: '',
  groupName: null,
  yearGroup: null,
  birthDate: null,
  residenceId: null,
  outcome: null,
  endedOn: null,
  need: null,
  evaluateOn: null,
  firstSeenOn: null,
  preparationOn: null,
  preparationChangedOn: null,
  preparedSinceReturn: false,
  talkedSinceReturn: false,
  textVersion: 0,
  preparation: null,
  onlyTeamId: null,
  consentSince: null,
  refusalDecision: null,
  reconsiderOn: null,
  parentsLiveApart: false,
  guardians: null,
  consents: null,
  referralId: null,
  reference: null,
  teamId: null,
  sentOutsideOn: null,
  rounds: null,
  paused: null,
  promisedOn: null,
  withdrawnOn: null,
  casemanagerName: null,
  casemanagerPhone: null,
  standInName: null,
  schoolEndedOn: null,
  schoolReopenedOn: null,
} as const satisfies Partial<TrajectoryFacts>;
