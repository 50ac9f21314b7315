/** Patterns that are looked for only in a text with certain characters: most texts hold few of them. */
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';

/** Of each string one character must stand in the text, or the pattern is nowhere. */
type Needing = readonly [needs: readonly string[], pattern: RegExp];

/** The same, its needs by their numbers. */
interface Sought {
  needs: readonly number[];
  pattern: RegExp;
}

/** Each need once. */
const all: string[] = [];
const numbers = new Map<string, number>();

export const needing = (patterns: readonly Needing[]): readonly Sought[] =>
  patterns.map(([needs, pattern]) => ({ needs: needs.map(numberOf), pattern }));

function numberOf(characters: string): number {
  const number = numbers.get(characters) ?? all.push(characters) - 1;
  numbers.set(characters, number);
  return number;
}

/** The text that was asked last, and of each need whether it meets it, once that was asked: several checks ask of one text. */
let current: Reading | undefined;
let met: Uint8Array = new Uint8Array(0);
const [MET, LACKED] = [1, 2];

function isMet(need: number, reading: Reading): boolean {
  if (met[need] === 0) met[need] = reading.holds(all[need] ?? '') ? MET : LACKED;
  return met[need] === MET;
}

/** Every place of those patterns, in their order. */
export function needed(patterns: readonly Sought[], reading: Reading): Span[] {
  if (current !== reading) {
    current = reading;
    met = new Uint8Array(all.length);
  }
  const found: Span[] = [];
  for (const { needs, pattern } of patterns) {
    let i = 0;
    while (i < needs.length && isMet(needs[i] ?? 0, reading)) i += 1;
    if (i === needs.length) found.push(...spansOf(reading.text, pattern));
  }
  return found;
}
