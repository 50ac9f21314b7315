/**
 * Many words sought at once: where a text stands a character that begins one, and behind it one that goes on with it, the
 * words are compared. An alternation of as many words costs a hundred times as much, because it tries all of them
 * everywhere; a thousand words more cost hardly anything.
 */
import { PairSet } from './pair-set.ts';
import { headsOf } from './pattern-heads.ts';
import { beginsOf } from './pattern-needs.ts';
import { searchedOf } from './searched.ts';
import { clauses } from './wanted.ts';

export class Lexicon {
  readonly #begins: PairSet;
  /** of each first unit: the words themselves, or what matches one where some are patterns */
  readonly #words = new Map<number, readonly string[] | RegExp>();
  /** with what words begin; null where one may begin with too much */
  #heads: Set<string> | null = new Set();
  /** their number among the clauses, from the first text on */
  #clause: number | undefined;

  /** Patterns that each begin with a plain character; the longer ones of a beginning stand before the shorter. */
  constructor(patterns: string) {
    const all = alternatives(patterns);
    const groups = Map.groupBy(all, (pattern) => pattern.charCodeAt(0));
    this.#begins = new PairSet(all.length);
    for (const [unit, group] of groups) {
      for (const pattern of group) {
        const heads = headsOf(pattern) ?? [];
        if (heads.length === 0) this.#begins.add(unit, null, null);
        if (heads.length === 0) this.#heads = null;
        for (const head of heads) {
          const [second, third] = [1, 2].map((at) => (head.length > at ? head.charCodeAt(at) : null));
          this.#begins.add(unit, second ?? null, third ?? null);
          this.#heads?.add(head);
        }
      }
      this.#words.set(unit, group.some(isPattern) ? new RegExp(group.join('|'), 'uy') : group);
    }
  }

  /** Where the first word at or behind a place stands. */
  next(text: string, from: number): readonly [start: number, end: number] | null {
    const searched = this.#heads ? searchedOf(text) : null;
    if (!searched || !this.#heads) return this.#within(text, from, text.length);
    this.#clause ??= clauses().numberOf(beginsOf(this.#heads));
    for (let at = from; ; ) {
      const stretch = searched.stretch(this.#clause, at);
      if (!stretch) return null;
      const found = this.#within(text, stretch[0], stretch[1]);
      if (found) return found;
      at = stretch[1];
    }
  }

  /** Where the first word stands whose first two units do from a place on, before another. */
  #within(text: string, from: number, end: number): readonly [start: number, end: number] | null {
    for (let at = this.#begins.next(text, from, end); at >= 0; at = this.#begins.next(text, at + 1, end)) {
      const words = this.#words.get(text.charCodeAt(at));
      if (words instanceof RegExp) {
        words.lastIndex = at;
        if (words.test(text)) return [at, words.lastIndex];
      } else {
        const word = words?.find((one) => text.startsWith(one, at));
        if (word !== undefined) return [at, at + word.length];
      }
    }
    return null;
  }

  /** Where a word may begin, at or behind a place, some characters being left out; -1: nowhere. */
  nextOver(text: string, from: number, leftOut: Uint8Array): number {
    return this.#begins.nextOver(text, from, leftOut);
  }

  /** Places of words, none overlapping another, in order. */
  *places(text: string): Generator<readonly [start: number, end: number]> {
    for (let place = this.next(text, 0); place; place = this.next(text, place[1])) yield place;
  }

  has(text: string): boolean {
    return this.next(text, 0) !== null;
  }

  /** How many different words the text holds. */
  kinds(text: string): number {
    let place = this.next(text, 0);
    if (!place) return 0;
    const found = new Set<string>();
    for (; place; place = this.next(text, place[1])) found.add(text.slice(...place));
    return found.size;
  }
}

const isPattern = (written: string) => /[^\p{L}\p{N}]/u.test(written);

/** The alternatives of a pattern on its outermost level. */
function alternatives(pattern: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if ((character === '|' && depth === 0) || at === pattern.length) {
      if (!/^[\p{L}\p{N}]/u.test(pattern.slice(start)))
        throw new Error(`A word of a lexicon must begin with a plain character: ${pattern.slice(start, at)}`);
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return found;
}
