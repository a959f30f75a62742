// SQL for what the intern begeleider has seen.

import { z } from 'zod';

import { one, sql } from '../../database/sql.ts';

const Seen = z.object({ isHers: z.boolean() });

/** This entry and what waited before it. `isHers` false: it is not in a traject of her school. */
export const see = (trajectoryId: string, entryId: string) =>
  one(Seen, sql`select access.see(${entryId}::uuid, ${trajectoryId}::uuid) as is_hers`);
