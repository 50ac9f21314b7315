/** Idioms and fixed phrases with one character taken for another: all others stand in their places, that one sounds or looks like the right one. */
import { syllables } from '../../pinyin.ts';
import { keptWords } from '../kept-words.ts';
import { IDIOMS } from './idioms.ts';
import { PHRASES } from './phrases.ts';
import { shapedLike, shapedSomewhatLike } from './shapes.ts';

export interface NearIdiom {
  start: number;
  end: number;
  right: string;
}

const SIEVE_BITS = 19;
const SIEVE_SHIFT = 32 - SIEVE_BITS;
/** Of three characters of four in a row and which of the four is left out. */
const sieved = (one: number, two: number, three: number, left: number) =>
  (Math.imul(one, 0x9e3779b1) +
    Math.imul(two, 0x85ebca6b) +
    Math.imul(three, 0xc2b2ae35) +
    Math.imul(left, 0x27d4eb2f)) >>>
  SIEVE_SHIFT;

interface Index {
  all: ReadonlySet<string>;
  /** what offices write, beside the idioms of everybody */
  phrases: ReadonlySet<string>;
  /** a bit for three characters in their places, of the first four and of the last: most texts hold few of them */
  threes: Uint32Array;
}

let index: Index | undefined;

/** Made on first use. */
function indexed(): Index {
  if (index) return index;
  const idiomsOnly = new Set(IDIOMS.trim().split(/\s+/));
  const phrases = new Set(PHRASES.trim().split(/\s+/)).difference(idiomsOnly);
  const all = idiomsOnly.union(phrases);
  const threes = new Uint32Array((1 << SIEVE_BITS) / 32);
  const note = (bit: number) => {
    threes[bit >>> 5] = (threes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  for (const phrase of all) {
    const [a, b, c, d] = fourAt(phrase, 0);
    note(sieved(a, b, c, 3));
    note(sieved(a, b, d, 2));
    const [k, l, m, n] = fourAt(phrase, phrase.length - 4);
    note(sieved(k, m, n, 1));
    note(sieved(l, m, n, 0));
  }
  index = { all, phrases, threes };
  return index;
}

export const idioms = (): ReadonlySet<string> => indexed().all;

/** Whether an idiom may be meant that two characters here begin, or one that they end: hardly any place is so. */
export function mayBeNear(text: string, at: number): boolean {
  const { threes } = indexed();
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  if (at + 4 <= text.length) {
    if (hasBit(threes, sieved(a, b, text.charCodeAt(at + 2), 3))) return true;
    if (hasBit(threes, sieved(a, b, text.charCodeAt(at + 3), 2))) return true;
  }
  return (
    at >= 2 &&
    (hasBit(threes, sieved(text.charCodeAt(at - 2), a, b, 1)) ||
      hasBit(threes, sieved(text.charCodeAt(at - 1), a, b, 0)))
  );
}

/** The idiom that is meant by characters of which the first two begin one of these. */
export function nearBegun(text: string, start: number, begun: readonly string[]): NearIdiom | null {
  for (const idiom of begun) {
    const place = onlyOther(text, start, idiom);
    if (place >= 2 && isMeant(text, start, idiom, place)) return { start, end: start + idiom.length, right: idiom };
  }
  return null;
}

/** The idiom that is meant by characters of which the last two, before `end`, end one of these. */
export function nearEnded(text: string, end: number, ended: readonly string[]): NearIdiom | null {
  for (const idiom of ended) {
    const start = end - idiom.length;
    const place = start < 0 ? -1 : onlyOther(text, start, idiom);
    if ((place === 0 || place === 1) && isMeant(text, start, idiom, place)) return { start, end, right: idiom };
  }
  return null;
}

/** Which single character differs from the idiom; -1: none, or more than one. */
function onlyOther(text: string, start: number, idiom: string): number {
  if (start + idiom.length > text.length) return -1;
  let place = -1;
  for (let i = 0; i < idiom.length; i += 1) {
    if (text.charCodeAt(start + i) === idiom.charCodeAt(i)) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}

const fourAt = (text: string, at: number) =>
  [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)] as const;

const hasBit = (bits: Uint32Array, at: number) => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

function isMeant(text: string, start: number, idiom: string, place: number): boolean {
  const [written, right] = [text.charAt(start + place), idiom.charAt(place)];
  const isPhrase = indexed().phrases.has(idiom);
  if (!sounds(written, right) && !(isPhrase ? shapedSomewhatLike(right) : shapedLike(right)).includes(written))
    return false;
  if (indexed().all.has(text.slice(start, start + idiom.length))) return false;
  // the characters may make other words: 不一样｜子
  return !isOtherWords(text, start, idiom.length, isPhrase ? start + place : -1);
}

/**
 * Whether a word of the dictionary reaches over an end of the idiom, or is more than it; or, at a place that is asked
 * for, the character belongs to a word of its own: 人工｜职能.
 */
export function isOtherWords(text: string, start: number, length: number, place: number): boolean {
  const from = Math.max(0, start - 4);
  const end = start + length;
  let at = from;
  for (const word of keptWords(text, from, end + 4)) {
    const stop = at + word.length;
    const isOver = (at < start && stop > start) || (at < end && stop > end);
    if (word.length > 1 && (isOver || (at <= place && place < stop))) return true;
    if (word.length >= 4 && at <= start && stop >= end) return true;
    at = stop;
  }
  return false;
}

const HAN = /^\p{Script=Han}$/u;
/** Sounds as they are compared, of characters that were asked for; empty of what is no character. */
const known = new Map<string, string>();

/** Some that many do not tell apart are one. */
export function soundOf(character: string): string {
  let sound = known.get(character);
  if (sound === undefined) {
    const [syllable = ''] = HAN.test(character) ? syllables(character) : [];
    sound = syllable.replace(/^(?:zh|ch|sh)/u, (initial) => initial.charAt(0)).replace(/(?<=[ieu])ng$/u, 'n');
    known.set(character, sound);
  }
  return sound;
}

function sounds(written: string, right: string): boolean {
  const sound = soundOf(written);
  return sound !== '' && sound === soundOf(right);
}
