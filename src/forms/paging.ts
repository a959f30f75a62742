// How is a long list read on? Twenty-five rows, then "Toon meer" from the last one on: its id is the cursor.

import type { Request } from 'express';

export const PAGE_ROWS = 25;

/** The rows to show, and the id to read on from; questions ask one row more than a page. */
export function pageOf<Row extends { id: string }>(
  found: readonly Row[],
): { rows: Row[]; after: string | null } {
  const rows = found.slice(0, PAGE_ROWS);
  return { rows, after: found.length > PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}

export function afterOf(req: Request): string | null {
  const { after } = (req.body ?? {}) as Record<string, unknown>;
  return typeof after === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(after)
    ? after
    : null;
}
