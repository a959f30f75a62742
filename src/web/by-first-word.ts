// Which features may an address belong to? Those with a route under its first word: Express would ask every router of the portal in turn.

import { Router, type RequestHandler } from 'express';

type Layer = { route?: { path: unknown } };
/** What Express calls a router, and a test reads. */
type WithRoutes = RequestHandler & { stack?: Layer[] };

/**
 * Asks, in their order, only the routers that have a route under the first word of the address, and whatever is no router.
 * @throws Error when a route begins with no word of its own
 */
export function byFirstWord(features: readonly WithRoutes[]): RequestHandler {
  const words = new Set(features.flatMap((feature) => wordsOf(feature) ?? []));
  const under = new Map([...words].map((word) => [word, routerOf(features, word)]));
  const elsewhere = routerOf(features, undefined);
  const asks: RequestHandler = (req, res, next) =>
    (under.get(firstWordOf(req.path)) ?? elsewhere)(req, res, next);
  return Object.assign(asks, { stack: features.flatMap(({ stack = [] }) => stack) });
}

function routerOf(features: readonly WithRoutes[], word: string | undefined): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const feature of features) {
    const words = wordsOf(feature);
    if (!words || (word !== undefined && words.includes(word))) router.use(feature);
  }
  return router;
}

/** Of whatever is no router undefined: it is asked at every address. */
const wordsOf = ({ stack }: WithRoutes): string[] | undefined => stack?.map(wordOf);

function wordOf({ route }: Layer): string {
  const word = typeof route?.path === 'string' ? firstWordOf(route.path) : ':';
  if (word.includes(':')) throw new Error(`A route begins with no word of its own: ${String(route?.path)}`);
  return word;
}

const firstWordOf = (path: string) => path.split('/', 2)[1] ?? '';
