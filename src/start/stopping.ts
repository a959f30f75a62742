// How does the portal end? It takes in nothing new, what is under way finishes, and what it started it stops.

import type { Server } from 'node:http';

const STOP_MS = 10_000;

/** Requests under way finish; connections without one are closed as they become idle. */
export async function closeServer(server: Server): Promise<void> {
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_MS);
  await new Promise((closed) => server.close(closed));
  clearInterval(idle);
  clearTimeout(late);
}

/** What has to be undone when it ends, the last thing begun first. */
export type Undoing = {
  add: (undo: () => Promise<unknown>) => void;
  undo: () => Promise<void>;
  isEnding: () => boolean;
};

export function undoing(): Undoing {
  const begun: (() => Promise<unknown>)[] = [];
  let ending: Promise<void> | undefined;
  return {
    add: (undo) => begun.push(undo),
    undo: () => (ending ??= undoAll(begun)),
    isEnding: () => ending !== undefined,
  };
}

async function undoAll(begun: (() => Promise<unknown>)[]) {
  for (let undo = begun.pop(); undo; undo = begun.pop()) await undo().catch(() => undefined);
}
