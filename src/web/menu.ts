// What does the main menu show to each role? At most five things, the work first.

import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';

/** `below`: other addresses that belong to it, with what is below them; its own always does. `at`: only there. */
type Item = {
  href: string;
  label: string;
  below?: readonly string[];
  at?: readonly Actor['organisationKind'][];
};

const WORK: Item = { href: '/werk', label: 'Mijn werk' };
const OF_A_CHILD = ['/trajecten', '/aanmeldingen'];
const REFERRALS = ['/aanmeldingen'];
const WITH_SCHOOLS: Item['at'] = ['school', 'board'];
const MENUS: Record<Role, Item[]> = {
  teacher: [WORK, { href: '/leerlingen', label: 'Mijn groep', below: OF_A_CHILD }],
  intern_begeleider: [WORK, { href: '/leerlingen', label: 'Leerlingen', below: OF_A_CHILD }],
  cjg_worker: [WORK, { href: '/postvak', label: 'Postvak', below: REFERRALS }],
  cjg_coordinator: [
    WORK,
    { href: '/postvak', label: 'Postvak', below: REFERRALS },
    { href: '/gezinnen', label: 'Gezinnen' },
  ],
  casemanager: [WORK, { href: '/gezinnen', label: 'Mijn gezinnen', below: REFERRALS }],
  partner: [{ ...WORK, below: ['/gezinnen'] }],
  board_member: [WORK],
  policy_officer: [WORK],
  administrator: [
    WORK,
    { href: '/beheer', label: 'Beheer' },
    { href: '/beheer/mensen', label: 'Mensen' },
    { href: '/beheer/groepen', label: 'Groepen', at: WITH_SCHOOLS },
    { href: '/beheer/leerlingen', label: 'Leerlingen', below: ['/beheer/import'], at: WITH_SCHOOLS },
  ],
  privacy_officer: [
    WORK,
    { href: '/doorgehaald', label: 'Doorgehaald', at: ['board', 'municipality'] },
    { href: '/inloggen-en-wachtwoorden', label: 'Inloggen en wachtwoorden', at: ['region'] },
  ],
};

/** For whoever is not logged in, and on the pages that look the same to everybody. */
const PUBLIC_MENU: Item[] = [
  { href: '/zorgroute', label: 'De zorgroute' },
  { href: '/rollen-en-taken', label: 'Wie doet wat' },
  { href: '/piramide', label: 'Niveaus van hulp' },
  { href: '/contact', label: 'Contact' },
  { href: '/zorg-op-school', label: 'Welke wet?' },
];

type Who = Pick<Actor, 'role' | 'organisationKind'>;

/** One item is current: the one that the address belongs to most closely. */
export function menuOf(who: Who | undefined, url: string) {
  const items = who
    ? MENUS[who.role].filter(({ at }) => !at || at.includes(who.organisationKind))
    : PUBLIC_MENU;
  const closest = Math.max(...items.map((item) => closeness(item, url)));
  return items.map((item) => ({
    href: item.href,
    label: item.label,
    current: closest > 0 && closeness(item, url) === closest,
  }));
}

/** The length of the address of this item that `url` is or stands below; 0 when none is. */
const closeness = ({ href, below = [] }: Item, url: string): number =>
  Math.max(
    0,
    ...[href, ...below]
      .filter((place) => url === place || url.startsWith(`${place}/`))
      .map(({ length }) => length),
  );
