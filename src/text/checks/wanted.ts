/** What each pattern needs, by number; worked out when it is met first. */
import { Clauses } from './clauses.ts';
import { Keys } from './keys.ts';
import { needsOf } from './pattern-needs.ts';

export interface Wanted {
  /** the numbers of the clauses that a text with a match meets; none: nothing is known */
  numbers: Uint16Array;
  /** neither a match nor what is looked at around it reaches over the end of a line */
  isLocal: boolean;
}

let all: Keys | undefined;
let needed: Clauses | undefined;

/** The keys of all patterns that were met, and the clauses that are made of them. */
export const keys = (): Keys => (all ??= new Keys());
export const clauses = (): Clauses => (needed ??= new Clauses(keys()));

const byPattern = new WeakMap<RegExp, Wanted>();
/** A pattern that stands within a function is a new one each time. */
const byWritten = new Map<string, Wanted>();

/** The pattern is global. */
export function wantedOf(pattern: RegExp): Wanted {
  let wanted = byPattern.get(pattern);
  if (wanted) return wanted;
  const written = String(pattern);
  wanted = byWritten.get(written) ?? newlyWanted(pattern);
  byWritten.set(written, wanted);
  byPattern.set(pattern, wanted);
  return wanted;
}

function newlyWanted(pattern: RegExp): Wanted {
  const needs = needsOf(pattern);
  return { numbers: Uint16Array.from(needs.clauses, (keys) => clauses().numberOf(keys)), isLocal: needs.isLocal };
}
