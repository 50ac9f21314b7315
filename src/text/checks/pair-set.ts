/** Beginnings of words, by two characters: tells quickly of each place of a text whether a word may begin there. */

/** bits of the table for each pair in it */
const ROOM = 32;

/** of a unit that begins no word; a word with certain units behind it; a word, whatever is behind it */
const [NONE, PAIRED, OPEN] = [0, 1, 2];

export class PairSet {
  /** for each unit one of the three */
  readonly #firsts = new Uint8Array(0x10000);
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
    if (second === null) this.#firsts[first] = OPEN;
    else {
      this.#firsts[first] ||= PAIRED;
      setBit(this.#pairs, hash(first, second) >>> this.#shift);
    }
  }

  /** Whether a word may begin here; a character follows. */
  mayBegin(text: string, at: number): boolean {
    const kind = this.#firsts[text.charCodeAt(at)];
    if (kind !== PAIRED) return kind === OPEN;
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1)) >>> this.#shift;
    return (((this.#pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1;
  }

  /** The first place, not before this one, where a word may begin; -1: none. */
  next(text: string, from: number): number {
    const [firsts, pairs, shift] = [this.#firsts, this.#pairs, this.#shift];
    const end = text.length - 1;
    let unit = from <= end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const behind = text.charCodeAt(at + 1);
      const kind = firsts[unit];
      if (kind !== NONE) {
        if (kind === OPEN) return at;
        const pair = hash(unit, behind) >>> shift;
        if ((((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1) return at;
      }
      unit = behind;
    }
    return end >= from && firsts[unit] === OPEN ? end : -1;
  }

  /** As `next`, the units being passed over that bear a 1; so the units of a pair may be apart. */
  nextOver(text: string, from: number, leftOut: Uint8Array): number {
    const [firsts, pairs, shift] = [this.#firsts, this.#pairs, this.#shift];
    let [before, place] = [0, -1];
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (leftOut[unit] === 1) continue;
      const kind = firsts[before];
      if (kind !== NONE) {
        if (kind === OPEN) return place;
        const pair = hash(before, unit) >>> shift;
        if ((((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1) return place;
      }
      before = unit;
      place = at;
    }
    return place >= 0 && firsts[before] === OPEN ? place : -1;
  }
}

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}
