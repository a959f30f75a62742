import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placesOf, SMALLEST_SHOWN, withhold } from '../../../src/oversight/figures/rules.ts';

test('a municipality counts what is back at school at step 4, and has no earlier steps', () => {
  const back = [{ place: '3', trajectories: 7 }];

  expect(placesOf(back, 'policy_officer')[0]).toEqual({ label: 'Stap 4 · Aanmelding', count: 7 });
  expect(placesOf(back, 'board_member')[2]).toMatchObject({ count: 7 });
});

test('what was begun by mistake is counted nowhere', () => {
  const places = placesOf([{ place: 'by_mistake', trajectories: 9 }], 'board_member');

  expect(places.map(({ count }) => count)).toEqual(places.map(() => 0));
});

describe('what is withheld', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 14 });

  test('nothing below five is ever shown, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (real) => {
        const shown = withhold(real);
        shown.counts.forEach((cell, i) => {
          expect(cell).toBe((real[i] ?? 0) < SMALLEST_SHOWN ? 'few' : real[i]);
        });
        const total = real.reduce((a, b) => a + b, 0);
        expect(total < SMALLEST_SHOWN ? [undefined] : [undefined, total]).toContain(shown.total);
      }),
    );
  });

  test('a withheld count cannot be worked out: with the same page it may be anything from none to four', () => {
    const small = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.integer({ min: 5, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(small, (real) => {
        const page = JSON.stringify(withhold(real));
        const hidden = real.flatMap((count, i) => (count < SMALLEST_SHOWN ? [i] : []));
        const possible = allOf(real, hidden).filter((other) => JSON.stringify(withhold(other)) === page);
        for (const i of hidden)
          expect(new Set(possible.map((other) => other[i]))).toEqual(new Set([0, 1, 2, 3, 4]));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    { real: [5, 6], total: 11, why: 'nothing is withheld' },
    { real: [9, 4], total: undefined, why: 'one withheld count is the difference' },
    { real: [9, 0, 0], total: undefined, why: 'the difference would tell that both are none' },
    { real: [9, 4, 4], total: undefined, why: 'the difference would tell that both are four' },
    { real: [9, 3, 1], total: 13, why: 'four may lie anywhere' },
    { real: [1, 2], total: undefined, why: 'the total is small itself' },
  ])('$real: $why', ({ real, total }) => {
    expect(withhold(real).total).toBe(total);
  });
});

/** The same page's counts with every value that the withheld ones could have. */
function allOf(real: number[], hidden: number[]): number[][] {
  return hidden.reduce<number[][]>(
    (made, i) =>
      made.flatMap((counts) =>
        [0, 1, 2, 3, 4].map((value) => counts.map((count, j) => (j === i ? value : count))),
      ),
    [real],
  );
}
