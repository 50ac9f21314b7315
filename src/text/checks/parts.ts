/** One scan of a text for all rules: which of its lines each of them has to look at. */
import { Reading } from './reading.ts';

/** A piece of a text, as read, and where it begins. */
export interface Part {
  start: number;
  reading: Reading;
}

/** What of a rule says which lines it has to see. */
interface Anchored {
  near?: string;
}

/** rules in one scan: bits of a byte, so that the table is small */
const AT_ONCE = 8;

/** For each rule the parts of the text that it sees: the whole, or the lines that hold a character of its `near`. */
export function partsFor(rules: readonly Anchored[], text: string): Part[][] {
  const whole: Part = { start: 0, reading: new Reading(text) };
  const result: Part[][] = rules.map(({ near }) => (near === undefined ? [whole] : []));
  const lined = [...rules.keys()].filter((i) => rules[i]?.near !== undefined);
  const lines = new Map<number, Part>();
  for (let first = 0; first < lined.length; first += AT_ONCE) {
    const these = lined.slice(first, first + AT_ONCE);
    const bits = bitsOf(these.map((i) => rules[i]?.near ?? ''));
    eachLine(text, bits, (start, end, found) => {
      const part = lines.get(start) ?? { start, reading: new Reading(text.slice(start, end), whole.reading, start) };
      lines.set(start, part);
      these.forEach((i, bit) => {
        if (found & (1 << bit)) result[i]?.push(part);
      });
    });
  }
  return result;
}

/** Calls for each line that holds anything: the bits of all that it holds. */
function eachLine(text: string, bits: Uint8Array, visit: (start: number, end: number, found: number) => void): void {
  let [start, found] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    if (unit !== 10) found |= bits[unit] ?? 0;
    else {
      if (found !== 0) visit(start, at, found);
      [start, found] = [at + 1, 0];
    }
  }
}

const tables = new Map<string, Uint8Array>();

/** For each UTF-16 unit the bits of those anchors that hold it. Kept, since the rules are always the same few sets. */
function bitsOf(anchors: readonly string[]): Uint8Array {
  const key = anchors.join('\n');
  const known = tables.get(key);
  if (known) return known;
  const bits = new Uint8Array(0x10000);
  anchors.forEach((anchor, bit) => {
    for (let i = 0; i < anchor.length; i += 1) {
      const unit = anchor.charCodeAt(i);
      bits[unit] = (bits[unit] ?? 0) | (1 << bit);
    }
  });
  tables.set(key, bits);
  return bits;
}
