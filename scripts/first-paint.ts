// How long does somebody with a slow phone look at a white page? Prints it for a few pages, the first time and once styles and font are kept.

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { lookAtPortal } from './portal-to-look-at.ts';

const PAGES = ['/', '/zorgroute/ouders', '/veiligheid', '/inloggen'];
/** Slow 4G, and a processor a quarter as fast as this machine's. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const TIMES = 5;

type Paint = { html: number; styles: number; first: number; largest: number; bytes: number; shift: number };

const elsewhere = process.argv[2];
if (elsewhere) {
  const { launchBrowser } = await import('../test/browser/browser.ts');
  const browser = await launchBrowser();
  try {
    await measure(elsewhere, browser);
  } finally {
    await browser.close();
  }
} else await lookAtPortal(measure);

async function measure(url: string, browser: Browser): Promise<void> {
  console.log(
    `${String(SLOW.downloadThroughput * 8)} bit/s, ${String(SLOW.latency)} ms, processor ÷ ${String(SLOWER)}, median of ${String(TIMES)}`,
  );
  for (const place of PAGES) {
    const [cold, warm]: [Paint[], Paint[]] = [[], []];
    for (let n = 0; n < TIMES; n++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
      cold.push(await paintOf(context, url + place));
      warm.push(await paintOf(context, url + place));
      await context.close();
    }
    console.log(`${place.padEnd(18)} first ${inWords(cold)}   again ${inWords(warm)}`);
  }
}

async function paintOf(context: BrowserContext, address: string): Promise<Paint> {
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', SLOW);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await readPaint(page);
  await page.close();
  return paint;
}

async function readPaint(page: Page): Promise<Paint> {
  const { html, files } = await page.evaluate(() => ({
    html: performance.getEntriesByType('navigation')[0]?.toJSON() as PerformanceNavigationTiming,
    files: performance.getEntriesByType('resource').map((file) => file.toJSON() as PerformanceResourceTiming),
  }));
  const largest = await entriesOf(page, 'largest-contentful-paint');
  const shifts = await entriesOf(page, 'layout-shift');
  return {
    html: html.responseEnd,
    styles: files.find(({ name }) => name.includes('portal.css'))?.responseEnd ?? 0,
    first:
      (await entriesOf(page, 'paint')).find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
    largest: largest.at(-1)?.startTime ?? 0,
    bytes: html.transferSize + files.reduce((all, { transferSize }) => all + transferSize, 0),
    shift: shifts.reduce((all, { value }) => all + (value ?? 0), 0),
  };
}

/** What the browser noted of this kind, also before anybody asked; nothing where it noted nothing. */
function entriesOf(page: Page, type: string) {
  return page.evaluate(
    (kind) =>
      new Promise<{ name: string; startTime: number; value?: number }[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().map((entry) => entry.toJSON() as { name: string; startTime: number }));
        }).observe({ type: kind, buffered: true });
        setTimeout(() => {
          resolve([]);
        }, 200);
      }),
    type,
  );
}

function inWords(paints: readonly Paint[]): string {
  const median = (what: keyof Paint) =>
    paints.map((paint) => paint[what]).sort((a, b) => a - b)[Math.floor(paints.length / 2)] ?? 0;
  const ms = (what: keyof Paint) => `${median(what).toFixed(0)} ms`;
  return `html ${ms('html')}, styles ${ms('styles')}, first paint ${ms('first')}, largest ${ms('largest')}, ${(median('bytes') / 1000).toFixed(1)} kB, moved ${median('shift').toFixed(3)}`;
}
