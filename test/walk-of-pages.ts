// Opens what somebody reaches from "Mijn werk", link by link.

import { nameOf, patternOf, routesOf, type Route } from './routes.ts';
import type { Portal } from './portal.ts';

export type Opened = { kind: string; path: string; status: number; html: string };

/** A way out, another place of work, and a password: what is said there belongs to tests of their own. */
export const LEFT_OUT = /^\/(uitloggen|wisselen|wachtwoord|inloggen)/;

/** @param most how many pages of a kind are opened */
export async function pagesReached(portal: Portal, membershipId: string, most: number): Promise<Opened[]> {
  const visitor = await portal.as(membershipId);
  const pages = routesOf(portal.app).filter(({ method, isOpen }) => method === 'GET' && !isOpen);
  const opened: Opened[] = [];
  const done = new Set<string>();
  const toDo = ['/werk'];
  for (let path = toDo.shift(); path !== undefined; path = toDo.shift()) {
    const kind = kindOf(pages, path);
    const before = opened.filter((one) => one.kind === kind).length;
    if (!kind || done.has(path) || before >= most || LEFT_OUT.test(path)) continue;
    done.add(path);
    const { status, html, location } = await visitor.get(path);
    opened.push({ kind, path, status, html });
    toDo.push(...(location ? [location] : linksOn(html)));
  }
  return opened;
}

const kindOf = (pages: readonly Route[], path: string) => {
  const route = pages.find((one) => patternOf(one.path).test(path.replace(/[?#].*/, '')));
  return route && nameOf(route);
};

const linksOn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
