/** Invented numbers whose check digits are right. */
import type { Chance } from './chance.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const AREAS = ['431281', '420684', '360829', '511923', '341225', '522632', '450327', '411628'];

/** check character of an 18-digit resident number by GB 11643 */
export function residentCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return '10X98765432'[sum % 11] ?? '';
}

const two = (value: number): string => String(value).padStart(2, '0');
const digits = (c: Chance, count: number): string => Array.from({ length: count }, () => c.n(0, 9)).join('');

/** 18-digit resident number of a person born between the two years */
export function residentId(c: Chance, from = 1948, to = 2003): string {
  const head = `${c.pick(AREAS)}${c.n(from, to)}${two(c.n(1, 12))}${two(c.n(1, 28))}${String(c.n(1, 989)).padStart(3, '0')}`;
  return head + residentCheck(head);
}

/** 15-digit resident number of the old kind */
export function oldResidentId(c: Chance): string {
  return `${c.pick(AREAS)}${c.n(38, 79)}${two(c.n(1, 12))}${two(c.n(1, 28))}${String(c.n(1, 989)).padStart(3, '0')}`;
}

/** last digit that makes the number pass Luhn */
export function luhnDigit(head: string): string {
  let sum = 0;
  [...head].reverse().forEach((digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return String((10 - (sum % 10)) % 10);
}

/** bank card number of 19 digits (or 16 for credit cards) */
export function bankCard(c: Chance, length = 19): string {
  const prefix =
    length === 16
      ? c.pick(['622588', '622575', '628288'])
      : c.pick(['622848', '621700', '622202', '621799', '621336', '621661']);
  const head = prefix + digits(c, length - 7);
  return head + luhnDigit(head);
}

/** mobile number of a person */
export function mobile(c: Chance): string {
  return c.pick(['138', '139', '151', '187', '155', '176', '189', '133']) + c.n(1, 9) + digits(c, 7);
}

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** check character of a unified social credit code by GB 32100 */
export function creditCheck(first17: string): string {
  const sum = [...first17].reduce((total, sign, at) => total + CODE.indexOf(sign) * (CODE_WEIGHTS[at] ?? 0), 0);
  return CODE[(31 - (sum % 31)) % 31] ?? '';
}

/** unified social credit code; kind 91 company, 93 farmers' cooperative, 52 social organisation */
export function creditCode(c: Chance, kind = '91'): string {
  const body = `MA${c.n(1, 9)}${c.pick([...'ABCDEFGHJKLM'])}${digits(c, 3)}${c.pick([...'PQRTUWXY'])}`;
  const sum = [...body].reduce(
    (t, sign, at) =>
      t + (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55) * ([3, 7, 9, 10, 5, 8, 4, 2][at] ?? 0),
    0,
  );
  const rest = 11 - (sum % 11);
  const head = `${kind}${c.pick(AREAS)}${body}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  return head + creditCheck(head);
}
