/** Wrong decodings: text written in one encoding and read in another. */
const reader = (encoding: string) => new TextDecoder(encoding);

/** Bytes of each character in an encoding of two bytes a character. */
function table(encoding: string): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = reader(encoding).decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, [lead, trail]);
    }
  }
  return found;
}

const tables = new Map<string, Map<string, [number, number]>>();

function bytes(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const known = tables.get(encoding) ?? table(encoding);
  tables.set(encoding, known);
  return new Uint8Array([...text].flatMap((letter) => known.get(letter) ?? [letter.charCodeAt(0) & 0x7f]));
}

const PAIRS: Record<string, [string, string]> = {
  甲: ['utf-8', 'gbk'],
  乙: ['gbk', 'utf-8'],
  丙: ['utf-8', 'windows-1252'],
  丁: ['gbk', 'windows-1252'],
  戊: ['gbk', 'big5'],
  己: ['utf-8', 'big5'],
  庚: ['gbk', 'shift_jis'],
};

/** The text as it looks after the wrong decoding of that name; control characters that would come out are left away. */
export function garble(name: string, text: string): string {
  const pair = PAIRS[name];
  if (pair === undefined) throw new Error(`no decoding ${name}`);
  return reader(pair[1])
    .decode(bytes(text, pair[0]))
    .replace(/[{}\u007f-\u009f\ue000-\uf8ff]/g, '');
}
