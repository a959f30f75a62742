// On which page does somebody who may find the form of a POST route? Read from the pages themselves, so that a route that no page
// leads to is seen as well.

import { mayDo } from '../../src/access/permissions.ts';
import { ALL_ROLES, type Role } from '../../src/access/roles.ts';
import { formsOn, type PageForm } from '../choices/forms-on-a-page.ts';
import type { Portal, Visitor } from '../portal.ts';
import { nameOf, patternOf, routesOf, type Route } from '../routes.ts';
import { addressOf, idsFor, playerOf, type Ids } from './addresses.ts';
import type { FullWorld } from './full-world.ts';

export type ShownForm = { visitor: Visitor; page: string; form: PageForm };
/** What is known of it beforehand: other ids than the world's, who asks, or the page. */
type Looking = {
  portal: Portal;
  route: Route;
  world: FullWorld;
  ids?: Ids | undefined;
  visitor?: Visitor | undefined;
  page?: string | undefined;
};

/** Those who may, in the order of the roles; of what everybody may, nobody in particular. */
export const rolesOf = ({ permission }: Route): Role[] =>
  ALL_ROLES.filter((role) => permission && mayDo(role, permission));

/** The first page that shows it to the first who may; undefined when none does. */
export async function shownForm(looking: Looking): Promise<ShownForm | undefined> {
  const { portal, route, world } = looking;
  const roles = rolesOf(route);
  if (!roles.length) return shownTo(looking, 'teacher', looking.visitor ?? portal.visitor());
  for (const role of roles) {
    const visitor = await portal.as(world.people[playerOf(role, route)].membershipId);
    const shown = await shownTo(looking, role, visitor);
    if (shown) return shown;
  }
  return undefined;
}

async function shownTo(looking: Looking, role: Role, visitor: Visitor): Promise<ShownForm | undefined> {
  const { portal, route } = looking;
  const posts = routesOf(portal.app).filter(({ method }) => method === 'POST');
  for (const page of pagesFor(looking, role)) {
    const { html, status } = await visitor.get(page);
    const form =
      status === 200 ? formsOn(html, page).find(({ action }) => leadsTo(posts, route, action)) : undefined;
    if (form) return { visitor, page, form };
  }
  return undefined;
}

/** Express gives it to the first route of which the address is one. */
const leadsTo = (posts: readonly Route[], route: Route, action: string) => {
  const first = posts.find(({ path }) => patternOf(path).test(action));
  return first !== undefined && nameOf(first) === nameOf(route);
};

/** Addresses of this world: its own first, then those that begin alike. */
function pagesFor({ portal, route, world, ids, page }: Looking, role: Role): string[] {
  if (page) return [page];
  const pages = routesOf(portal.app)
    .filter(({ method, permission }) => method === 'GET' && (!permission || mayDo(role, permission)))
    .sort((a, b) => alike(b.path, route.path) - alike(a.path, route.path));
  const own = ids ?? idsFor(route, role, world)[0];
  return pages.flatMap((one) =>
    idsFor(one, role, world).map((given) => addressOf(one, { ...given, ...own })),
  );
}

/** How many words of two addresses are the same from the beginning; the same address is the most. */
function alike(one: string, other: string): number {
  if (one === other) return Infinity;
  const [a, b] = [one.split('/'), other.split('/')];
  const apart = a.findIndex((word, i) => word !== b[i]);
  return apart < 0 ? a.length : apart;
}
