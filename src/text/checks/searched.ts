/**
 * A text in which many regular expressions are sought, nearly all of them in vain. One pass over it notes which units and
 * pairs of neighbours it holds, by blocks of some lines; a pattern is then run only where all that its matches need
 * stands (see `needsOf`). What is found is the same as without. Notes may say that something stands where it does not,
 * never the reverse.
 */
import { allMatches, NONE } from './all-matches.ts';
import type { Table } from './keys.ts';
import { isPassing, matchesInPassing } from './passing.ts';
import { comparable, unitKey } from './pattern-needs.ts';
import { keys, wantedOf } from './wanted.ts';

/** characters from which on a block ends with its line */
const BLOCK = 60;
const MOST_BLOCKS = 2048;
/** characters of a text that is not worth blocks */
const SHORT = 200;

interface Notes extends Table {
  /** the last key that was known when they were taken */
  last: number;
  /** where each block begins; at last the end of the text */
  starts: readonly number[];
}

export class Searched {
  readonly text: string;
  readonly #alike: Searched | null;
  #notes: Notes | undefined;
  /** Room for the notes of one text, and the text that has it; the next one that is noted takes it over. */
  static #room: Uint32Array = new Uint32Array(0);
  static #holder: Searched | null = null;

  /** `alike`: a text of the same length, each unit compared as that of this one, that lends its notes. */
  constructor(text: string, alike: Searched | null = null) {
    this.text = text;
    this.#alike = alike;
  }

  /** Every match of a global pattern, as `matchAll` has them but for their `input`. */
  matches(pattern: RegExp): RegExpExecArray[] {
    if (this.text.length < SHORT) return matchesInPassing(this.text, pattern);
    const { clauses, isLocal, last } = wantedOf(pattern);
    if (clauses.length === 0) return allMatches(pattern, this.text);
    const notes = this.#noted();
    if (last > notes.last) return allMatches(pattern, this.text);
    if (isLocal) return this.#inBlocks(pattern, clauses, notes);
    for (const clause of clauses) if (!clause.some((number) => stands(notes, number))) return NONE;
    return allMatches(pattern, this.text);
  }

  /** Whether any of these characters may stand in it. */
  holds(characters: string): boolean {
    const notes = this.#noted();
    for (let i = 0; i < characters.length; i += 1) {
      const number = keys().numberOf(unitKey(comparable()[characters.charCodeAt(i)] ?? 0));
      if (number > notes.last || stands(notes, number)) return true;
    }
    return false;
  }

  #noted(): Notes {
    if (this.#alike) return this.#alike.#noted();
    if (!this.#notes) {
      if (Searched.#holder) Searched.#holder.#notes = undefined;
      this.#notes = notesOf(this.text, Searched.#room);
      Searched.#room = this.#notes.words;
      Searched.#holder = this;
    }
    return this.#notes;
  }

  #inBlocks(
    pattern: RegExp,
    clauses: readonly Uint16Array[],
    { words, stride, width, starts }: Notes,
  ): RegExpExecArray[] {
    let found = NONE;
    for (let word = 0; word < width; word += 1) {
      let blocks = -1;
      for (let i = 0; blocks !== 0 && i < clauses.length; i += 1) blocks &= meeting(clauses[i], words, word * stride);
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

/** In which of 32 blocks one of these keys stands. */
function meeting(clause: Uint16Array | undefined, words: Uint32Array, first: number): number {
  let blocks = 0;
  if (clause) for (let i = 0; i < clause.length; i += 1) blocks |= words[first + (clause[i] ?? 0)] ?? 0;
  return blocks;
}

/** Whether a key stands in any block. */
function stands({ words, stride, width }: Table, number: number): boolean {
  for (let word = 0; word < width; word += 1) if (words[word * stride + number] !== 0) return true;
  return false;
}

function notesOf(text: string, room: Uint32Array): Notes {
  const starts = blockStarts(text);
  const table = keys().table(starts.length - 1, room);
  for (let i = 0; i + 1 < starts.length; i += 1) keys().note(text, starts[i] ?? 0, starts[i + 1] ?? 0, table, i);
  return { ...table, starts, last: keys().last };
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

/** Every match of a global pattern: what `[...text.matchAll(pattern)]` gives but for `input`; quick in a text that is being read. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!isPassing(text)) for (const searched of recent) if (searched.text === text) return searched.matches(pattern);
  return matchesInPassing(text, pattern);
}
