/** One pass over a text that picks the lines in which words may be stuffed; most have nothing of it. Pure. */

import { FOREIGN_TRADES } from './foreign-trades.ts';

/** What a line may have too much of. */
export interface Stuffed {
  start: number;
  end: number;
  /** places that begin with a phrase that stood shortly before */
  repeats: number;
  /** four short words or more in a row, parted by marks or gaps */
  isListed: boolean;
  /** and some words of the trades of strangers */
  isOfTrades: boolean;
  /** a stretch of several short pieces */
  hasPieces: boolean;
  /** a phrase comes several times, each time near the last */
  isChained: boolean;
  /** many characters are those two or three places before, or four */
  isNear: boolean;
  isFourth: boolean;
  /** something like 关键词 or 标签 is in it */
  hasLabel: boolean;
}

/** characters of a phrase that is counted */
export const PHRASE = 4;
/** how far apart the same phrase stands in a stuffed line */
const NEAR = 40;
/** a little farther: endings of names are left out where phrases are counted exactly */
const FAR = 60;
/** characters of a word of a list, and how many such words make one */
const SHORTEST = 2;
const LONGEST = 14;
const WORDS = 4;
/** words of strangers' trades that make a heap */
const TRADES = 3;
/** pieces of a stretch */
const PIECES = 4;
/** the same phrase, one behind another */
const CHAIN = 3;
/** characters that are those two or three places, or four, before */
const SAME = 8;
const SAME_FOURTH = 6;

/** What a unit is. */
const [LINE, STOP, WORD_PART, PIECE_PART, LABEL] = [1, 2, 4, 8, 16];
const kinds = new Uint8Array(0x10000);
const put = (units: string, kind: number) => {
  for (let i = 0; i < units.length; i += 1) kinds[units.charCodeAt(i)] = (kinds[units.charCodeAt(i)] ?? 0) | kind;
};
put('\n', LINE | STOP);
put('。!?:()\t', STOP);
put(',;|_｜/·→、 \t\u3000-', WORD_PART);
put('→、,;|_｜+·[]【】/-.•*~ \u00a0\u2002\u2003\u200b\u200c\u200d\u3000\ufeff', PIECE_PART);
/** Two characters each of what is written before a list of search words: 关键词, 标签, 热搜, 搜索, tags, keywords. */
const LABELS = ['键词', '键字', '标签', '热搜', '搜索', 'ag', 'ey'];
for (const label of LABELS) put(label.charAt(1), LABEL);

/** For each phrase, by its number in a small table, where it began last, and how often it came since, each near the other. */
const last = new Int32Array(1 << 14);
const chains = new Uint8Array(1 << 14);

/** By so much the first unit of a phrase counts in its hash. */
const FIRST_COUNTS = 31 ** (PHRASE - 1);

/** Lines that may hold a fault, in order. */
export function stuffedLines(text: string): Stuffed[] {
  const found: Stuffed[] = [];
  last.fill(-FAR);
  let start = 0;
  // of the phrase that ends here; the table is a power of two, so that a hash may be cut at any time
  let hash = 0;
  let [repeats, chain, near, four, hasLabel] = [0, 1, 0, 0, false];
  let [words, word, isListed] = [0, 0, false];
  let [pieces, piece, longest, hasPieces] = [0, 0, 0, false];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    const kind = kinds[unit] ?? 0;
    if (kind === 0) {
      word += 1;
      piece += 1;
    } else {
      if ((kind & LABEL) !== 0 && LABELS.includes(text.slice(at - 1, at + 1))) hasLabel = true;
      if ((kind & (WORD_PART | LINE)) !== 0) {
        if (word > LONGEST) words = 0;
        else if (word >= SHORTEST) words += 1;
        if (words >= WORDS) isListed = true;
        word = 0;
      } else word += 1;
      if ((kind & (PIECE_PART | STOP)) !== 0) {
        if (piece > 0) {
          pieces += 1;
          if (piece > longest) longest = piece;
        }
        piece = 0;
        if ((kind & STOP) !== 0) {
          if (pieces >= PIECES && longest <= LONGEST) hasPieces = true;
          pieces = longest = 0;
        }
      } else piece += 1;
      if ((kind & LINE) !== 0) {
        const isChained = chain >= CHAIN;
        const isNear = near >= SAME;
        const isFourth = four >= SAME_FOURTH;
        const isOfTrades = isListed && isAboutTrades(text.slice(start, at));
        if (isOfTrades || hasPieces || isChained || hasLabel || isNear || isFourth)
          found.push({
            start,
            end: at,
            repeats,
            isListed,
            isOfTrades,
            hasPieces,
            isChained,
            isNear,
            isFourth,
            hasLabel,
          });
        start = at + 1;
        repeats = near = four = words = word = 0;
        hash = 0;
        chain = 1;
        isListed = hasPieces = hasLabel = false;
        a = b = c = d = 0;
        continue;
      }
    }
    if (unit > 0x2fff) {
      if (unit === c || unit === b) near += 1;
      else if (unit === a) four += 1;
    }
    const begun = at - PHRASE + 1;
    hash = (Math.imul(hash, 31) + unit) | 0;
    if (begun >= start) {
      const key = hash & (last.length - 1);
      const before = last[key] ?? 0;
      const gap = begun - before;
      last[key] = begun;
      if (before >= start && gap < FAR) {
        const times = (chains[key] ?? 0) + 1;
        chains[key] = times;
        if (times > chain) chain = times;
        if (gap < NEAR) repeats += 1;
      } else chains[key] = 1;
      hash = (hash - Math.imul(FIRST_COUNTS, b)) | 0;
    }
    a = b;
    b = c;
    c = d;
    d = unit;
  }
  return found;
}

/** Whether so many words of strangers' trades begin in a line as make a heap. */
function isAboutTrades(line: string): boolean {
  let count = 0;
  for (let place = FOREIGN_TRADES.next(line, 0); place; place = FOREIGN_TRADES.next(line, place[0] + 1)) {
    count += 1;
    if (count >= TRADES) return true;
  }
  return false;
}

/** For each two letters, by a number in a small table, in which line they were counted, and how often. */
const counted = new Int32Array(1 << 12);
const COUNT_BITS = 12;
const MOST_COUNTED = (1 << COUNT_BITS) - 1;
const MOST_LINES = 1 << (31 - COUNT_BITS);
let lines = 0;
/** letters and characters stand behind it, digits and most marks before */
const LAST_MARK = 0x60;

/** How often the commonest two letters or characters beside each other come in a line; at least so often. */
export function commonestPair(line: string): number {
  lines += 1;
  if (lines === MOST_LINES) {
    counted.fill(0);
    lines = 1;
  }
  const own = lines << COUNT_BITS;
  let [most, before] = [0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit > LAST_MARK && before > LAST_MARK) {
      const pair = (Math.imul(before, 31) + unit) & (counted.length - 1);
      const last = counted[pair] ?? 0;
      const times = last > own ? last - own + 1 : 1;
      if (times < MOST_COUNTED) counted[pair] = own + times;
      if (times > most) most = times;
    }
    before = unit;
  }
  return most;
}
