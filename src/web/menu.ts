// What does the main menu show to each role? At most five things, the work first.

import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';

/** Without pages below, it is the current item at its own address only. */
type Item = { href: string; label: string; hasPagesBelow?: boolean; onlyWithSchools?: true };

const WORK: Item = { href: '/werk', label: 'Mijn werk' };
const MENUS: Record<Role, Item[]> = {
  teacher: [WORK, { href: '/leerlingen', label: 'Mijn groep' }],
  intern_begeleider: [WORK, { href: '/leerlingen', label: 'Leerlingen' }],
  cjg_worker: [WORK, { href: '/postvak', label: 'Postvak' }],
  cjg_coordinator: [WORK, { href: '/postvak', label: 'Postvak' }, { href: '/gezinnen', label: 'Gezinnen' }],
  casemanager: [WORK, { href: '/gezinnen', label: 'Mijn gezinnen' }],
  partner: [WORK],
  board_member: [WORK],
  policy_officer: [WORK],
  administrator: [
    WORK,
    { href: '/beheer', label: 'Organisatie', hasPagesBelow: false },
    { href: '/beheer/mensen', label: 'Mensen' },
    { href: '/beheer/groepen', label: 'Groepen', onlyWithSchools: true },
    { href: '/beheer/leerlingen', label: 'Leerlingen', onlyWithSchools: true },
  ],
  privacy_officer: [WORK, { href: '/doorgehaald', label: 'Doorgehaald' }],
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

export const menuOf = (who: Who | undefined, url: string) =>
  (who ? MENUS[who.role].filter((item) => !item.onlyWithSchools || hasSchools(who)) : PUBLIC_MENU).map(
    ({ href, label, hasPagesBelow = true }) => ({
      href,
      label,
      current: isCurrent({ href, hasPagesBelow }, url),
    }),
  );

const hasSchools = ({ organisationKind }: Who) =>
  organisationKind === 'school' || organisationKind === 'board';

const isCurrent = ({ href, hasPagesBelow }: Pick<Item, 'href' | 'hasPagesBelow'>, url: string) =>
  url === href || (hasPagesBelow && url.startsWith(`${href}/`));
