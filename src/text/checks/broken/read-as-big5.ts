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
      if (seen.length !== 1 || seen === '\ufffd' || !/^[\u4e00-\u9fff]$/u.test(other)) continue;
      if (isUsual(other.charCodeAt(0))) table[seen.charCodeAt(0)] = other.charCodeAt(0);
    }
  }
  return table;
}

let tables: readonly Other[] | undefined;

/** characters of a stretch: two may make a word by chance */
const SHORTEST = 3;
/** of the characters of a stretch so many make words once they are read as they were meant */
const IN_WORDS = 0.6;

/** Stretches between rare characters that are words of ordinary Chinese in the other encoding. */
export function readAsBig5(text: string, unusual: readonly number[]): Span[] {
  const found: Span[] = [];
  if (unusual.length < 2) return found;
  tables ??= [otherOf('big5', 'gb18030'), otherOf('gb18030', 'big5')];
  for (const table of tables) {
    for (let i = 0; i < unusual.length; ) {
      const start = unusual[i] ?? 0;
      let end = start;
      // an ordinary character may stand between two rare ones
      while (i < unusual.length && (unusual[i] ?? 0) <= end + 1) {
        end = (unusual[i] ?? 0) + 1;
        i += 1;
      }
      const meant = Array.from(text.slice(start, end), (sign) => table[sign.charCodeAt(0)] ?? 0);
      if (end - start >= SHORTEST && !meant.includes(0) && isWordy(String.fromCharCode(...meant)))
        found.push([start, end]);
    }
  }
  return found;
}

function isWordy(text: string): boolean {
  let covered = 0;
  for (const word of dictionaryWords(text)) if (word.length > 1) covered += word.length;
  return covered >= text.length * IN_WORDS;
}
