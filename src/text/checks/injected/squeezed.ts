/** Text whose characters were set apart so that no list of words finds it: 澳 门 新 葡 京, 加.薇.信. Pure. */
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

export interface Squeezed {
  text: string;
  /** the span of the original that a span of the squeezed text stands for */
  original: (span: Span) => Span;
}

const GAP = /[\s\u00a0\u200b-\u200d\ufeff.·•*_\-/|~+]/u;
/** Three single characters at least, parted by one to three gaps. */
const APART =
  /(?:(?<![\p{Script=Han}a-z\d])|^)(?:[\p{Script=Han}a-z\d][ \u00a0\u200b-\u200d\ufeff.·•*_\-/|~+]{1,3}){2,}[\p{Script=Han}a-z\d]/gu;

/** One character between two gaps: what most texts do not hold is quickly told. */
const ALONE = /[ \u00a0\u200b-\u200d\ufeff.·•*_\-/|~+][^\s.·•*_\-/|~+][ \u00a0\u200b-\u200d\ufeff.·•*_\-/|~+]/u;

/** The text without what parts single characters; null where none are parted. The text is folded. */
export function squeezed(folded: string): Squeezed | null {
  if (!ALONE.test(folded)) return null;
  const runs = matchesOf(folded, APART);
  if (runs.length === 0) return null;
  const places: number[] = [];
  let text = '';
  let at = 0;
  const keep = (until: number, isRun: boolean) => {
    for (; at < until; at += 1) {
      const unit = folded.charAt(at);
      if (isRun && GAP.test(unit)) continue;
      text += unit;
      places.push(at);
    }
  };
  for (const run of runs) {
    keep(run.index, false);
    keep(run.index + run[0].length, true);
  }
  keep(folded.length, false);
  return { text, original: ([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1] };
}

/** Faults of the text, and those that show only when it is squeezed. */
export function alsoSqueezed(folded: string, faults: (text: string) => readonly Span[]): Span[] {
  const close = squeezed(folded);
  return [...faults(folded), ...(close ? faults(close.text).map(close.original) : [])];
}
