/** Numbers of persons that tell by themselves whether they can be one. Pure. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643-1999: seventeen digits with a real date of birth, and a check digit. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  if (!isDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17];
}

/** Provinces by the first two digits of an area's code (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** The fifteen digits of before 1999: an area, a date of birth of two-digit year, a serial; no check digit. */
export function isOldIdCard(number: string): boolean {
  if (!/^\d{15}$/.test(number) || !PROVINCE.test(number)) return false;
  return isDate(`19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`);
}

/** Whether the area of a number lies in a province there is. */
export function hasProvince(number: string): boolean {
  return PROVINCE.test(number);
}

function isDate(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 银行卡号: 16 to 19 digits of which the last is given by the others (GB/T 17552, Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(digits)) return false;
  let sum = 0;
  for (let back = 0; back < digits.length; back += 1) {
    const digit = Number(digits[digits.length - 1 - back]);
    const weighed = back % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
