/** What is to be looked at where a pair of characters stands: most places of a text have none, and one bit tells so. Pure. */

/** Two units in one small number. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

/** Of a hash of 32 bits so many are left out: of the pairs of fours, and of the tens of thousands of the others. */
const FOURS_SHIFT = 32 - 16;
const MANY_SHIFT = 32 - 16;

/**
 * What a pair may do where it stands: be one of the many; or stand in a four of which one place is left out, as a bit for
 * each of the four.
 */
export const ONE = 16;
export const leftOut = (place: number): number => 1 << place;
/** A place and those bits in one number, as `next` gives them. */
const BITS = 5;
export const placeIn = (found: number): number => found >>> BITS;

/** One of eight kinds of characters, as a bit. */
const kindOf = (unit: number) => 1 << (unit & 7);

/**
 * What may stand where a pair of characters does, told at once for any place of a text. Of fours one character of the
 * other two at least stands in its place.
 */
export class PairFlags {
  /** four bytes for a pair: kinds of the third and fourth of fours it begins, of the first and second of those it ends */
  readonly #fours = new Int32Array(1 << (32 - FOURS_SHIFT));
  /** two bits of a word for each of the many */
  readonly #many = new Int32Array(1 << (32 - MANY_SHIFT));

  /** Four characters of a phrase, from a place on. */
  markFour(text: string, at: number): void {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => text.charCodeAt(at + i)) as [number, number, number, number];
    const [begins, ends] = [hash(a, b) >>> FOURS_SHIFT, hash(c, d) >>> FOURS_SHIFT];
    this.#fours[begins] = (this.#fours[begins] ?? 0) | kindOf(c) | (kindOf(d) << 8);
    this.#fours[ends] = (this.#fours[ends] ?? 0) | (kindOf(a) << 16) | (kindOf(b) << 24);
  }

  /** For pairs of which there are tens of thousands. */
  markOne(text: string, at: number): void {
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1));
    this.#many[pair >>> MANY_SHIFT] = (this.#many[pair >>> MANY_SHIFT] ?? 0) | twoBits(pair);
  }

  /** The first place, not before this one, whose pair may have any, with what it may have (see `placeIn`); -1: none. */
  next(text: string, from: number): number {
    const [fours, many] = [this.#fours, this.#many];
    const end = text.length - 1;
    let first = from < end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const second = text.charCodeAt(at + 1);
      const pair = hash(first, second);
      first = second;
      const kinds = fours[pair >>> FOURS_SHIFT] ?? 0;
      const [ones, two] = [many[pair >>> MANY_SHIFT] ?? 0, twoBits(pair)];
      if (kinds === 0 && (ones & two) !== two) continue;
      const bits = ((ones & two) === two ? ONE : 0) | (kinds === 0 ? 0 : leftOutBeside(text, at, kinds));
      if (bits !== 0) return (at << BITS) | bits;
    }
    return -1;
  }
}

/** The pair itself and one of the others must stand: begun but for the fourth or the third, ended but for the second or the first. */
const leftOutBeside = (text: string, at: number, kinds: number): number =>
  // a place beyond the end of a text is slow to be asked for
  (at + 3 < text.length
    ? (((kinds >>> (text.charCodeAt(at + 2) & 7)) & 1) << 3) |
      (((kinds >>> (8 + (text.charCodeAt(at + 3) & 7))) & 1) << 2)
    : 0) |
  (at < 2
    ? 0
    : (((kinds >>> (16 + (text.charCodeAt(at - 2) & 7))) & 1) << 1) |
      ((kinds >>> (24 + (text.charCodeAt(at - 1) & 7))) & 1));

/** Two of the 32 bits of a word, by bits of the hash that do not choose the word. */
const twoBits = (pair: number) => (1 << (pair & 31)) | (1 << ((pair >>> 5) & 31));

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
