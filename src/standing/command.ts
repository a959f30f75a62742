// Does every traject stand where the rules say? `npm run standing` tells, `npm run standing -- --mend` also puts it right.
// It works in pieces, so that the portal goes on meanwhile.

import { clockFrom, machineClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { ensureJobsRole } from '../database/roles.ts';
import { compareStanding, type Found } from './compare.ts';

const config = readConfig();
const mends = process.argv.includes('--mend');
const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir });
try {
  const clock = config.now ? clockFrom(config.now) : machineClock;
  const jobsUrl = await ensureJobsRole(embedded?.url ?? config.databaseUrl ?? '', config.jobsPassword);
  const found = await compareStanding(jobsUrl, clock, mends);
  process.stdout.write(`${sayFound(found)}\n`);
  if (isAnythingWrong(found) && !mends) process.exitCode = 1;
} finally {
  await embedded?.stop();
}

function sayFound({ trajectories, referrals, counts }: Found): string {
  const told = mends ? 'en zijn hersteld' : 'en bleven zoals ze waren';
  return [
    `Trajecten: ${String(trajectories.seen)} nagekeken, ${String(trajectories.differed)} stonden anders ${told}.`,
    `Aanmeldingen: ${String(referrals.seen)} nagekeken, ${String(referrals.differed)} stonden anders ${told}.`,
    `Tellingen: ${String(counts)} klopten niet ${told}.`,
  ].join('\n');
}

function isAnythingWrong({ trajectories, referrals, counts }: Found): boolean {
  return trajectories.differed + referrals.differed + counts > 0;
}
