// Which choice does the demo make? Seeded pseudo-random numbers: the same seed always gives the same region.

export interface Dice {
  /** A number in [0, 1). */
  roll(): number;
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
  /** One of the items; the list may not be empty. */
  pick<T>(items: readonly T[]): T;
  /** True in about `share` of the throws (0 to 1). */
  chance(share: number): boolean;
}

/** Mulberry32 (public domain, Tommy Ettinger); good enough to spread names, not for secrets. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from an empty list');
    return item;
  };
  return { roll, between, pick, chance: (share) => roll() < share };
}
