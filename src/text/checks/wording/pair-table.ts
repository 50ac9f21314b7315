/** What is to be looked at where a pair of characters stands: most places of a text have none, and one bit tells so. Pure. */

/** Two units in one small number. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

/** Another hash of a pair, from the first. */
const again = (pair: number) => Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d);

/** Of a hash of 32 bits so many are left out: of pairs of fours, of the kinds of what stands beside them, and of tens of thousands. */
const FOURS_SHIFT = 32 - 19;
const KINDS_SHIFT = 32 - 16;
const ANY_SHIFT = 32 - 21;
const AGAIN_SHIFT = 32 - 20;
const BESIDE_SHIFT = 32 - 18;

/** Kinds of characters, by their last bits: one is a bit of half a word. */
const KINDS = 16;
const MASK = KINDS - 1;
const kindOf = (unit: number) => 1 << (unit & MASK);
const ANYTHING = -1;

/**
 * What may stand where a pair of characters does, told at once for any place of a text: one of many pairs; or the first
 * or last two of four characters, one of the other two standing in its place.
 */
export class PairFlags {
  /** one bit for each pair of a four */
  readonly #fours = new Uint32Array((1 << (32 - FOURS_SHIFT)) / 32);
  /** for a pair the kinds of the third and fourth of fours it begins, and of the first and second of those it ends */
  readonly #around = new Int32Array(2 << (32 - KINDS_SHIFT));
  /** one bit for each pair of a four, and for each of the many */
  readonly #any = new Uint32Array((1 << (32 - ANY_SHIFT)) / 32);
  /** another bit for each: a pair that is none has the one by chance, hardly both */
  readonly #manyAgain = new Uint32Array((1 << (32 - AGAIN_SHIFT)) / 32);
  /** for one of them: kinds of what stands behind it in its words, of what stands before where nothing does */
  readonly #beside = new Int32Array(1 << (32 - BESIDE_SHIFT));

  /** Four characters of a phrase, from a place on. */
  markFour(text: string, at: number): void {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => text.charCodeAt(at + i)) as [number, number, number, number];
    const [begun, ended] = [hash(a, b), hash(c, d)];
    setBit(this.#fours, begun >>> FOURS_SHIFT);
    setBit(this.#fours, ended >>> FOURS_SHIFT);
    setBit(this.#any, begun >>> ANY_SHIFT);
    setBit(this.#any, ended >>> ANY_SHIFT);
    add(this.#around, (begun >>> KINDS_SHIFT) * 2, kindOf(c) | (kindOf(d) << KINDS));
    add(this.#around, (ended >>> KINDS_SHIFT) * 2 + 1, kindOf(a) | (kindOf(b) << KINDS));
  }

  /** Two characters of a word, from a place on; there are tens of thousands of such pairs. */
  markOne(word: string, at: number): void {
    const pair = hash(word.charCodeAt(at), word.charCodeAt(at + 1));
    setBit(this.#any, pair >>> ANY_SHIFT);
    setBit(this.#manyAgain, again(pair) >>> AGAIN_SHIFT);
    const beside =
      at + 2 < word.length
        ? kindOf(word.charCodeAt(at + 2))
        : at > 0
          ? kindOf(word.charCodeAt(at - 1)) << KINDS
          : ANYTHING;
    add(this.#beside, pair >>> BESIDE_SHIFT, beside);
  }

  /** Which of the four around the pair there may be wrong, as a bit for each place; the pair begins or ends them. */
  leftOut(text: string, at: number): number {
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (!hasBit(this.#fours, pair >>> FOURS_SHIFT)) return 0;
    const behind = this.#around[(pair >>> KINDS_SHIFT) * 2] ?? 0;
    const before = this.#around[(pair >>> KINDS_SHIFT) * 2 + 1] ?? 0;
    // a place beyond the end of a text is slow to be asked for
    const begun =
      behind !== 0 && at + 3 < text.length
        ? (((behind >>> (text.charCodeAt(at + 2) & MASK)) & 1) << 3) |
          (((behind >>> (KINDS + (text.charCodeAt(at + 3) & MASK))) & 1) << 2)
        : 0;
    const ended =
      before !== 0 && at > 1
        ? (((before >>> (text.charCodeAt(at - 2) & MASK)) & 1) << 1) |
          ((before >>> (KINDS + (text.charCodeAt(at - 1) & MASK))) & 1)
        : 0;
    return begun | ended;
  }

  /** Whether the pair there, which may have any, may be one of the many, within one of its words. */
  isOne(text: string, at: number): boolean {
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (!hasBit(this.#manyAgain, again(pair) >>> AGAIN_SHIFT)) return false;
    const beside = this.#beside[pair >>> BESIDE_SHIFT] ?? 0;
    const around =
      (at + 2 < text.length ? kindOf(text.charCodeAt(at + 2)) : 0) |
      (at > 0 ? kindOf(text.charCodeAt(at - 1)) << KINDS : 0);
    return beside === ANYTHING || (beside & around) !== 0;
  }

  /** The first place, not before this one, whose pair may have any; -1: none. */
  next(text: string, from: number): number {
    const any = this.#any;
    const end = text.length - 1;
    let first = from < end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const second = text.charCodeAt(at + 1);
      if (hasBit(any, hash(first, second) >>> ANY_SHIFT)) return at;
      first = second;
    }
    return -1;
  }
}

const hasBit = (bits: Uint32Array, at: number) => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function add(words: Int32Array, at: number, bits: number): void {
  words[at] = (words[at] ?? 0) | bits;
}

/** As a bit of what `leftOut` tells. */
export const placeBit = (place: number): number => 1 << place;

/** Lists by the pairs of characters. There are tens of thousands, most of one thing: a list of its own for each would take ten times the room. */
export class PairTable<T> {
  /** in the order of their keys */
  readonly #items: readonly T[];
  readonly #keys: Int32Array;
  /** where the list of a key begins, and one; 0 for none */
  readonly #places: Int32Array;
  readonly #shift: number;

  /** The key of each item. */
  constructor(keys: readonly number[], items: readonly T[]) {
    // a key and a place in one number, so that lists keep their order
    const order = Float64Array.from(keys, (key, place) => (key >>> 0) * keys.length + place).sort();
    const places = Array.from(order, (one) => one % keys.length);
    this.#items = places.map((place) => items[place] as T);
    this.#keys = Int32Array.from(places, (place) => keys[place] ?? 0);
    const size = Math.ceil(Math.log2(keys.length * 2 + 2));
    this.#places = new Int32Array(1 << size);
    this.#shift = 32 - size;
    for (let place = this.#keys.length - 1; place >= 0; place -= 1)
      this.#places[this.#slot(this.#keys[place] ?? 0)] = place + 1;
  }

  /** Where the list of a key begins; -1: it has none. */
  first(key: number): number {
    return (this.#places[this.#slot(key)] ?? 0) - 1;
  }

  /** What stands at a place, if it is still of the key's list. */
  item(place: number, key: number): T | undefined {
    return this.#keys[place] === key ? this.#items[place] : undefined;
  }

  /** Of the key's list, or the free one where it would be. */
  #slot(key: number): number {
    const [places, keys] = [this.#places, this.#keys];
    const most = places.length - 1;
    let slot = hash(key >>> 16, key & 0xffff) >>> this.#shift;
    for (let place = places[slot]; place !== undefined && place > 0 && keys[place - 1] !== key; place = places[slot])
      slot = (slot + 1) & most;
    return slot;
  }
}
