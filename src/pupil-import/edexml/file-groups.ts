// Which groups does the file have, and which group does a reference mean?

import { type ImportedGroup, type ImportNote, YEAR_GROUPS } from '../imported-school.ts';
import { type Entry, entriesOf, type KeyFault, withoutRepeats } from './file-entries.ts';
import { isCut, isDummy, nameSpot, rawKeyOf, textsOf, within } from './file-values.ts';
import type { XmlElement } from './safe-xml.ts';

const COMPOSED = 'samengestelde_groep';

export interface GroupInFile {
  group: ImportedGroup;
  /** As the file says it, with H for a group of former pupils. */
  statedYearGroup: string;
}

/** Every group of the file by the key it has in the file. */
export type GroupsInFile = ReadonlyMap<string, GroupInFile>;

/** The children of `groepen`; a file may have none. A group whose key cannot be kept is left out, and noted. */
export async function readGroups(parent: XmlElement | undefined) {
  const groups = new Map<string, GroupInFile>();
  const taken = new Map<string, number>();
  const all = await entriesOf(parent, ['groep', COMPOSED], 'Groep');
  const entries = await withoutRepeats(all, (element) => [element.name, textsOf(element, ['naam'])]);
  for (const entry of entries) if (!entry.fault) groups.set(entry.key, readGroup(entry, taken));
  return { groups, notes: entries.flatMap(notesOn) };
}

const FAULTS: Record<KeyFault, string> = {
  noKey: 'Deze groep heeft geen sleutel',
  longKey: 'De sleutel van deze groep is te lang',
  sharedKey: 'Een andere groep in het bestand heeft dezelfde sleutel',
};

function notesOn({ element, statedKey, fault, spot }: Entry): ImportNote[] {
  const at = nameSpot(spot);
  if (fault)
    return [
      {
        place: at,
        sentence: `${FAULTS[fault]}. De groep is niet overgenomen. Herstel dat in uw leerlingadministratie.`,
        ...(fault === 'sharedKey' && { groupKey: statedKey }),
      },
    ];
  return isCut('naam', textsOf(element, ['naam']).naam)
    ? [{ place: at, sentence: 'De naam van deze groep is te lang. Het portaal bewaart het begin.' }]
    : [];
}

/** The groups that these references mean: of the same kind, and in this file. Those that mean none are left out. */
export const findGroups = (groups: GroupsInFile, references: readonly XmlElement[]): GroupInFile[] =>
  references.flatMap((reference) => {
    const found = groups.get(rawKeyOf(reference));
    return found && found.group.composed === (reference.name === COMPOSED) ? [found] : [];
  });

export const isYearGroup = (text: string) => YEAR_GROUPS.includes(text);

function readGroup({ element, key }: Entry, taken: Map<string, number>): GroupInFile {
  const texts = textsOf(element, ['naam', 'jaargroep']);
  const composed = element.name === COMPOSED;
  const stated = composed ? '' : (texts.jaargroep ?? '');
  const yearGroup = stated === 'C' || isYearGroup(stated) ? stated : '';
  const name = within('naam', texts.naam) || `Groep ${yearGroup || 'zonder naam'}`;
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
