/** Idioms with one character taken for another: all others stand in their places, that one sounds or looks like the right one. */
import { syllables } from '../../pinyin.ts';
import { keptWords } from '../kept-words.ts';
import { IDIOMS } from './idioms.ts';
import { OFFICIAL_IDIOMS } from './official-idioms.ts';
import { type FoundPairs, IS_ONE, PairTable, placeBit } from './pair-table.ts';
import { shapedLike } from './shapes.ts';

export interface NearIdiom {
  start: number;
  end: number;
  right: string;
}

const SIEVE_SHIFT = 32 - 21;
/** Of three characters of four in a row and which of the four is left out. */
const keyOf = (one: number, two: number, three: number, left: number) =>
  Math.imul(one, 0x9e3779b1) + Math.imul(two, 0x85ebca6b) + Math.imul(three, 0xc2b2ae35) + Math.imul(left, 0x27d4eb2f);

/** Fours of an idiom are numbered with where they begin in it: none is so long. */
const LONGEST_BITS = 4;
const LONGEST = 1 << LONGEST_BITS;

interface Index {
  all: ReadonlySet<string>;
  listed: readonly string[];
  /** the units of each from its number × LONGEST on, 0 behind them */
  units: Uint16Array;
  /** a bit for each key of three: most texts hold few of them */
  threes: Uint32Array;
  /** by the same keys: number of the phrase in the list × LONGEST + where the four begins */
  fours: PairTable<number>;
}

let index: Index | undefined;

/** Made on first use. */
function indexed(): Index {
  if (index) return index;
  const all = new Set(`${IDIOMS} ${OFFICIAL_IDIOMS}`.trim().split(/\s+/));
  const listed = [...all];
  const units = new Uint16Array(listed.length * LONGEST);
  const threes = new Uint32Array((1 << (32 - SIEVE_SHIFT)) / 32);
  const [keys, fours]: [number[], number[]] = [[], []];
  listed.forEach((phrase, number) => {
    for (let i = 0; i < phrase.length; i += 1) units[number * LONGEST + i] = phrase.charCodeAt(i);
    for (const offset of foursOf(phrase)) {
      const four = fourAt(phrase, offset);
      for (let left = 0; left < 4; left += 1) {
        const key = keyOfThree(four, left);
        threes[key >>> (SIEVE_SHIFT + 5)] =
          (threes[key >>> (SIEVE_SHIFT + 5)] ?? 0) | (1 << ((key >>> SIEVE_SHIFT) & 31));
        keys.push(key | 0);
        fours.push(number * LONGEST + offset);
      }
    }
  });
  index = { all, listed, units, threes, fours: new PairTable(keys, fours) };
  return index;
}

/** Where fours begin that hold every character of a phrase together. */
export const foursOf = ({ length }: string): readonly number[] =>
  length === 4 ? [0] : length <= 8 ? [0, length - 4] : [0, 4, length - 4];

type Four = readonly [number, number, number, number];
const fourAt = (text: string, at: number): Four => [
  text.charCodeAt(at),
  text.charCodeAt(at + 1),
  text.charCodeAt(at + 2),
  text.charCodeAt(at + 3),
];

function keyOfThree([a, b, c, d]: Four, left: number): number {
  if (left === 3) return keyOf(a, b, c, 3);
  if (left === 2) return keyOf(a, b, d, 2);
  return left === 1 ? keyOf(a, c, d, 1) : keyOf(b, c, d, 0);
}

export const idioms = (): ReadonlySet<string> => indexed().all;

/** An idiom stands there as it should. */
export const RIGHT = 'right';
type Near = NearIdiom | typeof RIGHT | null;

/**
 * The idiom that is meant by four characters, or by more that these are among, one of the latter two being wrong; `bits`
 * say which of the four may be left out.
 */
export const nearBegun = (text: string, at: number, bits: number): Near =>
  ((bits & placeBit(3)) !== 0 ? nearIn(text, at, 3) : null) ??
  ((bits & placeBit(2)) !== 0 ? nearIn(text, at, 2) : null);

/** The same of four that end with the two here, one of the first two being wrong. */
export const nearEnded = (text: string, at: number, bits: number): Near =>
  ((bits & placeBit(1)) !== 0 ? nearIn(text, at - 2, 1) : null) ??
  ((bits & placeBit(0)) !== 0 ? nearIn(text, at - 2, 0) : null);

/** Of what may be left out of fours leaves what has the other three in any; all places are asked for at once, see `PairFlags`. */
export function siftNear({ units, count, places, kinds }: FoundPairs): void {
  const { threes } = index ?? indexed();
  for (let i = 0; i < count; i += 1) {
    const [at, kind] = [places[i] ?? 0, kinds[i] ?? 0];
    if (kind <= IS_ONE) continue;
    let left = 0;
    if ((kind & leftKind(3)) !== 0) left |= hasThree(threes, keyAt(units, at, 3)) << 3;
    if ((kind & leftKind(2)) !== 0) left |= hasThree(threes, keyAt(units, at, 2)) << 2;
    if ((kind & leftKind(1)) !== 0) left |= hasThree(threes, keyAt(units, at - 2, 1)) << 1;
    if ((kind & leftKind(0)) !== 0) left |= hasThree(threes, keyAt(units, at - 2, 0));
    kinds[i] = (kind & IS_ONE) | (left << 1);
  }
}

const leftKind = (place: number) => placeBit(place) << 1;
const hasThree = (threes: Uint32Array, key: number) =>
  ((threes[key >>> (SIEVE_SHIFT + 5)] ?? 0) >>> ((key >>> SIEVE_SHIFT) & 31)) & 1;

const keyAt = (units: Uint16Array, at: number, left: number) =>
  keyOf(
    units[left === 0 ? at + 1 : at] ?? 0,
    units[left < 2 ? at + 2 : at + 1] ?? 0,
    units[left === 3 ? at + 2 : at + 3] ?? 0,
    left,
  );

/** By four characters of which one place is left out. */
function nearIn(text: string, at: number, left: number): Near {
  const { fours, listed } = index ?? indexed();
  const key =
    left > 1
      ? keyOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(left === 3 ? at + 2 : at + 3), left)
      : keyOf(text.charCodeAt(left === 1 ? at : at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3), left);
  let isRight = false;
  const list = fours.list(key | 0);
  for (let place = fours.begin(list); place < fours.end(list); place += 1) {
    const four = fours.items[place] ?? 0;
    const [number, offset] = [four >>> LONGEST_BITS, four & (LONGEST - 1)];
    const start = at - offset;
    if (start < 0) continue;
    const other = onlyOther(text, start, number);
    if (other === NO_OTHER) isRight = true;
    if (other === offset + left && isMeant(text, start, number, other)) {
      const right = listed[number] ?? '';
      return { start, end: start + right.length, right };
    }
  }
  return isRight ? RIGHT : null;
}

const [NO_OTHER, MORE] = [-1, -2];

/** Which single character differs from the idiom of a number; NO_OTHER, or MORE than one. */
function onlyOther(text: string, start: number, number: number): number {
  const { units } = index ?? indexed();
  let place = NO_OTHER;
  for (let i = 0; i < LONGEST; i += 1) {
    const unit = units[number * LONGEST + i] ?? 0;
    if (unit === 0) break;
    if (start + i >= text.length) return MORE;
    if (text.charCodeAt(start + i) === unit) continue;
    if (place >= 0) return MORE;
    place = i;
  }
  return place;
}

function isMeant(text: string, start: number, number: number, place: number): boolean {
  const { all, listed } = indexed();
  const idiom = listed[number] ?? '';
  const sound = soundAt(text, start + place);
  if (sound <= 1 || sound !== soundAt(idiom, place)) {
    if (!shapedLike(idiom.charAt(place)).includes(text.charAt(start + place))) return false;
  }
  if (all.has(text.slice(start, start + idiom.length))) return false;
  // 以｜申请公开｜名义, 以申请公开为由
  if (
    place === 0 &&
    text.charAt(start) === '以' &&
    MEANS.test(text.slice(start + idiom.length, start + idiom.length + 8))
  )
    return false;
  if (idiom.length === 4 && isMadeOfWords(text, start)) return false;
  // the characters may make other words: 不一样｜子
  return !isOtherWords(text, start, idiom.length);
}

/** By what or as what something is done. */
const MEANS = /^(?:信息)?(?:的?(?:名义|方式|形式|办法|途径|渠道|手段|理由|为名)|为)/u;

/** 拒绝｜接收: two words that may be meant as they stand. */
const isMadeOfWords = (text: string, start: number) =>
  keptWords(text, start, start + 2).length === 1 && keptWords(text, start + 2, start + 4).length === 1;

/**
 * Whether a word of the dictionary reaches over an end of the idiom, or is more than it.
 */
export function isOtherWords(text: string, start: number, length: number): boolean {
  const from = Math.max(0, start - 4);
  const end = start + length;
  let at = from;
  for (const word of keptWords(text, from, end + 4)) {
    const stop = at + word.length;
    const isOver = (at < start && stop > start) || (at < end && stop > end);
    if (word.length > 1 && isOver) return true;
    if (word.length >= 4 && at <= start && stop >= end) return true;
    at = stop;
  }
  return false;
}

const HAN = /^\p{Script=Han}$/u;

/** How a character sounds, as it is compared: some that many do not tell apart are one. Empty of what is none. */
export function soundOf(character: string): string {
  const [syllable = ''] = HAN.test(character) ? syllables(character) : [];
  return syllable.replace(/^(?:zh|ch|sh)/u, (initial) => initial.charAt(0)).replace(/(?<=[ieu])ng$/u, 'n');
}

/** A number for each sound, 1 for none; of each unit that was asked for the number of its sound. */
const numbers = new Map([['', 1]]);
const known = new Uint16Array(0x10000);

function soundAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (known[unit] === 0) {
    const sound = soundOf(text.charAt(at));
    const number = numbers.get(sound) ?? numbers.size + 1;
    numbers.set(sound, number);
    known[unit] = number;
  }
  return known[unit] ?? 0;
}
