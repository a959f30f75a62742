// A portal of its own for whoever looks at pages: the demo region in a folder that goes afterwards, and a browser.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

import { launchBrowser } from '../test/browser/browser.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
const MOST_TRIES = 300;

/** Starts what was built (`npm run build`), lets it be looked at, and leaves nothing running. */
export async function lookAtPortal(look: (url: string, browser: Browser) => Promise<void>): Promise<void> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-looked-at-'));
  await fs.chmod(dataDir, 0o755);
  const port = await freePort();
  const portal = startPortal(port, dataDir);
  try {
    const url = `http://127.0.0.1:${String(port)}`;
    await answers(`${url}/gezond`);
    const browser = await launchBrowser();
    try {
      await look(url, browser);
    } finally {
      await browser.close();
    }
  } finally {
    portal.kill('SIGINT');
    await once(portal, 'exit');
    await fs.rm(dataDir, { recursive: true });
  }
}

const startPortal = (port: number, dataDir: string) =>
  spawn(process.execPath, ['dist/src/server.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: undefined },
  });

async function answers(url: string) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
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
