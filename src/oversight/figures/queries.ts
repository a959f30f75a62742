// SQL for the figures: how many trajects stand where, without any id. The function counts for a board member and a policy officer alone.

import { z } from 'zod';

import { many, sql } from '../../database/sql.ts';

const PlaceCount = z.object({
  /** A step's number, or the way out. */
  place: z.string(),
  trajectories: z.number(),
});
export type PlaceCount = z.output<typeof PlaceCount>;

export const countPlaces = () => many(PlaceCount, sql`select place, trajectories from access.kept_figures()`);
