/** Sets of characters as tables by UTF-16 unit: what a line begins or ends with is known at once. */
export function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i += 1) units[characters.charCodeAt(i)] = 1;
  return units;
}

/** What `\s` stands for. */
export const WHITE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const beginsIn = (text: string, units: Uint8Array): boolean => units[text.charCodeAt(0)] === 1;
export const endsIn = (text: string, units: Uint8Array): boolean => units[text.charCodeAt(text.length - 1)] === 1;
