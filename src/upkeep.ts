// What does the portal do before anybody asks it anything? As its task `upkeep` it clears what expired and makes room in the logs; as `standing` it settles
// what nobody's request settled. Never as the owner of its database. A worker does both again and again: src/jobs.

import { asTask } from './access/pieces.ts';
import type { Clock } from './clock.ts';
import { run, sql } from './database/sql.ts';
import { adoptRules, drain } from './standing/drain.ts';
import { rulesOfNow } from './standing/rules-of-now.ts';

const MONTHS_OF_LOG = 3;

/** Before anybody looks: every traject that waits to be derived is. */
export async function settleEverything(jobsUrl: string, clock: Clock): Promise<void> {
  await adoptRules(jobsUrl, clock, await rulesOfNow());
  await drain(jobsUrl, clock, { waits: true });
}

/** Before anything is written the logs have room for it. */
export const keepUp = (jobsUrl: string, clock: Clock): Promise<void> =>
  asTask('upkeep', jobsUrl, clock, async (piece) => {
    await piece((ask) => ask(run(sql`select access.ensure_log_partitions(${MONTHS_OF_LOG}::int)`)));
    await piece((ask) => ask(run(sql`select access.clear_expired()`)));
  });
