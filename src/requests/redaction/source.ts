/**
 * Any file that may be redacted, as a PDF that is then marked page by page. Of texts, Word files and workbooks only what
 * a reader sees is taken: revisions, comments, hidden text, hidden sheets, rows and columns are left behind.
 */
import { contentOf } from '../../documents/import/content-type.ts';
import { inspectPdf } from '../../documents/import/pdf.ts';
import { ImportRefused } from '../../documents/import/refused.ts';
import { inspectXlsx } from '../../documents/import/zip.ts';
import { drawPlain, type PlainBlock } from '../../paper/plain.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { wordBlocks } from './word-blocks.ts';

/** bytes */
export const LARGEST_SOURCE = 20 * 1024 * 1024;
/** characters of a text, Word file or workbook: some two hundred pages */
const LONGEST = 200_000;

/** The file as a PDF. @throws ImportRefused with the remedy in its words */
export async function asPdf(name: string, data: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length === 0) throw new ImportRefused('empty');
  if (bytes.length > LARGEST_SOURCE) throw new ImportRefused('too-large');
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    inspectPdf(bytes);
    return bytes;
  }
  const blocks = await blocksOf(name, bytes);
  const length = JSON.stringify(blocks).length;
  if (blocks.length === 0) throw new ImportRefused('empty');
  if (length > LONGEST) throw new ImportRefused('too-large');
  return drawPlain(blocks);
}

async function blocksOf(name: string, bytes: Buffer): Promise<PlainBlock[]> {
  if (/\.xlsx$/i.test(name) && bytes.subarray(0, 2).toString('latin1') === 'PK') {
    inspectXlsx(bytes);
    return sheetBlocks(bytes);
  }
  const content = contentOf(name, bytes);
  if (content.type === 'docx') return wordBlocks(content.bytes);
  if (content.type === 'html') throw new ImportRefused('binary');
  return content.text.split(/\r?\n/).map((text) => ({ kind: 'paragraph', text }));
}
