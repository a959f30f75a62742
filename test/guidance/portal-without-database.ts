// The portal without a database: a public page that asks anything of it fails.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type pg from 'pg';

import { createApp } from '../../src/app.ts';

/** Whatever is asked of it throws. */
const NO_POOL = Object.freeze(Object.create(null)) as pg.Pool;

export type Site = { url: string; app: Express; stop: () => Promise<void> };

export async function startSite({ demo = false } = {}): Promise<Site> {
  const app = createApp({ pool: NO_POOL, secure: false, demo });
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    app,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The addresses below /zorg-op-school that a page's links lead to. */
export const linksOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="(\/zorg-op-school[^"#]*)"/g)].map(([, path]) => path ?? '')),
];
