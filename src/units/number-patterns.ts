/**
 * Patterns of the numbers that a site gives to requests and to its letters about them. Pure.
 *
 *   {unit}      code of the addressee in capitals (receipt numbers)
 *   {short}     short name of the addressee (letters)
 *   {year}      four digits                    {serial:4}  serial of unit and year, padded to so many digits
 *   {serial}    not padded (letters)
 *
 * Receipt numbers are made in the database (office.next_request_number), where the public's lodging takes them too.
 */

export const DEFAULT_RECEIPT_PATTERN = '{unit}-{year}-{serial:4}';
export const DEFAULT_LETTER_PATTERN = '{short}依申请〔{year}〕{serial}号';

const PLACEHOLDER = /\{(unit|short|year|serial)(?::[1-9])?\}/g;

/** Whether receipt numbers of this pattern are unique, and found again however their letters are typed. */
export function isReceiptPattern(pattern: string): boolean {
  // between two of its parts stands something, or the numbers of two units could be the same
  return (
    hasOnce(pattern, ['unit', 'year', 'serial']) &&
    /\{serial:[1-9]\}/.test(pattern) &&
    !pattern.includes('}{') &&
    /^[A-Z\p{Script=Han}〔〕（）-]*$/u.test(pattern.replace(PLACEHOLDER, '')) &&
    pattern.length <= 60
  );
}

export function isLetterPattern(pattern: string): boolean {
  return hasOnce(pattern, ['short', 'year', 'serial']) && !pattern.includes('}{') && isPlain(pattern);
}

function hasOnce(pattern: string, wanted: readonly string[]): boolean {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  return names.toSorted().join() === wanted.toSorted().join();
}

const isPlain = (pattern: string) => !/[{}\s]/.test(pattern.replace(PLACEHOLDER, '')) && pattern.length <= 60;

/** formatLetterNumber('{short}依申请〔{year}〕{serial}号', { short: '示政办', year: 2026, serial: 3 }) is '示政办依申请〔2026〕3号'. */
export function formatLetterNumber(
  pattern: string,
  { short, year, serial }: { short: string; year: number; serial: number },
): string {
  const digits = Number(/\{serial:([1-9])\}/.exec(pattern)?.[1] ?? 1);
  const values: Record<string, string> = { short, year: String(year), serial: String(serial).padStart(digits, '0') };
  return pattern.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}
