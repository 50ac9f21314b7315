/** Invented numbers that are right by their checksums. `below(n)` gives a whole number from 0 to n - 1. */
type Below = (below: number) => number;

const digits = (below: Below, count: number) => Array.from({ length: count }, () => below(10)).join('');

const WEIGHTS_11643 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS_11643 = '10X98765432';

/** The eighteenth character of a resident ID (GB 11643) for its first seventeen digits. */
export function residentCheck(first17: string): string {
  const sum = WEIGHTS_11643.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECKS_11643[sum % 11] ?? '';
}

const PROVINCES = ['11', '13', '21', '32', '33', '34', '36', '37', '41', '42', '43', '44', '45', '51', '53', '61'];

/** A resident ID of a county that does not exist (99xx), so that it can be nobody's. */
export function residentId(below: Below): string {
  const area = `${PROVINCES[below(PROVINCES.length)]}99${20 + below(9)}`;
  const two = (n: number) => String(n).padStart(2, '0');
  const first = `${area}${1948 + below(58)}${two(1 + below(12))}${two(1 + below(28))}${digits(below, 3)}`;
  return first + residentCheck(first);
}

/** One that ends in X. */
export function residentIdWithX(below: Below): string {
  for (;;) {
    const id = residentId(below);
    if (id.endsWith('X')) return id;
  }
}

/** The fifteen digits of an ID issued before 1999. */
export function oldResidentId(below: Below): string {
  const id = residentId(below);
  return id.slice(0, 6) + String(40 + below(40)) + id.slice(10, 17);
}

/** Eighteen digits with a date in the middle whose checksum is wrong: an order number, not an ID. */
export function serial18(below: Below): string {
  const id = residentId(below);
  const wrong = String((Number(CHECKS_11643.indexOf(id.slice(17)) + 1 + below(8)) * 7) % 10);
  return id.slice(0, 17) + (wrong === id.slice(17) ? String((Number(wrong) + 1) % 10) : wrong);
}

/** The digit that makes a number right by Luhn. */
export function luhnDigit(number: string): string {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    sum += at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

const CARDS: readonly (readonly [prefix: string, length: number])[] = [
  ['622202', 19],
  ['621700', 19],
  ['622848', 19],
  ['621785', 19],
  ['621098', 19],
  ['622588', 16],
  ['622262', 19],
  ['621226', 19],
  ['622155', 16],
  ['622908', 18],
];

/** A card number with a known prefix. */
export function bankCard(below: Below): string {
  const [prefix, length] = CARDS[below(CARDS.length)] ?? ['622202', 19];
  const first = `${prefix}00${digits(below, length - 9)}`;
  return first + luhnDigit(first);
}

/** Sixteen to nineteen digits with a card's prefix that Luhn refuses. */
export function notCard(below: Below): string {
  const card = bankCard(below);
  return card.slice(0, -1) + String((Number(card.slice(-1)) + 1 + below(8)) % 10);
}

const MOBILE = [
  '130',
  '131',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '166',
  '176',
  '177',
  '180',
  '181',
  '186',
  '187',
  '188',
  '189',
  '191',
  '198',
  '199',
];

export const mobile = (below: Below) => `${MOBILE[below(MOBILE.length)]}000${below(10)}${digits(below, 4)}`;

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The last character of a unified social credit code (GB 32100). */
export function creditCheck(first17: string): string {
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_ALPHABET.indexOf(first17[at] ?? ''),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** A unified social credit code of a firm or an office; `kind` is its first two characters. */
export function creditCode(below: Below, kind = '91'): string {
  const body = Array.from({ length: 8 }, () =>
    below(3) === 0 ? 'ABCDEFGHJKLMNPQRTUWXY'[below(21)] : String(below(10)),
  ).join('');
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, at) => {
    const char = body[at] ?? '0';
    return total + weight * (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55);
  }, 0);
  const last = 11 - (sum % 11);
  const organisation = body + (last === 10 ? 'X' : last === 11 ? '0' : String(last));
  const first = `${kind}${PROVINCES[below(PROVINCES.length)]}99${20 + below(9)}${organisation}`;
  return first + creditCheck(first);
}

export const plate = (below: Below) =>
  `${'浙苏皖赣鲁豫鄂湘'[below(8)]}${'ABCDEFGH'[below(8)]}${'ABCDEFGHJKLMNPQRSTUVWXYZ'[below(24)]}${digits(below, 4)}`;

export const passport = (below: Below) => `E${'ABCDEFGHJ'[below(9)]}${digits(below, 7)}`;
