/** Text from bytes of unknown encoding: byte order mark, what the page declares, UTF-8, GB 18030. */
import { ImportRefused } from './refused.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
/** bytes in which a page must declare its encoding; generous, since many pages put scripts first */
const HEAD = 4_096;

/** Decodes text. Throws ImportRefused: binary for what is no text, encoding when nothing fits. */
export function decodeText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const mark = byteOrderMark(bytes);
  if (!mark && bytes.includes(0)) throw new ImportRefused('binary');
  const declared = DECLARED.exec(head);
  const candidates = mark ? [mark] : ['utf-8', declared?.[1] ?? declared?.[2] ?? 'gb18030', 'gb18030'];
  for (const encoding of candidates) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (looksBinary(text)) throw new ImportRefused('binary');
    return text.replace(/\r\n?/g, '\n');
  }
  throw new ImportRefused('encoding');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** null when the bytes are not valid in that encoding, or nobody knows an encoding of that name. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  const name = /^(?:gb|x-gbk)/i.test(encoding) ? 'gb18030' : encoding;
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null;
    throw cause;
  }
}

function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls > text.length / 100;
}
