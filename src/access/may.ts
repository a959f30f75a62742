// Which permission does a route ask? `may` stands first after the path and declares it; the transaction enforces it.

import type { NextFunction, Request, Response, RequestHandler } from 'express';

import { NotFound, NotLoggedIn } from '../problems/problems.ts';
import type { Permission } from './permissions.ts';
import { readSessionToken } from './session-cookie.ts';

export type Guard = RequestHandler & { permission?: Permission; isPublic?: true; isOpen?: true };

/** What a posted form may want instead of its route's work. True when it answered the request. */
export type Instead = (req: Request, res: Response) => Promise<boolean>;

/**
 * The route needs this permission. A form that asks only to be kept as a draft ends here: the app hands in how that is
 * done, as `instead`, because forms know of access and not the other way round.
 */
export function may(permission: Permission): Guard {
  const guard: Guard = async (req: Request, res: Response, next: NextFunction) => {
    req.permission = permission;
    req.asked = { ...req.params }; // the error page comes after the router, where its params are gone
    if (!isPlain(req)) throw new NotFound();
    if (!readSessionToken(req)) throw new NotLoggedIn();
    if (await (req.app.get('instead') as Instead)(req, res)) return;
    next();
  };
  guard.permission = permission;
  return guard;
}

/** An id in disguise (%61 for a) would be another address of the same page, and nobody could tell whom its draft is about. */
const isPlain = ({ path, params }: Request) =>
  Object.entries(params).every(([name, id]) => !name.endsWith('Id') || path.split('/').includes(String(id)));

/** The route is for everybody, logged in or not, and shows no child's data. */
export const publicPage: Guard = (_req: Request, _res: Response, next: NextFunction) => {
  next();
};
publicPage.isPublic = true;

const OPEN_SECONDS = 60;
const STALE_SECONDS = 600;

/**
 * The route is for everybody and looks the same to everybody, logged in or not: browsers and proxies may keep it for a
 * minute, and ask with its ETag after that.
 */
export const openPage: Guard = (_req: Request, res: Response, next: NextFunction) => {
  res.locals.isOpen = true;
  res.set('Cache-Control', `public, max-age=${OPEN_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`);
  next();
};
openPage.isPublic = true;
openPage.isOpen = true;
