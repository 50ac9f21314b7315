/** Beginnings of words, by two characters: tells quickly of each place of a text whether a word may begin there. */

/** bits of the table for each pair in it */
const ROOM = 32;

export class PairSet {
  /** bits: of units that begin a word at all */
  readonly #firsts = new Uint32Array(0x10000 / 32);
  /** bits: of those behind which any unit may stand */
  readonly #open = new Uint32Array(0x10000 / 32);
  readonly #pairs: Uint32Array;
  /** of a hash of 32 bits so many are left out */
  readonly #shift: number;

  /** `count`: how many pairs will be in it, about. */
  constructor(count: number) {
    const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(count * ROOM))));
    this.#pairs = new Uint32Array((1 << bits) / 32);
    this.#shift = 32 - bits;
  }

  /** The second is null where it may be any. */
  add(first: number, second: number | null): void {
    setBit(this.#firsts, first);
    if (second === null) setBit(this.#open, first);
    else setBit(this.#pairs, hash(first, second) >>> this.#shift);
  }

  /** The first place, not before this one, where a word may begin; -1: none. */
  next(text: string, from: number): number {
    const [firsts, open, pairs, shift] = [this.#firsts, this.#open, this.#pairs, this.#shift];
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if ((((firsts[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 0) continue;
      if ((((open[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1) return at;
      const pair = at + 1 < text.length ? hash(unit, text.charCodeAt(at + 1)) >>> shift : 0;
      if ((((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1) return at;
    }
    return -1;
  }
}

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}
