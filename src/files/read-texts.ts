/** Any file as the texts in it: what it is its bytes decide, its name only tells Markdown from plain text. */
import { type Page, parsePage } from '../text/page/page.ts';
import { decodeText } from './charset.ts';
import { startsWith } from './first-bytes.ts';
import { ImportRefused } from './refused.ts';
import { docxPieces } from './texts/docx.ts';
import { pagePieces } from './texts/html.ts';
import { pdfTexts } from './texts/pdf.ts';
import type { Piece } from './texts/piece.ts';
import { plainPieces } from './texts/plain.ts';
import { xlsxPieces } from './texts/xlsx.ts';
import { entryNames } from './zip.ts';

/** bytes */
const LARGEST = 50 * 1024 * 1024;

export interface FileTexts {
  type: 'text' | 'html' | 'docx' | 'xlsx' | 'pdf';
  pieces: readonly Piece[];
  /** of an HTML file */
  page?: Page;
  /** of a PDF: pages that are nothing but pictures, and those beyond the first five hundred, of how many */
  unread?: { pictures: number; beyond: number; pages: number };
}

const STARTS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,5000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|p|h[1-6]|ul|ol|table|article|main|section|header|nav|a|img|span)\b/i;

/** Throws ImportRefused when it cannot be read as any of these. */
export async function readTexts(name: string, data: Uint8Array): Promise<FileTexts> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length === 0) throw new ImportRefused('empty');
  if (bytes.length > LARGEST) throw new ImportRefused('too-large');
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new ImportRefused('old-word');
  if (startsWith(bytes, '25504446')) {
    const { pieces, ...unread } = await pdfTexts(bytes);
    return { type: 'pdf', pieces, unread };
  }
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) {
    return entryNames(bytes).includes('xl/workbook.xml')
      ? { type: 'xlsx', pieces: xlsxPieces(bytes) }
      : { type: 'docx', pieces: docxPieces(bytes) };
  }
  if (/\.docx$/i.test(name)) throw new ImportRefused('damaged-docx');
  if (/\.xlsx$/i.test(name)) throw new ImportRefused('damaged-xlsx');
  if (/\.pdf$/i.test(name)) throw new ImportRefused('damaged-pdf');
  const text = decodeText(bytes);
  if (text.trim() === '') throw new ImportRefused('empty');
  if (
    !/\.(?:md|markdown|txt|csv)$/i.test(name) &&
    (STARTS_LIKE_HTML.test(text) || /\.(?:s?html?|xhtml)$/i.test(name))
  ) {
    const page = parsePage(text);
    return { type: 'html', pieces: pagePieces(page), page };
  }
  return { type: 'text', pieces: plainPieces(text, /\.(?:md|markdown)$/i.test(name)) };
}
