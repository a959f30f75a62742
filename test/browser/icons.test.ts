// Are the icons drawn? They come from a file of their own, which the content security policy must let in.

import { expect, onTestFinished, test } from 'vitest';

import { startPortal } from '../portal.ts';
import { launchBrowser } from './browser.ts';

test('the icons and the mark come from one cached file and are drawn', async () => {
  const portal = await startPortal();
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await portal.stop();
  });
  const page = await browser.newPage();

  const asked = page.waitForResponse((one) => new URL(one.url()).pathname === '/icons/sprite.svg');
  await page.goto(`${portal.url}/veiligheid`, { waitUntil: 'networkidle' });
  const headers = (await asked).headers();
  const widths = await page.$$eval('use', (all) =>
    all.map((use) => (use as unknown as SVGGraphicsElement).getBBox().width),
  );

  expect(headers['content-type']).toContain('image/svg+xml');
  expect(headers['cache-control']).toContain('max-age=');
  expect(widths.length).toBeGreaterThan(2);
  expect(widths).not.toContain(0);
});
