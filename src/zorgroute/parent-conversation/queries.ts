// SQL for conversations with parents. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { maybe, sql, uuid } from '../../database/sql.ts';

const Advice = z.object({
  referralId: uuid,
  advice: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
});

export type Advice = z.output<typeof Advice>;

/** The last advice that the team gave on this trajectory; undefined when there is none, or sharing is closed. */
export const findAdvice = (trajectoryId: string) =>
  maybe(
    Advice,
    sql`
    select a.referral_id, a.advice, a.author_name, a.created_at
    from referral r
    join advice a on a.referral_id = r.id
    where r.trajectory_id = ${trajectoryId}::uuid
    order by a.version desc
    limit 1`,
  );
