/** Wrong decodings, as they happen between a database and a page. */
type Encoding = 'gbk' | 'big5' | 'euc-kr' | 'shift_jis';

const tables = new Map<Encoding, Map<string, number[]>>();

/** Two-byte characters of an encoding, found by decoding every pair of bytes. */
function table(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const made = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(new Uint8Array([high, low]));
      if (char.length === 1 && !made.has(char)) made.set(char, [high, low]);
    }
  }
  tables.set(encoding, made);
  return made;
}

const encode = (text: string, encoding: Encoding) =>
  new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? char.charCodeAt(0) : (table(encoding).get(char) ?? [63]))),
  );

/** Without « and », the signs by which faults are marked here. */
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes).replace(/[«»]/g, '');

/** Bytes of UTF-8 taken for another encoding. */
export const utf8As = (text: string, encoding: string) => read(new TextEncoder().encode(text), encoding);

/** Bytes of GBK taken for another encoding. */
export const gbkAs = (text: string, encoding: string) => read(encode(text, 'gbk'), encoding);

/** What a decoder put in place of what it could not read, saved and read once more as GBK. */
export const lostTwice = (text: string) => '锟斤拷'.repeat(Math.ceil(text.length / 2));

/** Nothing that is damage of another kind: no private use, no control characters. */
export const printable = (text: string) => !/[\p{Co}\p{Cc}]/u.test(text);
