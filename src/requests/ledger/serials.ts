/** Which serial of which year a number of the site's own pattern has. Pure. */

/** null for a number of another pattern: an old ledger's own, which no new number can meet. */
export function serialOf(pattern: string, unitCode: string, number: string): { year: string; serial: number } | null {
  const parts = pattern.split(/(\{unit\}|\{year\}|\{serial:[1-9]\})/).map((part) => {
    if (part === '{unit}') return RegExp.escape(unitCode.toUpperCase());
    if (part === '{year}') return String.raw`(?<year>\d{4})`;
    if (part.startsWith('{serial:')) return String.raw`(?<serial>\d{1,9})`;
    return RegExp.escape(part);
  });
  const match = new RegExp(`^${parts.join('')}$`, 'iu').exec(number);
  const { year, serial } = match?.groups ?? {};
  return year && serial ? { year, serial: Number(serial) } : null;
}
