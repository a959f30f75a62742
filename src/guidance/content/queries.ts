// SQL for the texts of the public pages. Everybody reads the newest version that is shown, through access.open_content.

import { z } from 'zod';

import { day, many, sql } from '../../database/sql.ts';

const OpenBlock = z.object({
  key: z.string(),
  title: z.string(),
  /** Markdown. */
  body: z.string(),
  checkedOn: day.nullable(),
});
export type OpenBlock = z.output<typeof OpenBlock>;

/** For readOpen: the texts of a page, in order. */
export const listOpenBlocks = (page: string) =>
  many(OpenBlock, sql`select key, title, body, checked_on from access.open_content(${page}::text)`);
