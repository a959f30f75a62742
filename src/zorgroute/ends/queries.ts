// SQL for ends and reopenings. Row-level security narrows every query to what the actor may see.

import { run, sql } from '../../database/sql.ts';

export const insertEnd = (trajectoryId: string, outcome: string, reason: string) =>
  run(sql`
    insert into trajectory_end (trajectory_id, outcome, reason)
    values (${trajectoryId}::uuid, ${outcome}::text, ${reason}::text)`);

/** Gives 0 when there is no end that still holds. */
export const reopen = (trajectoryId: string, reason: string) =>
  run(sql`
    update trajectory_end set reopened_at = now(), reopened_by = actor_name(), reopen_reason = ${reason}::text
    where trajectory_id = ${trajectoryId}::uuid and reopened_at is null`);
