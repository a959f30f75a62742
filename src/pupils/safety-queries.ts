// SQL for what safety asks of whoever reads a child's page and may know that it was chosen.

import { z } from 'zod';

import { day, maybe, sql } from '../database/sql.ts';

const AskedBySafety = z.object({
  /** Whose task it is; null while nothing waits at school. */
  askedOf: z.enum(['teacher', 'intern_begeleider']).nullable(),
  /** The teacher for whom it waits, by name; null when it waits for nobody but the intern begeleider. */
  knowsName: z.string().nullable(),
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
    select case when task = 'safety' then next_role when early_task = 'safety' then early_role end as asked_of, knows_name, task = 'safety' as is_first,
      until, early_since, early_until
    from my_standing where pupil_id = ${pupilId}::uuid and is_safety and until is not null`,
  );
