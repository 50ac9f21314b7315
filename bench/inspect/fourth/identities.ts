import type { Random } from './random.ts';

const AREAS = ['430725', '360733', '510922', '410327', '620923', '450328', '520326', '340826'];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const UNIT = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const UNIT_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** issuer's first six digits and the whole length */
const CARDS: [string, number][] = [
  ['622202', 19],
  ['622848', 19],
  ['621700', 19],
  ['621661', 19],
  ['622188', 19],
  ['623059', 19],
  ['622588', 16],
  ['621483', 16],
];

const two = (value: number): string => String(value).padStart(2, '0');
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.whole(0, 9)).join('');
const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(text.charAt(at)), 0);

/** The check character of GB 11643 for the first 17 digits of a resident number. */
export const residentCheck = (first17: string): string =>
  '10X98765432'.charAt(weighted(first17, '0123456789', ID_WEIGHTS) % 11);

/** The check character of GB 32100 for the first 17 characters of a credit code. */
export const creditCheck = (first17: string): string =>
  CREDIT.charAt((31 - (weighted(first17, CREDIT, CREDIT_WEIGHTS) % 31)) % 31);

/** Whether all digits together satisfy Luhn. */
export const luhn = (number: string): boolean =>
  [...number].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

/** An invented resident number of 18 characters with the right check character. */
export function residentId(random: Random): string {
  const birth = `${random.whole(1948, 2004)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`;
  const first = `${random.one(AREAS)}${birth}${digits(random, 3)}`;
  return first + residentCheck(first);
}

/** An invented resident number of the old form: 15 digits, a date of birth in the middle. */
export const oldResidentId = (random: Random): string =>
  `${random.one(AREAS)}${random.whole(40, 79)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}${digits(random, 3)}`;

/** An invented bank card number that satisfies Luhn. */
export function bankCard(random: Random): string {
  const [prefix, length] = random.one(CARDS);
  const body = prefix + digits(random, length - 7);
  const last = [...'0123456789'].find((digit) => luhn(body + digit)) ?? '0';
  return body + last;
}

/** An invented unified social credit code, right by GB 32100 and GB 11714. */
export function creditCode(random: Random): string {
  const unit = digits(random, 8);
  const rest = 11 - (weighted(unit, UNIT, UNIT_WEIGHTS) % 11);
  if (rest === 10) return creditCode(random);
  const first = `${random.one(['91', '11', '12', '93', '52'])}${random.one(AREAS)}${unit}${rest % 11}`;
  return first + creditCheck(first);
}

/** An invented mobile number. */
export const mobile = (random: Random): string =>
  `${random.one(['138', '139', '151', '158', '187', '133', '181', '177', '135', '150'])}${digits(random, 4)}${digits(random, 4)}`;

/** An invented landline with its area code. */
export const landline = (random: Random): string =>
  `0${random.one(['739', '797', '825', '379', '937', '773'])}-${random.whole(2, 8)}${digits(random, 6)}`;

/** An invented plate of a car. */
export const plate = (random: Random): string =>
  `${random.one([...'湘赣川豫甘桂黔皖'])}${random.one([...'BCDEFGH'])}·${random.one([...'ACDKLMPQ'])}${digits(random, 4)}`;

/** An invented passport number. */
export const passport = (random: Random): string => `${random.one(['E', 'G'])}${digits(random, 8)}`;
