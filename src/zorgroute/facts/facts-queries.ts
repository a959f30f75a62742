// SQL for the facts of trajects. Row-level security narrows every query to what the actor may see.

import { many, maybe, one, sql } from '../../database/sql.ts';
import { TrajectoryFacts } from './facts-of-rows.ts';

/** The facts of one trajectory. */
export const findTrajectoryFacts = (trajectoryId: string) =>
  one(
    TrajectoryFacts,
    sql`
    select f.*, exists (select from safety_standing k where k.trajectory_id = f.trajectory_id) as is_safety
    from trajectory_facts f where f.trajectory_id = ${trajectoryId}::uuid`,
  );

/** The facts of these trajectories, for a task of the portal itself; refused to everybody else. */
export const listFactsForTask = (trajectoryIds: readonly string[]) =>
  many(TrajectoryFacts, sql`select * from access.facts_for_task(${trajectoryIds}::uuid[])`);

/**
 * The running trajectory of a child, else the one that was opened last, as in the list of trajects; undefined when there never was one. It is chosen first: what is known of a traject
 * is much, and of the others nobody asks it.
 */
export const findTrajectoryFactsOfPupil = (pupilId: string) =>
  maybe(
    TrajectoryFacts,
    sql`
    select f.*, exists (select from safety_standing k where k.trajectory_id = f.trajectory_id) as is_safety
    from trajectory_facts f where f.trajectory_id = (
      select id from trajectory where pupil_id = ${pupilId}::uuid order by (outcome is null) desc, started_on desc, id limit 1)`,
  );
