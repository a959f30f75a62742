// Which pupils, groups or teachers does the file have, and can their keys be kept? What is wrong with one key concerns one entry.

import { charactersIn, MOST_KEY_CHARACTERS, rawKeyOf, type Spot } from './file-values.ts';
import { childrenOf, type XmlElement } from './safe-xml.ts';
import { inTurns } from './turns-for-others.ts';

/** A pupil, group or teacher with its key and its place. */
export interface Entry {
  element: XmlElement;
  /** Its own in this file: one that cannot be kept is replaced by a dummy key. */
  key: string;
  /** As the file has it; '' when it has none. */
  statedKey: string;
  /** Why the key of the file cannot be kept. */
  fault: KeyFault | undefined;
  /** Stands there more than once: only the first time counts. */
  isRepeated: boolean;
  spot: Spot;
}
export type KeyFault = 'noKey' | 'longKey' | 'sharedKey';

/** The children with these names, in their order. */
export async function entriesOf(
  parent: XmlElement | undefined,
  names: readonly string[],
  what: Spot['what'],
): Promise<Entry[]> {
  const elements = parent ? childrenOf(parent).filter((child) => names.includes(child.name)) : [];
  const stated = await inTurns(elements, (element) => rawKeyOf(element));
  const [shared, taken] = [twiceIn(stated), new Set(stated)];
  return inTurns(elements, (element, index) => {
    const statedKey = stated[index] ?? '';
    const fault = faultOf(statedKey, shared);
    const spot = { what, position: index + 1, line: element.line };
    const key = fault ? dummyKey(spot, taken) : statedKey;
    return { element, key, statedKey, fault, isRepeated: false, spot };
  });
}

function twiceIn(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)));
}

function faultOf(key: string, shared: ReadonlySet<string>): KeyFault | undefined {
  if (key === '') return 'noKey';
  if (charactersIn(key) > MOST_KEY_CHARACTERS) return 'longKey';
  return shared.has(key) ? 'sharedKey' : undefined;
}

/** Made up for this one file, and nobody's else in it. */
function dummyKey({ what, position }: Spot, taken: ReadonlySet<string>): string {
  const key = `#${what} ${String(position)}`;
  return taken.has(key) ? `#${key}` : key;
}

/** Two entries with one key that `say` the same are one, with the key that they share. */
export async function withoutRepeats(
  entries: readonly Entry[],
  say: (element: XmlElement) => unknown,
): Promise<readonly Entry[]> {
  const said = await inTurns(entries, ({ key, statedKey, fault, element }) =>
    fault === 'sharedKey' ? JSON.stringify([statedKey, say(element)]) : key,
  );
  const repeated = twiceIn(said);
  const firsts = new Map(entries.map((entry, place) => [said[place] ?? '', entry] as const).reverse());
  const kept = [...firsts].reverse();
  const shared = twiceIn(kept.map(([, { statedKey }]) => statedKey));
  return kept.map(([same, entry]) => ({
    ...entry,
    isRepeated: repeated.has(same),
    ...(entry.fault === 'sharedKey' &&
      !shared.has(entry.statedKey) && { key: entry.statedKey, fault: undefined }),
  }));
}
