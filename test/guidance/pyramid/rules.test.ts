import { expect, test } from 'vitest';

import { cornersOf } from '../../../src/guidance/pyramid/rules.ts';

const numbers = (corners: string) => corners.split(' ').map((corner) => corner.split(',').map(Number));

test.for([1, 2, 4, 5, 6, 9])('a pyramid of %i levels goes from wide to narrow without a gap', (rows) => {
  const slices = Array.from({ length: rows }, (_, row) => numbers(cornersOf(row, rows)));

  for (const [row, corners] of slices.entries()) {
    const [left, right, topRight, topLeft] = corners.map(([x]) => x ?? NaN);
    expect((left ?? NaN) + (right ?? NaN), 'straight above the middle').toBeCloseTo(100, 1);
    expect(topRight).toBeLessThan(right ?? 0);
    expect(topLeft).toBeGreaterThan(left ?? 0);
    const above = slices[row + 1];
    if (above) expect([above[0]?.[0], above[1]?.[0]]).toEqual([topLeft, topRight]);
  }
  expect(slices[0]?.slice(0, 2)).toEqual([
    [0, 100],
    [100, 100],
  ]);
});
