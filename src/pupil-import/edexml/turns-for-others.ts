// How is a long list gone through without keeping everybody else waiting? Some at a time: in between, the others have their turn.

import { setImmediate } from 'node:timers/promises';

/** Some milliseconds' work: short beside an answer, long beside the turn itself. */
const AT_A_TIME = 100;

/** Between two pieces of work that cannot be cut. */
export const othersTurn = (): Promise<void> => setImmediate();

export async function inTurns<T, R>(items: readonly T[], work: (item: T, index: number) => R): Promise<R[]> {
  const done: R[] = [];
  for (const [index, item] of items.entries()) {
    done.push(work(item, index));
    if (done.length % AT_A_TIME === 0) await othersTurn();
  }
  return done;
}
