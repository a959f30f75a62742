// Which groups does the file have, and which group does a reference mean?

import { type ImportedGroup, YEAR_GROUPS } from '../imported-school.ts';
import { type Entry, entriesOf, isDummy, rawKeyOf, textsOf, within } from './file-values.ts';
import type { XmlElement } from './safe-xml.ts';

const COMPOSED = 'samengestelde_groep';

export interface GroupInFile {
  group: ImportedGroup;
  /** As the file says it, with H for a group of former pupils. */
  statedYearGroup: string;
}

/** Every group of the file by the key it has in the file. */
export type GroupsInFile = ReadonlyMap<string, GroupInFile>;

/** The children of `groepen`; a file may have none. Throws Refused. */
export async function readGroups(parent: XmlElement | undefined): Promise<GroupsInFile> {
  const groups = new Map<string, GroupInFile>();
  const taken = new Map<string, number>();
  for (const entry of await entriesOf(parent, ['groep', COMPOSED], 'Groep')) {
    groups.set(entry.key, readGroup(entry, taken));
  }
  return groups;
}

/** The groups that these references mean: of the same kind, and in this file. Those that mean none are left out. */
export const findGroups = (groups: GroupsInFile, references: readonly XmlElement[]): GroupInFile[] =>
  references.flatMap((reference) => {
    const found = groups.get(rawKeyOf(reference));
    return found && found.group.composed === (reference.name === COMPOSED) ? [found] : [];
  });

export const isYearGroup = (text: string) => YEAR_GROUPS.includes(text);

function readGroup({ element, key, spot }: Entry, taken: Map<string, number>): GroupInFile {
  const texts = textsOf(element, ['naam', 'jaargroep']);
  const composed = element.name === COMPOSED;
  const stated = composed ? '' : (texts.jaargroep ?? '');
  const yearGroup = stated === 'C' || isYearGroup(stated) ? stated : '';
  const name = within('naam', texts.naam, spot) || `Groep ${yearGroup || 'zonder naam'}`;
  return {
    group: { key: isDummy(key) ? lastingKey(name, taken) : key, name, yearGroup, composed },
    statedYearGroup: stated,
  };
}

/** A dummy key is made up for this one file; the group's name is what the next file still knows. */
function lastingKey(name: string, taken: Map<string, number>): string {
  const number = (taken.get(name) ?? 0) + 1;
  taken.set(name, number);
  return number === 1 ? `#${name}` : `#${name}#${number}`;
}
