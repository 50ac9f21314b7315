/** Where words of a list stand in a text: one pass, whatever the length of the list. */

export interface FoundWord<T> {
  entry: T;
  start: number;
  end: number;
}

const BITS = 21;
const MASK = (1 << BITS) - 1;
const hash = (first: number, second: number) => ((first << 6) ^ (second * 31)) & MASK;

export class WordFinder<T> {
  /** by the first two characters */
  readonly #entries = new Map<string, { word: string; entry: T }[]>();
  readonly #begins = new Uint8Array(1 << BITS);

  /** Words have two characters at least. */
  constructor(entries: readonly T[], wordOf: (entry: T) => string) {
    for (const entry of entries) {
      const word = wordOf(entry);
      const key = word.slice(0, 2);
      this.#begins[hash(word.charCodeAt(0), word.charCodeAt(1))] = 1;
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), { word, entry }]);
    }
  }

  /** In order of place; words may lie within one another. */
  find(text: string): FoundWord<T>[] {
    const found: FoundWord<T>[] = [];
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const second = text.charCodeAt(at);
      if (this.#begins[hash(first, second)] === 1) {
        const start = at - 1;
        for (const { word, entry } of this.#entries.get(text.slice(start, start + 2)) ?? [])
          if (text.startsWith(word, start)) found.push({ entry, start, end: start + word.length });
      }
      first = second;
    }
    return found;
  }
}
