// What is known of a referral at the team until a casemanager met the family?

import { z } from 'zod';

import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import { day } from '../../database/sql.ts';
import type { RowOf, SentReferral } from '../facts.ts';
import { pausedWorkingDays } from './rules.ts';

const Paused = z.array(z.object({ kind: z.enum(['question', 'answered']), on: day }));

export const assignmentColumns = {
  receivedOn: day.nullable(),
  questionSince: day.nullable(),
  paused: Paused.nullable(),
  assignedOn: day.nullable(),
  firstContactOn: day.nullable(),
  promisedOn: day.nullable(),
  newPromisedOn: day.nullable(),
  casemanagerName: z.string().nullable(),
  casemanagerPhone: z.string().nullable(),
  standInName: z.string().nullable(),
  casemanagerUntil: day.nullable(),
};

type AtTeam = Pick<
  SentReferral,
  | 'receivedOn'
  | 'questionOpenSince'
  | 'questionPausedDays'
  | 'casemanagerName'
  | 'casemanagerUntil'
  | 'assignedOn'
  | 'firstContactOn'
  | 'promisedOn'
  | 'newPromisedOn'
>;

export const assignmentFacts = (row: RowOf<typeof assignmentColumns>): AtTeam => ({
  receivedOn: row.receivedOn ?? undefined,
  questionOpenSince: row.questionSince ?? undefined,
  questionPausedDays: pausedWorkingDays(pausesOf(row.paused ?? []), DEFAULT_CALENDAR),
  casemanagerName: row.casemanagerName ?? undefined,
  casemanagerUntil: row.casemanagerUntil ?? undefined,
  assignedOn: row.assignedOn ?? undefined,
  firstContactOn: row.firstContactOn ?? undefined,
  promisedOn: row.promisedOn ?? undefined,
  newPromisedOn: row.newPromisedOn ?? undefined,
});

/** Questions and answers alternate in time: one open question at a time. */
function pausesOf(events: z.output<typeof Paused>) {
  const asked = events.filter(({ kind }) => kind === 'question');
  const answered = events.filter(({ kind }) => kind === 'answered');
  return asked.map(({ on }, i) => ({ askedOn: on, answeredOn: answered[i]?.on }));
}
