// How do brothers and sisters read on the child's page?

import { fullName } from './names.ts';
import type { Sibling } from './queries.ts';

/** A parent in common makes a brother or sister; a name and a postcode in common are said as just that. */
export function siblingsOf(siblings: readonly Sibling[]) {
  const lines = (of: readonly Sibling[]) =>
    of.map((sibling) => ({
      href: `/leerlingen/${sibling.id}`,
      name: fullName(sibling),
      group: sibling.groupName ?? '',
    }));
  return [
    { label: 'Broer of zus', children: lines(siblings.filter(({ sharesParent }) => sharesParent)) },
    {
      label: 'Zelfde achternaam en postcode',
      children: lines(siblings.filter(({ sharesParent }) => !sharesParent)),
    },
  ].filter(({ children }) => children.length);
}
