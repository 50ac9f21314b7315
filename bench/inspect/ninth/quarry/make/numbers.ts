/** Numbers that must hold: check digits, plates, passports. All invented. */
import type { Chance } from './chance.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of a resident identity number (GB 11643). */
export function residentCheck(first17: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(first17[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Whether a number of digits passes Luhn's test. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

export function digits(count: number, c: Chance): string {
  return Array.from({ length: count }, () => c.int(0, 9)).join('');
}

function birthday(c: Chance, from: number, to: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${c.int(from, to)}${two(c.int(1, 12))}${two(c.int(1, 28))}`;
}

/** A whole resident number of a grown person. */
export function resident(region: string, c: Chance): string {
  const first = `${region}${birthday(c, 1946, 2004)}${String(c.int(1, 899)).padStart(3, '0')}`;
  return first + residentCheck(first);
}

/** The old form of 15 digits. */
export function oldResident(region: string, c: Chance): string {
  return `${region}${birthday(c, 1946, 1985).slice(2)}${String(c.int(1, 899)).padStart(3, '0')}`;
}

/** A bank card of 19 digits, as the rural credit and state banks give them. */
export function bankCard(c: Chance): string {
  const first = c.pick(['622848', '621700', '622202', '621799', '623059', '622188']) + digits(12, c);
  return [...'0123456789'].map((last) => first + last).find(luhnHolds) ?? '';
}

export function mobile(c: Chance): string {
  return c.pick(['136', '138', '139', '150', '151', '158', '159', '177', '182', '186', '189', '199']) + digits(8, c);
}

export function plate(head: string, c: Chance): string {
  return `${head}${c.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])}${digits(4, c)}`;
}

export function passport(c: Chance): string {
  const head = c.pick(['E', 'EA', 'EB', 'EC', 'G']);
  return head + digits(9 - head.length, c);
}
