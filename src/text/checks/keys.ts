/** The units and pairs of neighbours that patterns need, each with a number, and where texts hold them. */
import { comparable, pairOf } from './pattern-needs.ts';

/** What some texts, or blocks of one, hold: of each number a row of bits, one for each of them. */
export interface Table {
  rows: Uint32Array;
  /** words of a row */
  width: number;
}

/** bits of a pair's hash: 16 hold the numbers of all units and pairs */
const BITS = 15;

export class Keys {
  /** the number that was given last; 0 stands for all that nobody needs */
  last = 0;
  readonly #units = new Uint16Array(0x10000);
  /** by their hash: pairs of one hash have one number */
  readonly #pairs = new Uint16Array(1 << BITS);
  readonly #compared = comparable();

  /** The number of a key (see `needsOf`); a new one gets the next. */
  numberOf(key: number): number {
    const isUnit = key <= 0xffff;
    const [numbers, at] = isUnit ? [this.#units, key] : [this.#pairs, hash(...pairOf(key))];
    if (numbers[at] === 0) {
      this.last += 1;
      numbers[at] = this.last;
    }
    return numbers[at] ?? 0;
  }

  /** With room for all keys there are now. */
  table(texts: number): Table {
    const width = Math.ceil(texts / 32);
    return { rows: new Uint32Array((this.last + 1) * width), width };
  }

  /** Notes what stands in a part of a text, a pair where its second unit stands. */
  note(text: string, start: number, end: number, { rows, width }: Table, place: number): void {
    const [compared, units, pairs] = [this.#compared, this.#units, this.#pairs];
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    let before = start > 0 ? (compared[text.charCodeAt(start - 1)] ?? 0) : 0;
    for (let at = start; at < end; at += 1) {
      const unit = compared[text.charCodeAt(at)] ?? 0;
      const ofUnit = (units[unit] ?? 0) * width + word;
      const ofPair = (pairs[hash(before, unit)] ?? 0) * width + word;
      rows[ofUnit] = (rows[ofUnit] ?? 0) | bit;
      rows[ofPair] = (rows[ofPair] ?? 0) | bit;
      before = unit;
    }
  }
}

const hash = (first: number, second: number) => Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - BITS);
