// The demo region in a browser: one portal, one browser, a context per person.

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { seedDemo } from '../../demo/seed.ts';
import { presentMoment } from '../clock.ts';
import { sessionFor, startPortal, type Portal } from '../portal.ts';
import { launchBrowser } from './browser.ts';

export type Demo = {
  portal: Portal;
  browser: Browser;
  /** The memberships of an account, the first one first. */
  membershipsOf: (account: string) => Promise<{ id: string; role: string }[]>;
  /** A page in a context of its own, logged in as this account in its first membership, or in the one with this role. */
  pageAs: (account: string, options?: PageOptions) => Promise<Page>;
  contextAs: (membershipId: string, options?: PageOptions) => Promise<BrowserContext>;
  stop: () => Promise<void>;
};
type PageOptions = { role?: string; javaScript?: boolean; width?: number };

export async function startDemo(): Promise<Demo> {
  const portal = await startPortal({ demo: true });
  await seedDemo(portal.database.ownerUrl, () => undefined, presentMoment());
  const browser = await launchBrowser();

  const membershipsOf = (account: string) =>
    portal.database.owner<{ id: string; role: string }>(
      `select m.id, m.role from membership m join account a on a.id = m.person_id
       where a.email = $1 and m.ends_on is null order by m.starts_on, m.id`,
      [`${account}@demo.invalid`],
    );
  const contextAs = async (membershipId: string, { javaScript = true, width = 1280 }: PageOptions = {}) => {
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
    });
    const value = await sessionFor(portal.database, membershipId);
    await context.addCookies([{ name: 'zorgroute', value, url: portal.url }]);
    return context;
  };
  return {
    portal,
    browser,
    membershipsOf,
    contextAs,
    pageAs: async (account, options = {}) => {
      const memberships = await membershipsOf(account);
      const chosen = memberships.find(({ role }) => !options.role || role === options.role);
      if (!chosen) throw new Error(`${account} has no membership ${options.role ?? ''}`);
      return (await contextAs(chosen.id, options)).newPage();
    },
    stop: async () => {
      await browser.close();
      await portal.stop();
    },
  };
}
