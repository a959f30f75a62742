// SQL for a signal that moves to the right child.

import { z } from 'zod';

import { one, sql, uuid } from '../../database/sql.ts';

const Moved = z.object({ movedTo: uuid.nullable() });

/** Null when the actor does not see both children, or the signal is not there to move. */
export const moveSignal = (signalId: string, toPupilId: string, reason: string) =>
  one(
    Moved,
    sql`select access.move_signal(${signalId}::uuid, ${toPupilId}::uuid, ${reason}::text) as moved_to`,
  );
