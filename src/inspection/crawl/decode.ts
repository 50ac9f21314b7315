/** The text of a page as its visitor's browser reads it: a wrong declaration gives wrong characters, which is a fault to be found. */

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
/** bytes in which a page must declare its encoding; generous, since many pages put scripts first */
const HEAD = 4_096;
const CHINESE = 'gb18030';

export interface Decoded {
  html: string;
  charset: string;
}

/** Byte order mark, HTTP header, what the page declares; without any of them UTF-8 where it is valid, else GB 18030. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const header = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType ?? '')?.[1];
  const head = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'));
  for (const named of [byteOrderMark(bytes), header, head?.[1] ?? head?.[2]]) {
    const decoder = named ? decoderOf(named) : null;
    if (decoder) return { html: decoder.decode(bytes), charset: decoder.encoding };
  }
  try {
    return { html: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { html: new TextDecoder(CHINESE).decode(bytes), charset: CHINESE };
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** null for a name that nobody knows: the next declaration then counts. */
function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(/^(?:gb|x-gbk)/i.test(name) ? CHINESE : name);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
