/** Where words of a list stand in a text: one pass, whatever the length of the list. */
import { WordBegins } from '../word-begins.ts';

export interface FoundWord<T> {
  entry: T;
  start: number;
  end: number;
}

export class WordFinder<T> {
  /** by the first two characters */
  readonly #entries = new Map<number, { word: string; entry: T }[]>();
  readonly #begins: WordBegins;

  /** Words have two characters at least. */
  constructor(entries: readonly T[], wordOf: (entry: T) => string) {
    this.#begins = new WordBegins(entries.map((entry) => wordOf(entry).slice(0, 3)));
    for (const entry of entries) {
      const word = wordOf(entry);
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
