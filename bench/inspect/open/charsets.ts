/** What a text becomes when it is decoded with another charset than its own. */

/** UTF-8 read as GBK */
export const asGbk = (text: string) => new TextDecoder('gbk').decode(new TextEncoder().encode(text));
/** UTF-8 read as windows-1252 */
export const asLatin = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
/** GBK read as windows-1252 */
export const gbkAsLatin = (text: string) => new TextDecoder('windows-1252').decode(gbk(text));
/** GBK read as UTF-8 */
export const lost = (text: string) => new TextDecoder().decode(gbk(text));

const bytes = new Map<string, [number, number]>();

function gbk(text: string): Uint8Array {
  if (bytes.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high < 0xff; high += 1)
      for (let low = 0x40; low < 0xff; low += 1) {
        const character = decoder.decode(new Uint8Array([high, low]));
        if (character.length === 1) bytes.set(character, [high, low]);
      }
  }
  return new Uint8Array([...text].flatMap((one) => bytes.get(one) ?? [one.charCodeAt(0)]));
}
