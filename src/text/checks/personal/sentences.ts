/** Sentences that hold words of one matter or another: one pass over a text finds them for all rules. Pure. */
import type { Reading } from '../reading.ts';
import { CHILD_WORDS, HEALTH_WORDS, HOME_WORDS } from './words.ts';

export interface Sentence {
  sentence: string;
  /** place of its first character */
  start: number;
}

const WORDS = { home: HOME_WORDS, child: CHILD_WORDS, health: HEALTH_WORDS };
export type Matter = keyof typeof WORDS;
const MATTERS = Object.keys(WORDS) as Matter[];

const STOP = 0x80;
/** Of each code unit a bit for each matter of which it begins a word, and one that it ends a sentence. */
const BEGINS = new Uint8Array(0x10000);
/** The same of those behind which any unit may stand, and of pairs of units. */
const OPEN = new Uint8Array(0x10000);
const PAIRS = new Uint8Array(0x8000);
const hash = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 17;

/** By matter and first unit: what may stand there. */
const HERE: readonly Map<number, RegExp>[] = MATTERS.map((matter, i) => {
  const words = WORDS[matter].split(' ');
  for (const word of words) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    BEGINS[first] = (BEGINS[first] ?? 0) | (1 << i);
    const pair = hash(first, second);
    if (/^.[\p{L}\p{N}](?![*?+{])/u.test(word)) PAIRS[pair] = (PAIRS[pair] ?? 0) | (1 << i);
    else OPEN[first] = (OPEN[first] ?? 0) | (1 << i);
  }
  const groups = Map.groupBy(words, (word) => word.charCodeAt(0));
  return new Map([...groups].map(([unit, group]) => [unit, new RegExp(group.join('|'), 'uy')]));
});
for (const stop of '。！？!?；;\n') BEGINS[stop.charCodeAt(0)] = STOP;

interface Found {
  start: number;
  end: number;
  matters: number;
}

const known = new WeakMap<Reading, readonly Found[]>();

/** In order; folded, without their full stops. */
export function sentencesAbout(reading: Reading, matter: Matter): Sentence[] {
  let found = known.get(reading);
  if (!found) {
    found = sentencesOf(reading.folded);
    known.set(reading, found);
  }
  const bit = 1 << MATTERS.indexOf(matter);
  const result: Sentence[] = [];
  for (const { start, end, matters } of found)
    if (matters & bit) result.push({ sentence: reading.folded.slice(start, end), start });
  return result;
}

function sentencesOf(text: string): Found[] {
  const result: Found[] = [];
  let [start, matters] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    const begins = BEGINS[unit] ?? 0;
    if (begins === 0) continue;
    if (begins === STOP) {
      if (matters > 0) result.push({ start, end: at, matters });
      [start, matters] = [at + 1, 0];
    } else {
      const may = begins & ~matters & ((OPEN[unit] ?? 0) | (PAIRS[hash(unit, text.charCodeAt(at + 1))] ?? 0));
      if (may > 0) matters |= mattersAt(text, at, may);
    }
  }
  return result;
}

function mattersAt(text: string, at: number, may: number): number {
  let found = 0;
  for (let i = 0; i < MATTERS.length; i += 1) {
    const words = may & (1 << i) ? HERE[i]?.get(text.charCodeAt(at)) : undefined;
    if (!words) continue;
    words.lastIndex = at;
    if (words.test(text)) found |= 1 << i;
  }
  return found;
}
