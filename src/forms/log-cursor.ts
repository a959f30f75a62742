// Where does a page of a log go on? After the line that "Toon meer" posted: its moment and its number.

import { z } from 'zod';

/** The moment in microseconds since 1970, as the database has it: every number is a moment, where many a written one is none. */
export type Cursor = { at: string; id: number };

const Typed = z.object({
  afterAt: z.string().regex(/^\d{1,16}$/),
  afterId: z.string().regex(/^\d{1,18}$/),
});

/** Where "Toon meer" goes on; anything else begins at the newest line. */
export function cursorOf(body: unknown): Cursor | undefined {
  const typed = Typed.safeParse(body);
  return typed.success ? { at: typed.data.afterAt, id: Number(typed.data.afterId) } : undefined;
}
