/** What a file is, proven by its bytes. The name only tells Markdown from plain text. */
import { decodeText } from '../../files/charset.ts';
import { startsWith } from '../../files/first-bytes.ts';
import { ImportRefused } from '../../files/refused.ts';
import { inspectDocx } from '../../files/zip.ts';

/** bytes */
const LARGEST = 20 * 1024 * 1024;

export type Content = { type: 'docx'; bytes: Buffer } | { type: 'html' | 'markdown' | 'text'; text: string };

const STARTS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|h[1-6]|table|article|main|section)\b/i;
const FRONT_MATTER = /^---\n(?:[a-z]+:[^\n]*\n)+---\n/;

/** Throws ImportRefused when the file cannot be read as any of the four types. */
export function contentOf(name: string, data: Uint8Array): Content {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length === 0) throw new ImportRefused('empty');
  if (bytes.length > LARGEST) throw new ImportRefused('too-large');
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new ImportRefused('old-word');
  if (startsWith(bytes, '25504446')) throw new ImportRefused('pdf');
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) {
    inspectDocx(bytes);
    return { type: 'docx', bytes };
  }
  if (/\.docx$/i.test(name)) throw new ImportRefused('damaged-docx');
  const text = decodeText(bytes);
  if (text.trim() === '') throw new ImportRefused('empty');
  if (STARTS_LIKE_HTML.test(text)) return { type: 'html', text };
  return { type: /\.(?:md|markdown)$/i.test(name) || FRONT_MATTER.test(text) ? 'markdown' : 'text', text };
}
