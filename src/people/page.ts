// How do people and their roles stand on the page?

import { roleName } from '../access/roles.ts';
import { period } from '../forms/period.ts';
import type { Membership, Person } from './queries.ts';
import { NOBODY_GIVES } from './role-given.ts';

export function shownPerson(person: Person, today: string) {
  const works = person.memberships.some(({ isEnded }) => !isEnded);
  return {
    name: person.name,
    email: person.email,
    href: `/beheer/mensen/${person.id}`,
    lacks: lackOf(person),
    roles: person.memberships
      .filter(({ isEnded }) => !isEnded || !works)
      .map((membership) => inList(membership, today)),
  };
}

function lackOf({ email, isSecond, hasPassword }: Person): string {
  if (email === null) return 'nog geen account';
  if (isSecond) return 'kan niet inloggen: e-mailadres is dubbel';
  return hasPassword ? '' : 'nog geen wachtwoord';
}

/** What the administrator does about an account whose address is that of somebody else's. */
export const secondAccount = (first: string): string =>
  `Dit e-mailadres is ook van het account van ${first}. Alleen dat account kan ermee inloggen. Voeg deze persoon opnieuw toe bij Mensen: is het ${first}, gebruik dan dit e-mailadres, en anders een ander. Beëindig daarna hier de rollen.`;

/** A link that was made, until it is used or too old; `keepers` give its code, which is not asked of who reads this. */
export type ShownLink = { until: string; keepers: readonly string[] | undefined };

/** With what somebody logs in. */
export const accountFacts = ({ email, hasPassword }: Person, link: ShownLink | undefined) => [
  { term: 'E-mailadres', description: email ?? 'nog geen account' },
  ...(email === null
    ? []
    : [
        {
          term: 'Wachtwoord',
          description: [
            hasPassword ? 'gekozen' : 'nog niet gekozen',
            ...(link
              ? [`Er is een link om er een te kiezen, tot en met ${link.until}.`, ...codeLine(link)]
              : []),
          ],
        },
      ]),
];

/** Also long after the page with the link: whoever gave the code may have left since. */
const codeLine = ({ keepers }: ShownLink): string[] =>
  !keepers ? [] : [keepers.length ? `De code geeft ${keepers.join(' of ')}.` : NOBODY_GIVES];

/** What somebody does here and did; `place` when the reader may end it. */
export function roleFacts({ memberships }: Person, today: string, place: string | undefined) {
  const fact = (membership: Membership) => ({
    term: roleName(membership.role),
    description: [membership.organisationName, period(membership, today)],
  });
  return {
    memberships: memberships
      .filter(({ isEnded }) => !isEnded)
      .map((membership) => ({
        ...fact(membership),
        ...(place && { change: lastDayLink(place, membership) }),
      })),
    ended: memberships.filter(({ isEnded }) => isEnded).map(fact),
  };
}

const lastDayLink = (place: string, { id, endsOn }: Membership) => ({
  href: `${place}/rol/${id}`,
  label: endsOn ? 'Laatste dag wijzigen' : 'Beëindigen',
});

/** Since when matters on the person's own page; in the list only what is not simply so. */
const inList = (membership: Membership, today: string): string =>
  membership.endsOn || membership.startsOn > today
    ? roleLine(membership, today)
    : `${roleName(membership.role)} bij ${membership.organisationName}`;

/** "leerkracht bij De Brug, sinds ma 1 sep 2025", with its end when that is known. */
export const roleLine = (membership: Membership, today: string): string =>
  `${roleName(membership.role)} bij ${membership.organisationName}, ${period(membership, today)}`;
