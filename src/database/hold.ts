// How do two requests about the same child, referral or family wait for each other? Whoever holds it first finishes first.

import { run, sql } from './sql.ts';

/** Until the transaction ends nobody else changes what has this id: what was checked stays true. */
export const hold = (id: string) => run(sql`select access.hold(${id}::uuid)`);
