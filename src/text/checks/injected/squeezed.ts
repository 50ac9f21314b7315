/** Text whose characters were set apart so that no list of words finds it: 澳 门 新 葡 京, 加.薇.信. Pure. */

import { matchesOf } from '../searched.ts';
import type { Span } from '../span.ts';

export interface Squeezed {
  text: string;
  /** the span of the original that a span of the squeezed text stands for */
  original: (span: Span) => Span;
}

const GAP = /[\s\u00a0\u200b-\u200d\ufeff.·•*_\-/|~+]/u;
/** Three single characters at least, parted by one to three gaps. */
const APART =
  /(?:(?<![\p{Script=Han}a-z\d])|^)(?:[\p{Script=Han}a-z\d][ \u00a0\u200b-\u200d\ufeff.·•*_\-/|~+]{1,3}){2,}[\p{Script=Han}a-z\d]/gu;

/** of a unit that parts characters; that may be one of those set apart; a digit may be, too */
const [PARTS, SINGLE, DIGIT] = [1, 2, 3];
const kinds = new Uint8Array(0x10000).fill(SINGLE, 0x3400, 0xa000).fill(SINGLE, 0xf900, 0xfb00);
kinds['〇'.charCodeAt(0)] = SINGLE;
for (const unit of 'abcdefghijklmnopqrstuvwxyz') kinds[unit.charCodeAt(0)] = SINGLE;
for (const unit of '0123456789') kinds[unit.charCodeAt(0)] = DIGIT;
for (const unit of ' \u00a0\u200b\u200c\u200d\ufeff.·•*_-/|~+') kinds[unit.charCodeAt(0)] = PARTS;

/** characters of a run, and those of its gaps */
const FEWEST = 3;
const WIDEST = 3;
/** '3.2 范围', '2.1-3' are numbers of chapters: so many digits are one of a stranger */
const FEWEST_DIGITS = 5;

/** Whether characters may be set apart in it: what most texts do not hold is quickly told. */
function mayBeApart(text: string): boolean {
  let [singles, others, gap, isWord] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === PARTS) {
      gap += 1;
      isWord = false;
    } else if (kind === 0) {
      singles = others = gap = 0;
      isWord = false;
    } else if (gap === 0) {
      // beside another, unless it is the first of all
      singles = isWord ? 0 : 1;
      others = isWord || kind === DIGIT ? 0 : 1;
      isWord = true;
    } else {
      if (gap > WIDEST) singles = others = 0;
      singles += 1;
      if (kind !== DIGIT) others += 1;
      if (singles >= FEWEST && (others > 1 || singles >= FEWEST_DIGITS)) return true;
      gap = 0;
      isWord = true;
    }
  }
  return false;
}

const isRun = ([run]: RegExpExecArray): boolean =>
  (run.match(/[\p{Script=Han}a-z]/gu)?.length ?? 0) > 1 || (run.match(/\d/g)?.length ?? 0) >= FEWEST_DIGITS;

/** The text without what parts single characters; null where none are parted. The text is folded. */
export function squeezed(folded: string): Squeezed | null {
  if (!mayBeApart(folded)) return null;
  const runs = matchesOf(folded, APART).filter(isRun);
  if (runs.length === 0) return null;
  const places = new Uint32Array(folded.length);
  let [text, at, count] = ['', 0, 0];
  const keepAll = (until: number) => {
    text += folded.slice(at, until);
    for (; at < until; at += 1) {
      places[count] = at;
      count += 1;
    }
  };
  for (const { index, 0: run } of runs) {
    keepAll(index);
    for (const end = index + run.length; at < end; at += 1) {
      const unit = folded.charAt(at);
      if (GAP.test(unit)) continue;
      text += unit;
      places[count] = at;
      count += 1;
    }
  }
  keepAll(folded.length);
  return { text, original: ([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1] };
}
