// For the walks of one file: one portal, one browser, organisations and people of one's own, and a computer for each of them.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { hashPassword } from '../../../src/account/passwords.ts';
import { factories, type Make, type School, type Someone } from '../../factories.ts';
import { sessionFor, startPortal, type Portal } from '../../portal.ts';
import { launchBrowser } from '../browser.ts';

export const PASSWORD = 'een lang wachtwoord';

export type Classroom = { school: School; teacher: Someone; pupilId: string; child: string; form: string };
type Seat = { javaScript?: boolean; cookie?: string };
export type Walks = {
  portal: Portal;
  make: Make;
  /** At a computer of one's own, logged in already. */
  at: (who: Someone, seat?: Seat) => Promise<Page>;
  /** A school of its own with a teacher, a group and Sam Dijk in it. */
  classroom: () => Promise<Classroom>;
  /** Gives somebody PASSWORD; the address to log in with. */
  letLogIn: (who: Someone) => Promise<string>;
  /** As if nothing was done for longer than a session lasts. */
  sleep: (who: Someone) => Promise<void>;
  stop: () => Promise<void>;
};

export async function startWalks(): Promise<Walks> {
  const portal = await startPortal();
  const browser = await launchBrowser();
  const { owner } = portal.database;
  const make = factories(portal.database);
  return {
    portal,
    make,
    classroom: async () => {
      const school = await make.school();
      const teacher = await make.person(school.id, 'teacher');
      const group = await make.group(school.id, 'Groep 5');
      await make.teaches(group, teacher.membershipId);
      const pupilId = await make.pupil(school.id, { group_id: group, family_name: 'Dijk' });
      const child = `/leerlingen/${pupilId}`;
      return { school, teacher, pupilId, child, form: `${child}/signaal` };
    },
    at: async ({ membershipId }, seat) => {
      const cookie = await sessionFor(portal.database, membershipId);
      return sit(browser, portal.url, { ...seat, cookie });
    },
    letLogIn: async ({ personId }) => {
      const hash = await hashPassword(PASSWORD);
      const [row] = await owner<{ email: string }>(
        'update account set password_hash = $2 where id = $1 returning email',
        [personId, hash],
      );
      return row?.email ?? '';
    },
    sleep: async ({ personId }) => {
      await owner(`update session set seen_at = portal_now() - interval '31 minutes' where person_id = $1`, [
        personId,
      ]);
    },
    stop: async () => {
      await browser.close();
      await portal.stop();
    },
  };
}

/** A browser window of somebody's own; closed after the test, and told what it showed when the test failed. */
export async function sit(browser: Browser, url: string, { javaScript = true, cookie }: Seat): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: url });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await tell(context);
    await context.close();
  });
  if (cookie)
    await context.addCookies([{ name: 'zorgroute', value: cookie, url, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}

async function tell(context: BrowserContext) {
  for (const page of context.pages()) {
    const shown = await page
      .getByRole('main')
      .ariaSnapshot({ timeout: 1000 })
      .catch(() => '(no page)');
    console.error(`${page.url()}\n${shown}\n`);
  }
}
