/** Numbers as people write them: in one run, or in groups parted by a space or a hyphen. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';

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

/** Digits in any number of groups, dots between them too, at least as many as a mobile number has. */
const LEAST = 11;
/** of so many neighbouring units of such a run one is a digit: no more than two signs part two digits */
const GAP = 3;
/** what looks around a number sees of the text */
const AROUND = 8;

const DIGIT = 1;
const PARTING = 2;
/** Of each code unit, of half and of full width. */
const KINDS = new Uint8Array(0x10000);
for (const digit of '0123456789０１２３４５６７８９') KINDS[digit.charCodeAt(0)] = DIGIT;
for (const sign of ' \u00a0\u3000-－.．') KINDS[sign.charCodeAt(0)] = PARTING;

const runs = new WeakMap<Reading, readonly Span[]>();

/** Runs of eleven digits or more with a little around them, sought once for all numbers: most texts hold few. */
function longRunsOf(reading: Reading): readonly Span[] {
  const known = runs.get(reading);
  if (known) return known;
  const found = longRuns(reading.text);
  runs.set(reading, found);
  return found;
}

function longRuns(text: string): Span[] {
  const found: Span[] = [];
  // three neighbours are looked at, then the next few skipped: no run is that short
  for (let at = 0; at < text.length; at += LEAST - GAP + 1) {
    const isNear =
      KINDS[text.charCodeAt(at)] === DIGIT ||
      KINDS[text.charCodeAt(at + 1)] === DIGIT ||
      KINDS[text.charCodeAt(at + 2)] === DIGIT;
    if (!isNear) continue;
    let digits = 0;
    let [start, end] = [at, at];
    while (start > 0 && (KINDS[text.charCodeAt(start - 1)] ?? 0) !== 0) start -= 1;
    while (end < text.length && (end < at + GAP || (KINDS[text.charCodeAt(end)] ?? 0) !== 0)) end += 1;
    for (let i = start; i < end; i += 1) if (KINDS[text.charCodeAt(i)] === DIGIT) digits += 1;
    if (digits < LEAST) continue;
    found.push([Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]);
    at = end;
  }
  return found;
}

/**
 * Every joining of neighbouring groups of the lengths that `fits` agrees to; none overlaps another. `prepare` may change
 * what stands around and between the digits of a folded run, not its length.
 */
export function numbersIn(
  reading: Reading,
  fits: (number: Written) => boolean,
  prepare?: (run: string) => string,
): Written[] {
  const long = longRunsOf(reading);
  if (long.length === 0) return [];
  return long.flatMap(([start, end]) => {
    const run = reading.folded.slice(start, end);
    return [...(prepare?.(run) ?? run).matchAll(RUNS)].flatMap((match) => numbersOf(match, start, fits));
  });
}

/** What stands before a number in its line, at most so many characters. */
export function before({ folded }: Reading, { span: [start] }: Written, most: number): string {
  const from = Math.max(0, start - most);
  return folded.slice(Math.max(from, folded.lastIndexOf('\n', start - 1) + 1), start);
}

function numbersOf(run: RegExpExecArray, start: number, fits: (number: Written) => boolean): Written[] {
  const found: Written[] = [];
  const groups = [...run[0].matchAll(GROUP)];
  for (let first = 0; first < groups.length; first += 1) {
    const last = endOfFit(groups, first, start + run.index, fits);
    if (!last) continue;
    found.push(last.number);
    first = last.index;
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
    if (digits.length >= LEAST && fits(number)) return { number, index };
  }
  return null;
}
