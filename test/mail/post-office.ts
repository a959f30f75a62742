// Mail of a test: what the portal's own tasks do, on the clock of the test's portal.

import { openPost, type Post } from '../../src/mail/postman.ts';
import { sendMail, watchDays } from '../../src/mail/sending.ts';
import type { TestDatabase } from '../database.ts';
import type { Someone } from '../factories.ts';

export const PUBLIC_URL = 'https://zorgroute.example';
const FROM = 'Zorgroute <niet-beantwoorden@zorgroute.example>';
const PATIENCE_MS = 400;

export const postTo = (url: string): Promise<Post> => openPost({ smtpUrl: url, from: FROM }, PATIENCE_MS);

export const send = async (database: TestDatabase, post?: Post): Promise<void> =>
  sendMail(await database.jobsUrl(), database.clock.now, { post, publicUrl: PUBLIC_URL });

export const watch = async (database: TestDatabase): Promise<void> =>
  watchDays(await database.jobsUrl(), database.clock.now);

/** Only who has chosen a password has an address that is known to be hers. Gives it. */
export async function withPassword(database: TestDatabase, { personId }: Someone): Promise<string> {
  const [row] = await database.owner<{ email: string }>(
    `update account set password_hash = 'chosen' where id = $1 returning email`,
    [personId],
  );
  return row?.email ?? '';
}

export type MailRow = {
  id: string;
  state: string;
  turns: number;
  nears: number;
  passeds: number;
  tries: number;
  answer: number | null;
};
export const mailsOf = (database: TestDatabase, { membershipId }: Someone): Promise<MailRow[]> =>
  database.owner<MailRow>(
    'select id, state, turns, nears, passeds, tries, answer from mail where membership_id = $1 order by made_at, id',
    [membershipId],
  );
