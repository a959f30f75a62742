// SQL for conversations with parents. Row-level security narrows every query to what the actor may see.

import { run, sql } from '../../database/sql.ts';
import type { ParentConversationData } from './form.ts';

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
