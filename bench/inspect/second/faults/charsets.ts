/** Text read with the wrong character set. */
import type { Difficulty } from '../../corpus.ts';
import { fill, type Setting } from '../slots.ts';
import { type Source, spread, type Way, type Ways } from '../ways.ts';

const gbk = new TextDecoder('gbk');

/** The two bytes of each character in GBK. */
const BYTES: ReadonlyMap<string, readonly [number, number]> = new Map(
  Array.from({ length: 0x7e }, (_, row) => row + 0x81).flatMap((first) =>
    Array.from({ length: 0xbf }, (_, cell) => cell + 0x40)
      .filter((second) => second !== 0x7f)
      .map((second) => [gbk.decode(new Uint8Array([first, second])), [first, second]] as const),
  ),
);

const inGbk = (text: string) =>
  new Uint8Array([...text].flatMap((char) => BYTES.get(char) ?? [...new TextEncoder().encode(char)]));
const inUtf8 = (text: string) => new TextEncoder().encode(text);
/** What readers see: no control characters, none of private use. */
const seen = (text: string) => text.replace(/[\u0080-\u009f\u00a0\u00ad\p{Co}\n\t]/gu, '');

const READINGS: readonly ((text: string) => string)[] = [
  (text) => gbk.decode(inUtf8(text)),
  (text) => new TextDecoder('windows-1252').decode(inGbk(text)),
  (text) => new TextDecoder('windows-1252').decode(inUtf8(text)),
  (text) => new TextDecoder().decode(inGbk(text)),
  (text) => gbk.decode(inUtf8('\ufffd'.repeat(2 * Math.ceil(text.length / 2)))),
];

/** The part of a paragraph that breaks. */
function part(text: string, difficulty: Difficulty, n: number): string {
  if (difficulty === 'plain') return text;
  const clauses = text.split(/[，。；、：]/).filter((clause) => /^[\p{Script=Han}]{4,}$/u.test(clause));
  const clause = clauses[n % Math.max(1, clauses.length)] ?? text;
  return difficulty === 'ordinary' ? clause : clause.slice(0, 2 + (n % 3));
}

function way(source: Source, difficulty: Difficulty, n: number): Way {
  const read = READINGS[n % READINGS.length] ?? ((text: string) => text);
  return {
    genres: [source.genre],
    make: (at: Setting) => {
      const whole = fill(at, source.text);
      const right = part(whole, difficulty, n);
      const wrong = seen(read(right));
      const text = whole.replace(right, () => wrong);
      const faults = [{ check: 'mis-decoded', text: wrong }];
      // some readings make characters that are not assigned
      if (/[\p{Cn}\p{Co}\p{Cc}]/u.test(wrong)) faults.push({ check: 'private-use', text: wrong });
      return { sign: '', text, made: [source.text], faults };
    },
  };
}

const ways = (difficulty: Difficulty, offset: number) => spread(27, offset).map((one, n) => way(one, difficulty, n));

export const misDecoded: Ways = { plain: ways('plain', 3), ordinary: ways('ordinary', 60), hard: ways('hard', 115) };
