// How is a pyramid drawn, of as many levels as there are? Each level is a slice; together they go from wide to narrow.

const WIDE = 100;
const NARROW = 14;

/**
 * The corners of a slice, for a polygon in a square of 100 by 100 that is stretched to the height of its row.
 * @param row counted from the base, which is 0
 */
export function cornersOf(row: number, rows: number): string {
  const base = WIDE - ((WIDE - NARROW) * row) / rows;
  const top = WIDE - ((WIDE - NARROW) * (row + 1)) / rows;
  const corners = [
    [(WIDE - base) / 2, WIDE],
    [(WIDE + base) / 2, WIDE],
    [(WIDE + top) / 2, 0],
    [(WIDE - top) / 2, 0],
  ] as const;
  return corners.map(([x, y]) => `${x.toFixed(2)},${String(y)}`).join(' ');
}
