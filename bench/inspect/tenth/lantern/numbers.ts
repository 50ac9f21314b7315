/** Numbers of persons and firms, made up, with right check digits. */
import { between, digits, one, type Random } from './random.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of a resident identity number (GB 11643). */
export function residentCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** The last digit of a bank card number (Luhn). */
export function luhnCheck(rest: string): string {
  const sum = [...rest].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const REGIONS = ['510723', '430821', '360730', '520422', '411625', '340826', '610927', '450329'];
const two = (value: number) => String(value).padStart(2, '0');
const birthday = (random: Random, from: number, to: number) =>
  `${between(random, from, to)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`;

export function resident(random: Random, from = 1950, to = 2002): string {
  const first = `${one(random, REGIONS)}${birthday(random, from, to)}${digits(random, 3)}`;
  return first + residentCheck(first);
}

/** The old identity number of 15 digits. */
export function oldResident(random: Random): string {
  return `${one(random, REGIONS)}${birthday(random, 1938, 1972).slice(2)}${digits(random, 3)}`;
}

export function bankCard(random: Random): string {
  const first = one(random, ['622848', '621700', '622202', '621098', '623059']) + digits(random, 12);
  return first + luhnCheck(first);
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Unified social credit code of a firm (GB 32100). */
export function creditCode(random: Random): string {
  const body = `91${one(random, REGIONS)}MA${digits(random, 7)}`;
  const sum = [...body].reduce((total, letter, place) => total + ALPHABET.indexOf(letter) * (3 ** place % 31), 0);
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '');
}

export const mobile = (random: Random): string =>
  one(random, ['138', '139', '151', '158', '186', '177', '133', '182']) + digits(random, 8);

export const passport = (random: Random): string =>
  one(random, ['E', 'G', 'EA', 'EB']).padEnd(2, '4') + digits(random, 7);

export const plate = (random: Random): string =>
  one(random, ['川', '湘', '赣', '皖', '豫', '陕']) +
  one(random, ['B', 'C', 'D', 'F', 'H']) +
  one(random, ['A', 'K', 'M', 'T', '5', '7']) +
  digits(random, 4);
