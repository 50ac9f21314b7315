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

/** of a unit that parts characters; that may be one of those set apart (or is not told here) */
const [PARTS, SINGLE] = [1, 2];
const kinds = new Uint8Array(0x10000).fill(SINGLE, 0x2e80);
for (const unit of 'abcdefghijklmnopqrstuvwxyz0123456789') kinds[unit.charCodeAt(0)] = SINGLE;
for (const unit of ' \u00a0\u200b\u200c\u200d\ufeff.·•*_-/|~+') kinds[unit.charCodeAt(0)] = PARTS;

/** Whether one character may stand between two gaps: what most texts do not hold is quickly told. */
function mayBeApart(text: string): boolean {
  for (let at = 2; at < text.length; at += 1)
    if (
      kinds[text.charCodeAt(at)] === PARTS &&
      kinds[text.charCodeAt(at - 1)] === SINGLE &&
      kinds[text.charCodeAt(at - 2)] === PARTS
    )
      return true;
  return false;
}

/** The text without what parts single characters; null where none are parted. The text is folded. */
export function squeezed(folded: string): Squeezed | null {
  if (!mayBeApart(folded)) return null;
  const runs = matchesOf(folded, APART);
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
