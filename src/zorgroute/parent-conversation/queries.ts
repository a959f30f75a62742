// SQL for conversations with parents. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { maybe, run, sql, uuid } from '../../database/sql.ts';
import type { ParentConversationData } from './form.ts';

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

/** Which row a new version replaces, and why. */
type Correction = { of: string; reason: string };

/** Into a running trajectory, or as a new version of a row; gives 0 when the trajectory has ended. */
export const insertConversation = (
  trajectoryId: string,
  data: ParentConversationData,
  correction?: Correction,
) =>
  run(sql`
    insert into parent_conversation (trajectory_id, held_on, present, recognised, discussed, parents_wishes, child_view, agreements, told_route,
      told_rights, outcome, corrects_id, correction_reason)
    select t.id, ${data.heldOn}::date, ${data.present}::text, ${data.recognised}::text, ${data.discussed}::text, ${data.parentsWishes}::text,
      ${data.childView}::text, ${data.agreements}::text, ${data.toldRoute === 'yes'}::boolean, ${data.toldRights === 'yes'}::boolean,
      ${data.outcome}::text, ${correction?.of ?? null}::uuid, ${correction?.reason ?? ''}::text
    from trajectory t where t.id = ${trajectoryId}::uuid and (t.outcome is null or ${correction?.of ?? null}::uuid is not null)`);
