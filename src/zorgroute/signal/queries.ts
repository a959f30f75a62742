// SQL for where a signal goes. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { one, sql, uuid } from '../../database/sql.ts';

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
