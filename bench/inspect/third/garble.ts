/** Text decoded with the wrong charset, as a careless migration does it. */
const latin = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');

let map: Map<string, [number, number]> | undefined;

/** GBK has no encoder in the standard library: the decoder is turned round. */
function gbkBytes(text: string): Uint8Array {
  if (!map) {
    map = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) {
        if (low === 0x7f) continue;
        const mark = decoder.decode(Uint8Array.of(high, low));
        if (mark.length === 1 && !map.has(mark)) map.set(mark, [high, low]);
      }
  }
  const known = map;
  return Uint8Array.from([...text].flatMap((mark) => known.get(mark) ?? [mark.codePointAt(0) ?? 63]));
}

const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export type Wrong = 'gbk-latin' | 'gbk-utf8' | 'utf8-gbk' | 'utf8-latin' | 'utf8-western' | 'twice';

/** Throws on an unknown way, so that a slip in the data is seen. */
function decoded(way: string, text: string): string {
  switch (way as Wrong) {
    case 'gbk-latin':
      return latin(gbkBytes(text));
    case 'gbk-utf8':
      return new TextDecoder().decode(gbkBytes(text));
    case 'utf8-gbk':
      return new TextDecoder('gbk').decode(utf8Bytes(text));
    case 'utf8-latin':
      return latin(utf8Bytes(text));
    case 'utf8-western':
      return new TextDecoder('windows-1252').decode(utf8Bytes(text));
    case 'twice':
      return new TextDecoder('gbk').decode(utf8Bytes(new TextDecoder().decode(gbkBytes(text))));
    default:
      throw new Error(`unknown way to garble: ${way}`);
  }
}

/** Private and control characters fall away, as most editors drop them: they are another fault. */
export const garble = (way: string, text: string): string => decoded(way, text).replace(/\p{Co}|\p{Cc}/gu, '');
