// SQL for ends and reopenings. Row-level security narrows every query to what the actor may see.

import { run, sql } from '../../database/sql.ts';

export const insertEnd = (id: string, trajectoryId: string, outcome: string) =>
  run(sql`
    insert into trajectory_end (id, trajectory_id, outcome)
    values (${id}::uuid, ${trajectoryId}::uuid, ${outcome}::text)`);

/** Apart from the end itself: why parents do not want to go on is for the intern begeleider. */
export const insertEndReason = (id: string, trajectoryId: string, reason: string) =>
  run(sql`
    insert into trajectory_end_reason (id, trajectory_id, reason)
    values (${id}::uuid, ${trajectoryId}::uuid, ${reason}::text)`);

/** Gives 0 when there is no end that still holds. */
export const reopen = (trajectoryId: string, reason: string) =>
  run(sql`
    update trajectory_end set reopened_at = portal_now(), reopened_by = actor_name(), reopen_reason = ${reason}::text
    where trajectory_id = ${trajectoryId}::uuid and reopened_at is null`);
