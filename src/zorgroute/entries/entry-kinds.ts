// Which kinds of entry can stand in a file? Those of the steps: reading, showing, correcting and striking are derived from them.

import type { AnyEntryKind, AnyEventKind, Named } from '../entry.ts';
import { EVENTS, WRITTEN } from '../steps.ts';

export type Written = (typeof WRITTEN)[number];
export type Event = (typeof EVENTS)[number];

const WRITTEN_BY_KIND = new Map<string, AnyEntryKind>(WRITTEN.map((kind) => [kind.kind, kind]));
const EVENTS_BY_KIND = new Map<string, AnyEventKind>(EVENTS.map((kind) => [kind.kind, kind]));

/** Undefined for what happened: it has no form. */
export const writtenKind = (kind: string): AnyEntryKind | undefined => WRITTEN_BY_KIND.get(kind);
/** Undefined for what people write down. */
export const eventKind = (kind: string): AnyEventKind | undefined => EVENTS_BY_KIND.get(kind);

/** Whatever the address can name: `kind` is the entry's, `written` is left out for what happened. */
export type Addressed = Named & { kind: string; written?: AnyEntryKind };
export const ADDRESSED: readonly Addressed[] = [
  ...WRITTEN.map((kind) => ({ ...namesOf(kind), kind: kind.kind, written: kind })),
  ...[...EVENTS_BY_KIND.values()].flatMap(({ kind, named }) => (named ? [{ ...named, kind }] : [])),
];

/** By the word in an address; undefined when no kind has it. */
export const addressedBy = (slug: string): Addressed | undefined =>
  ADDRESSED.find((known) => known.slug === slug);
/** By the kind of an entry; undefined when it is never changed. */
export const addressOf = (kind: string): Addressed | undefined =>
  ADDRESSED.find((known) => known.kind === kind);

function namesOf({ slug, noun, heading, isDe }: Named): Named {
  return { slug, noun, heading, ...(isDe && { isDe }) };
}
