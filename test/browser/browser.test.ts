// Does a real Chromium run here, whichever way it came?

import { afterAll, expect, test } from 'vitest';

import { launchBrowser } from './browser.ts';

const browser = await launchBrowser();
afterAll(() => browser.close());

test('a real browser runs scripts, lays out text and takes a screenshot', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 400 } });
  await page.setContent('<h1><span>Zorgroute</span></h1><script>document.title = String(1 + 1)</script>');

  const width = await page.locator('span').evaluate((text) => text.getBoundingClientRect().width);
  const picture = await page.screenshot();

  expect(await page.title()).toBe('2');
  expect(width).toBeGreaterThan(100);
  expect(picture.length).toBeGreaterThan(1000);
});
