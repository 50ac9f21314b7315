/** Where words of a list stand in a text: one pass, whatever the length of the list. */
import { PairSet } from '../pair-set.ts';

export interface FoundWord<T> {
  entry: T;
  start: number;
  end: number;
}

export class WordFinder<T> {
  /** by the first two characters */
  readonly #entries = new Map<number, { word: string; entry: T }[]>();
  readonly #begins: PairSet;

  /** Words have two characters at least. */
  constructor(entries: readonly T[], wordOf: (entry: T) => string) {
    this.#begins = new PairSet(entries.length);
    for (const entry of entries) {
      const word = wordOf(entry);
      this.#begins.add(word.charCodeAt(0), word.charCodeAt(1), word.length > 2 ? word.charCodeAt(2) : null);
      const same = this.#entries.get(keyAt(word, 0));
      if (same) same.push({ word, entry });
      else this.#entries.set(keyAt(word, 0), [{ word, entry }]);
    }
  }

  /** In order of place; words may lie within one another. */
  find(text: string): FoundWord<T>[] {
    const found: FoundWord<T>[] = [];
    for (let start = this.#begins.next(text, 0); start >= 0; start = this.#begins.next(text, start + 1)) {
      for (const { word, entry } of this.#entries.get(keyAt(text, start)) ?? [])
        if (text.startsWith(word, start)) found.push({ entry, start, end: start + word.length });
    }
    return found;
  }
}

/** Two units in one small number. */
const keyAt = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
