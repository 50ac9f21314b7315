import type { Random } from '../random.ts';

const decoders = new Map<string, TextDecoder>();

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

const gbk = new Map<string, [number, number]>();

/** The bytes of a text in GBK; what it does not have is left out. */
function toGbk(text: string): Uint8Array {
  if (gbk.size === 0) {
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) {
        const char = decode(Uint8Array.of(first, second), 'gbk');
        if (char.length === 1 && char !== '\uFFFD') gbk.set(char, [first, second]);
      }
    }
  }
  return Uint8Array.from([...text].flatMap((char) => gbk.get(char) ?? (char < '\u0080' ? [char.charCodeAt(0)] : [])));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Ways a text is destroyed by a wrong decoding, or by encoding it where its characters do not exist. */
export const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'utf-8 as gbk': (text) => decode(utf8(text), 'gbk'),
  'utf-8 as windows-1252': (text) => decode(utf8(text), 'windows-1252'),
  'gbk as windows-1252': (text) => decode(toGbk(text), 'windows-1252'),
  'gbk as utf-8': (text) => decode(toGbk(text), 'utf-8'),
  'gbk as big5': (text) => decode(toGbk(text), 'big5'),
  'utf-8 as big5': (text) => decode(utf8(text), 'big5'),
  'gbk as utf-8 as gbk': (text) => decode(utf8(decode(toGbk(text), 'utf-8')), 'gbk'),
  'to ascii': (text) => text.replace(/[^\n\t -~]/g, '?'),
};

/** Characters that would be another fault, or a mark of the corpus. */
const UNWANTED = /[\p{Co}\p{Cc}\p{Cn}«»\u00ad]/u;

/** A destroyed text, or undefined if it holds what must not be on a page. */
export function destroyed(text: string, way: string): string | undefined {
  const result = WAYS[way]?.(text);
  return result && result !== text && !UNWANTED.test(result) ? result : undefined;
}

/** Stretches of Han characters of about the wanted length, in chance order. */
export function stretches(text: string, length: number, random: Random): string[] {
  const found = text.match(/[\p{Script=Han}，、]{2,}/gu) ?? [];
  const parts = found.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
  );
  return random.shuffled(parts.filter((part) => !/^[，、]|[，、]$/.test(part) && text.split(part).length === 2));
}
