/** Numbers as people write them: in one run, or in groups parted by a space or a hyphen. Pure. */
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

export interface Written {
  /** its digits, with a last 'X' in upper case */
  digits: string;
  span: Span;
  /** lengths of its groups */
  groups: readonly number[];
}

const RUNS = /(?<![\d*＊×]|[a-z]{2}|[-/.][a-z])\d(?:[ \u00a0-]{0,2}\d){10,}(?:[ \u00a0-]{0,2}x)?(?![\da-z*＊×])/gu;
const GROUP = /\d+x?|x/gu;
/** more groups than any number is written in, but for one digit each */
const MOST_GROUPS = 20;

/** Every joining of neighbouring groups of the lengths that `fits` agrees to. The text is folded; none overlaps another. */
export function numbersIn(folded: string, fits: (number: Written) => boolean): Written[] {
  const found: Written[] = [];
  for (const run of matchesOf(folded, RUNS)) {
    const groups = [...run[0].matchAll(GROUP)];
    for (let first = 0; first < groups.length; first += 1) {
      const last = endOfFit(groups, first, run.index, fits);
      if (!last) continue;
      found.push(last.number);
      first = last.index;
    }
  }
  return found;
}

function endOfFit(
  groups: readonly RegExpExecArray[],
  first: number,
  offset: number,
  fits: (number: Written) => boolean,
): { number: Written; index: number } | null {
  const start = offset + (groups[first]?.index ?? 0);
  let digits = '';
  const lengths: number[] = [];
  for (let index = first; index < Math.min(groups.length, first + MOST_GROUPS); index += 1) {
    const group = groups[index];
    if (!group) break;
    digits += group[0].toUpperCase();
    lengths.push(group[0].length);
    if (digits.length > 19) break;
    const number: Written = { digits, span: [start, offset + group.index + group[0].length], groups: lengths.slice() };
    if (digits.length >= 11 && fits(number)) return { number, index };
  }
  return null;
}
