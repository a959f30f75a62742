// What everybody sees, in a browser: nothing moves while it loads, the way out leaves no way back, and the front door is near everything.

import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startPortal, type Portal } from '../portal.ts';
import { patternOf, routesOf } from '../routes.ts';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';

const PHONE_PX = 390;
const WIDTHS = [PHONE_PX, 1280];
const ELSEWHERE = 'https://www.knmi.nl/';
const FONT_DELAY_MS = 1500;
const OF_A_KIND = 3;
const SIDE_BY_SIDE = 6;
/** Of pages that do nothing but wait for their font. */
const WAITING_SIDE_BY_SIDE = 18;
const PIECES = 9;
const BETWEEN_PIECES_MS = 40;

let portal: Portal;
let browser: Browser;
let openPages: string[];

beforeAll(async () => {
  portal = await startPortal();
  browser = await launchBrowser();
  const { html } = await portal.visitor().get('/sitemap.xml');
  const paths = [...html.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, at]) => new URL(at ?? '').pathname)
    .filter((path) => !path.endsWith('.pdf'));
  // Of the pages of one route, a few: schools and situations have hundreds, all of one view.
  openPages = routesOf(portal.app)
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ path }) => paths.filter((one) => patternOf(path).test(one)).slice(0, OF_A_KIND));
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** The same portal behind a bad line: a page comes in pieces, each a while after the one before. */
async function slowServer() {
  const server = http.createServer((request, response) => {
    void (async () => {
      const whole = await fetch(portal.url + (request.url ?? ''));
      const body = Buffer.from(await whole.arrayBuffer());
      const type = whole.headers.get('content-type') ?? '';
      response.writeHead(whole.status, { 'content-type': type });
      const size = type.startsWith('text/html') ? Math.ceil(body.length / PIECES) : body.length;
      for (let from = 0; from < body.length; from += size) {
        if (from) await sleep(BETWEEN_PIECES_MS);
        response.write(body.subarray(from, from + size));
      }
      response.end();
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

describe('nothing moves while a page loads', () => {
  /** How much moved since the page began, as the browser itself counts it. */
  const shifted = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((told) => {
          let total = 0;
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) total += (entry as PerformanceEntry & { value: number }).value;
          };
          const watcher = new PerformanceObserver((list) => {
            add(list.getEntries());
          });
          watcher.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() =>
            setTimeout(() => {
              add(watcher.takeRecords());
              told(total);
            }, 100),
          );
        }),
    );

  const visit = async (
    context: BrowserContext,
    paths: readonly string[],
    { url = portal.url, sideBySide = SIDE_BY_SIDE } = {},
  ) => {
    const moved: [string, number][] = [];
    const toDo = [...paths];
    // That nothing is asked any more takes half a second of waiting for every page, so several load side by side.
    const load = async () => {
      const page = await context.newPage();
      for (let path = toDo.shift(); path !== undefined; path = toDo.shift()) {
        await page.goto(url + path, { waitUntil: 'networkidle' });
        const total = await shifted(page);
        if (total) moved.push([path, total]);
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: sideBySide }, load));
    return moved;
  };

  test.for(WIDTHS)('on every open page, %i px wide', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });

    expect(openPages.length).toBeGreaterThan(30);
    expect(await visit(context, openPages)).toEqual([]);

    await context.close();
  });

  test.for(WIDTHS)('nor when the font comes late, %i px wide', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.route('**/fonts/**', async (route) => {
      await sleep(FONT_DELAY_MS);
      await route.continue();
    });

    expect(await visit(context, openPages, { sideBySide: WAITING_SIDE_BY_SIDE })).toEqual([]);

    await context.close();
  });

  test.for(WIDTHS)('nor when the page comes in pieces, %i px wide', async (width) => {
    const slow = await slowServer();
    const context = await browser.newContext({ viewport: { width, height: 800 } });

    expect(await visit(context, openPages, { url: slow.url })).toEqual([]);

    await context.close();
    await slow.close();
  });
});

describe('the way out', () => {
  /** The weather, without asking anybody outside; it tells where its visitor came from. */
  const withWeather = async (context: BrowserContext) => {
    const referrers: (string | undefined)[] = [];
    await context.route(`${ELSEWHERE}**`, async (route) => {
      referrers.push(route.request().headers().referer);
      await route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Weer</h1>' });
    });
    return referrers;
  };

  test.for(['/veiligheid', '/zorg-op-school/uitkomst/1j', '/zorg-op-school/vraag/1v'])(
    'from %s there is no way back to it, and nobody is told where the visitor came from',
    async (path) => {
      const context = await browser.newContext();
      const referrers = await withWeather(context);
      const page = await context.newPage();
      await page.goto(`${portal.url}/zorg-op-school`);
      await page.goto(portal.url + path);
      const entries = await page.evaluate(() => history.length);

      await page.getByRole('link', { name: 'Snel weg van deze pagina' }).click();
      await page.waitForURL(ELSEWHERE);

      expect(await page.evaluate(() => history.length)).toBe(entries);
      expect(referrers).toEqual([undefined]);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/zorg-op-school');
      await context.close();
    },
  );

  test('as it is left, the page is empty already, and its title and address say nothing', async () => {
    const context = await browser.newContext();
    await withWeather(context);
    const page = await context.newPage();
    const left: string[] = [];
    page.on('console', (message) => left.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('beforeunload', () => {
        console.log(document.title, location.pathname, document.body.childNodes.length);
      });
    });
    await page.goto(`${portal.url}/veiligheid`);

    await page.getByRole('link', { name: 'Snel weg van deze pagina' }).click();
    await page.waitForURL(ELSEWHERE);

    expect(left[0]).toBe('Het weer / 0');
    await context.close();
  });

  test('without script it is a link, and tells nobody either', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const referrers = await withWeather(context);
    const page = await context.newPage();
    await page.goto(`${portal.url}/veiligheid`);

    await page.getByRole('link', { name: 'Snel weg van deze pagina' }).click();
    await page.waitForURL(ELSEWHERE);

    expect(referrers).toEqual([undefined]);
    await context.close();
  });

  test('is in view wherever somebody reads, and the second stop of the keyboard', async () => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 600 } })).newPage();
    await page.goto(`${portal.url}/veiligheid`);
    const link = page.getByRole('link', { name: 'Snel weg van deze pagina' });

    for (const at of [0, 1000, 6000]) {
      await page.evaluate((top) => {
        scrollTo(0, top);
      }, at);
      const box = await link.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 600 && box.x + box.width <= 320, String(at)).toBe(
        true,
      );
    }

    await page.goto(`${portal.url}/veiligheid`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Snel weg van deze pagina');
    await page.context().close();
  });
});

describe('from the front door', () => {
  const walk = async (clicks: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(portal.url);
    await clicks(page);
    return { page, close: () => context.close() };
  };

  test('the law for nursing at school without a Wlz indication is two clicks away', async () => {
    const { page, close } = await walk(async (on) => {
      await on.getByRole('link', { name: 'Welke wet hoort bij zorg op school?' }).click();
      await on.getByRole('link', { name: /Geen Wlz: verpleging, of verzorging/ }).click();
    });

    expect(await heading(page)).toContain('Zorgverzekeringswet (Zvw)');
    await close();
  });

  test('the phone number of Veilig Thuis is one click away', async () => {
    const { page, close } = await walk(async (on) => {
      await on.getByRole('link', { name: 'Is een kind niet veilig?' }).click();
    });

    expect(await page.getByRole('link', { name: '0800-2000' }).getAttribute('href')).toBe('tel:08002000');
    await close();
  });

  test('parents and those who work at a school are each one click from their own reading', async () => {
    for (const [door, expected] of [
      ['Ik ben ouder', 'De zorgroute voor ouders'],
      ['Ik werk op een school', 'De zorgroute voor professionals'],
    ] as const) {
      const { page, close } = await walk(async (on) => {
        await on.getByRole('link', { name: door }).click();
      });

      expect(await heading(page)).toBe(expected);
      await close();
    }
  });
});

test('on a phone no cell of a table runs over what is below it', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
  for (const path of ['/zorgroute/ouders', '/zorgroute/professionals']) {
    await page.goto(portal.url + path);
    const over = await page.$$eval('.zr-table tbody :is(th, td)', (cells) =>
      cells.filter((cell) => cell.scrollHeight > cell.clientHeight + 1).map((cell) => cell.textContent),
    );
    expect(over, path).toEqual([]);
  }
  await page.context().close();
});

describe('in the dark, and in between phone and desk', () => {
  test.for([
    '/',
    '/veiligheid',
    '/zorgroute',
    '/zorgroute/ouders',
    '/zorgroute/stap/4',
    '/zorgroute/folder',
    '/rollen-en-taken',
  ])('%s is accessible and fits', async (path) => {
    const page = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
    for (const width of [320, 640, 1000, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(portal.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});

test('every open page fits a phone on which the letters are twice as large', async () => {
  const page = await (await browser.newContext({ viewport: { width: PHONE_PX, height: 800 } })).newPage();
  const settings = await page.context().newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32 } });

  const wide: [string, number][] = [];
  for (const path of openPages) {
    await page.goto(portal.url + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE_PX) wide.push([path, width]);
  }

  expect(wide).toEqual([]);
  await page.context().close();
});

describe('on paper', () => {
  const sheets = async (page: Page) =>
    Number(/\/Count (\d+)/.exec((await page.pdf({ preferCSSPageSize: true })).toString('latin1'))?.[1]);

  test('one step is one sheet, and the way out and the menu stay on the screen', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${portal.url}/zorgroute/stap/5`); // the longest
    expect(await sheets(page)).toBe(1);

    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.zr-header', '.zr-footer'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    expect(await page.getByText('Bevestig de ontvangst').isVisible()).toBe(true);
    await page.goto(`${portal.url}/veiligheid`);
    for (const gone of ['.zr-leave', '.zr-header', '.zr-footer', '#snel-weg'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    await page.context().close();
  });

  test('the picture of the route stands on the first sheet, station by station, with its sentences', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${portal.url}/zorgroute`);
    await page.emulateMedia({ media: 'print' });

    for (const station of await page.locator('.zr-picture__station').all()) {
      expect(await station.getByRole('heading').isVisible()).toBe(true);
      expect(await station.locator('p').isVisible()).toBe(true);
    }
    expect(await page.locator('.zr-picture__station').count()).toBe(7);
    await page.context().close();
  });
});
