/** Numbers as people write them: in one run, or in groups parted by a space or a hyphen. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { kindsOf } from './half-width.ts';
import { runsOf } from './runs.ts';

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

/** digits that the shortest number has, that of a mobile telephone */
const LEAST = 11;
/** what looks around a number sees of the text */
const AROUND = 8;

const DIGIT = 1;
const PARTING = 2;
const KINDS = kindsOf({ '0123456789': DIGIT, ' -.': PARTING });
const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;

interface LongRun {
  span: Span;
  digits: number;
}

const NONE: readonly LongRun[] = [];
const runs = new WeakMap<Reading, readonly LongRun[]>();

/** Runs of eleven digits or more with a little around them, sought once for all numbers: most texts hold few. */
function longRunsOf(reading: Reading): readonly LongRun[] {
  const known = runs.get(reading);
  if (known) return known;
  const found = runsOf(reading).flatMap((run) => longRuns(reading.text, run));
  runs.set(reading, found);
  return found;
}

function longRuns(text: string, [first, last]: Span): readonly LongRun[] {
  if (last - first < LEAST) return NONE;
  const found: LongRun[] = [];
  // every eleventh unit is looked at: no run is shorter
  for (let at = first + LEAST - 1; at < last; at += LEAST) {
    if (kindAt(text, at) === 0) continue;
    let start = at;
    while (start > first && kindAt(text, start - 1) !== 0) start -= 1;
    let digits = 0;
    let end = start;
    for (; end < last; end += 1) {
      const kind = kindAt(text, end);
      if (kind === 0) break;
      if (kind === DIGIT) digits += 1;
    }
    if (digits >= LEAST)
      found.push({ span: [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)], digits });
    at = end;
  }
  return found;
}

/** How numbers of a sort are written. */
interface Form {
  /** digits that the shortest has */
  least: number;
  /** Of a folded run: whether it may hold one. */
  mayHold?: (run: string) => boolean;
  /** May change what stands around and between the digits of a folded run, not its length. */
  prepare?: (run: string) => string;
  fits: (number: Written) => boolean;
}

/** Every joining of neighbouring groups of digits that is of this form; none overlaps another. */
export function numbersIn(reading: Reading, { least, mayHold, prepare, fits }: Form): Written[] {
  const found: Written[] = [];
  for (const { span, digits } of longRunsOf(reading)) {
    if (digits < least) continue;
    const run = reading.folded.slice(...span);
    if (mayHold && !mayHold(run)) continue;
    for (const match of (prepare?.(run) ?? run).matchAll(RUNS)) found.push(...numbersOf(match, span[0], least, fits));
  }
  return found;
}

/** What stands before a number in its line, at most so many characters. */
export function before({ folded }: Reading, { span: [start] }: Written, most: number): string {
  const from = Math.max(0, start - most);
  return folded.slice(Math.max(from, folded.lastIndexOf('\n', start - 1) + 1), start);
}

function numbersOf(run: RegExpExecArray, start: number, least: number, fits: Form['fits']): Written[] {
  const found: Written[] = [];
  const groups = [...run[0].matchAll(GROUP)];
  for (let first = 0; first < groups.length; first += 1) {
    const last = endOfFit(groups, first, start + run.index, least, fits);
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
  least: number,
  fits: Form['fits'],
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
    if (digits.length < least) continue;
    const number: Written = { digits, span: [start, offset + group.index + group[0].length], groups: lengths.slice() };
    if (fits(number)) return { number, index };
  }
  return null;
}
