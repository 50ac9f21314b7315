/** Whether a number can be one of its kind of identity document. Pure. */
import { isCreditCode } from '../units/credit-code.ts';
import type { IdentityDocument } from './state.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643-1999: seventeen digits with a real date of birth, and a check digit. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(born)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17];
}

function isDate(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isPlausible(document: IdentityDocument, number: string): boolean {
  if (document === 'id-card') return isIdCard(number);
  if (document === 'credit-code') return isCreditCode(number);
  return number.length >= 4;
}
