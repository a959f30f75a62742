// Makes the pictures of the README anew: starts the demo region in a folder of its own and looks at a few pages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

import { DEMO_PASSWORD } from '../demo/accounts.ts';
import { launchBrowser } from '../test/browser/browser.ts';

/** `row` opens the first row of a list that says this. */
type Picture = { name: string; as: string; path: string; width: number; row?: string };

const PICTURES: Picture[] = [
  { name: 'werk-leerkracht-390', as: 'leerkracht', path: '/werk', width: 390 },
  { name: 'kind-1280', as: 'leerkracht', path: '/leerlingen', width: 1280, row: 'Casemanager bekend' },
  { name: 'aanmelding-1280', as: 'ib', path: '/werk', width: 1280, row: 'De aanmelding invullen' },
  { name: 'postvak-1280', as: 'cjg', path: '/postvak', width: 1280 },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/screenshots');
const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-pictures-'));
await fs.chmod(dataDir, 0o755);
await fs.mkdir(folder, { recursive: true });

const port = await freePort();
const portal = spawn(process.execPath, ['dist/src/server.js'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: undefined },
});
try {
  const url = `http://127.0.0.1:${String(port)}`;
  await answers(`${url}/gezond`);
  const browser = await launchBrowser();
  for (const picture of PICTURES) await take(browser, url, picture);
  await browser.close();
} finally {
  portal.kill('SIGINT');
  await once(portal, 'exit');
  await fs.rm(dataDir, { recursive: true });
}

async function take(browser: Browser, url: string, { name, as, path: place, width, row }: Picture) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 800 : 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/inloggen`);
  await page.getByLabel('E-mailadres').fill(`${as}@demo.invalid`);
  await page.getByLabel('Wachtwoord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL('**/werk');
  await page.goto(url + place);
  if (row) await page.locator('.zr-work__row', { hasText: row }).getByRole('link').first().click();
  await page.waitForLoadState();
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}

async function answers(url: string) {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(200);
  }
  throw new Error('The portal does not start.');
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: found } = server.address() as AddressInfo;
  server.close();
  return found;
}
