/** What readers see when bytes are decoded by the wrong table. */

const GBK = new Map<string, [number, number]>();

function gbkBytes(text: string): Uint8Array {
  if (GBK.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        const char = decoder.decode(new Uint8Array([high, low]));
        if (char.length === 1 && !GBK.has(char)) GBK.set(char, [high, low]);
      }
    }
  }
  return new Uint8Array([...text].flatMap((char) => GBK.get(char) ?? [char.charCodeAt(0)]));
}

/** `way`: what the bytes were, “>”, what they were taken for. */
export function misread(way: string, text: string): string {
  const [from, to] = way.split('>');
  const bytes = from === 'gbk' ? gbkBytes(text) : new TextEncoder().encode(text);
  // C1 controls are a fault of their own; browsers show nothing for them
  return new TextDecoder(to).decode(bytes).replace(/[\u0080-\u009f\ue000-\uf8ff]/g, '');
}
