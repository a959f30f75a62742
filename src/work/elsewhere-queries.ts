// SQL for what waits in the memberships that are not active now: numbers alone, no child.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

const Elsewhere = z.object({ membershipId: uuid, waiting: z.number() });
export type Elsewhere = z.output<typeof Elsewhere>;

/** For each membership that has any. Feedback that is due later than `soon` is not yet work that waits. */
export const countElsewhere = (soon: string) =>
  many(Elsewhere, sql`select membership_id, waiting from access.waiting_elsewhere(${soon}::date)`);
