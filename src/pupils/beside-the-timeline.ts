// What stands beside a child's file: the parents, where the child lives, why this reader sees it, and who else can.

import { ROLES, type Role } from '../access/roles.ts';
import { shortDay } from '../forms/dates.ts';
import type { Pupil } from './queries.ts';
import type { Reader } from './sight-queries.ts';

export type Beside = {
  pupil: Pupil;
  guardians: { name: string; relation: string; custody: 'yes' | 'no' | 'unknown'; deceased: boolean }[];
  grounds: { kind: string; ofWhat: string; since: string; until: string | null }[];
  readers: Reader[];
  sharedWith: { teamName: string; casemanagerName: string | null; sharingOpen: boolean }[];
};

export function besideOf(found: Beside, role: Role, today: string) {
  const { pupil } = found;
  const isIb = role === 'intern_begeleider';
  return {
    guardians: isIb ? found.guardians.map(guardianLine) : undefined,
    guardiansHref: `/leerlingen/${pupil.id}/ouders`,
    residence: isIb ? { name: pupil.residenceName, href: `/leerlingen/${pupil.id}/woonplaats` } : undefined,
    grounds: found.grounds.map((ground) => groundLine(ground, today)),
    readers: readerLines(found),
  };
}

const CUSTODY = { yes: 'gezag', no: 'geen gezag', unknown: 'gezag onbekend' };
const guardianLine = ({ name, custody, deceased }: Beside['guardians'][number]) =>
  `${name}, ${deceased ? 'overleden' : CUSTODY[custody]}`;

const groundLine = ({ kind, ofWhat, since, until }: Beside['grounds'][number], today: string) =>
  `U bent ${kind === 'teacher' ? 'leerkracht' : 'intern begeleider'} van ${ofWhat}, sinds ${shortDay(since, today)}${until ? `, tot en met ${shortDay(until, today)}` : ''}.`;

function readerLines({ readers, sharedWith }: Beside): string[] {
  const atSchool = readers.map(({ personName, role }) => `${personName}, ${ROLES[role as Role]}`);
  const [shared] = sharedWith;
  if (!shared?.sharingOpen) return atSchool;
  const who = shared.casemanagerName
    ? `${shared.casemanagerName} en de coördinator van ${shared.teamName}`
    : shared.teamName;
  return [...atSchool, `${who}: alleen wat is gedeeld ("School en CJG")`];
}
