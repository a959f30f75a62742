// Which teachers does the file name? Roles and groups are a proposal: EDEXML itself advises against rights by import.

import { clean, firstCharacters } from '../../uploads/file-letters.ts';
import type { ImportedStaff, ImportNote, ProposedRole } from '../imported-school.ts';
import { findGroups, type GroupsInFile } from './file-groups.ts';
import { inTurns } from './turns-for-others.ts';
import { type Entry, entriesOf, withoutRepeats } from './file-entries.ts';
import { callNameOf, isDummy, NAME_ELEMENTS, nameSpot, namesOf, textsOf } from './file-values.ts';
import { childrenOf, textOf, type XmlElement } from './safe-xml.ts';

const MOST_ROLE_CHARACTERS = 64;

const ROLES = new Map(
  Object.entries({
    ADJ: 'adjunct-directeur',
    ADM: 'administratief medewerker',
    CON: 'conciërge',
    DIR: 'directeur',
    ICT: 'ICT-coördinator',
    IB: "intern begeleider (IB'er)",
    KLA: 'klassenassistent',
    LRK: 'leerkracht',
    LOS: 'lerarenondersteuner',
    LOC: 'locatieleider',
    OWA: 'onderwijsassistent',
    OUD: 'ouder',
    RT: 'remedial teacher',
    SMW: 'schoolmaatschappelijk werker',
    STA: 'stagiair',
    TAL: 'toetsafnameleider',
    VAK: 'vakleerkracht',
  }),
);

const PORTAL_ROLES = new Map<string, ProposedRole['portalRole']>([
  ['LRK', 'teacher'],
  ['IB', 'intern_begeleider'],
]);

/** The children of `leerkrachten`. Whoever has no name is not proposed, and noted: nobody is refused for it. */
export async function readStaff(parent: XmlElement | undefined, groups: GroupsInFile) {
  const all = await entriesOf(parent, ['leerkracht'], 'Leerkracht');
  const entries = await withoutRepeats(all, (element) => textsOf(element, [...NAME_ELEMENTS, 'emailadres']));
  const read = await inTurns(entries, (entry) => readTeacher(entry, groups));
  return {
    staff: read.filter(({ callName }) => callName !== ''),
    notes: entries.filter((_, place) => read[place]?.callName === '').map(nameless),
  };
}

const nameless = ({ spot }: Entry): ImportNote => ({
  place: nameSpot(spot),
  sentence: 'Deze leerkracht heeft geen naam in het bestand en wordt niet voorgesteld.',
});

function readTeacher({ element, key, spot }: Entry, groups: GroupsInFile): ImportedStaff {
  const texts = textsOf(element, [...NAME_ELEMENTS, 'emailadres']);
  const { firstNames, ...names } = namesOf(texts);
  const references = childrenOf(element)
    .filter((child) => child.name === 'groepen')
    .flatMap(childrenOf);
  return {
    key,
    isDummyKey: isDummy(key),
    ...names,
    callName: callNameOf({ ...names, firstNames }),
    email: emailOf(texts.emailadres),
    roles: rolesOf([element, ...references]),
    groupKeys: [...new Set(findGroups(groups, references).map(({ group }) => group.key))],
    line: spot.line,
  };
}

function emailOf(text: string | undefined): string | null {
  return text !== undefined && text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}

/** From the teacher and from each of its groups, every role once. */
function rolesOf(elements: XmlElement[]): ProposedRole[] {
  const roles = new Map<string, ProposedRole>();
  for (const child of elements.flatMap(childrenOf)) {
    const role = roleOf(child);
    if (role) roles.set(role.label, role);
  }
  return [...roles.values()];
}

function roleOf(element: XmlElement): ProposedRole | undefined {
  if (element.name === 'rolomschrijving') {
    const label = firstCharacters(clean(textOf(element)), MOST_ROLE_CHARACTERS);
    return label === '' ? undefined : { code: null, label, portalRole: null };
  }
  const code = element.name === 'rol' ? clean(textOf(element)) : '';
  const label = ROLES.get(code);
  return label === undefined ? undefined : { code, label, portalRole: PORTAL_ROLES.get(code) ?? null };
}
