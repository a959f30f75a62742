import { launchBrowser } from './test/browser/browser.ts';
// args: base role widths  steps...   step: "name=/path" or "name>row text" or "name>>link text" (from current page)
const [,, base, role, widths, ...steps] = process.argv;
const browser = await launchBrowser();
for (const w of widths!.split(',')) {
  const big = w.endsWith('b'); const width = parseInt(w);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/inloggen`); await page.fill('[name=email]', `${role}@demo.invalid`); await page.fill('[name=password]', 'zorgroute-demo'); await page.click('main button[type=submit]'); await page.waitForURL('**/werk');
  for (const s of steps) {
    const m = /^([\w-]+)(=|>>|>|!)(.*)$/s.exec(s)!; const [, name, op, arg] = m;
    try {
      if (op === '=') await page.goto(base + arg);
      else if (op === '>') await page.locator('.zr-work__row, li', { hasText: arg! }).getByRole('link').first().click({timeout:5000});
      else if (op === '>>') await page.getByRole('link', { name: arg! }).first().click({timeout:5000});
      else if (op === '!') await page.getByRole('button', { name: arg! }).first().click({timeout:5000});
      await page.waitForLoadState();
    } catch (e) { console.log(name, 'FAILED', String(e).slice(0,120)); continue; }
    if (big) await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    const f = `/tmp/shots/${role}-${name}-${w}.png`;
    await page.screenshot({ path: f, fullPage: true });
    console.log(f, new URL(page.url()).pathname, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join('x')));
  }
  await context.close();
}
await browser.close();
