/** What is to be looked at where a pair of characters stands: most places of a text have none, and one bit tells so. Pure. */

/** bits for each pair in it */
const ROOM = 32;

/** Two units in one small number. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

export class PairSieve {
  readonly #bits: Uint32Array;
  /** of a hash of 32 bits so many are left out */
  readonly #shift: number;

  /** By the keys of pairs. */
  constructor(keys: ReadonlySet<number>) {
    const size = Math.min(20, Math.max(10, Math.ceil(Math.log2(keys.size * ROOM))));
    this.#bits = new Uint32Array((1 << size) / 32);
    this.#shift = 32 - size;
    for (const key of keys) {
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
}

const NONE: readonly never[] = [];

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

  /** What belongs to the pair there. */
  at(text: string, place: number): readonly T[] {
    const key = pairKey(text, place);
    const from = (this.#places[this.#slot(key)] ?? 0) - 1;
    if (from === -1) return NONE;
    let to = from + 1;
    while (this.#keys[to] === key) to += 1;
    return this.#items.slice(from, to);
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
