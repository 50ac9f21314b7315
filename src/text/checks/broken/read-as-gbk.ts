/** UTF-8 that was read as GBK: its bytes are still there, two to a character. Pure. */
import { merged, type Span } from '../rule.ts';
import { isUsual } from '../usual.ts';

let table: Uint16Array | undefined;

/** For each UTF-16 unit its two bytes in GBK, or the one byte of the euro sign; 0 where it has none. Built on first use. */
function gbkBytes(): Uint16Array {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  table = new Uint16Array(0x10000);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && character !== '\ufffd') table[character.charCodeAt(0)] = (first << 8) | second;
    }
  }
  table['€'.charCodeAt(0)] = 0x80;
  return table;
}

/** Characters that come of the first bytes of Chinese punctuation, and of nothing else. */
const ALONE = '鈥銆锛';
/** of so many characters in a stretch this share is rare ones; in any other text, hardly a twentieth */
const RARE = 0.3;
/** characters of a stretch that was broken; it may go on for so many after its last whole character */
const SHORTEST = 3;
const AHEAD = 2;

interface Stretch {
  from: number;
  to: number;
  decoded: number;
}

/** Where the text is such; `unusual` are the places of its rare characters. */
export function readAsGbk(text: string, unusual: readonly number[]): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const at of unusual) {
    if (at < done) continue;
    if (ALONE.includes(text.charAt(at))) found.push([at, at + 1]);
    const stretch = stretchAround(text, Math.max(done, at - AHEAD));
    if (!stretch || stretch.to <= at) continue;
    const length = stretch.to - stretch.from;
    const rare = unusual.filter((place) => place >= stretch.from && place < stretch.to).length;
    if (length < SHORTEST || stretch.decoded < 2 || rare < length * RARE) continue;
    found.push([stretch.from, stretch.to]);
    done = stretch.to;
  }
  return merged(found);
}

/** From the first place not before `from` where whole characters of UTF-8 follow each other, as far as they go. */
function stretchAround(text: string, from: number): Stretch | null {
  for (let start = from; start <= from + AHEAD; start += 1) {
    const stretch = stretchFrom(text, start);
    if (stretch.decoded >= 2) return stretch;
  }
  return null;
}

/** Goes on over what lost its bytes if whole characters follow again. */
function stretchFrom(text: string, from: number): Stretch {
  let stretch: Stretch = { from, to: from, decoded: 0 };
  for (let at = from; at < text.length && at - stretch.to <= AHEAD; ) {
    const next = wholeFrom(text, at);
    if (next.decoded < (stretch.decoded === 0 ? 2 : 1)) {
      if (stretch.decoded === 0) break;
      at += 1;
      continue;
    }
    stretch = { from, to: next.to, decoded: stretch.decoded + next.decoded };
    at = next.to;
  }
  return stretch;
}

/** Whole Han characters and signs in the bytes from here on. */
function wholeFrom(text: string, from: number): { to: number; decoded: number } {
  const gbk = gbkBytes();
  let [to, decoded, left, code] = [from, 0, 0, 0];
  for (let at = from; at < text.length; at += 1) {
    const pair = gbk[text.charCodeAt(at)] ?? 0;
    if (pair === 0) break;
    for (const byte of pair === 0x80 ? [0x80] : [pair >> 8, pair & 0xff]) {
      if (left === 0) {
        if (byte < 0xe2 || byte > 0xef) return { to, decoded };
        [left, code] = [2, byte & 0x0f];
      } else {
        if (byte < 0x80 || byte > 0xbf) return { to, decoded };
        [left, code] = [left - 1, (code << 6) | (byte & 0x3f)];
        if (left === 0) {
          if (!isUsual(code)) return { to, decoded };
          decoded += 1;
          to = at + 1;
        }
      }
    }
  }
  return { to, decoded };
}
