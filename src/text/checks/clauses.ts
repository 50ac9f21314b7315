/** What patterns need, each need with a number, and which needs the blocks of a text meet: worked out once for all patterns. */
import type { Keys } from './keys.ts';
import { Marks } from './marks.ts';

/** Of each clause a bit for each block of a text that meets it, 32 of them in a word. */
export interface Met {
  /** the words of all clauses for the first 32 blocks, then those for the next */
  words: Uint32Array;
  /** words for 32 blocks: the clauses that were known */
  stride: number;
  /** 32 blocks each, how many times */
  width: number;
  /** where keys stand that are watched, and how many lists of them were known */
  marks: Marks;
  lists: number;
}

export class Clauses {
  /** how many there are */
  count = 0;
  readonly #byKeys = new Map<string, number>();
  /** of each key the clauses that it meets */
  readonly #ofKey: number[][] = [];
  /** the same, one behind another, and where those of each key begin; made anew when a clause came */
  #flat = new Uint16Array(0);
  #begins = new Uint32Array(0);
  #made = 0;
  /** room for those of one text */
  readonly #marks = new Marks();
  readonly #keys: Keys;

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  /** The number of a clause: of its keys (see `needsOf`) a text holds one at least. */
  numberOf(keys: readonly number[]): number {
    const written = keys.join();
    let number = this.#byKeys.get(written);
    if (number === undefined) {
      number = this.count;
      this.count += 1;
      this.#byKeys.set(written, number);
      for (const key of keys) {
        const of = this.#keys.numberOf(key);
        this.#ofKey[of] ??= [];
        this.#ofKey[of].push(number);
      }
    }
    return number;
  }

  /** Which clauses the blocks of a text meet; `starts` tells where they begin, and where the last one ends. */
  met(text: string, starts: readonly number[]): Met {
    if (this.#made !== this.count) this.#make();
    const [flat, begins, stride] = [this.#flat, this.#begins, this.count];
    const width = Math.ceil((starts.length - 1) / 32);
    const words = new Uint32Array(stride * width);
    for (let word = 0; word < width; word += 1) {
      const { numbers, count, blocks } = this.#keys.note(text, starts.slice(word * 32, word * 32 + 33), this.#marks);
      for (let i = 0; i < count; i += 1) {
        const key = numbers[i] ?? 0;
        const holding = blocks[key] ?? 0;
        blocks[key] = 0;
        const end = begins[key + 1] ?? 0;
        for (let at = begins[key] ?? 0; at < end; at += 1) {
          const clause = word * stride + (flat[at] ?? 0);
          words[clause] = (words[clause] ?? 0) | holding;
        }
      }
    }
    return { words, stride, width, marks: this.#marks.taken(), lists: this.#keys.lists };
  }

  #make(): void {
    const flat: number[] = [];
    this.#begins = Uint32Array.from({ length: this.#keys.last + 2 }, (_, key) => {
      const begin = flat.length;
      flat.push(...(this.#ofKey[key] ?? []));
      return begin;
    });
    this.#flat = Uint16Array.from(flat);
    this.#made = this.count;
  }
}
