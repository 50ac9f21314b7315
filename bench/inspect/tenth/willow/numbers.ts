import type { Random } from './random.ts';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a resident identity number's first 17 digits (GB 11643). */
export const idCheck = (digits: string) =>
  '10X98765432'[ID_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? '';

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a unified social credit code's first 17 characters (GB 32100). */
export const codeCheck = (code: string) =>
  CODE_ALPHABET[
    (31 - (CODE_WEIGHTS.reduce((sum, weight, at) => sum + weight * CODE_ALPHABET.indexOf(code[at] ?? ''), 0) % 31)) % 31
  ] ?? '';

/** Whether Luhn's rule holds for a number. */
export function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const REGIONS = ['510722', '430723', '341225', '411725', '360731', '610326'];

const two = (value: number) => String(value).padStart(2, '0');

const born = (random: Random) => `${random.whole(1946, 2002)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`;

export function residentId(random: Random): string {
  const digits = `${random.pick(REGIONS)}${born(random)}${random.digits(3)}`;
  return digits + idCheck(digits);
}

/** The form of 15 digits, without century and check digit. */
export const oldResidentId = (random: Random) => `${random.pick(REGIONS)}${born(random).slice(2)}${random.digits(3)}`;

export function creditCode(random: Random): string {
  const code = `91${random.pick(REGIONS)}MA${random.digits(4)}${random.pick(['K', 'R', 'T', 'W'])}${random.digits(2)}`;
  return code + codeCheck(code);
}

export function bankCard(random: Random): string {
  const digits = `${random.pick(['621700', '622848', '621661', '621799', '622202'])}${random.digits(12)}`;
  const last = [...'0123456789'].find((digit) => luhn(digits + digit));
  return `${digits}${last}`;
}

export const mobile = (random: Random) =>
  `${random.pick(['138', '139', '150', '152', '158', '177', '182', '187', '199'])}${random.digits(8)}`;

export const plate = (random: Random, province: string) =>
  `${province}${random.pick(['B', 'C', 'D', 'F', 'H'])}·${random.pick(['A', 'K', 'M', 'T', 'Q'])}${random.digits(4)}`;
