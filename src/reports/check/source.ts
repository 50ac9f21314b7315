/** The blocks of a file, by what its bytes are. */
import { decodeText } from '../../files/charset.ts';
import { startsWith } from '../../files/first-bytes.ts';
import { ImportRefused } from '../../files/refused.ts';
import { entryNames } from '../../files/zip.ts';
import { docxBlocks } from './docx.ts';
import type { Block } from './grid.ts';
import { htmlBlocks } from './html.ts';
import { pdfBlocks } from './pdf.ts';
import { xlsxBlocks } from './xlsx.ts';

/** bytes */
export const LARGEST_REPORT = 20 * 1024 * 1024;

/** Throws ImportRefused with the reason for what cannot be read at all. */
export async function blocksOf(data: Uint8Array): Promise<Block[]> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length === 0) throw new ImportRefused('empty');
  if (bytes.length > LARGEST_REPORT) throw new ImportRefused('too-large');
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new ImportRefused('old-word');
  if (startsWith(bytes, '25504446')) return pdfBlocks(bytes);
  if (startsWith(bytes, '504b0304')) {
    return entryNames(bytes).includes('xl/workbook.xml') ? xlsxBlocks(bytes) : docxBlocks(bytes);
  }
  const text = decodeText(bytes);
  if (/<(?:html|body|table|div|p|td|span|br)\b[^>]*>/i.test(text)) return htmlBlocks(text);
  return text.split('\n').map((line) => ({ kind: 'line', text: line }));
}
