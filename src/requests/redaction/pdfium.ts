/** Pages of a PDF as a reader sees them: their characters with places, and their pictures. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Box, Character, PageText } from './marks.ts';
import { hasInk, isSeen, type Picture } from './picture.ts';

/** Beyond these a file is to be split: every page becomes a picture. */
export const MOST_PAGES = 120;
const DOTS_PER_INCH = 200;
/** A page larger than A3 is drawn more coarsely, so that no page fills the memory. */
const MOST_PIXELS = 16_000_000;

export interface DrawnPage extends PageText {
  picture: Picture;
}

export interface OpenPdf {
  pages: number;
  /** Page from 0. */
  draw(page: number): DrawnPage;
  close(): void;
}

export class UnreadablePdf extends Error {
  /** slow: given up after some minutes */
  readonly reason: 'damaged' | 'encrypted' | 'pages' | 'slow';

  constructor(reason: UnreadablePdf['reason'], cause?: unknown) {
    super(`the PDF cannot be opened: ${reason}`, { cause });
    this.reason = reason;
  }
}

let warm: Promise<WrappedPdfiumModule> | undefined;

async function load(): Promise<WrappedPdfiumModule> {
  const { init } = await import('@embedpdf/pdfium');
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const library = await init({ wasmBinary: new Uint8Array(await readFile(file)).buffer });
  library.PDFiumExt_Init();
  return library;
}

/** Its memory as it is now: it moves when it grows. The package's types name it only where Emscripten's are installed. */
const heapOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;

const PASSWORD = 4;

/** Opens a PDF, hands it on and closes it, whatever happens. @throws UnreadablePdf */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => T | Promise<T>): Promise<T> {
  warm ??= load();
  const library = await warm;
  const pdf = open(library, bytes);
  try {
    if (pdf.pages > MOST_PAGES) throw new UnreadablePdf('pages');
    return await use(pdf);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    // its memory can no longer be trusted
    warm = undefined;
    throw new UnreadablePdf('damaged', error);
  } finally {
    if (warm) pdf.close();
  }
}

function open(library: WrappedPdfiumModule, bytes: Uint8Array): OpenPdf {
  const { malloc, free } = library.pdfium.wasmExports;
  const at = malloc(bytes.length);
  heapOf(library).set(bytes, at);
  const document = library.FPDF_LoadMemDocument(at, bytes.length, '');
  if (!document) {
    free(at);
    throw new UnreadablePdf(library.FPDF_GetLastError() === PASSWORD ? 'encrypted' : 'damaged');
  }
  return {
    pages: library.FPDF_GetPageCount(document),
    draw: (index) => draw(library, document, index),
    close() {
      library.FPDF_CloseDocument(document);
      free(at);
    },
  };
}

function draw(library: WrappedPdfiumModule, document: number, index: number): DrawnPage {
  const page = library.FPDF_LoadPage(document, index);
  if (!page) throw new UnreadablePdf('damaged');
  try {
    const [width, height] = [library.FPDF_GetPageWidthF(page), library.FPDF_GetPageHeightF(page)];
    if (!(width > 1 && height > 1)) throw new UnreadablePdf('damaged');
    const picture = render(library, page, width, height);
    const size = { width, height };
    const found = characters(library, page, size, picture);
    const isOutlined = !found.some(({ text, isVisible }) => isVisible && text.trim() !== '') && hasInk(picture);
    return { ...size, picture, characters: found, hasPictures: isOutlined || hasImage(library, page) };
  } finally {
    library.FPDF_ClosePage(page);
  }
}

const BGRX = 3;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/** Without annotations and form fields: these do not go out. */
function render(library: WrappedPdfiumModule, page: number, width: number, height: number): Picture {
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const bitmap = library.FPDFBitmap_CreateEx(across, down, BGRX, 0, 0);
  if (!bitmap) throw new UnreadablePdf('damaged');
  try {
    library.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, RED_FIRST);
    const from = library.FPDFBitmap_GetBuffer(bitmap);
    const stride = library.FPDFBitmap_GetStride(bitmap);
    const data = new Uint8Array(across * down * 3);
    const heap = heapOf(library);
    for (let y = 0, to = 0; y < down; y += 1)
      for (let x = 0, source = from + y * stride; x < across; x += 1, source += 4) {
        data[to++] = heap[source] ?? 0;
        data[to++] = heap[source + 1] ?? 0;
        data[to++] = heap[source + 2] ?? 0;
      }
    return { width: across, height: down, data };
  } finally {
    library.FPDFBitmap_Destroy(bitmap);
  }
}

const IMAGE = 3;
const FORM = 5;
/** Forms within forms; a file may nest them without end. */
const DEEPEST = 8;

/** Whether an image is among the objects of a page, or of the forms on it. */
function hasImage(library: WrappedPdfiumModule, page: number): boolean {
  const isImage = (object: number, depth: number): boolean => {
    const type = library.FPDFPageObj_GetType(object);
    if (type !== FORM) return type === IMAGE;
    // what nests deeper than anybody would is looked at by a person
    if (depth > DEEPEST) return true;
    const count = library.FPDFFormObj_CountObjects(object);
    return range(count).some((at) => isImage(library.FPDFFormObj_GetObject(object, at), depth + 1));
  };
  return range(library.FPDFPage_CountObjects(page)).some((at) => isImage(library.FPDFPage_GetObject(page, at), 0));
}

const range = (count: number) => Array.from({ length: Math.max(0, count) }, (_, at) => at);

/** Fine steps in which places of a page are given, per point. */
const STEPS = 64;

function characters(
  library: WrappedPdfiumModule,
  page: number,
  { width, height }: { width: number; height: number },
  picture: Picture,
): Character[] {
  const text = library.FPDFText_LoadPage(page);
  if (!text) return [];
  const { malloc, free } = library.pdfium.wasmExports;
  const room = malloc(64);
  const number = (place: number) => library.pdfium.getValue(room + place, 'double');
  const whole = (place: number) => library.pdfium.getValue(room + place, 'i32');
  /** From the page's own space, which may be turned or cut, to what is shown. */
  const shown = (x: number, y: number) => {
    const [across, down] = [Math.round(width * STEPS), Math.round(height * STEPS)];
    library.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, room + 32, room + 36);
    return { x: whole(32) / STEPS, y: whole(36) / STEPS };
  };
  const boxOf = (index: number): Box => {
    library.FPDFText_GetCharBox(text, index, room, room + 8, room + 16, room + 24);
    const [left, right, bottom, top] = [number(0), number(8), number(16), number(24)];
    const [a, b] = [shown(left, top), shown(right, bottom)];
    return {
      left: Math.min(a.x, b.x),
      right: Math.max(a.x, b.x),
      top: Math.min(a.y, b.y),
      bottom: Math.max(a.y, b.y),
    };
  };
  const inkOf = (index: number) => {
    const known = library.FPDFText_GetFillColor(text, index, room, room + 4, room + 8, room + 12);
    return known ? { red: whole(0), green: whole(4), blue: whole(8), alpha: whole(12) } : null;
  };
  try {
    return Array.from({ length: Math.max(0, library.FPDFText_CountChars(text)) }, (_, index) => {
      const code = library.FPDFText_GetUnicode(text, index);
      const glyph = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
      const box = boxOf(index);
      const isVisible = glyph.trim() === '' || isSeen(picture, picture.width / width, box, inkOf(index));
      return { text: glyph, box, isVisible };
    });
  } finally {
    free(room);
    library.FPDFText_ClosePage(text);
  }
}
