/** Lines and sentences in which some patterns are sought before the next one comes. */
import { allMatches, NONE } from './all-matches.ts';
import type { Table } from './keys.ts';
import { keys, wantedOf } from './wanted.ts';

/** characters of a text that is too long to be noted for some patterns */
const LONG = 2000;

/** the last text that was asked for */
let current = '';
/** its place in the table; null: nothing else was asked of it, and it is not noted */
let place: number | null = null;
/** the next 32 texts are noted in one table, for the keys up to `last` */
const MOST = 32;
let table: Table = { words: new Uint32Array(0), stride: 0, width: 1 };
let next = MOST;
let last = 0;

/** Whether this is the last text that was asked for here. */
export const isPassing = (text: string): boolean => text === current;

/** Every match of a global pattern. */
export function matchesInPassing(text: string, pattern: RegExp): RegExpExecArray[] {
  const wanted = wantedOf(pattern);
  if (wanted.clauses.length === 0 || text.length > LONG) return allMatches(pattern, text);
  if (!isPassing(text)) {
    current = text;
    place = null;
    return allMatches(pattern, text);
  }
  place ??= noted(text);
  if (wanted.last > last) return allMatches(pattern, text);
  const bit = 1 << place;
  for (const clause of wanted.clauses) if (!meets(clause, bit)) return NONE;
  return allMatches(pattern, text);
}

function meets(clause: Uint16Array, bit: number): boolean {
  for (let i = 0; i < clause.length; i += 1) if (((table.words[clause[i] ?? 0] ?? 0) & bit) !== 0) return true;
  return false;
}

function noted(text: string): number {
  if (next === MOST || last !== keys().last) {
    table = keys().table(MOST, table.words);
    last = keys().last;
    next = 0;
  }
  keys().note(text, 0, text.length, table, next);
  next += 1;
  return next - 1;
}
