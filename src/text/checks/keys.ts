/** The units and pairs of neighbours that patterns need, each with a number, and where texts hold them. */
import { comparable, pairOf } from './pattern-needs.ts';

/** What some texts, or blocks of one, hold: of each number a bit for each of them, 32 of them in a word. */
export interface Table {
  /** the words of all numbers for the first 32 texts, then those for the next: one text is noted within few cache lines */
  words: Uint32Array;
  /** words for 32 texts */
  stride: number;
  /** 32 texts each, how many times */
  width: number;
}

/** bits of a pair's hash */
const BITS = 15;
/** numbers there are */
const MOST = 0x10000;

export class Keys {
  /** the number that was given last; 0 stands for all that nobody needs */
  last = 0;
  /** of each unit: what it is compared as, and the number of that below it */
  readonly #units = Uint32Array.from(comparable(), (compared) => compared * 0x10000);
  readonly #alike = othersOf(comparable());
  /** of each hash the number of one pair; of each number its pair, and the number of another pair of that hash, or 0 */
  readonly #hashed = new Uint16Array(1 << BITS);
  readonly #pairs = new Int32Array(MOST);
  readonly #others = new Uint16Array(MOST);

  /** The number of a key (see `needsOf`); a new one gets the next. */
  numberOf(key: number): number {
    if (key <= 0xffff) {
      const known = (this.#units[key] ?? 0) & 0xffff;
      if (known !== 0) return known;
      const number = this.#next();
      for (const unit of [key, ...(this.#alike.get(key) ?? [])]) this.#units[unit] = key * 0x10000 + number;
      return number;
    }
    const [first, second] = pairOf(key);
    const pair = (first << 16) | second;
    const at = hash(pair);
    let number = this.#hashed[at] ?? 0;
    while (number !== 0 && this.#pairs[number] !== pair) number = this.#others[number] ?? 0;
    if (number !== 0) return number;
    number = this.#next();
    this.#pairs[number] = pair;
    this.#others[number] = this.#hashed[at] ?? 0;
    this.#hashed[at] = number;
    return number;
  }

  /** With room for all keys there are now, in what is given if it is large enough. */
  table(texts: number, room: Uint32Array | null = null): Table {
    const [stride, width] = [this.last + 1, Math.ceil(texts / 32)];
    const size = stride * width;
    return { words: room && room.length >= size ? room.fill(0, 0, size) : new Uint32Array(size), stride, width };
  }

  /** Notes what stands in a part of a text, a pair where its second unit stands. */
  note(text: string, start: number, end: number, { words, stride }: Table, place: number): void {
    const [units, hashed] = [this.#units, this.#hashed];
    const [pairs, others] = [this.#pairs, this.#others];
    const [first, bit] = [(place >>> 5) * stride, 1 << (place & 31)];
    let before = start > 0 ? (units[text.charCodeAt(start - 1)] ?? 0) >>> 16 : 0;
    for (let at = start; at < end; at += 1) {
      const known = units[text.charCodeAt(at)] ?? 0;
      const unit = known >>> 16;
      const ofUnit = first + (known & 0xffff);
      words[ofUnit] = (words[ofUnit] ?? 0) | bit;
      const pair = (before << 16) | unit;
      let number = hashed[hash(pair)] ?? 0;
      while (number !== 0 && pairs[number] !== pair) number = others[number] ?? 0;
      if (number !== 0) words[first + number] = (words[first + number] ?? 0) | bit;
      before = unit;
    }
  }

  #next(): number {
    if (this.last + 1 === MOST) throw new Error('More keys than there are numbers');
    this.last += 1;
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

const hash = (pair: number) => Math.imul(pair, 0x9e3779b1) >>> (32 - BITS);
