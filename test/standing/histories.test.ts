import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { ACTS, sceneOf } from './acts.ts';
import { ALL_AS_DERIVED, differencesIn } from './rows.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** The order in which a traject goes well, so that random ones get far as well. */
const ROUTE = [
  'talkFirst',
  'refer',
  'prepare',
  'yesOfBoth',
  'send',
  'receive',
  'name',
  'meet',
  'tell',
  'tellLast',
];
const anyAct = fc.constantFrom(...Object.keys(ACTS));
const history = fc
  .tuple(fc.nat({ max: ROUTE.length }), fc.array(anyAct, { minLength: 4, maxLength: 9 }))
  .map(([steps, then]) => ({ route: ROUTE.slice(0, steps), then }));

test('after whatever people do in whatever order, every traject stands as it would be derived anew, with nothing left to settle', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(history, async ({ route, then }) => {
      const scene = await sceneOf(portal, make);
      await portal.database.settle();

      for (const name of [...route, ...then]) {
        const reply = await ACTS[name]?.(scene);
        expect(reply?.status ?? 0, name).toBeLessThan(500);
        if (reply?.status === 303) done.set(name, (done.get(name) ?? 0) + 1);
        if (route.length && name === route.at(-1)) continue;
        expect(await differencesIn(portal.database), name).toEqual(ALL_AS_DERIVED);
      }
    }),
    { numRuns: 9, examples: [[{ route: ROUTE.slice(0, 1), then: ROUTE.slice(1) }]] },
  );
  expect([...done.keys()].sort()).toEqual(expect.arrayContaining(ROUTE.filter((act) => act !== 'prepare')));
});
