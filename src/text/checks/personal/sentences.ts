/** Sentences that hold words of one matter or another: one pass over a text finds them for all rules. Pure. */
import type { Reading } from '../reading.ts';
import { isHanAt } from './names.ts';
import { mayNameAnybody } from './people.ts';
import { CHILD_WORDS, HEALTH_WORDS, HOME_WORDS } from './words.ts';

/** Folded, without its full stop. */
export class Sentence {
  readonly sentence: string;
  /** place of its first character */
  readonly start: number;
  /** bits of what it is about */
  readonly matters: number;
  #mayName: boolean | undefined;

  constructor(sentence: string, start: number, matters: number) {
    this.sentence = sentence;
    this.start = start;
    this.matters = matters;
  }

  /** Whether anybody may be named in it: worked out once for all rules. */
  get mayName(): boolean {
    this.#mayName ??= mayNameAnybody(this.sentence);
    return this.#mayName;
  }
}

const WORDS = { home: HOME_WORDS, child: CHILD_WORDS, health: HEALTH_WORDS };
export type Matter = keyof typeof WORDS;
const MATTERS = Object.keys(WORDS) as Matter[];
const ALL = (1 << MATTERS.length) - 1;

const STOP = 0x80;
/** It is a word by itself, or any unit may stand behind it. */
const ALONE = 0x40;
/** Of each code unit a bit for each matter of which it begins a word, and what else it is. */
const BEGINS = new Uint8Array(0x10000);
/** Of pairs of units the bits of what they are a word of; of what they begin a longer one of, higher by `LONGER`. */
const PAIRS = new Uint8Array(0x8000);
const LONGER = 4;
const hash = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 17;

/** Units of which each, or none but followed by any other, makes a word. */
const SINGLE = new Map<number, number>();
const OPEN = new Map<number, number>();

const mark = (bits: Uint8Array, at: number, matter: number) => {
  bits[at] = (bits[at] ?? 0) | matter;
};
/** The units that may stand second in a word: one, or those of a class; null where any may. */
function secondsOf(word: string): string[] | null {
  const [, plain, listed] = /^.(?:([\p{L}\p{N}])|\[([^\]\\^-]+)\])(?![*?+{])/u.exec(word) ?? [];
  return plain || listed ? [...(plain ?? listed ?? '')] : null;
}

function note(word: string, matter: number): void {
  const first = word.charCodeAt(0);
  mark(BEGINS, first, matter);
  const seconds = secondsOf(word);
  const isWhole = /^.(?:.|\[[^\]]+\])$/u.test(word);
  if (word.length === 1 || !seconds) {
    mark(BEGINS, first, ALONE);
    const alone = word.length === 1 ? SINGLE : OPEN;
    alone.set(first, (alone.get(first) ?? 0) | matter);
  } else
    for (const second of seconds) mark(PAIRS, hash(first, second.charCodeAt(0)), isWhole ? matter : matter << LONGER);
}

/** By matter and first unit: what may stand there. */
const HERE: readonly Map<number, RegExp>[] = MATTERS.map((matter, i) => {
  const words = WORDS[matter].replaceAll('[\\d', '[0123456789').split(' ');
  for (const word of words) note(word, 1 << i);
  const groups = Map.groupBy(words, (word) => word.charCodeAt(0));
  return new Map([...groups].map(([unit, group]) => [unit, new RegExp(group.join('|'), 'uy')]));
});
for (const stop of '。！？!?；;\n') BEGINS[stop.charCodeAt(0)] = STOP;

const known = new WeakMap<Reading, readonly Sentence[]>();

/** In order. */
export function sentencesAbout(reading: Reading, matter: Matter): readonly Sentence[] {
  let found = known.get(reading);
  if (!found) {
    found = sentencesOf(reading.folded);
    known.set(reading, found);
  }
  const bit = 1 << MATTERS.indexOf(matter);
  return found.filter(({ matters }) => (matters & bit) !== 0);
}

function sentencesOf(text: string): Sentence[] {
  const result: Sentence[] = [];
  let [start, matters] = [0, 0];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const begins = BEGINS[unit] ?? 0;
    if (begins === 0) continue;
    if (begins === STOP) {
      if ((unit === SEMICOLON || unit === WIDE_SEMICOLON) && isLabelAt(text, at + 1)) continue;
      if (matters > 0) result.push(new Sentence(text.slice(start, at), start, matters));
      [start, matters] = [at + 1, 0];
    } else if ((begins & ALL & ~matters) !== 0) {
      const pair = at + 1 < length ? (PAIRS[hash(unit, text.charCodeAt(at + 1))] ?? 0) : 0;
      if (pair === 0 && (begins & ALONE) === 0) continue;
      matters |= (pair & begins & ALL) | (SINGLE.get(unit) ?? 0);
      const may = begins & ALL & ~matters & ((pair >> LONGER) | (OPEN.get(unit) ?? 0));
      if (may !== 0) matters |= mattersAt(text, at, may);
    }
  }
  if (matters > 0) result.push(new Sentence(text.slice(start), start, matters));
  return result;
}

const SEMICOLON = 0x3b;
const WIDE_SEMICOLON = 0xff1b;
const COLON = 0x3a;

/** '姓名：李明；病种：…': what a form says of somebody goes on behind the semicolon. */
function isLabelAt(text: string, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_LABEL && isHanAt(text, end)) end += 1;
  return end >= at + 2 && text.charCodeAt(end) === COLON;
}

/** characters of a label */
const LONGEST_LABEL = 7;

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
