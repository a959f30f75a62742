// SQL for first contact and feedback. Row-level security narrows every query to what the actor may see.

import { run, sql } from '../../database/sql.ts';
import type { FeedbackData } from './form.ts';

export const insertFirstContact = (referralId: string, round: number, metOn: string) =>
  run(
    sql`insert into milestone (referral_id, kind, round, on_date) values (${referralId}::uuid, 'first_contact', ${round}::int, ${metOn}::date)`,
  );

export const insertFeedback = (
  referralId: string,
  { contact, phase, schoolCan, nextFeedbackOn }: FeedbackData,
) =>
  run(sql`
    insert into feedback (referral_id, contact, phase, school_can, next_feedback_on)
    values (${referralId}::uuid, ${contact}::text, ${phase}::text, ${schoolCan}::text, ${nextFeedbackOn}::date)`);
