/**
 * Any file that may be redacted, as a PDF that is then marked page by page. Of texts, Word files and workbooks only what
 * a reader sees is taken: revisions, comments, hidden text, hidden sheets, rows and columns are left behind.
 */
import { LARGEST_ATTACHMENT } from '../../documents/file-type.ts';
import { contentOf } from '../../documents/import/content-type.ts';
import { inspectPdf } from '../../files/pdf.ts';
import { ImportRefused } from '../../files/refused.ts';
import { inspectXlsx } from '../../files/zip.ts';
import { drawPlain, type PlainBlock } from '../../paper/plain.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { wordBlocks } from './word-blocks.ts';

/** characters of a text, Word file or workbook: some two hundred pages */
const LONGEST = 200_000;

/** The file as a PDF: a PDF itself as it is, the same bytes. @throws ImportRefused with the remedy in its words */
export async function asPdf(name: string, data: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length === 0) throw new ImportRefused('empty');
  if (bytes.length > LARGEST_ATTACHMENT) throw new ImportRefused('too-large');
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    inspectPdf(bytes);
    return data;
  }
  const blocks = await blocksOf(name, bytes);
  if (blocks.length === 0) throw new ImportRefused('empty');
  if (JSON.stringify(blocks).length > LONGEST) throw new ImportRefused('too-long');
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
