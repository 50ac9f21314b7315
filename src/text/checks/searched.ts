/**
 * A text in which many regular expressions are sought, nearly all of them in vain. One pass over it notes which units and
 * pairs of neighbours it holds, as a whole and by blocks of some lines; a pattern is then run only where all that its
 * matches need stands (see `needsOf`). What is found is the same as without. Notes may say that something stands where it
 * does not, never the reverse.
 */
import { COMPARABLE, type Needs, needsOf } from './pattern-needs.ts';

/** bits of the notes of a block, on units and pairs together */
const OF_BLOCK = 1 << 13;
const BLOCK_WORDS = OF_BLOCK / 32;
/** characters from which on a block ends with its line */
const BLOCK = 100;
/** characters of a text that is searched as quickly as it is noted */
const SHORT = 200;
/** keys of which one is noted in nearly every block, there or not */
const WORTH = 40;
/** bits for each pair of the text */
const ROOM = 16;

interface Notes {
  /** a bit for each unit there is */
  units: Uint32Array;
  pairs: Uint32Array;
  /** of a pair's hash so many bits are left out */
  shift: number;
  /** BLOCK_WORDS for each */
  blocks: Uint32Array;
  /** where each begins; at last the end of the text */
  starts: readonly number[];
}

export class Searched {
  readonly text: string;
  #notes: Notes | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Every match of a global pattern, as `matchAll` has them but for their `input`. */
  matches(pattern: RegExp): RegExpExecArray[] {
    if (this.text.length < SHORT) return allMatches(pattern, this.text);
    const { clauses, isLocal } = hashedNeeds(pattern);
    if (clauses.length === 0) return allMatches(pattern, this.text);
    const notes = this.#noted();
    for (const clause of clauses) if (!meets(notes, clause)) return NONE;
    return isLocal ? this.#inBlocks(pattern, clauses, notes) : allMatches(pattern, this.text);
  }

  /** Whether any of these characters may stand in it. */
  holds(characters: string): boolean {
    const { units } = this.#noted();
    for (let i = 0; i < characters.length; i += 1)
      if (hasBit(units, COMPARABLE[characters.charCodeAt(i)] ?? 0)) return true;
    return false;
  }

  #noted(): Notes {
    this.#notes ??= notesOf(this.text);
    return this.#notes;
  }

  #inBlocks(pattern: RegExp, clauses: readonly Clause[], { blocks, starts }: Notes): RegExpExecArray[] {
    let found = NONE;
    for (let i = 0; i + 1 < starts.length; i += 1) {
      if (!meetsAll(blocks, i * BLOCK_WORDS, clauses)) continue;
      const start = starts[i] ?? 0;
      const here = allMatches(pattern, this.text.slice(start, starts[i + 1]));
      for (const match of here) match.index += start;
      if (here.length > 0) found = found.length > 0 ? found.concat(here) : here;
    }
    return found;
  }
}

const NONE: RegExpExecArray[] = [];

/** Texts that are being read: rules that ask for matches know nothing but the text. */
const recent: Searched[] = [];
const MOST = 4;

/** From now on `matchesOf` knows this text, until some others have come. */
export function remember(text: string): Searched {
  const searched = new Searched(text);
  recent.unshift(searched);
  if (recent.length > MOST) recent.pop();
  return searched;
}

/** Every match of a global pattern: what `[...text.matchAll(pattern)]` gives but for `input`; quick in a text that is being read. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  for (const searched of recent) if (searched.text === text) return searched.matches(pattern);
  return allMatches(pattern, text);
}

/** What `[...text.matchAll(pattern)]` gives, without making a copy of the pattern each time. */
function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new Error(`Without its flag g a pattern has no more than one match: ${pattern.source}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += isPair(pattern, text) ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}

const isPair = ({ unicode, lastIndex }: RegExp, text: string) => unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;

const hashOfUnit = (unit: number) => Math.imul(unit + 1, 0xc2b2ae35) >>> 0;
const hashOfPair = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 0;

/** Hashes of its keys; the units as they are as well. */
interface Clause {
  units: Uint16Array;
  pairs: Uint32Array;
  /** of both */
  inBlock: Uint16Array;
}

interface Hashed {
  clauses: readonly Clause[];
  isLocal: boolean;
}

/** By what is written: a pattern that stands within a function is a new one each time. Of each combination of flags. */
const known: readonly Map<string, Hashed>[] = Array.from({ length: 16 }, () => new Map<string, Hashed>());

function hashedNeeds(pattern: RegExp): Hashed {
  const { ignoreCase, multiline, dotAll, unicode, source } = pattern;
  const ofFlags =
    known[Number(ignoreCase) + 2 * Number(multiline) + 4 * Number(dotAll) + 8 * Number(unicode)] ?? new Map();
  let hashed = ofFlags.get(source);
  if (!hashed) {
    hashed = hashedOf(needsOf(pattern));
    ofFlags.set(source, hashed);
  }
  return hashed;
}

const hashedOf = ({ clauses, isLocal }: Needs): Hashed => ({
  isLocal,
  clauses: clauses.map((clause): Clause => {
    const units = clause.filter((key) => key <= 0xffff);
    const pairs = clause.filter((key) => key > 0xffff).map((key) => hashOfPair((key >>> 16) - 1, key & 0xffff));
    return {
      units: Uint16Array.from(units),
      pairs: Uint32Array.from(pairs),
      inBlock: Uint16Array.from([...units.map(hashOfUnit), ...pairs], (hash) => hash >>> BLOCK_SHIFT),
    };
  }),
});

const BLOCK_SHIFT = 32 - Math.log2(OF_BLOCK);

const hasBit = (bits: Uint32Array, at: number) => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

function meets({ units, pairs, shift }: Notes, clause: Clause): boolean {
  for (let i = 0; i < clause.units.length; i += 1) if (hasBit(units, clause.units[i] ?? 0)) return true;
  for (let i = 0; i < clause.pairs.length; i += 1) if (hasBit(pairs, (clause.pairs[i] ?? 0) >>> shift)) return true;
  return false;
}

function meetsAll(blocks: Uint32Array, offset: number, clauses: readonly Clause[]): boolean {
  for (const { inBlock } of clauses) {
    if (inBlock.length > WORTH) continue;
    let isMet = false;
    for (let i = 0; !isMet && i < inBlock.length; i += 1) {
      const at = inBlock[i] ?? 0;
      isMet = (((blocks[offset + (at >>> 5)] ?? 0) >>> (at & 31)) & 1) === 1;
    }
    if (!isMet) return false;
  }
  return true;
}

function blockStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n', BLOCK); at >= 0; at = text.indexOf('\n', at + BLOCK)) starts.push(at + 1);
  if (starts.at(-1) !== text.length || text.length === 0) starts.push(text.length);
  return starts;
}

function notesOf(text: string): Notes {
  const starts = blockStarts(text);
  const bits = Math.min(22, Math.max(12, Math.ceil(Math.log2(text.length * ROOM))));
  const shift = 32 - bits;
  const units = new Uint32Array(0x10000 / 32);
  const pairs = new Uint32Array((1 << bits) / 32);
  const blocks = new Uint32Array((starts.length - 1) * BLOCK_WORDS);
  let before = 0;
  for (let i = 0; i + 1 < starts.length; i += 1) {
    const end = starts[i + 1] ?? 0;
    const offset = i * BLOCK_WORDS;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const unit = COMPARABLE[text.charCodeAt(at)] ?? 0;
      const pair = hashOfPair(before, unit);
      setBit(units, 0, unit);
      setBit(pairs, 0, pair >>> shift);
      setBit(blocks, offset, hashOfUnit(unit) >>> BLOCK_SHIFT);
      setBit(blocks, offset, pair >>> BLOCK_SHIFT);
      before = unit;
    }
  }
  return { units, pairs, shift, blocks, starts };
}

function setBit(bits: Uint32Array, offset: number, at: number): void {
  const word = offset + (at >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}
