// How do people and their roles stand on the page?

import { roleName } from '../../access/roles.ts';
import { period } from '../period.ts';
import type { Membership, Person } from './queries.ts';

export function shownPerson(person: Person, today: string) {
  const works = person.memberships.some(({ isEnded }) => !isEnded);
  return {
    name: person.name,
    email: person.email,
    href: `/beheer/mensen/${person.id}`,
    noPassword: !person.hasPassword,
    roles: person.memberships
      .filter(({ isEnded }) => !isEnded || !works)
      .map((membership) => inList(membership, today)),
  };
}

/** Since when matters on the person's own page; in the list only what is not simply so. */
const inList = (membership: Membership, today: string): string =>
  membership.endsOn || membership.startsOn > today
    ? roleLine(membership, today)
    : `${roleName(membership.role)} bij ${membership.organisationName}`;

/** "leerkracht bij De Brug, sinds ma 1 sep 2025", with its end when that is known. */
export const roleLine = (membership: Membership, today: string): string =>
  `${roleName(membership.role)} bij ${membership.organisationName}, ${period(membership, today)}`;
