// SQL for where trajects stand. Row-level security narrows every query to what the actor may see.

import { many, maybe, one, sql } from '../database/sql.ts';
import { TrajectoryFacts } from './standing.ts';

/** The facts of one trajectory. */
export const findTrajectoryFacts = (trajectoryId: string) =>
  one(TrajectoryFacts, sql`select * from trajectory_facts where trajectory_id = ${trajectoryId}::uuid`);

/** The running trajectory of a child, else the last one; undefined when there never was one. */
export const findTrajectoryFactsOfPupil = (pupilId: string) =>
  maybe(TrajectoryFacts, sql`
    select * from trajectory_facts where pupil_id = ${pupilId}::uuid
    order by (outcome is null) desc, started_on desc, trajectory_id limit 1`);

/** All running trajectories of the schools and groups that the actor sees: bounded by what one school has open. */
export const listRunningTrajectories = () =>
  many(TrajectoryFacts, sql`select * from trajectory_facts where outcome is null order by started_on, trajectory_id limit 500`);
