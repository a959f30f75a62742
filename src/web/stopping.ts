// How does the portal end? What is under way finishes, what is new is refused with a sentence, and then nobody is connected any more.

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Express, NextFunction, Request, Response } from 'express';

import { Stopping } from '../problems/problems.ts';

/** What was sent before anybody could know that it ends is on its way, or waits to be read: until nothing comes for so long. */
const QUIET_MS = 300;
const LONGEST_QUIET_MS = 3000;
const LONGEST_MS = 10_000;
const LOOK_MS = 20;

export function refuseWhenStopping(req: Request, _res: Response, next: NextFunction): void {
  if (req.app.get('refusing')) throw new Stopping();
  next();
}

/** Gives what ends it: from then on whoever asks whether it is ready hears that it is not. */
export function stoppingOf(server: Server, app: Express): () => Promise<void> {
  const traffic = trafficOf(server, app);
  return async () => {
    app.set('stopping', true);
    traffic.note();
    await passes(LONGEST_QUIET_MS, () => traffic.isQuiet());
    app.set('refusing', true);
    await passes(LONGEST_MS, () => traffic.underWay.size === 0);
    await closed(server);
  };
}

/** Which requests are being answered, and when did the last one come? */
function trafficOf(server: Server, app: Express) {
  const underWay = new Set<ServerResponse>();
  let last = 0;
  const note = () => (last = performance.now());
  server.prependListener('request', ({ url }: IncomingMessage, res: ServerResponse) => {
    if (app.get('stopping')) res.setHeader('Connection', 'close');
    if (!url?.startsWith('/gezond')) note();
    underWay.add(res);
    res.on('close', () => underWay.delete(res));
  });
  return { underWay, note, isQuiet: () => performance.now() - last > QUIET_MS };
}

async function passes(longest: number, isSo: () => boolean) {
  const until = performance.now() + longest;
  while (!isSo() && performance.now() < until) await sleep(LOOK_MS);
}

/** Nothing is under way, or it takes too long. */
function closed(server: Server): Promise<unknown> {
  const ending = new Promise((done) => server.close(done));
  server.closeAllConnections();
  return ending;
}
