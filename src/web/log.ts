// What does the application log say? Routes, never addresses; codes, never what people wrote.

import { pino } from 'pino';

export const log = pino({ level: 'info', base: null });

/** A task of the portal failed, or lost its database. No message: it may hold what somebody wrote. */
export function tellTrouble(error: unknown): void {
  const known = error instanceof Error ? error : new Error('unknown');
  log.warn({ error: known.name, code: 'code' in known ? known.code : undefined }, 'a task failed');
}
