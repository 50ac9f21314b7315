/** Where words of a list may begin. In a text that is being read this was noted, so that nothing is sought at all. */
import { PairSet } from './pair-set.ts';
import { beginsOf } from './pattern-needs.ts';
import { searchedOf } from './searched.ts';
import { keys } from './wanted.ts';

export class WordBegins {
  readonly #heads: readonly string[];
  readonly #pairs: PairSet;
  /** the number of the list among those that are watched, from the first text on; null: there are too many */
  #list: number | null | undefined;

  /** With what the words begin: one to three units of each. */
  constructor(heads: readonly string[]) {
    this.#heads = heads;
    this.#pairs = new PairSet(heads.length);
    for (const head of heads) {
      const [second, third] = [1, 2].map((at) => (head.length > at ? head.charCodeAt(at) : null));
      this.#pairs.add(head.charCodeAt(0), second ?? null, third ?? null);
    }
  }

  /** The first place at or behind this one where a word may begin; -1: none. */
  next(text: string, from: number): number {
    const places = this.#placesIn(text);
    if (!places) return this.#pairs.next(text, from);
    for (let i = firstFrom(places, from); i < places.length; i += 1) {
      const place = places[i] ?? 0;
      if (this.#pairs.isAt(text, place)) return place;
    }
    return -1;
  }

  /** The same, some characters being left out. */
  nextOver(text: string, from: number, leftOut: Uint8Array): number {
    return this.#pairs.nextOver(text, from, leftOut);
  }

  #placesIn(text: string): readonly number[] | null {
    const searched = searchedOf(text);
    if (!searched) return null;
    if (this.#list === undefined) this.#list = keys().watch(beginsOf(this.#heads));
    return this.#list === null ? null : searched.placesOf(this.#list);
  }
}

/** Which of some places in order is the first that does not lie before another. */
function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
