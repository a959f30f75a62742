// The log of accounts in words.

import { roleName, type Role } from '../../access/roles.ts';
import { clockTime, shortDay } from '../../forms/dates.ts';
import type { AccountLine } from './queries.ts';
import { foldByDay, type AccountEvent } from './rules.ts';

const SAID: Record<AccountEvent, string> = {
  first_link: 'kreeg een eerste link, met een code van een tweede persoon',
  first_link_without_code: 'kreeg een eerste link, zonder tweede persoon',
  link: 'kreeg een link voor een nieuw wachtwoord',
  wrong_code: 'bij de link is een verkeerde code getypt',
  password_chosen: 'koos een wachtwoord met een link',
  password_changed: 'wijzigde het eigen wachtwoord',
  renamed: 'wijzigde de eigen naam',
  login: 'logde in',
  wrong_password: 'er is een verkeerd wachtwoord getypt',
  braked: 'inloggen is even tegengehouden: te veel pogingen',
  switch: 'ging verder in een andere rol',
  logout: 'logde uit',
  ended: 'is uitgelogd',
  role_given: 'werd aangewezen',
  role_ended: 'is gestopt',
  last_day: 'kreeg een laatste dag',
  no_last_day: 'heeft geen laatste dag meer',
  organisation_made: 'voegde een organisatie toe',
  organisation_renamed: 'gaf een organisatie een andere naam',
};

/** Equal lines of one day are one. */
export const shownLines = (lines: readonly AccountLine[], today: string) =>
  foldByDay(lines).map((line) => ({
    when: `${shortDay(line.day, today)} ${clockTime(line.at)}`,
    who: line.personName,
    what: [SAID[line.event] + where(line), by(line)].filter(Boolean).join(', '),
    times: line.times > 1 ? `${String(line.times)} keer die dag` : undefined,
  }));

function where({ role, organisationName }: AccountLine): string {
  if (role) return ` als ${roleName(role as Role)} bij ${organisationName ?? ''}`;
  return organisationName ? `: ${organisationName}` : '';
}

/** Somebody else's work is named; of the portal's own command nobody is. */
const by = ({ byId, byName, personId, event }: AccountLine): string => {
  if (byName && byId !== personId) return `door ${byName}`;
  return byId === null && event.startsWith('first_link') ? 'bij de eerste start' : '';
};
