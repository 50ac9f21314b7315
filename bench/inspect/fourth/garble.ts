const fromGbk = new Map<string, [number, number]>();

/** Bytes of a text in GBK; characters without a place there are left out. */
function gbkBytes(text: string): Uint8Array {
  if (fromGbk.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        const one = decoder.decode(Uint8Array.of(high, low));
        if (one.length === 1 && !fromGbk.has(one)) fromGbk.set(one, [high, low]);
      }
  }
  return Uint8Array.from([...text].flatMap((one) => fromGbk.get(one) ?? [one.charCodeAt(0) & 0x7f]));
}

/** Control characters that a Latin-1 reading brings along are dropped, as browsers and editors do. */
const visible = (text: string): string =>
  [...text].filter((one) => !/\p{Cc}/u.test(one) && one !== '\u00ad' && one !== '\u00a0').join('');

/**
 * A text as it looks when its bytes are read in the wrong character set.
 * @param way 'u>g' UTF-8 read as GBK, 'g>u' GBK read as UTF-8, 'u>l' and 'g>l' either read as Windows-1252
 */
export function garble(way: string, text: string): string {
  const bytes = way.startsWith('u') ? new TextEncoder().encode(text) : gbkBytes(text);
  const charset = way.endsWith('g') ? 'gbk' : way.endsWith('u') ? 'utf-8' : 'windows-1252';
  return visible(new TextDecoder(charset).decode(bytes));
}
