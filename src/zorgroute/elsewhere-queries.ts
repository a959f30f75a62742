// SQL for what is open in the memberships that are not active now: days and choices alone, no child.

import { z } from 'zod';

import { ALL_ROLES, type Role } from '../access/roles.ts';
import { day, many, sql, uuid } from '../database/sql.ts';
import { TrajectoryFacts } from './standing.ts';

const ELSEWHERE_FACTS = TrajectoryFacts.pick({
  reopenedOn: true,
  lastSignalOn: true,
  consultationOn: true,
  decision: true,
  conversationOn: true,
  conversationOutcome: true,
  sharingOpen: true,
  sentOn: true,
  receivedOn: true,
  questionSince: true,
  returnedOn: true,
  assignedOn: true,
  firstContactOn: true,
  lastFeedbackOn: true,
  nextFeedbackOn: true,
  newPromisedOn: true,
}).shape;
const OpenElsewhere = z.object({
  ...ELSEWHERE_FACTS,
  membershipId: uuid,
  role: z.enum(ALL_ROLES as [Role, ...Role[]]),
  /** Null for what only the shared rows tell: the team's side. */
  startedOn: day.nullable(),
});
export type OpenElsewhere = z.output<typeof OpenElsewhere>;

export const listOpenElsewhere = () =>
  many(
    OpenElsewhere,
    sql`
    select membership_id, role, started_on, reopened_on, last_signal_on, consultation_on, decision, conversation_on,
      conversation_outcome, sharing_open, sent_on, received_on, question_since, returned_on, assigned_on, first_contact_on, last_feedback_on,
      next_feedback_on, new_promised_on
    from access.open_in_my_memberships()`,
  );
