// Which session does the browser carry? An opaque token in one cookie; the database knows only its hash.

import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';

/** After that a cookie of ours is gone. */
export const SESSION_HOURS = 12;
const TOKEN = /^[\w-]{43}$/;

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * A token that only this session can make, and makes again for the same purpose: a page that is shown once can be reloaded
 * without its secret being kept anywhere.
 */
export function tokenOfSession(req: Request, purpose: string): string {
  const secret = readCookie(req, nameFor(req, 'zorgroute'));
  return secret ? createHmac('sha256', secret).update(purpose).digest('base64url') : newToken();
}

/** The hash of the session's token, or undefined when the browser has none. */
export function readSessionToken(req: Request): Buffer | undefined {
  const token = readCookie(req, nameFor(req, 'zorgroute'));
  return token && TOKEN.test(token) ? hashOf(token) : undefined;
}

/** All cookies there are, by what they are for: the page about cookies names them. */
export const cookieNames = (req: Request) => ({
  session: nameFor(req, 'zorgroute'),
  wayBack: nameFor(req, 'terug'),
  done: nameFor(req, 'gelukt'),
});

export function setSessionCookie(req: Request, res: Response, token: string): void {
  setCookie(req, res, 'zorgroute', token, SESSION_HOURS * 3_600_000);
}

export function clearSessionCookie(req: Request, res: Response): void {
  clearCookie(req, res, 'zorgroute');
}

/** Where to go after logging in: an address of this portal, kept out of the URL. */
export function rememberWayBack(req: Request, res: Response, place: string): void {
  setCookie(req, res, 'terug', place, SESSION_HOURS * 3_600_000);
}

export function takeWayBack(req: Request, res: Response): string | undefined {
  const place = readCookie(req, nameFor(req, 'terug'));
  clearCookie(req, res, 'terug');
  return place && /^\/(?![/\\])[\w\-/]*$/.test(place) ? place : undefined;
}

/** What a form did, for the next page to say: a word of this list, nothing of the form. */
const DONE = {
  saved: 'Bewaard.',
  sent: 'Verstuurd.',
  discarded: 'Het concept is weggegooid.',
  fileDiscarded: 'Het bestand is weggegooid.',
};
export type Done = keyof typeof DONE;
const DONE_SECONDS = 60;

export function rememberDone(req: Request, res: Response, done: Done): void {
  setCookie(req, res, 'gelukt', done, DONE_SECONDS * 1000);
  res.locals.isDone = true;
}

/** The sentence, once. */
export function takeDone(req: Request, res: Response): string | undefined {
  const done = readCookie(req, nameFor(req, 'gelukt'));
  if (done === undefined) return undefined;
  clearCookie(req, res, 'gelukt');
  return Object.hasOwn(DONE, done) ? DONE[done as Done] : undefined;
}

/** Takes back what this answer remembered. */
export function forgetDone(req: Request, res: Response): void {
  if (res.locals.isDone) clearCookie(req, res, 'gelukt');
}

function setCookie(req: Request, res: Response, name: string, value: string, maxAge: number) {
  res.cookie(nameFor(req, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(req),
    maxAge,
  });
}

function clearCookie(req: Request, res: Response, name: string) {
  res.clearCookie(nameFor(req, name), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(req) });
}

const isSecure = (req: Request) => req.app.get('secure cookies') === true;
const nameFor = (req: Request, name: string) => (isSecure(req) ? `__Host-${name}` : name);

function readCookie(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return safelyDecoded(value);
  }
  return undefined;
}

function safelyDecoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
