// What does the portal refuse before anything else? Other origins, and whatever a page does not need.

import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

import { Forbidden } from '../problems/problems.ts';

export function giveNonce(_req: Request, res: Response, next: NextFunction): void {
  res.locals.nonce = randomBytes(16).toString('base64');
  next();
}

const self = "'self'";

export const securityHeaders = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [self, (_req, res) => `'nonce-${String((res as Response).locals.nonce)}'`],
        styleSrc: [self],
        imgSrc: [self],
        fontSrc: [self],
        connectSrc: [self],
        formAction: [self],
        manifestSrc: [self],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure && { maxAge: 63_072_000, includeSubDomains: true },
  });

/** A form is posted by our own page or not at all: no token needed, every browser of today says where a request comes from. */
export function sameOriginOnly(req: Request, _res: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(req.method)) {
    next();
    return;
  }
  const site = req.get('Sec-Fetch-Site');
  const own = site
    ? site === 'same-origin'
    : req.get('Origin') === `${req.protocol}://${req.get('Host') ?? ''}`;
  if (!own) throw new Forbidden();
  next();
}

/** A body that was not read is an empty one; a NUL is nothing that anybody types, and nothing that PostgreSQL can hold. */
export function readableBody(req: Request, _res: Response, next: NextFunction): void {
  const typed = Object.entries((req.body ?? {}) as Record<string, string | string[]>);
  req.body = Object.fromEntries(
    typed.map(([name, value]) => [
      withoutNul(name),
      Array.isArray(value) ? value.map(withoutNul) : withoutNul(value),
    ]),
  );
  next();
}
const withoutNul = (text: string) => text.replaceAll('\0', '');

/** Pages about people are nobody's to keep. */
export function neverStore(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-store');
  next();
}

/**
 * No copy that somebody says to have is one to go on with, unless it is this very text: Express would answer 304 to `If-None-Match: *`,
 * whatever stands on the page and whoever asks.
 */
export function alwaysAnew(req: Request, _res: Response, next: NextFunction): void {
  if (req.get('If-None-Match')?.trim() === '*') delete req.headers['if-none-match'];
  next();
}
