// Where does a page of a log go on? After the line that "Toon meer" posted: a moment with all its digits, and its number.

import { z } from 'zod';

export type Cursor = { at: string; id: number };

const Typed = z.object({
  afterAt: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  afterId: z.string().regex(/^\d{1,18}$/),
});

/** Where "Toon meer" goes on; anything else begins at the newest line. */
export function cursorOf(body: unknown): Cursor | undefined {
  const typed = Typed.safeParse(body);
  return typed.success ? { at: typed.data.afterAt, id: Number(typed.data.afterId) } : undefined;
}
