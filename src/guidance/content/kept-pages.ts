// Which public pages have texts that administrators keep, and where does everybody read them?

/** Something in a text waits for whoever knows: administrators read it in their lists, and nobody else. */
export const UNFILLED = /niet (ingevuld|gevonden)/i;

export type ContentPage = {
  slug: string;
  /** Its name in the list of who keeps it. */
  name: string;
  /** Where everybody reads it. */
  href: string;
  /** On these pages texts come and go, and have an order. */
  list?: List;
};
type List = {
  /** "niveau": what one text is called. */
  one: string;
  /** Each has a page of its own below `href`. */
  apart: boolean;
  /** What stands in the field for a new one. */
  start: string;
};

const ORGANISATION = `Wat doet deze organisatie, en voor wie?

- Website:
- Telefoon:
- E-mail:
`;
const LEVEL = `Eén zin: wat krijgt een kind op dit niveau?

## Wat is het?

## Wie doet wat?

## Wat probeert u eerst?

## Omhoog en weer terug
`;

export const PAGES: readonly ContentPage[] = [
  { slug: 'zorgroute', name: 'De zorgroute', href: '/zorgroute' },
  { slug: 'rollen-en-taken', name: 'Rollen en taken', href: '/rollen-en-taken' },
  { slug: 'piramide', name: 'Piramide: uitleg', href: '/piramide' },
  {
    slug: 'piramide-niveaus',
    name: 'Piramide: niveaus',
    href: '/piramide',
    list: { one: 'niveau', apart: true, start: LEVEL },
  },
  {
    slug: 'organisaties',
    name: 'Organisaties',
    href: '/organisaties',
    list: { one: 'organisatie', apart: false, start: ORGANISATION },
  },
  { slug: 'privacy', name: 'Privacy', href: '/privacy' },
  { slug: 'toegankelijkheid', name: 'Toegankelijkheid', href: '/toegankelijkheid' },
  { slug: 'cookies', name: 'Cookies', href: '/cookies' },
  { slug: 'over', name: 'Over Zorgroute', href: '/over' },
];

/** Where everybody reads this text. */
export const readAt = ({ href, list }: ContentPage, key: string): string =>
  list?.apart ? `${href}/${key}` : `${href}#${key}`;
