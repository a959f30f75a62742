import { launchBrowser } from './test/browser/browser.ts';
const [,, base, widths, ...paths] = process.argv;
const browser = await launchBrowser();
const as = process.env.AS;
for (const w of widths!.split(',')) {
  const big = w.endsWith('b'); const width = parseInt(w);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  if (as) { await page.goto(`${base}/inloggen`); await page.fill('[name=email]', `${as}@demo.invalid`); await page.fill('[name=password]', 'zorgroute-demo'); await page.click('main button[type=submit]'); await page.waitForURL('**/werk'); }
  for (const p of paths) {
    await page.goto(base + p);
    if (big) await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    const f = `/tmp/shots/${(as ?? 'open')}${p.replace(/[^a-z0-9]+/gi, '_').slice(0, 50)}-${w}.png`;
    await page.screenshot({ path: f, fullPage: true });
    console.log(f, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join('x')));
  }
  await context.close();
}
await browser.close();
