// Who was this session at its last look? Only to ask the right questions at once: what somebody may see is the database's.

import type { Actor } from './actor.ts';

const MOST = 5000;
const actors = new Map<string, Actor>();

export const lastActorOf = (session = ''): Actor | undefined => actors.get(session);

/** The one that was not seen for longest is forgotten first. */
export function rememberActor(session: string | undefined, actor: Actor): void {
  if (session === undefined) return;
  actors.delete(session);
  actors.set(session, actor);
  const [oldest] = actors.keys();
  if (actors.size > MOST && oldest !== undefined) actors.delete(oldest);
}
