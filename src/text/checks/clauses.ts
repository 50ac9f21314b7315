/** What patterns need, each need with a number, and which needs the blocks of a text meet: worked out once for all patterns. */
import type { Keys, Table } from './keys.ts';

export class Clauses {
  /** how many there are */
  count = 0;
  readonly #byKeys = new Map<string, number>();
  /** of each key the clauses that it meets */
  readonly #ofKey: number[][] = [];
  /** the same, one behind another, and where those of each key begin; made anew when a clause came */
  #flat = new Uint16Array(0);
  #starts = new Uint32Array(0);
  #made = 0;
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

  /** Of what blocks hold, which clauses they meet. */
  met({ words, stride, width }: Table): Table {
    if (this.#made !== this.count) this.#make();
    const [flat, starts, count] = [this.#flat, this.#starts, this.count];
    const met = new Uint32Array(count * width);
    for (let word = 0; word < width; word += 1) {
      const [from, to] = [word * stride, word * count];
      for (let key = 1; key < stride; key += 1) {
        const blocks = words[from + key] ?? 0;
        if (blocks === 0) continue;
        for (let i = starts[key] ?? 0; i < (starts[key + 1] ?? 0); i += 1) {
          const clause = to + (flat[i] ?? 0);
          met[clause] = (met[clause] ?? 0) | blocks;
        }
      }
    }
    return { words: met, stride: count, width };
  }

  #make(): void {
    this.#starts = new Uint32Array(this.#keys.last + 2);
    const flat: number[] = [];
    for (let key = 0; key <= this.#keys.last; key += 1) {
      this.#starts[key] = flat.length;
      for (const clause of this.#ofKey[key] ?? []) flat.push(clause);
    }
    this.#starts[this.#keys.last + 1] = flat.length;
    this.#flat = Uint16Array.from(flat);
    this.#made = this.count;
  }
}
