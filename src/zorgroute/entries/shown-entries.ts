// How does a reader see one entry of the file? Its title, its text and its facts in Dutch, as its kind says.

import { agreedOf, factsOf } from './answers.ts';
import type { AnyEntry, AnyEntryKind, Fact, Layer, Reader } from '../entry.ts';
import { eventKind, writtenKind } from './entry-kinds.ts';

export type Shown = {
  title: string;
  layer: Layer;
  text?: string[];
  facts?: Fact[];
  /** Of the facts the one that stands in view. */
  agreed?: Fact;
  href?: string;
};

/** What this reader sees of it. */
export function shownEntry(entry: AnyEntry, reader: Reader): Shown {
  const kind = writtenKind(entry.kind);
  if (!kind) return shownEvent(entry, reader);
  const agreed = agreedOf(kind, entry, reader);
  return {
    title: kind.title(entry.detail),
    layer: kind.layer,
    text: [textOf(kind, entry)].filter(Boolean),
    facts: factsOf(kind, entry, reader),
    ...(agreed && { agreed }),
  };
}

/** What an earlier version told. */
export function shownBefore(entry: AnyEntry, reader: Reader): Pick<Shown, 'text' | 'facts'> {
  const facts = eventKind(entry.kind)?.before?.(entry, reader);
  return facts ? { facts } : shownEntry(entry, reader);
}

/** The same words of what happened, for who reads nothing else of it. */
export function shownWhole(event: Pick<AnyEntry, 'kind' | 'detail'>, reader: Reader): Fact[] {
  const { title, facts = [] } = shownEvent(event, reader);
  return [{ term: 'Wat', description: title }, ...facts];
}

const textOf = (kind: AnyEntryKind, { detail }: AnyEntry) => {
  const text = detail[kind.text];
  return typeof text === 'string' ? text : '';
};

function shownEvent(entry: Pick<AnyEntry, 'kind' | 'detail'>, reader: Reader): Shown {
  const kind = eventKind(entry.kind);
  if (!kind) throw new Error(`No kind of entry is called ${entry.kind}`);
  const { facts = [], ...shown } = kind.shown(entry.detail, reader);
  return {
    ...shown,
    layer: kind.layer,
    facts: facts.filter(({ description }) => description),
  };
}
