/**
 * A text in which many regular expressions are sought, nearly all of them in vain. One pass over it notes which units and
 * pairs of neighbours it holds, by blocks of some lines; a pattern is then run only where all that its matches need
 * stands (see `needsOf`). What is found is the same as without. Notes may say that something stands where it does not,
 * never the reverse.
 */
import { allMatches, NONE } from './all-matches.ts';
import type { Table } from './keys.ts';
import { comparable, unitKey } from './pattern-needs.ts';
import type { Span } from './span.ts';
import { clauses, keys, wantedOf } from './wanted.ts';

/** characters from which on a block ends with its line */
const BLOCK = 60;
const MOST_BLOCKS = 2048;
/** characters of a text that is not worth blocks */
const SHORT = 200;

/** Which clauses each block meets; the stride is the number of those that were known when it was noted. */
interface Notes extends Table {
  /** where each block begins; at last the end of the text */
  starts: readonly number[];
}

export class Searched {
  readonly text: string;
  readonly #alike: Searched | null;
  #notes: Notes | undefined;

  /** `alike`: a text of the same length, each unit compared as that of this one, that lends its notes. */
  constructor(text: string, alike: Searched | null = null) {
    this.text = text;
    this.#alike = alike;
  }

  /** Every match of a global pattern, as `matchAll` has them but for their `input`. */
  matches(pattern: RegExp): RegExpExecArray[] {
    if (this.text.length < SHORT) return allMatches(pattern, this.text);
    const { numbers, isLocal } = wantedOf(pattern);
    if (numbers.length === 0) return allMatches(pattern, this.text);
    const notes = this.#noted();
    for (let i = 0; i < numbers.length; i += 1)
      if ((numbers[i] ?? 0) >= notes.stride) return allMatches(pattern, this.text);
    if (isLocal) return this.#inBlocks(pattern, numbers, notes);
    for (let i = 0; i < numbers.length; i += 1) if (!isMet(notes, numbers[i] ?? 0)) return NONE;
    return allMatches(pattern, this.text);
  }

  /** Whether any of these characters may stand in it. */
  holds(characters: string): boolean {
    const notes = this.#noted();
    const clause = clauseOf(characters);
    return clause >= notes.stride || isMet(notes, clause);
  }

  /** The next lines that meet a clause and end behind a place, and those right behind them that do; null: there are none. */
  stretch(clause: number, from: number): Span | null {
    const notes = this.#noted();
    if (clause >= notes.stride) return from < this.text.length ? [from, this.text.length] : null;
    const { starts } = notes;
    const last = starts.length - 1;
    let block = blockAt(starts, from);
    while (block < last && !isMetIn(notes, clause, block)) block += 1;
    if (block >= last) return null;
    const begin = block;
    while (block < last && isMetIn(notes, clause, block)) block += 1;
    return [Math.max(from, starts[begin] ?? 0), starts[block] ?? 0];
  }

  #noted(): Notes {
    if (this.#alike) return this.#alike.#noted();
    this.#notes ??= notesOf(this.text);
    return this.#notes;
  }

  #inBlocks(pattern: RegExp, numbers: Uint16Array, { words, stride, width, starts }: Notes): RegExpExecArray[] {
    let found = NONE;
    for (let word = 0; word < width; word += 1) {
      let blocks = -1;
      for (let i = 0; i < numbers.length; i += 1) blocks &= words[word * stride + (numbers[i] ?? 0)] ?? 0;
      // the lowest bit that is left, one after the other
      for (; blocks !== 0; blocks &= blocks - 1) {
        const block = word * 32 + 31 - Math.clz32(blocks & -blocks);
        const start = starts[block] ?? 0;
        const here = allMatches(pattern, this.text.slice(start, starts[block + 1]));
        for (const match of here) match.index += start;
        if (here.length > 0) found = found.length > 0 ? found.concat(here) : here;
      }
    }
    return found;
  }
}

/** Whether any block meets a clause. */
function isMet({ words, stride, width }: Table, clause: number): boolean {
  for (let word = 0; word < width; word += 1) if (words[word * stride + clause] !== 0) return true;
  return false;
}

const isMetIn = ({ words, stride }: Table, clause: number, block: number): boolean =>
  (((words[(block >>> 5) * stride + clause] ?? 0) >>> (block & 31)) & 1) === 1;

/** The block that a place lies in; behind the end of the text the number of all. */
function blockAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ofCharacters = new Map<string, number>();

/** The clause of some characters; they are written in the checks, so that there are few. */
function clauseOf(characters: string): number {
  let clause = ofCharacters.get(characters);
  if (clause === undefined) {
    clause = clauses().numberOf(Array.from(characters, (one) => unitKey(comparable()[one.charCodeAt(0)] ?? 0)));
    ofCharacters.set(characters, clause);
  }
  return clause;
}

/** Room for what the blocks of one text hold. */
let room: Uint32Array = new Uint32Array(0);

function notesOf(text: string): Notes {
  const starts = blockStarts(text);
  const table = keys().table(starts.length - 1, room);
  room = table.words;
  for (let i = 0; i + 1 < starts.length; i += 1) keys().note(text, starts[i] ?? 0, starts[i + 1] ?? 0, table, i);
  return { ...clauses().met(table), starts };
}

function blockStarts(text: string): number[] {
  const least = Math.max(BLOCK, Math.ceil(text.length / MOST_BLOCKS));
  const starts = [0];
  for (let at = text.indexOf('\n', least); at >= 0; at = text.indexOf('\n', at + least)) starts.push(at + 1);
  if (starts.at(-1) !== text.length || text.length === 0) starts.push(text.length);
  return starts;
}

/** Texts that are being read: rules that ask for matches know nothing but the text. */
const recent: Searched[] = [];
const MOST = 4;

/** From now on `matchesOf` knows this text, until some others have come. `alike`: see `Searched`. */
export function remember(text: string, alike: Searched | null = null): Searched {
  const searched = new Searched(text, alike);
  recent.unshift(searched);
  if (recent.length > MOST) recent.pop();
  return searched;
}

/** The text that is being read, if it is one with notes. */
export function searchedOf(text: string): Searched | null {
  for (const searched of recent) if (searched.text === text) return text.length < SHORT ? null : searched;
  return null;
}

/** Every match of a global pattern: what `[...text.matchAll(pattern)]` gives but for `input`; quick in a text that is being read. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  for (const searched of recent) if (searched.text === text) return searched.matches(pattern);
  return allMatches(pattern, text);
}
