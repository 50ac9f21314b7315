/** Sets of characters by UTF-16 unit: what a line begins or ends with is known at once. */

/** By the number of a character 1 where it is in the set. */
export type Units = Uint8Array;

/** characters that stand in any set, and one for all others: a small table of each set, and one that all share */
const MOST = 0x1000;
const numbers = new Uint16Array(0x10000);
let last = 0;

export function unitsOf(characters: string): Units {
  const units = new Uint8Array(MOST);
  for (let i = 0; i < characters.length; i += 1) units[numberOf(characters.charCodeAt(i))] = 1;
  return units;
}

function numberOf(unit: number): number {
  if (numbers[unit] === 0) {
    last += 1;
    if (last === MOST) throw new Error('More characters than there are numbers');
    numbers[unit] = last;
  }
  return numbers[unit] ?? 0;
}

/** What `\s` stands for. */
export const WHITE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Whether the character at this place is one of the set; beyond the ends of a text, where it is slow to be asked for, there is none. */
export const isAt = (text: string, at: number, units: Units): boolean =>
  at >= 0 && at < text.length && units[numbers[text.charCodeAt(at)] ?? 0] === 1;

export const beginsIn = (text: string, units: Units): boolean => isAt(text, 0, units);
export const endsIn = (text: string, units: Units): boolean => isAt(text, text.length - 1, units);
