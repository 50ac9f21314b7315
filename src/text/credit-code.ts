/** 统一社会信用代码: 18 characters, the last one a check digit (GB 32100-2015, 4.5). */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character for the first 17 characters; null when one of them is not of the alphabet. */
export function creditCheckDigit(first17: string): string | null {
  if (first17.length !== 17) return null;
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** Whether this is a well-formed code: upper case, 18 characters, right check digit. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCheckDigit(code.slice(0, 17)) === code[17];
}
