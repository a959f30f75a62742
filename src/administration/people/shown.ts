// How do people and their roles stand on the page?

import { roleName } from '../../access/roles.ts';
import { period } from '../period.ts';
import type { Membership, Person } from './queries.ts';

export const shownPerson = (person: Person, today: string) => ({
  name: person.name,
  email: person.email,
  href: `/beheer/mensen/${person.id}`,
  noPassword: !person.hasPassword,
  roles: person.memberships.map((membership) => roleLine(membership, today)),
});

/** "leerkracht bij De Brug, sinds ma 1 sep 2025", with its end when that is known. */
export const roleLine = (membership: Membership, today: string): string =>
  `${roleName(membership.role)} bij ${membership.organisationName}, ${period(membership, today)}`;
