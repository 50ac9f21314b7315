/** What each pattern needs, in numbers of keys; worked out when it is met first. */
import { Keys } from './keys.ts';
import { needsOf } from './pattern-needs.ts';

export interface Wanted {
  /** of each the text holds one key at least; none: nothing is known */
  clauses: readonly Uint16Array[];
  /** neither a match nor what is looked at around it reaches over the end of a line */
  isLocal: boolean;
  /** the highest number of a key: notes that were taken before it was given say nothing of it */
  last: number;
}

let all: Keys | undefined;

/** The keys of all patterns that were met. */
export const keys = (): Keys => (all ??= new Keys());

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
  const { clauses, isLocal } = needsOf(pattern);
  const numbered = clauses.map((clause) => Uint16Array.from(clause, (key) => keys().numberOf(key)));
  return { clauses: numbered, isLocal, last: Math.max(0, ...numbered.flatMap((clause) => [...clause])) };
}
