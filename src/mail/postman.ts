// How does a mail leave? By one SMTP server (nodemailer), with limits of time at each step.

import type { Letter } from './letter.ts';
import type { Failure } from './rules.ts';

/** Rejects when the server did not take it: it says so, says nothing in time, or is not there. */
export type Post = (letter: Letter & { to: string; id: string }) => Promise<void>;
export type MailServer = { smtpUrl: string; from: string };

const PATIENCE_MS = 15_000;

/** The same mail has the same Message-ID at every try, so that one that was taken without a word is not shown twice. */
export async function openPost({ smtpUrl, from }: MailServer, patienceMs = PATIENCE_MS): Promise<Post> {
  const { createTransport } = await import('nodemailer');
  const limits = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const transport = createTransport({
    url: smtpUrl,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'zorgroute.invalid';
  return async ({ to, id, subject, text, html }) => {
    await transport.sendMail({
      ...{ from, to: { name: '', address: to }, subject, text, html },
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  };
}

/** What the failure says, as far as it does; never its message, in which an address stands. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return {};
  const { responseCode, command } = error as Error & { responseCode?: unknown; command?: unknown };
  return {
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' ? command : undefined,
  };
}
