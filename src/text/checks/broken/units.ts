/** Sets of characters by UTF-16 unit: what a line begins or ends with is known at once. */

/** A bit of a table; 32 sets stand in one, since most questions are about the same few characters. */
export interface Units {
  readonly table: Uint32Array;
  readonly bit: number;
}

let table = new Uint32Array(0x10000);
let bit = 1;

export function unitsOf(characters: string): Units {
  const units: Units = { table, bit };
  for (let i = 0; i < characters.length; i += 1) {
    const unit = characters.charCodeAt(i);
    table[unit] = (table[unit] ?? 0) | bit;
  }
  bit <<= 1;
  if (bit === 0) [table, bit] = [new Uint32Array(0x10000), 1];
  return units;
}

/** What `\s` stands for. */
export const WHITE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Whether the character at this place is one of the set; beyond the ends of a text, where it is slow to be asked for, there is none. */
export const isAt = (text: string, at: number, units: Units): boolean =>
  at >= 0 && at < text.length && ((units.table[text.charCodeAt(at)] ?? 0) & units.bit) !== 0;

export const beginsIn = (text: string, units: Units): boolean => isAt(text, 0, units);
export const endsIn = (text: string, units: Units): boolean => isAt(text, text.length - 1, units);
