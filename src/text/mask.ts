/** Personal data as it is shown to those who need not see it whole: recognisable to who knows it, of no use to others. */

/** Keeps the ends of a number: '330************21', '138****5678'; one too short to hide anything is hidden whole. */
export function maskNumber(number: string): string {
  const signs = [...number];
  if (signs.length < 7) return '*'.repeat(signs.length);
  const [head, tail] = signs.length < 12 ? [3, 4] : [3, 2];
  const hidden = Math.max(1, signs.length - head - tail);
  return [
    ...signs.slice(0, head),
    '*'.repeat(hidden),
    ...signs.slice(signs.length - Math.min(tail, signs.length - head - 1)),
  ].join('');
}

/** 'z***@example.com'; what is no address is treated like a number. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? maskNumber(address) : `${[...address][0] ?? ''}***${address.slice(at)}`;
}

/** The first six characters of an address: the county, hardly ever the street. */
export function maskAddress(address: string): string {
  const signs = [...address];
  return `${signs.slice(0, Math.min(6, Math.floor(signs.length / 2))).join('')}******`;
}
