// SQL for signals. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { one, run, sql, uuid } from '../../database/sql.ts';
import type { SignalData } from './form.ts';

const Running = z.object({ id: uuid });

/** The child's running trajectory; a first signal starts one. */
export const startedTrajectory = (pupilId: string) =>
  one(
    Running,
    sql`
    with started as (
      insert into trajectory (pupil_id) values (${pupilId}::uuid)
      on conflict (pupil_id) where outcome is null do nothing
      returning id)
    select id from started
    union all select id from trajectory where pupil_id = ${pupilId}::uuid and outcome is null
    limit 1`,
  );

export const insertSignal = (trajectoryId: string, signal: SignalData) =>
  run(sql`
    insert into signal (trajectory_id, seen_on, place, observed, child_words, already_done, area, need)
    values (${trajectoryId}::uuid, ${signal.seenOn}::date, ${signal.place}::text, ${signal.observed}::text, ${signal.childWords}::text,
      ${signal.alreadyDone}::text, ${signal.area}::text, ${signal.need}::text)`);
