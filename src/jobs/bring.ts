// What does a worker need before it can begin? The tables of its jobs, and a mail server where one is set.

import type { Clock } from '../clock.ts';
import { ensureJobTables } from '../database/job-tables.ts';
import { openPost, type MailServer } from '../mail/postman.ts';
import { tasksOf } from './tasks.ts';
import { startWorker } from './worker.ts';

type Bringing = {
  ownerUrl: string;
  jobsUrl: string;
  clock: Clock;
  mailServer: MailServer | undefined;
  /** What the links in mail begin with. */
  publicUrl: string;
  onTrouble: (error: unknown) => void;
};

/** Goes on until `stop`, see `startWorker`. */
export async function bringWorker({ ownerUrl, jobsUrl, clock, mailServer, publicUrl, onTrouble }: Bringing) {
  await ensureJobTables(ownerUrl);
  const post = mailServer && (await openPost(mailServer));
  return startWorker({ jobsUrl, clock, tasks: tasksOf(jobsUrl, clock, { post, publicUrl }), onTrouble });
}
