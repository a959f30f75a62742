// What does a database need before the portal, or a command beside it, can ask it anything? Its roles, its tables, room in its log.

import path from 'node:path';

import type { Clock } from '../clock.ts';
import { PROJECT_ROOT, type Config } from '../config.ts';
import { migrate } from '../database/migrate.ts';
import { ensureAppRole, ensureJobsRole } from '../database/roles.ts';
import { keepUp } from '../upkeep.ts';

/** @returns the connection strings of the app and of the portal's own tasks */
export async function prepareDatabase(
  ownerUrl: string,
  { appPassword, jobsPassword }: Pick<Config, 'appPassword' | 'jobsPassword'>,
  clock: Clock,
): Promise<{ appUrl: string; jobsUrl: string }> {
  const appUrl = await ensureAppRole(ownerUrl, appPassword);
  const jobsUrl = await ensureJobsRole(ownerUrl, jobsPassword);
  await migrate(ownerUrl, path.join(PROJECT_ROOT, 'migrations'));
  await keepUp(jobsUrl, clock);
  return { appUrl, jobsUrl };
}
