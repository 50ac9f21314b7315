/** What is to be looked at where a pair of characters stands: most places of a text have none, and one bit tells so. Pure. */

/** Two units in one small number. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const hash = (first: number, second: number) => Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b);

/** Of a hash of 32 bits so many are left out: of what few pairs have, and of what tens of thousands have. */
const FEW_SHIFT = 32 - 19;
const MANY_SHIFT = 32 - 21;

/** What may stand where a pair of characters does, told at once for any place of a text. */
export class PairFlags {
  /** a few bits for each */
  readonly #flags = new Uint8Array(1 << (32 - FEW_SHIFT));
  /** one bit for each */
  readonly #many = new Uint32Array((1 << (32 - MANY_SHIFT)) / 32);

  mark(text: string, at: number, flag: number): void {
    const pair = hash(text.charCodeAt(at), text.charCodeAt(at + 1));
    this.#flags[pair >>> FEW_SHIFT] = (this.#flags[pair >>> FEW_SHIFT] ?? 0) | flag;
  }

  /** For pairs of which there are tens of thousands. */
  markOne(text: string, at: number): void {
    const bit = hash(text.charCodeAt(at), text.charCodeAt(at + 1)) >>> MANY_SHIFT;
    this.#many[bit >>> 5] = (this.#many[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The bits of the pair there; some may be of another. */
  at(text: string, place: number): number {
    return this.#flags[hash(text.charCodeAt(place), text.charCodeAt(place + 1)) >>> FEW_SHIFT] ?? 0;
  }

  /** Whether the pair there may be one of the many. */
  isOne(text: string, place: number): boolean {
    const bit = hash(text.charCodeAt(place), text.charCodeAt(place + 1)) >>> MANY_SHIFT;
    return (((this.#many[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** The first place, not before this one, whose pair may have any; -1: none. */
  next(text: string, from: number): number {
    const [flags, many] = [this.#flags, this.#many];
    const end = text.length - 1;
    let first = from < end ? text.charCodeAt(from) : 0;
    for (let at = from; at < end; at += 1) {
      const second = text.charCodeAt(at + 1);
      const pair = hash(first, second);
      const bit = pair >>> MANY_SHIFT;
      if (flags[pair >>> FEW_SHIFT] !== 0 || (((many[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) return at;
      first = second;
    }
    return -1;
  }
}

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
