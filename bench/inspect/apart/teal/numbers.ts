/** A seeded source of whole numbers: the same seed always gives the same row. */
export type Random = (low: number, high: number) => number;

export function random(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (((t ^ (t >>> 14)) >>> 0) % (high - low + 1));
  };
}

export const digits = (next: Random, count: number): string => Array.from({ length: count }, () => next(0, 9)).join('');

const two = (n: number) => String(n).padStart(2, '0');

/** The last sign of an identity number of 18 (GB 11643). */
export function identityCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** An identity number of 18; the figure before the last is odd for men, even for women. */
export function identity(next: Random, woman: boolean, year = next(1955, 1994)): string {
  const born = `${year}${two(next(1, 12))}${two(next(1, 28))}`;
  const first = `${AREAS[next(0, AREAS.length - 1)]}${born}${digits(next, 2)}${2 * next(0, 4) + (woman ? 0 : 1)}`;
  return first + identityCheck(first);
}

/** The old form of 15: a year of two figures, no last sign. */
export function oldIdentity(next: Random): string {
  return `${AREAS[next(0, AREAS.length - 1)]}${next(45, 70)}${two(next(1, 12))}${two(next(1, 28))}${digits(next, 3)}`;
}

/** The last figure by Luhn for the figures before it. */
export function luhn(first: string): string {
  const sum = [...first].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

export function bankCard(next: Random): string {
  const first = `${['622848', '621700', '621098', '622202'][next(0, 3)]}${digits(next, 12)}`;
  return first + luhn(first);
}

export const mobile = (next: Random): string =>
  `${['136', '138', '139', '150', '152', '158', '182', '187', '189'][next(0, 8)]}${next(1, 9)}${digits(next, 7)}`;

const AREAS = ['341522', '420625', '430723', '511923', '610826', '360730', '522728', '410328'];
