/**
 * Beginnings of words, by two characters and the kind of the third: tells quickly of each place of a text whether a word
 * may begin there.
 */

/** bits of the table for each pair in it */
const ROOM = 32;

/** of a unit that begins no word; a word with certain units behind it; a word, whatever is behind it */
const [NONE, PAIRED, OPEN] = [0, 1, 2];

const THIRDS_SHIFT = 32 - 13;
/** One of eight kinds of units, as a bit. */
const kindOf = (unit: number) => 1 << (unit & 7);
const ANY_KIND = 0xff;

export class PairSet {
  /** for each unit one of the three */
  readonly #firsts = new Uint8Array(0x10000);
  readonly #pairs: Uint32Array;
  /** of a hash of 32 bits so many are left out */
  readonly #shift: number;
  /** by a shorter hash of the pair the kinds of the third units, as bits */
  readonly #thirds = new Uint8Array(1 << (32 - THIRDS_SHIFT));

  /** `count`: how many pairs will be in it, about. */
  constructor(count: number) {
    const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(count * ROOM))));
    this.#pairs = new Uint32Array((1 << bits) / 32);
    this.#shift = 32 - bits;
  }

  /** Any that is left out may be every unit, or none: a word of one or two. */
  add(first: number, second: number | null, third: number | null): void {
    if (second === null) {
      this.#firsts[first] = OPEN;
      return;
    }
    this.#firsts[first] ||= PAIRED;
    const pair = hash(first, second);
    setBit(this.#pairs, pair >>> this.#shift);
    const at = pair >>> THIRDS_SHIFT;
    this.#thirds[at] = (this.#thirds[at] ?? 0) | (third === null ? ANY_KIND : kindOf(third));
  }

  /** The first place, not before this one, where a word may begin whose first two units stand before another; -1: none. */
  next(text: string, from: number, before = text.length): number {
    const [firsts, pairs, shift] = [this.#firsts, this.#pairs, this.#shift];
    const end = before - 1;
    let unit = from <= end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const behind = text.charCodeAt(at + 1);
      const kind = firsts[unit];
      if (kind !== NONE) {
        if (kind === OPEN) return at;
        const pair = hash(unit, behind);
        const bit = pair >>> shift;
        if (
          (((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 &&
          this.#goesOn(pair, at + 2 < text.length ? text.charCodeAt(at + 2) : 0)
        )
          return at;
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
        const pair = hash(before, unit);
        const bit = pair >>> shift;
        if (
          (((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 &&
          this.#goesOn(pair, unitBehind(text, at + 1, leftOut))
        )
          return place;
      }
      before = unit;
      place = at;
    }
    return place >= 0 && firsts[before] === OPEN ? place : -1;
  }

  #goesOn(pair: number, third: number): boolean {
    return ((this.#thirds[pair >>> THIRDS_SHIFT] ?? 0) & kindOf(third)) !== 0;
  }
}

/** The first unit that is not left out; 0: there is none. */
function unitBehind(text: string, from: number, leftOut: Uint8Array): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (leftOut[unit] !== 1) return unit;
  }
  return 0;
}

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}
