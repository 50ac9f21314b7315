/** Seeded random numbers and the numbers with check digits that pages hold; none belongs to anybody. */
export type Random = () => number;

/** Numbers in [0, 1), always the same for the same seed. */
export function seeded(seed: string): Random {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Random, low: number, high: number) => low + Math.floor(random() * (high - low + 1));

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => between(random, 1, 9)).join('');
const two = (value: number) => String(value).padStart(2, '0');

/** Check digit of a resident identity number (GB 11643). */
export function idCheck(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += Number(first17[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'.charAt(sum % 11);
}

/** A resident identity number of 18 places, of somebody born between the two years. */
export function residentId(random: Random, from = 1955, to = 2000): string {
  const first = `43052${between(random, 2, 9)}${between(random, from, to)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}${digits(random, 3)}`;
  return first + idCheck(first);
}

/** A resident identity number in the old form of 15 places. */
export const oldResidentId = (random: Random) =>
  `43052${between(random, 2, 9)}${between(random, 41, 79)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}${digits(random, 3)}`;

/** Whether the Luhn sum of a card number holds. */
export function luhn(number: string): boolean {
  let sum = 0;
  for (const [at, char] of [...number].reverse().entries()) {
    const value = Number(char) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** A bank card number of 19 places. */
export function bankCard(random: Random): string {
  const first = `${pick(random, ['622202', '622848', '621700', '623090'])}${digits(random, 12)}`;
  for (let last = 0; last < 10; last++) if (luhn(first + last)) return first + last;
  throw new Error('no check digit');
}

export const mobile = (random: Random) =>
  `${pick(random, ['138', '139', '151', '158', '177', '186', '199'])}${digits(random, 8)}`;

export const passport = (random: Random) => `E${pick(random, ['', 'A', 'H'])}${digits(random, 8)}`.slice(0, 9);

export const plate = (random: Random) => `湘E${pick(random, [...'ABDFK'])}${digits(random, 4)}`;
