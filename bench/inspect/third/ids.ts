/** Invented numbers that are right by their checksums. */
export type Random = () => number;

/** A small seeded generator (mulberry32): 0 ≤ value < 1, the same row for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => between(random, 0, 9)).join('');

const two = (value: number): string => String(value).padStart(2, '0');

const PROVINCES = ['13', '14', '21', '33', '34', '36', '37', '41', '42', '43', '45', '51', '52', '53', '61', '62'];

const region = (random: Random): string =>
  `${pick(random, PROVINCES)}${two(between(random, 1, 12))}${between(random, 21, 29)}`;

/** The check character of a resident number of 17 digits (GB 11643). */
export function residentCheck(body: string): string {
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * 2 ** (17 - at), 0);
  return '10X98765432'.charAt(sum % 11);
}

export function residentId(random: Random, from = 1948, to = 1999): string {
  const born = `${between(random, from, to)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`;
  const body = `${region(random)}${born}${digits(random, 3)}`;
  return body + residentCheck(body);
}

export const oldResidentId = (random: Random): string =>
  `${region(random)}${between(random, 40, 79)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}${digits(random, 3)}`;

/** A serial of 18 digits that is no resident number: month 13 and above, wrong check. */
export function serial(random: Random, length = 18): string {
  const body = `20${between(random, 21, 24)}${two(between(random, 1, 12))}${between(random, 71, 98)}${digits(random, length - 9)}`;
  const last = residentCheck(body.padEnd(17, '0').slice(0, 17)) === '7' ? '8' : '7';
  return body + last;
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function creditCheck(body: string): string {
  const sum = [...body].reduce((all, mark, at) => all + CREDIT.indexOf(mark) * (3 ** at % 31), 0);
  return CREDIT.charAt((31 - (sum % 31)) % 31);
}

/** A unified social credit code (GB 32100); its letters keep it from looking like a resident number. */
export function creditCode(random: Random): string {
  const organisation = `MA${digits(random, 6)}`;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...organisation].reduce((all, mark, at) => all + Number.parseInt(mark, 36) * (weights[at] ?? 0), 0);
  const check = ['0', 'X', '9', '8', '7', '6', '5', '4', '3', '2', '1'][sum % 11] ?? '0';
  const body = `91${region(random)}${organisation}${check}`;
  return body + creditCheck(body);
}

export function luhnCheck(body: string): string {
  const sum = [...body].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const CARDS: [string, number][] = [
  ['622202', 19],
  ['621700', 19],
  ['622848', 19],
  ['621661', 19],
  ['622150', 19],
  ['621226', 19],
  ['622588', 16],
  ['622908', 18],
  ['621797', 19],
  ['625955', 16],
];

export function bankCard(random: Random): string {
  const [prefix, length] = pick(random, CARDS);
  const body = prefix + digits(random, length - prefix.length - 1);
  return body + luhnCheck(body);
}

export const mobile = (random: Random): string =>
  `${pick(random, ['133', '135', '136', '138', '139', '150', '152', '158', '177', '181', '182', '187', '189', '199'])}${digits(random, 8)}`;

export const plate = (random: Random): string =>
  `${pick(random, ['川', '鄂', '湘', '皖', '赣', '豫', '黔', '陕', '冀', '桂'])}${pick(random, ['C', 'E', 'F', 'H', 'J', 'K', 'M', 'Q'])}${pick(random, ['A', 'B', 'D', 'K', 'P', 'R', 'T', 'W', '3', '7'])}${digits(random, 4)}`;

export const passport = (random: Random): string =>
  pick(random, [
    () => `E${digits(random, 8)}`,
    () => `G${digits(random, 8)}`,
    () => `E${pick(random, ['A', 'B', 'C', 'D', 'H', 'J'])}${digits(random, 7)}`,
  ])();
