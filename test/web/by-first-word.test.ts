// Which routers does an address ask? Those with a route under its first word, in the order of the portal.

import express, { Router, type RequestHandler } from 'express';
import { expect, onTestFinished, test } from 'vitest';

import { byFirstWord } from '../../src/web/by-first-word.ts';

/** Its routes answer with its name. */
function routerOf(name: string, ...paths: string[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const path of paths) {
    router.get(path, (_req, res) => {
      res.send(name);
    });
  }
  return router;
}

const noted = (name: string, router: Router): RequestHandler & { stack: Router['stack'] } =>
  Object.assign<RequestHandler, { stack: Router['stack'] }>(
    (req, res, next) => {
      res.append('Asked', name);
      router(req, res, next);
    },
    { stack: router.stack },
  );

async function portalOf(...features: RequestHandler[]): Promise<(path: string) => Promise<string>> {
  const app = express().use(byFirstWord(features));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return async (path) => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`);
    return `${response.ok ? await response.text() : String(response.status)} of ${response.headers.get('Asked') ?? 'nobody'}`;
  };
}

test('an address asks the routers of its first word, and no other', async () => {
  const ask = await portalOf(
    noted('home', routerOf('home', '/')),
    noted('children', routerOf('children', '/kinderen', '/kinderen/:id')),
    noted('notes', routerOf('notes', '/kinderen/:id/notitie', '/notities')),
  );

  expect(await ask('/')).toBe('home of home');
  expect(await ask('/kinderen/7')).toBe('children of children');
  expect(await ask('/kinderen/7/notitie')).toBe('notes of children, notes');
  expect(await ask('/notities?a=/kinderen')).toBe('notes of notes');
  expect(await ask('/Kinderen')).toBe('404 of nobody');
  expect(await ask('/kinderen.csv')).toBe('404 of nobody');
  expect(await ask('//kinderen')).toBe('404 of home');
});

test('what is no router is asked at every address', async () => {
  const everywhere: RequestHandler = (_req, res, next) => {
    res.append('Asked', 'all');
    next();
  };
  const ask = await portalOf(everywhere, noted('home', routerOf('home', '/')));

  expect(await ask('/')).toBe('home of all, home');
  expect(await ask('/elders')).toBe('404 of all');
});

test('a route without a word of its own is refused at the start', () => {
  expect(() => byFirstWord([routerOf('any', '/:id')])).toThrow('no word of its own');
});
