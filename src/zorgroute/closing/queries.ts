// SQL for the end of help. Row-level security narrows every query.

import { run, sql } from '../../database/sql.ts';

/** The last word to each school that is still told: the contact ended, and the school goes on as it does now. */
export const insertLastFeedback = (referralIds: readonly string[]) =>
  run(sql`
    insert into feedback (referral_id, contact, phase, school_can, next_feedback_on)
    select f.referral_id, 'ended', 'help_ends', 'carry_on', null from referral_facts f
    where f.referral_id = any (${referralIds}::uuid[]) and f.sharing_open and f.school_ended_on is null`);
