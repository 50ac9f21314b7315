/** Text as it looks after a wrong decoding, made by really decoding it wrongly. */
const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const char = decoder.decode(new Uint8Array([high, low]));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [high, low]);
    }
  tables.set(encoding, table);
  return table;
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(encoding);
  return new Uint8Array([...text].flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]));
}

/** The text written in one encoding and read in another; the unprintable rest is lost, as on a page. */
export const misDecoded = (text: string, written: string, read: string) =>
  new TextDecoder(read).decode(encode(text, written)).replace(/[\p{Cc}\p{Co}\u00ad\u00a0]/gu, '');
