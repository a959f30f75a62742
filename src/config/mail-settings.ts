// By which server does mail leave, and who does the portal's own tasks?

import { CannotStart } from '../problems/cannot-start.ts';

export type MailSettings = {
  /** Undefined: mail stands on the page of the administrator and leaves nowhere. */
  mailServer: { smtpUrl: string; from: string } | undefined;
  /** Whether `npm run worker` does the portal's own tasks, and this process none. */
  worksApart: boolean;
};

const ADDRESS = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** In the demo no mail leaves: its people are made up. @throws CannotStart */
export function mailOf(
  { SMTP_URL, MAIL_FROM, PUBLIC_URL, WORKER }: NodeJS.ProcessEnv,
  demo: boolean,
): MailSettings {
  if (WORKER && !['apart', 'here'].includes(WORKER)) throw new CannotStart('WORKER must be here or apart.');
  const worksApart = WORKER === 'apart';
  if (!SMTP_URL || demo) return { mailServer: undefined, worksApart };
  if (!/^smtps?:$/.test(URL.canParse(SMTP_URL) ? new URL(SMTP_URL).protocol : ''))
    throw new CannotStart('SMTP_URL must be an address such as smtps://name:password@mail.example:465.');
  if (!MAIL_FROM || !ADDRESS.test(MAIL_FROM))
    throw new CannotStart(
      'MAIL_FROM must be the address that mail comes from, such as Zorgroute <niet-beantwoorden@zorgroute.example>.',
    );
  if (!PUBLIC_URL)
    throw new CannotStart(
      'SMTP_URL needs PUBLIC_URL as well: links in mail begin with it, such as https://zorgroute.example.',
    );
  return { mailServer: { smtpUrl: SMTP_URL, from: MAIL_FROM }, worksApart };
}
