import type { Random } from './random.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of the first 17 digits of a resident identity number (GB 11643). */
export function idCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Whether the Luhn sum of a card number holds. */
export function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const two = (value: number) => String(value).padStart(2, '0');
const birthday = (random: Random) => `${random.int(1946, 1998)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;

/** A resident identity number of the region with its right check digit. */
export function residentId(random: Random, region: string): string {
  const first17 = `${region}${birthday(random)}${random.digits(3)}`;
  return first17 + idCheckDigit(first17);
}

/** The form of before 1999: two digits of the year, no check digit. */
export const oldResidentId = (random: Random, region: string) =>
  `${region}${birthday(random).slice(2)}${random.digits(3)}`;

export const mobile = (random: Random) =>
  `${random.pick(['136', '137', '138', '139', '150', '151', '158', '159', '177', '186', '187', '189'])}${random.digits(8)}`;

export function bankCard(random: Random): string {
  const start = `${random.pick(['621700', '622848', '621660', '623058', '622188', '621098'])}${random.digits(12)}`;
  const last = [...'0123456789'].find((digit) => luhn(start + digit));
  return start + last;
}

export const passport = (random: Random) => `E${random.pick([...'ABCDEFGHJK'])}${random.digits(7)}`;

export const plate = (random: Random, place: string) =>
  `${place}${random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])}${random.digits(4)}`;

/** Hides all but the first and last characters. */
export const mask = (text: string, first: number, last: number) =>
  text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(text.length - last);
