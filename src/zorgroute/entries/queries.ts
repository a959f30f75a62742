// SQL for what happens to an entry after it was saved: a new version, a strike, a move to the right child.

import { z } from 'zod';

import { one, run, sql, uuid } from '../../database/sql.ts';
import type { SignalData } from '../signal/form.ts';

export const correctSignal = (
  trajectoryId: string,
  signal: SignalData,
  correction: { of: string; reason: string },
) =>
  run(sql`
    insert into signal (trajectory_id, seen_on, place, observed, child_words, already_done, area, need, corrects_id, correction_reason)
    values (${trajectoryId}::uuid, ${signal.seenOn}::date, ${signal.place}::text, ${signal.observed}::text, ${signal.childWords}::text,
      ${signal.alreadyDone}::text, ${signal.area}::text, ${signal.need}::text, ${correction.of}::uuid, ${correction.reason}::text)`);

const Struck = z.object({ struck: z.boolean() });

/** False when there is nothing that the actor may strike. */
export const strike = (table: string, entryId: string, reason: string) =>
  one(Struck, sql`select access.strike(${table}::text, ${entryId}::uuid, ${reason}::text) as struck`);

const Moved = z.object({ movedTo: uuid.nullable() });

/** Null when the actor does not see both children, or the signal is not there to move. */
export const moveSignal = (signalId: string, toPupilId: string, reason: string) =>
  one(
    Moved,
    sql`select access.move_signal(${signalId}::uuid, ${toPupilId}::uuid, ${reason}::text) as moved_to`,
  );
