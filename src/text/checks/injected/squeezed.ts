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
  for (let at = 1; at < text.length; at += 1)
    if (kinds[text.charCodeAt(at)] === PARTS && isAlone(text, at - 1) && isRunFrom(text, at - 1)) return true;
  return false;
}

const isOneAt = (text: string, at: number) => (kinds[text.charCodeAt(at)] ?? 0) >= SINGLE;
/** No other stands right before it. */
const isAlone = (text: string, at: number) => isOneAt(text, at) && !(at > 0 && isOneAt(text, at - 1));

/** Whether enough of them follow each other from here, where one stands alone. */
function isRunFrom(text: string, from: number): boolean {
  let [singles, others] = [0, 0];
  for (let at = from; at < text.length && isOneAt(text, at); ) {
    singles += 1;
    if (kinds[text.charCodeAt(at)] !== DIGIT) others += 1;
    if (singles >= FEWEST && (others > 1 || singles >= FEWEST_DIGITS)) return true;
    let next = at + 1;
    while (next < text.length && next - at <= WIDEST && kinds[text.charCodeAt(next)] === PARTS) next += 1;
    if (next === at + 1) return false;
    at = next;
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
