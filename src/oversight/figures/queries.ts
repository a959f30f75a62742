// SQL for the figures: counts per shape, without any id. The function counts for a board member and a policy officer alone.

import { z } from 'zod';

import { many, sql } from '../../database/sql.ts';
import { Shape } from './rules.ts';

const ShapeCount = z.object({ shape: Shape, trajectories: z.number() });

export const countShapes = () =>
  many(
    ShapeCount,
    sql`
    select shape, trajectories from access.figures() where actor_role() in ('board_member', 'policy_officer')`,
  );
