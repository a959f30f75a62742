import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { ACTS, ALONE, sceneOf, type Scene } from './acts.ts';
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

const NEXT = `select s.next_role, s.state from standing s where s.trajectory_id = $1`;
async function nextOf({ owner, child }: Scene) {
  const [row] = await owner<{ next_role: string | null; state: string }>(NEXT, [child.trajectoryId]);
  return { role: row?.next_role ?? 'nobody', state: row?.state ?? '' };
}

const aloneAct = fc.constantFrom(...Object.keys(ALONE));
const withTheTeacher = fc
  .tuple(
    fc.nat({ max: 4 }),
    fc.array(fc.oneof({ weight: 3, arbitrary: aloneAct }, { weight: 1, arbitrary: anyAct }), {
      minLength: 5,
      maxLength: 10,
    }),
  )
  .map(([steps, then]) => ({ route: ROUTE.slice(0, steps), then }));

test('nothing that a teacher does alone takes the task of the intern begeleider away: it waits until she has seen it', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(withTheTeacher, async ({ route, then }) => {
      const scene = await sceneOf(portal, make);
      await portal.database.settle();

      for (const name of [...route, ...then]) {
        const before = await nextOf(scene);
        const reply = await ACTS[name]?.(scene);
        expect(reply?.status ?? 0, name).toBeLessThan(500);
        if (reply?.status === 303) done.set(name, (done.get(name) ?? 0) + 1);
        const after = await nextOf(scene);
        expect(await differencesIn(portal.database), name).toEqual(ALL_AS_DERIVED);
        if (!(name in ALONE) || before.role !== 'intern_begeleider') continue;
        // Without anything that stands the traject ends, and says so among what ended lately.
        if (!after.state || after.state === 'ended:by_mistake') return;
        expect(after, `${name} in ${before.state}`).toMatchObject({ role: 'intern_begeleider' });
      }
    }),
    {
      numRuns: 14,
      examples: [
        [
          {
            route: [],
            then: ['ownHelpAlone', 'seen', 'signal', 'strikeOwnSignal', 'seen', 'correctConsultation'],
          },
        ],
        [
          {
            route: [],
            then: ['ownHelpAlone', 'seen', 'signal', 'moveOwnSignal', 'seen', 'talkFirstAlone', 'ownHelp'],
          },
        ],
        [
          {
            route: ['talkFirst', 'refer'],
            then: ['strikeOwnTalk', 'seen', 'safetyAlone', 'strikeOwnConsultation'],
          },
        ],
        [
          {
            route: ['talkFirst', 'refer'],
            then: ['correct', 'seen', 'ownHelpAlone', 'close', 'reopen', 'helpAfterTalk'],
          },
        ],
        [{ route: [], then: ['ownHelpAlone', 'seen', 'signal', 'correctSignal', 'seen'] }],
        [
          {
            route: [],
            then: [
              'noteAlone',
              'talkFirstAlone',
              'plan',
              'callOff',
              'plan',
              'talkOn',
              'seen',
              'parentsThink',
              'seen',
            ],
          },
        ],
        // Whatever the random ones leave out is done all the same.
        [{ route: [], then: ['noReferral', 'seen', 'refer', 'seen', 'strikeOwnConsultation'] }],
      ],
    },
  );
  expect([...done.keys()].sort()).toEqual(expect.arrayContaining([...Object.keys(ALONE), 'seen'].sort()));
});
