/**
 * Beginnings of words, by two characters and the kind of the third: tells quickly of each place of a text whether a word
 * may begin there.
 */

/** bits of the table for each pair in it */
const ROOM = 32;

/** The units of a text lie close together: by these bits of them they share the small tables that nearly all places are told by. */
const UNITS = 0x7ff;
/** By their first unit pairs are in one of 15 groups, which have a bit each; another is of words that may go on with anything. */
const groupOf = (first: number) => 1 << ((Math.imul(first, 0x9e3779b1) >>> 8) % 15);
const OPEN = 0x8000;

const THIRDS_SHIFT = 32 - 13;
/** One of eight kinds of units, as a bit. */
const kindOf = (unit: number) => 1 << (unit & 7);
const ANY_KIND = 0xff;

export class PairSet {
  /** of each unit the groups of the pairs that begin with it, and of those that end so */
  readonly #firsts = new Uint16Array(UNITS + 1);
  readonly #seconds = new Uint16Array(UNITS + 1).fill(OPEN);
  /** units that begin a word of one, or one that may go on with anything */
  readonly #open = new Set<number>();
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
      this.#open.add(first);
      setMask(this.#firsts, first & UNITS, OPEN);
      return;
    }
    const pair = hash(first, second);
    setMask(this.#firsts, first & UNITS, groupOf(first));
    setMask(this.#seconds, second & UNITS, groupOf(first));
    setBit(this.#pairs, pair >>> this.#shift);
    const at = pair >>> THIRDS_SHIFT;
    this.#thirds[at] = (this.#thirds[at] ?? 0) | (third === null ? ANY_KIND : kindOf(third));
  }

  /** The first place, not before this one, where a word may begin whose first two units stand before another; -1: none. */
  next(text: string, from: number, before = text.length): number {
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    const end = before - 1;
    let unit = from <= end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const behind = text.charCodeAt(at + 1);
      if (
        ((firsts[unit & UNITS] ?? 0) & (seconds[behind & UNITS] ?? 0)) !== 0 &&
        (this.#isPair(unit, behind, at + 2 < text.length ? text.charCodeAt(at + 2) : 0) || this.#open.has(unit))
      )
        return at;
      unit = behind;
    }
    return end >= from && this.#open.has(unit) ? end : -1;
  }

  /** Whether a word may begin at this place. */
  isAt(text: string, at: number): boolean {
    return this.next(text, at, Math.min(text.length, at + 2)) === at;
  }

  /** As `next`, the units being passed over that bear a 1; so the units of a pair may be apart. */
  nextOver(text: string, from: number, leftOut: Uint8Array): number {
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    let [before, place] = [0, -1];
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (leftOut[unit] === 1) continue;
      if (
        place >= 0 &&
        ((firsts[before & UNITS] ?? 0) & (seconds[unit & UNITS] ?? 0)) !== 0 &&
        (this.#isPair(before, unit, unitBehind(text, at + 1, leftOut)) || this.#open.has(before))
      )
        return place;
      before = unit;
      place = at;
    }
    return place >= 0 && this.#open.has(before) ? place : -1;
  }

  #isPair(first: number, second: number, third: number): boolean {
    const pair = hash(first, second);
    const bit = pair >>> this.#shift;
    return (
      (((this.#pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 &&
      ((this.#thirds[pair >>> THIRDS_SHIFT] ?? 0) & kindOf(third)) !== 0
    );
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

function setMask(masks: Uint16Array, at: number, bits: number): void {
  masks[at] = (masks[at] ?? 0) | bits;
}

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}
