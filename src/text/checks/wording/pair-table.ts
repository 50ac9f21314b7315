/** What is to be looked at where a pair of characters stands: most places of a text have none, and one bit tells so. Pure. */

/** bits for each pair in it */
const ROOM = 32;

/** Two units in one small number. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

export class PairTable<T> {
  readonly #bits: Uint32Array;
  /** of a hash of 32 bits so many are left out */
  readonly #shift: number;
  readonly #entries: ReadonlyMap<number, T>;

  /** By the keys of pairs. */
  constructor(entries: ReadonlyMap<number, T>) {
    const size = Math.min(20, Math.max(10, Math.ceil(Math.log2(entries.size * ROOM))));
    this.#bits = new Uint32Array((1 << size) / 32);
    this.#shift = 32 - size;
    this.#entries = entries;
    for (const key of entries.keys()) {
      const bit = hash(key >>> 16, key & 0xffff) >>> this.#shift;
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** The first place, not before this one, where a pair may stand that is in it; -1: none. */
  next(text: string, from: number): number {
    const [bits, shift] = [this.#bits, this.#shift];
    const end = text.length - 1;
    let first = from < end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const second = text.charCodeAt(at + 1);
      const bit = hash(first, second) >>> shift;
      if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) return at;
      first = second;
    }
    return -1;
  }

  /** What belongs to the pair there. */
  at(text: string, place: number): T | undefined {
    return this.#entries.get(pairKey(text, place));
  }
}
