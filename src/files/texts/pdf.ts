/** A PDF: the lines of its pages joined to paragraphs, its notes and what it says of itself. */
import { inspectPdf } from '../pdf.ts';
import { ImportRefused } from '../refused.ts';
import { type Piece, piece, present } from './piece.ts';
import { besidePiece } from './xml.ts';

const MOST_PAGES = 500;

/** The reader opens many a broken file, and stumbles over its pages. */
const damaged = (cause: unknown): never => {
  throw new ImportRefused('damaged-pdf', cause);
};

export interface PdfTexts {
  pieces: Piece[];
  /** pages without any text: pictures of it, which nobody can read here */
  pictures: number;
  /** pages that were not looked at, since there are too many */
  beyond: number;
  pages: number;
}

/** Throws ImportRefused: damaged-pdf, encrypted-pdf, pdf-bomb. */
export async function pdfTexts(bytes: Buffer): Promise<PdfTexts> {
  inspectPdf(bytes);
  const { getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(new Uint8Array(bytes)).catch(damaged);
  const lines: PrintedLine[] = [];
  const notes: string[] = [];
  let pictures = 0;
  try {
    const pages = Math.min(file.numPages, MOST_PAGES);
    for (let number = 1; number <= pages; number += 1) {
      const page = await file.getPage(number).catch(damaged);
      const [content, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()]).catch(damaged);
      const found = printedLines(content.items.flatMap(placed), number);
      if (found.length === 0) pictures += 1;
      lines.push(...found);
      notes.push(...annotations.flatMap(noteOf));
      page.cleanup();
    }
    const { info } = await file.getMetadata().catch(damaged);
    const said = Object.values(info as Record<string, unknown>).filter((value) => typeof value === 'string');
    const pieces = present([
      piece(
        'text',
        null,
        paragraphs(lines).map(({ text, page }) => ({ text, place: { page } })),
      ),
      besidePiece({ zh: '批注', en: 'notes' }, notes),
      besidePiece(
        { zh: '文件属性', en: 'properties of the file' },
        said.filter((value) => !/^D:\d|^\d\.\d$/.test(value)),
      ),
    ]);
    return { pieces, pictures, beyond: file.numPages - pages, pages: file.numPages };
  } finally {
    await file.destroy();
  }
}

function noteOf(annotation: unknown): string[] {
  const { contentsObj, titleObj, fieldValue } = annotation as Record<string, { str?: string } | string | undefined>;
  return [contentsObj, titleObj, fieldValue].flatMap((part) => {
    const text = typeof part === 'string' ? part : part?.str;
    return text ? [text] : [];
  });
}

interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

function placed(item: object): Placed[] {
  if (!('str' in item) || typeof item.str !== 'string' || item.str.trim() === '') return [];
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number };
  return [
    { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height: height || Math.abs(transform[3] ?? 0) },
  ];
}

interface PrintedLine {
  text: string;
  page: number;
  left: number;
  right: number;
  y: number;
  height: number;
  /** a wide gap in it parts the cells of a table */
  cells: number;
}

const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–\s]*$/;
/** Typesetters put space between Chinese and Latin; nobody typed it. */
const SET_APART = /(?<=\p{Script=Han}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=\p{Script=Han})/gu;

/** What stands side by side on a page is a line; wide gaps in it are tabs. */
function printedLines(items: readonly Placed[], page: number): PrintedLine[] {
  const rows: Placed[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const first = rows.at(-1)?.[0];
    if (first && Math.abs(first.y - item.y) <= Math.max(2, first.height * 0.35)) rows.at(-1)?.push(item);
    else rows.push([item]);
  }
  const lines = rows.map((row) => printedLine(row, page));
  return lines.filter(({ text }, at) => !((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(text)));
}

function printedLine(row: readonly Placed[], page: number): PrintedLine {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  let [text, right, cells] = ['', 0, 1];
  for (const [index, item] of sorted.entries()) {
    const gap = index === 0 ? 0 : item.x - right;
    const isCell = gap > item.height * 1.5;
    if (isCell) cells += 1;
    text += isCell ? '\t' : gap > item.height * 0.25 ? ' ' : '';
    text += item.text.replace(/\s+/g, ' ');
    right = item.x + item.width;
  }
  const [first] = sorted;
  const [left, y, height] = [first?.x ?? 0, first?.y ?? 0, first?.height ?? 0];
  return { text: text.trim().replace(SET_APART, ''), page, left, right, y, height, cells };
}

/** Lines that fill their measure go on in the next, also over the end of a page. */
function paragraphs(lines: readonly PrintedLine[]): PrintedLine[] {
  const measure = lines.reduce(
    ({ left, right }, line) => ({ left: Math.min(left, line.left), right: Math.max(right, line.right) }),
    { left: Number.POSITIVE_INFINITY, right: 0 },
  );
  const found: PrintedLine[] = [];
  for (const line of lines) {
    const above = found.at(-1);
    if (above && goesOn(above, line, measure))
      found[found.length - 1] = { ...line, text: above.text + line.text, page: above.page };
    else found.push(line);
  }
  return found;
}

function goesOn(above: PrintedLine, line: PrintedLine, { left, right }: { left: number; right: number }): boolean {
  if (above.cells > 1 || line.cells > 1 || Math.abs(above.height - line.height) > 1) return false;
  const fills = above.right >= right - above.height * 2.2 && above.left <= left + above.height * 3;
  const begins = line.left <= Math.min(above.left, left + line.height * 0.5) + 1;
  const follows = above.y > line.y ? above.y - line.y < line.height * 3 : true;
  return fills && begins && follows;
}
