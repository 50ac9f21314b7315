/** Sets of characters as bits by UTF-16 unit: what a line begins or ends with is known at once. */

/** The number of a set; 32 of them stand in one table, since most questions are about the same few characters. */
export type Units = number;

const tables: Uint32Array[] = [];
let sets = 0;

export function unitsOf(characters: string): Units {
  const set = sets;
  sets += 1;
  if (set % 32 === 0) tables.push(new Uint32Array(0x10000));
  const table = tables[set >>> 5];
  for (let i = 0; table && i < characters.length; i += 1) {
    const unit = characters.charCodeAt(i);
    table[unit] = (table[unit] ?? 0) | (1 << (set & 31));
  }
  return set;
}

/** What `\s` stands for. */
export const WHITE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Whether the character at this place is one of the set; beyond the ends of a text there is none. */
export const isAt = (text: string, at: number, units: Units): boolean =>
  (((tables[units >>> 5]?.[text.charCodeAt(at)] ?? 0) >>> (units & 31)) & 1) === 1;

export const beginsIn = (text: string, units: Units): boolean => isAt(text, 0, units);
export const endsIn = (text: string, units: Units): boolean => isAt(text, text.length - 1, units);
