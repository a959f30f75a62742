// How does a feature make its router? With ids that are ids, and addresses that are exact.

import { Router } from 'express';

import { idParams, requireUuid } from './route-params.ts';

export function newRouter(): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const name of idParams) router.param(name, requireUuid);
  return router;
}

type OtherParam =
  | 'page'
  | 'token'
  | 'kind'
  | 'slug'
  | 'brin'
  | 'level'
  | 'block'
  | 'number'
  | 'dayId'
  | 'key'
  | 'answers'
  | 'municipality'
  | 'membership'
  | 'organisation'
  | 'person';

/** A param of the matched route, as text. */
export function param(
  req: { params: Record<string, unknown> },
  name: (typeof idParams)[number] | OtherParam,
): string {
  const value = req.params[name];
  if (typeof value !== 'string') throw new Error(`This route has no :${name}.`);
  return value;
}
