// The portal's own two tasks of mail: what days have to be told, and what leaves now. Each mail is a piece of work of its own: its row is held while the server
// is asked, so that several processes send none twice, and one that is killed leaves it to the others.

import { asTask } from '../access/pieces.ts';
import type { Ask } from '../access/transaction.ts';
import type { Clock } from '../clock.ts';
import { letterOf } from './letter.ts';
import { failureOf, type Post } from './postman.ts';
import { endMail, gatherMail, keepMail, noteDays, takeMail } from './queries.ts';
import { beginsWeek, endOf, isMailDay, nearUntil } from './rules.ts';

/** Where mail goes, and what its links begin with; without `post` no mail server is set. */
export type Mailing = { post?: Post | undefined; publicUrl: string };

/** On other days than working days nobody is told of a day. */
export const watchDays = (jobsUrl: string, clock: Clock): Promise<void> =>
  asTask('terms', jobsUrl, clock, (piece) =>
    piece(async (ask, today) => {
      if (isMailDay(today)) await ask(noteDays(nearUntil(today)));
    }),
  );

/** @param isEnding ends it after the mail that is under way */
export const sendMail = (
  jobsUrl: string,
  clock: Clock,
  { post, publicUrl }: Mailing,
  isEnding: () => boolean = () => false,
): Promise<void> =>
  asTask('mail', jobsUrl, clock, async (piece) => {
    await piece((ask, today) => ask(gatherMail(isMailDay(today), beginsWeek(today))));
    if (!post) await piece((ask) => ask(keepMail()));
    else while (!isEnding() && (await piece((ask) => sendNext(ask, post, publicUrl))) === 'goes on');
  });

/** When the server does not answer at all, the others wait for the next round as well. */
async function sendNext(ask: Ask, post: Post, publicUrl: string): Promise<'goes on' | 'rests'> {
  const mail = await ask(takeMail());
  if (!mail) return 'rests';
  const letter = letterOf(mail, linkOf(publicUrl, mail.membershipId));
  try {
    await post({ ...letter, id: mail.id, to: mail.address });
  } catch (error) {
    const end = endOf(failureOf(error), mail.tries);
    await ask(endMail(mail.id, end));
    return end.answer === null ? 'rests' : 'goes on';
  }
  await ask(endMail(mail.id, { became: 'sent', answer: null, againAfter: 0 }));
  return 'goes on';
}

/** The work of the membership that it is about. */
export const linkOf = (publicUrl: string, membershipId: string): string =>
  `${publicUrl}/werk/als/${membershipId}`;
