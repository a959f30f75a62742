// What does the main menu show to each role? At most five things, the work first.

import type { Role } from '../access/roles.ts';

/** Without pages below, it is the current item at its own address only. */
type Item = { href: string; label: string; hasPagesBelow?: boolean };

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
    { href: '/beheer/groepen', label: 'Groepen' },
    { href: '/beheer/leerlingen', label: 'Leerlingen' },
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

export const menuOf = (role: Role | undefined, url: string) =>
  (role ? MENUS[role] : PUBLIC_MENU).map((item) => ({ ...item, current: isCurrent(item, url) }));

const isCurrent = ({ href, hasPagesBelow = true }: Item, url: string) =>
  url === href || (hasPagesBelow && url.startsWith(`${href}/`));
