/** GBK that was read as Big5, or the reverse: each character of two bytes became another one. Pure. */
import { fold } from '../../script.ts';
import { dictionaryWords } from '../../segment.ts';
import type { Span } from '../rule.ts';
import { isUsual } from '../usual.ts';

/** For each UTF-16 unit that the first encoding writes with two bytes: what the second makes of them; 0 for nothing usual. */
type Other = Uint16Array;

function otherOf(written: string, meant: string): Other {
  const [from, to] = [new TextDecoder(written), new TextDecoder(meant)];
  const table = new Uint16Array(0x10000);
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = new Uint8Array([first, second]);
      const [seen, other] = [from.decode(bytes), fold(to.decode(bytes))];
      if (!/^[\u4e00-\u9fff]{2}$/u.test(seen + other)) continue;
      if (isUsual(other.charCodeAt(0))) table[seen.charCodeAt(0)] = other.charCodeAt(0);
    }
  }
  return table;
}

let tables: readonly Other[] | undefined;

/** rare characters of a stretch */
const SHORTEST = 2;
/** ordinary characters before and behind it that may belong to it */
const [BEFORE, BEHIND] = [2, 4];
/** of the characters of a stretch so many make words once they are read as they were meant */
const IN_WORDS = 0.5;
/** rare characters of a page in Traditional script: there only the stretch itself is looked at */
const MANY = 200;

/** Stretches around rare characters that are words of ordinary Chinese in the other encoding, and none as they stand. */
export function readAsBig5(text: string, unusual: readonly number[]): Span[] {
  const found: Span[] = [];
  if (unusual.length < SHORTEST) return found;
  tables ??= [otherOf('big5', 'gb18030'), otherOf('gb18030', 'big5')];
  for (const table of tables) {
    const meant = (from: number, to: number) => meantBy(text.slice(from, to), table);
    for (let i = 0; i < unusual.length; ) {
      const start = unusual[i] ?? 0;
      let end = start;
      // an ordinary character may stand between two rare ones
      while (i < unusual.length && (unusual[i] ?? 0) <= end + 1) {
        end = (unusual[i] ?? 0) + 1;
        i += 1;
      }
      if (end - start < SHORTEST || meant(start, end) === '') continue;
      if (isMeant(text.slice(start, end), meant(start, end))) {
        found.push([start, end]);
        continue;
      }
      if (unusual.length > MANY) continue;
      const window = windowsAround(start, end).find(([from, to]) => isMeant(text.slice(from, to), meant(from, to)));
      if (window) found.push(window);
    }
  }
  return found;
}

function* windows(start: number, end: number): Generator<Span> {
  for (let right = 0; right <= BEHIND; right += 1)
    for (let left = 0; left <= BEFORE; left += 1) if (left + right > 0) yield [Math.max(0, start - left), end + right];
}
const windowsAround = (start: number, end: number): Span[] => [...windows(start, end)];

/** The same in the other encoding; '' where a character has nothing usual there. */
function meantBy(text: string, table: Other): string {
  const units = Array.from(text, (sign) => table[sign.charCodeAt(0)] ?? 0);
  return units.includes(0) ? '' : String.fromCharCode(...units);
}

/** Two characters are a word by themselves; more are so for the most part, and of those that stand there fewer. */
function isMeant(written: string, meant: string): boolean {
  if (meant === '') return false;
  const [share, asWritten] = [inWords(meant), inWords(fold(written))];
  return meant.length < 4 ? share === 1 && asWritten === 0 : share >= IN_WORDS && asWritten < IN_WORDS / 2;
}

function inWords(text: string): number {
  let covered = 0;
  for (const word of dictionaryWords(text)) if (word.length > 1) covered += word.length;
  return covered / text.length;
}
