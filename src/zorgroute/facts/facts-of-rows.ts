// From a row of trajectory_facts or referral_facts to where the traject stands. The one road from rows to progress; what each
// column means is said by the step it comes from.

import { z } from 'zod';

import { calendarWith, uncounted, type FreeDay } from '../../calendar/own-free-days.ts';
import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import { day, uuid } from '../../database/sql.ts';
import { assignmentColumns, assignmentFacts } from '../assignment/facts.ts';
import { assessSharing, consentColumns, consentFacts } from '../consent/facts.ts';
import { consultationColumns, consultationFacts } from '../consultation/facts.ts';
import { endColumns, endFacts, sharedEndColumns, sharedEndFacts } from '../end/facts.ts';
import type { Facts, SentReferral } from '../facts.ts';
import { guardianColumns } from '../guardian/facts.ts';
import { conversationColumns, conversationFacts } from '../parent-conversation/facts.ts';
import { plannedColumns, plannedFacts } from '../planned-talk/facts.ts';
import { progressOf, type Progress } from '../progress/progress.ts';
import { hasRoom, promisableIn, type Promisable } from '../progress/promises.ts';
import {
  isTakenUp,
  preparationColumns,
  preparationFacts,
  sentColumns,
  sentFacts,
} from '../referral/facts.ts';
import { seenColumns, seenFacts } from '../seen/facts.ts';
import { signalColumns, signalFacts } from '../signal/facts.ts';
import { supportColumns, supportFacts } from '../support/facts.ts';

/** The days that a board or a school chose itself. */
const freeDays = z.array(z.object({ name: z.string(), from: day, until: day }));

/** The shared rows' part: all that a basisteam has. */
export const SharedFacts = z.object({
  ...sentColumns,
  ...assignmentColumns,
  ...supportColumns,
  ...sharedEndColumns,
  freeDays,
});
export type SharedFacts = z.output<typeof SharedFacts>;

/** A row of trajectory_facts: what the school knows, with the shared part. */
export const TrajectoryFacts = SharedFacts.extend({
  trajectoryId: uuid,
  pupilId: uuid,
  schoolId: uuid.nullable(),
  callName: z.string(),
  prefix: z.string(),
  familyName: z.string(),
  groupId: uuid.nullable(),
  groupName: z.string().nullable(),
  yearGroup: z.string().nullable(),
  birthDate: day.nullable(),
  residenceId: uuid.nullable(),
  startedOn: day,
  ...signalColumns,
  ...consultationColumns,
  ...conversationColumns,
  ...plannedColumns,
  ...preparationColumns,
  ...consentColumns,
  ...guardianColumns,
  ...seenColumns,
  ...endColumns,
  /** The last consultation chose safety, and the reader may know it: asked with one traject only. */
  isSafety: z.boolean().optional(),
});
export type TrajectoryFacts = z.output<typeof TrajectoryFacts>;

/** Where the traject stands today, for the school. */
export const standingOf = (row: TrajectoryFacts, today: string): Progress =>
  progressOf(factsOf(row, today), calendarWith(row.freeDays));

/** Where a referral stands today from shared rows alone: what the team sees, equal to what the school sees. */
export const sharedStandingOf = (row: SharedFacts, today: string): Progress =>
  progressOf(sharedFactsOf(row, today), calendarWith(row.freeDays));

/** What the team may promise the school anew. */
export const promisableOf = (row: SharedFacts, today: string): Promisable | undefined =>
  promisableIn(sharedFactsOf(row, today), calendarWith(row.freeDays));

/** The school's own free days that move the last day of what is waited for now; none for a term that is not counted in school days. */
export function uncountedOf(row: TrajectoryFacts, today: string): readonly FreeDay[] {
  const facts = factsOf(row, today);
  const { since, until } = progressOf(facts, calendarWith(row.freeDays));
  if (!until || until === progressOf(facts, DEFAULT_CALENDAR).until) return [];
  return uncounted(row.freeDays, since, until);
}

export function canPromise(row: SharedFacts, today: string): boolean {
  const promisable = promisableOf(row, today);
  return promisable !== undefined && hasRoom(promisable, today);
}

export function factsOf(row: TrajectoryFacts, today: string): Facts {
  const sharing = row.consents ? assessSharing(row, today).outcome : undefined;
  const referral = referralFacts(row);
  return {
    today,
    startedOn: row.startedOn,
    ...signalFacts(row),
    ...consultationFacts(row),
    ...conversationFacts(row),
    ...plannedFacts(row),
    ...consentFacts(row, sharing),
    ...preparationFacts(row, sharing !== undefined && sharing !== 'unread'),
    ...seenFacts(row),
    ...endFacts(row),
    referral: referral && { ...referral, isTakenUp: isTakenUp(row) },
    names: { casemanager: row.casemanagerName ?? undefined },
  };
}

export function sharedFactsOf(row: SharedFacts, today: string): Facts {
  const sentOn = row.sentOn ?? today;
  return {
    today,
    startedOn: sentOn,
    lastSignalOn: sentOn,
    consent: { status: 'complete' },
    referral: referralFacts(row),
    // Sent means that the school's steps are behind; how they went is the school's to know, not whether one was left out.
    consultation: row.consulted === false ? undefined : { heldOn: sentOn, decision: 'talk_with_parents' },
    conversation: { heldOn: sentOn, outcome: 'refer' },
    ...sharedEndFacts(row),
    names: { casemanager: row.casemanagerName ?? undefined },
  };
}

const referralFacts = ({ sentOn, ...row }: SharedFacts): SentReferral | undefined =>
  sentOn === null
    ? undefined
    : { ...sentFacts({ ...row, sentOn }), ...assignmentFacts(row), ...supportFacts(row) };
