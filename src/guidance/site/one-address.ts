// Does somebody type a public address with a capital or a slash too many? The page has one address, and this leads to it.

import type { NextFunction, Request, Response } from 'express';

import { PAGES_OF_A_KIND, SINGLE_PAGES } from './public-addresses.ts';

/** What is known by an id is typed by nobody, and what is no open page keeps its one way of being written. */
const PATTERNS = [...SINGLE_PAGES, ...Object.keys(PAGES_OF_A_KIND)]
  .filter((path) => !/:(teamId|brin)/.test(path))
  .map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/, '[^/]+')}$`));

/** Before the routes: a page of a kind would answer first, that it knows no such name. */
export function leadToOneAddress(req: Request, res: Response, next: NextFunction): void {
  const there = ['GET', 'HEAD'].includes(req.method) ? oneAddressOf(req.path) : req.path;
  if (there === req.path) next();
  else res.redirect(301, there);
}

/** The same path when it is no other way of writing an open page. */
export function oneAddressOf(path: string): string {
  const there = path.toLowerCase().replace(/\/+$/, '') || '/';
  // What is written with percent signs has capitals of its own.
  return !path.includes('%') && PATTERNS.some((pattern) => pattern.test(there)) ? there : path;
}
