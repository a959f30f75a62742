// What is told of a failure of ours? A code to read out, and under it in the log where it went wrong, never what was in it.

import { randomBytes } from 'node:crypto';
import type { Request } from 'express';

import { log } from './log.ts';

/** Writes it in the log, and gives the code under which it stands there. */
export function told(error: unknown, req: Request): string {
  const code = randomBytes(3).toString('hex').toUpperCase();
  log.error({ code, route: routeOf(req), error: describe(error) }, 'unexpected');
  return code;
}

/** Where it went wrong, never what was in it: messages of the database quote values, so only its code and constraint are told. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6);
  return {
    name: error.name,
    code,
    constraint,
    table,
    at,
    ...(code === undefined && error.name !== 'ZodError' && { message: error.message }),
  };
}

export const routeOf = (req: Request): string =>
  `${req.method} ${(req.route as { path?: string } | undefined)?.path ?? '(none)'}`;
