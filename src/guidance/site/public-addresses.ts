// Which addresses may everybody open? Those of the pages that look the same to everybody, for the sitemap.

import { STEPS } from '../../zorgroute/steps.ts';
import { listOpenBlocks } from '../content/queries.ts';
import {
  listFormerMunicipalities,
  listOpenMunicipalities,
  listOpenSchools,
  listOpenTeams,
} from '../contacts/queries.ts';
import { codeOf, slugOf, SUBREGIONS, type Branch } from '../contacts/rules.ts';
import { ROLES } from '../roles/tasks-of-roles.ts';

/** What the addresses depend on, for readOpen. */
export const askedForAddresses = () => ({
  levels: listOpenBlocks('piramide-niveaus'),
  municipalities: listOpenMunicipalities(),
  former: listFormerMunicipalities(),
  schools: listOpenSchools(null, null),
  teams: listOpenTeams(),
});
type Found = {
  levels: readonly { key: string }[];
  municipalities: readonly { slug: string }[];
  former: readonly { slug: string }[];
  schools: readonly Branch[];
  teams: readonly { team: { id: string } }[];
};

/** Every open page with one address. A test holds the two lists to the routes there are. */
export const SINGLE_PAGES = [
  '/',
  '/veiligheid',
  '/zorgroute',
  '/zorgroute/ouders',
  '/zorgroute/professionals',
  '/zorgroute/folder',
  '/rollen-en-taken',
  '/piramide',
  '/contact',
  '/zorg-op-school',
  '/zorg-op-school/schema',
  '/zorg-op-school/vraag',
  '/organisaties',
  '/privacy',
  '/toegankelijkheid',
  '/cookies',
  '/over',
] as const;

/** Every open page with a param in its address, and what that may be. */
export const PAGES_OF_A_KIND: Readonly<Record<string, (found: Found) => readonly string[]>> = {
  '/zorgroute/stap/:step': () => STEPS.map(({ number }) => String(number)),
  '/zorgroute/folder/:municipality.pdf': ({ municipalities }) => municipalities.map(({ slug }) => slug),
  '/rollen-en-taken/:role': () => ROLES.map(({ slug }) => slug),
  '/rollen-en-taken/stap/:step': () => STEPS.map(({ number }) => String(number)),
  '/piramide/:level': ({ levels }) => levels.map(({ key }) => key),
  '/contact/regio/:slug': () => SUBREGIONS.map(slugOf),
  '/contact/gemeente/:slug': ({ municipalities, former }) => [
    ...new Set([...municipalities, ...former].map(({ slug }) => slug)),
  ],
  '/contact/school/:brin': ({ schools }) => schools.map(codeOf),
  '/contact/team/:teamId': ({ teams }) => teams.map(({ team }) => team.id),
};

export const openAddresses = (found: Found): string[] => [
  ...SINGLE_PAGES,
  ...Object.entries(PAGES_OF_A_KIND).flatMap(([pattern, values]) =>
    values(found).map((value) => pattern.replace(/:\w+/, encodeURIComponent(value))),
  ),
];
