/** Seeded chance: the same seed gives the same pages. */
export interface Chance {
  /** a number from 0 up to, not including, 1 */
  next(): number;
  /** a whole number, both ends included */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** A small generator of random numbers (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick<T>(list: readonly T[]) {
      return list[int(0, list.length - 1)] as T;
    },
  };
}

/** A seed out of a name. */
export function seedOf(name: string): number {
  let seed = 2166136261;
  for (const letter of name) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16777619);
  return seed >>> 0;
}
