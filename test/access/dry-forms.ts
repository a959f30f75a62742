// Opens the form of every POST route as somebody who may, filled in as its page asks, and sends it up to the commit: nothing stays of it.

import { type Fields, type Portal, type Reply } from '../portal.ts';
import { allRoutes, nameOf, type Route } from '../routes.ts';
import { dryRun } from './dry-run.ts';
import { makeFullWorld } from './full-world.ts';
import { fillHonestly, isTakenIn, sendFilled } from './honest-sends.ts';

/** What it needs to be there closes a file to every other form. */
const CLOSES = '/trajecten/:trajectoryId/heropening';
export const POSTS = allRoutes()
  .filter(({ method }) => method === 'POST')
  .sort((a, b) => Number(a.path === CLOSES) - Number(b.path === CLOSES))
  .map((route) => [nameOf(route), route] as const);

export type DryForms = Awaited<ReturnType<typeof dryForms>>;

/** @param today 'YYYY-MM-DD'; the world is a week older: what happened there before today has its day */
export async function dryForms(portal: Portal, today: string) {
  const dry = dryRun(portal.pool);
  const made = async () => {
    portal.clock.set('2026-11-24T12:00');
    const world = await makeFullWorld(portal.database);
    portal.clock.set(`${today}T12:00`);
    return world;
  };
  let world = await made();

  /** A form that is taken in as its page asks it; undefined when what came before is in the way. */
  async function opened(route: Route) {
    const filled = await fillHonestly({ portal, world, route });
    if (!filled) return undefined;
    const send = async (fields: Fields): Promise<Reply> => {
      dry.isOn = true;
      try {
        return await sendFilled(filled.visitor, { ...filled, fields });
      } finally {
        dry.isOn = false;
      }
    };
    return isTakenIn(await send(filled.fields)) ? { ...filled, send } : undefined;
  }

  return {
    written: dry.written,
    async open(route: Route) {
      const found = await opened(route);
      if (found) return found;
      world = await made();
      const anew = await opened(route);
      if (!anew) throw new Error('No form is taken in.');
      return anew;
    },
  };
}
