// SQL for what safety asks of whoever reads a child's page and may know that it was chosen.

import { z } from 'zod';

import { day, maybe, sql } from '../database/sql.ts';

const AskedBySafety = z.object({
  /** Whose task it is; null while nothing waits at school. */
  askedOf: z.enum(['teacher', 'intern_begeleider']).nullable(),
  /** The teacher for whom it waits, by name; null when it waits for nobody but the intern begeleider. */
  knowsName: z.string().nullable(),
  /** Its code: the steps, or to look again. */
  askedTask: z.string().nullable(),
  /** Before all else; false: besides what is next. */
  isFirst: z.boolean(),
  /** Of what is next. */
  until: day,
  earlySince: day.nullable(),
  earlyUntil: day.nullable(),
});
export type AskedBySafety = z.output<typeof AskedBySafety>;

/** In the child's running traject; undefined where safety was not chosen, or the reader may not know it. */
export const findAskedBySafety = (pupilId: string) =>
  maybe(
    AskedBySafety,
    sql`
    select case when is_asked then next_role when is_early then early_role end as asked_of, case when is_asked then task when is_early then early_task end as asked_task,
      knows_name, is_asked as is_first, until, early_since, early_until
    from (select *, coalesce(split_part(task, '.', 1) = 'safety', false) as is_asked, coalesce(split_part(early_task, '.', 1) = 'safety', false) as is_early from my_standing) s where pupil_id = ${pupilId}::uuid and is_safety and until is not null`,
  );
