/** What each pattern needs, in numbers of keys; worked out when it is met first. */
import { Clauses } from './clauses.ts';
import { Keys } from './keys.ts';
import { needsOf } from './pattern-needs.ts';

export interface Wanted {
  /** of each the text holds one key at least; none: nothing is known */
  clauses: readonly Uint16Array[];
  /** the numbers of those clauses */
  numbers: Uint16Array;
  /** neither a match nor what is looked at around it reaches over the end of a line */
  isLocal: boolean;
  /** the highest number of a key: notes that were taken before it was given say nothing of it */
  last: number;
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
  if (!pattern.global) throw new Error(`Without its flag g a pattern has no more than one match: ${pattern.source}`);
  const needs = needsOf(pattern);
  const numbered = needs.clauses.map((clause) => Uint16Array.from(clause, (key) => keys().numberOf(key)));
  return {
    clauses: numbered,
    numbers: Uint16Array.from(needs.clauses, (clause) => clauses().numberOf(clause)),
    isLocal: needs.isLocal,
    last: Math.max(0, ...numbered.flatMap((clause) => [...clause])),
  };
}
