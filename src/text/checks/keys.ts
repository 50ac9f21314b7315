/** The units and pairs of neighbours that patterns need, each with a number, and where a text holds them. */
import type { Marks } from './marks.ts';
import { comparable, pairOf } from './pattern-needs.ts';

/** bits of a pair's hash, and of another that tells of most pairs that nobody needs them */
const BITS = 15;
const OTHER_BITS = 17;
/** the sign of a number that is watched; numbers lie below it */
const WATCHED = 0x8000;
/** lists of keys that may be watched: bits of a word */
const MOST_LISTS = 32;

/** What some blocks of a text hold, 32 at most. */
export interface Held {
  /** the numbers that are held, each once, and how many they are */
  numbers: Uint16Array;
  count: number;
  /** of each number a bit for each block */
  blocks: Uint32Array;
}

export class Keys {
  /** the number that was given last; 0 stands for all that nobody needs */
  last = 0;
  /** how many lists are watched */
  lists = 0;
  /** of each unit the number of what it is compared as, with the sign of those that are watched */
  readonly #units = new Uint16Array(0x10000);
  readonly #alike = othersOf(comparable());
  /** of each hash the number that pairs with it share, signed likewise */
  readonly #pairs = new Uint16Array(1 << BITS);
  /** of each other hash, as a bit, whether a pair has it */
  readonly #known = new Uint32Array(1 << (OTHER_BITS - 5));
  /** of each number the lists that watch it, as bits */
  readonly #watching = new Uint32Array(WATCHED);
  readonly #held: Held = { numbers: new Uint16Array(WATCHED), count: 0, blocks: new Uint32Array(WATCHED) };

  /** The number of a key (see `needsOf`); a new one gets the next. */
  numberOf(key: number): number {
    return key <= 0xffff ? this.#ofUnit(key) : this.#ofPair(this.#pairOf(key));
  }

  /** From now on it is noted where these keys stand; gives the number of their list, null where there are too many. */
  watch(keys: readonly number[]): number | null {
    if (this.lists === MOST_LISTS) return null;
    for (const key of keys) {
      const number = this.numberOf(key);
      this.#watching[number] = (this.#watching[number] ?? 0) | (1 << this.lists);
      if (key > 0xffff) this.#pairs[hash(this.#pairOf(key))] = number | WATCHED;
      else for (const unit of this.#comparedAs(key)) this.#units[unit] = number | WATCHED;
    }
    this.lists += 1;
    return this.lists - 1;
  }

  /**
   * Notes what stands in some blocks of a text, a pair where its second unit stands; `starts` tells where they begin,
   * and where the last one ends. Who asks clears the blocks of each number that is held.
   */
  note(text: string, starts: readonly number[], marks: Marks): Held {
    const [units, pairs, known, watching, held] = [this.#units, this.#pairs, this.#known, this.#watching, this.#held];
    const { numbers, blocks } = held;
    let at = starts[0] ?? 0;
    marks.reserve(2 * ((starts.at(-1) ?? 0) - at));
    const { places, lists } = marks;
    let [count, marked] = [0, marks.count];
    let before = at > 0 ? (units[text.charCodeAt(at - 1)] ?? 0) & ~WATCHED : 0;
    for (let block = 1; block < starts.length; block += 1) {
      const [end, bit] = [starts[block] ?? 0, 1 << (block - 1)];
      for (; at < end; at += 1) {
        const signed = units[text.charCodeAt(at)] ?? 0;
        const unit = signed & ~WATCHED;
        const pair = (before << 16) | unit;
        const other = otherHash(pair);
        if ((((known[other >>> 5] ?? 0) >>> (other & 31)) & 1) === 1) {
          const signedPair = pairs[hash(pair)] ?? 0;
          const number = signedPair & ~WATCHED;
          const holding = blocks[number] ?? 0;
          if (holding === 0) {
            numbers[count] = number;
            count += 1;
          }
          blocks[number] = holding | bit;
          if (signedPair !== number) {
            places[marked] = at - 1;
            lists[marked] = watching[number] ?? 0;
            marked += 1;
          }
        }
        const holding = blocks[unit] ?? 0;
        if (holding === 0) {
          numbers[count] = unit;
          count += 1;
        }
        blocks[unit] = holding | bit;
        if (signed !== unit) {
          places[marked] = at;
          lists[marked] = watching[unit] ?? 0;
          marked += 1;
        }
        before = unit;
      }
    }
    marks.count = marked;
    held.count = count;
    return held;
  }

  #ofUnit(key: number): number {
    const number = (this.#units[key] ?? 0) & ~WATCHED;
    if (number !== 0) return number;
    const next = this.#next();
    for (const unit of this.#comparedAs(key)) this.#units[unit] = next;
    return next;
  }

  #ofPair(pair: number): number {
    const [at, other] = [hash(pair), otherHash(pair)];
    this.#known[other >>> 5] = (this.#known[other >>> 5] ?? 0) | (1 << (other & 31));
    if (this.#pairs[at] === 0) this.#pairs[at] = this.#next();
    return (this.#pairs[at] ?? 0) & ~WATCHED;
  }

  /** The numbers of both units in one. */
  #pairOf(key: number): number {
    const [first, second] = pairOf(key);
    return (this.#ofUnit(first) << 16) | this.#ofUnit(second);
  }

  #comparedAs(key: number): readonly number[] {
    return [key, ...(this.#alike.get(key) ?? [])];
  }

  #next(): number {
    this.last += 1;
    if (this.last === WATCHED) throw new Error('More keys than there are numbers');
    return this.last;
  }
}

/** Units that are compared as another one, by that. */
function othersOf(compared: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const others = new Map<number, number[]>();
  compared.forEach((as, unit) => {
    if (as === unit) return;
    const alike = others.get(as);
    if (alike) alike.push(unit);
    else others.set(as, [unit]);
  });
  return others;
}

const hash = (pair: number) => Math.imul(pair, 0x85ebca6b) >>> (32 - BITS);
const otherHash = (pair: number) => Math.imul(pair, 0x9e3779b1) >>> (32 - OTHER_BITS);
