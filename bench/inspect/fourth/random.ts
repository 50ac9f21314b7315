/** A source of chance that gives the same row of numbers for the same seed. */
export interface Random {
  /** whole number from low to high, both included */
  whole(low: number, high: number): number;
  /** one of the list, which must not be empty */
  one<T>(list: readonly T[]): T;
  /** so many different ones of the list, in the list's order */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: small, fast, good enough for choosing words. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const one = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = list.map((_, at) => at);
    const taken: number[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken.sort((a, b) => a - b).map((at) => list[at] as T);
  };
  return { whole, one, some };
}
