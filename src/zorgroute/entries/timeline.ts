// What stands in a child's file? Every entry that the actor may see, of every kind, as one list of rows.

import { z } from 'zod';

import { detailOf } from './answers.ts';
import {
  entryColumns,
  type AnyEntryKind,
  type AnyEventKind,
  type EntryOfKind,
  type EventOfKind,
} from '../entry.ts';
import type { Event, Written } from './entry-kinds.ts';
import { EVENTS, WRITTEN } from '../steps.ts';

/** One row of the timeline. `detail` holds what is particular to its kind. */
export type Entry = EntryOfKind<Written> | EventOfKind<Event>;
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

const writtenRow = (kind: AnyEntryKind) =>
  z
    .object({ ...entryColumns, kind: z.literal(kind.kind), detail: z.record(z.string(), z.unknown()) })
    .transform((row) => ({ ...row, detail: detailOf(kind, row.on, row.detail) }));
const eventRow = ({ kind, detail }: AnyEventKind) =>
  z.object({ ...entryColumns, kind: z.literal(kind), detail });

const READERS = [
  ...WRITTEN.map((kind: AnyEntryKind) => writtenRow(kind)),
  ...EVENTS.map((kind: AnyEventKind) => eventRow(kind)),
];
type Reader = (typeof READERS)[number];
/** Reads a row by its kind. */
export const Entry = z.discriminatedUnion(
  'kind',
  READERS as [Reader, ...Reader[]],
) as unknown as z.ZodType<Entry>;
