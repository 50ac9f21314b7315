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

  /**
   * Every place whose pair may be one of the many, within one of its words, or may begin or end a four. Nearly all that
   * is asked for is far away in the memory: each step asks for all places at once, not one after the other.
   */
  find(text: string): FoundPairs {
    const found = roomFor(text);
    this.#sift(text.length, found);
    const { units, places, kinds } = found;
    let count = 0;
    for (let i = 0; i < found.count; i += 1) {
      const at = places[i] ?? 0;
      const pair = hash(units[at] ?? 0, units[at + 1] ?? 0);
      const isOne =
        bitAt(this.#manyAgain, again(pair) >>> AGAIN_SHIFT) === 1 && this.#isBeside(pair, units, at, text.length);
      const kind = (this.#leftOut(pair, units, at, text.length) << 1) | (isOne ? IS_ONE : 0);
      places[count] = at;
      kinds[count] = kind;
      count += (kind + MOST_KIND) >>> KIND_BITS;
    }
    found.count = count;
    return found;
  }

  /** Places of pairs that may be any. */
  #sift(length: number, found: FoundPairs): void {
    const any = this.#any;
    const { units, places } = found;
    let count = 0;
    let first = units[0] ?? 0;
    for (let at = 0; at + 1 < length; at += 1) {
      const second = units[at + 1] ?? 0;
      places[count] = at;
      count += bitAt(any, hash(first, second) >>> ANY_SHIFT);
      first = second;
    }
    found.count = count;
  }

  /** Which of the four around the pair there may be wrong, as a bit for each place; the pair begins or ends them. */
  #leftOut(pair: number, units: Uint16Array, at: number, length: number): number {
    const behind = this.#around[(pair >>> KINDS_SHIFT) * 2] ?? 0;
    const before = this.#around[(pair >>> KINDS_SHIFT) * 2 + 1] ?? 0;
    const begun =
      at + 3 < length
        ? (((behind >>> ((units[at + 2] ?? 0) & MASK)) & 1) << 3) |
          (((behind >>> (KINDS + ((units[at + 3] ?? 0) & MASK))) & 1) << 2)
        : 0;
    const ended =
      at > 1
        ? (((before >>> ((units[at - 2] ?? 0) & MASK)) & 1) << 1) |
          ((before >>> (KINDS + ((units[at - 1] ?? 0) & MASK))) & 1)
        : 0;
    return (begun | ended) * bitAt(this.#fours, pair >>> FOURS_SHIFT);
  }

  /** Whether what stands around one of the many does so in any of its words. */
  #isBeside(pair: number, units: Uint16Array, at: number, length: number): boolean {
    const beside = this.#beside[pair >>> BESIDE_SHIFT] ?? 0;
    const around =
      (at + 2 < length ? kindOf(units[at + 2] ?? 0) : 0) | (at > 0 ? kindOf(units[at - 1] ?? 0) << KINDS : 0);
    return beside === ANYTHING || (beside & around) !== 0;
  }
}

/** Of a found place: whether its pair may be one of the many; above it which of a four may be wrong. */
export const IS_ONE = 1;
const KIND_BITS = 5;
const MOST_KIND = (1 << KIND_BITS) - 1;

/** Places in order, so many as `count` says, and what may stand there. */
export interface FoundPairs {
  /** the text */
  units: Uint16Array;
  count: number;
  places: Int32Array;
  kinds: Uint8Array;
}

const withRoom = (length: number): FoundPairs => ({
  units: new Uint16Array(length),
  count: 0,
  places: new Int32Array(length),
  kinds: new Uint8Array(length),
});

/** Kept from text to text, but for very long ones. */
const LONGEST_KEPT = 0x4000;
const kept = withRoom(LONGEST_KEPT);

function roomFor(text: string): FoundPairs {
  const room = text.length > LONGEST_KEPT ? withRoom(text.length) : kept;
  for (let at = 0; at < text.length; at += 1) room.units[at] = text.charCodeAt(at);
  return room;
}

const bitAt = (bits: Uint32Array, at: number) => ((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1;

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function add(words: Int32Array, at: number, bits: number): void {
  words[at] = (words[at] ?? 0) | bits;
}

/** Of what may be left out of a four, as a bit for each place. */
export const placeBit = (place: number): number => 1 << place;

/** Lists by the pairs of characters. There are tens of thousands, most of one thing: a list of its own for each would take ten times the room. */
export class PairTable<T> {
  /** in the order of their keys */
  readonly items: readonly T[];
  /** of each list its key, where it begins among the items and where it ends; an end of 0 for none */
  readonly #lists: Int32Array;
  readonly #shift: number;

  /** The key of each item. */
  constructor(keys: readonly number[], items: readonly T[]) {
    // a key and a place in one number, so that lists keep their order
    const order = Float64Array.from(keys, (key, place) => (key >>> 0) * keys.length + place).sort();
    const places = Array.from(order, (one) => one % keys.length);
    this.items = places.map((place) => items[place] as T);
    const size = Math.ceil(Math.log2(new Set(keys).size * 2 + 2));
    this.#lists = new Int32Array(LIST << size);
    this.#shift = 32 - size;
    places.forEach((from, place) => {
      const key = keys[from] ?? 0;
      const list = this.list(key);
      if (this.end(list) === 0) this.#lists.set([key, place], list);
      this.#lists[list + 2] = place + 1;
    });
  }

  /** The list of a key: its items stand from `begin` to `end`. */
  list(key: number): number {
    const lists = this.#lists;
    let list = (hash(key >>> 16, key & 0xffff) >>> this.#shift) * LIST;
    while (lists[list + 2] !== 0 && lists[list] !== key) list = list + LIST < lists.length ? list + LIST : 0;
    return list;
  }

  begin(list: number): number {
    return this.#lists[list + 1] ?? 0;
  }

  /** 0: the key has no list. */
  end(list: number): number {
    return this.#lists[list + 2] ?? 0;
  }
}

/** numbers of a list, and one that is not used: so each lies in one line of the memory */
const LIST = 4;
