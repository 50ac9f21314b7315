/**
 * The outgoing file, written from nothing: each page is a picture with the marks burnt in over a text of the words that
 * stay. Nothing of the source's own structure is taken over, so nothing can hide in it.
 */
import type { DrawnSheet, SheetText } from '../../paper/sheets.ts';
import { type Box, type Character, type Covered, cover, type Mark, type PageText } from './marks.ts';
import { type DrawnPage, withPdf } from './pdfium.ts';
import { fill, harden, type Picture, png, wipe } from './picture.ts';

/** The text of every page. */
export function readPages(source: Uint8Array): Promise<PageText[]> {
  return withPdf(source, (pdf) =>
    Array.from({ length: pdf.pages }, (_, index) => {
      const { width, height, characters, hasPictures } = pdf.draw(index);
      return { width, height, characters, hasPictures };
    }),
  );
}

/** A page as it looks: as it is, or with what the marks cover blackened; null when there is no such page. */
export function pagePicture(
  source: Uint8Array,
  page: number,
  after: { marks: readonly Mark[]; texts: readonly PageText[] } | null,
): Promise<Buffer | null> {
  return withPdf(source, (pdf) => {
    if (page < 0 || page >= pdf.pages) return null;
    const boxes = after && (cover(after.texts, after.marks).boxes[page] ?? []);
    const drawn = pdf.draw(page);
    return png(boxes ? burnt(drawn, boxes) : drawn.picture);
  });
}

const BLACK = [0, 0, 0] as const;

function burnt({ width, picture, characters }: DrawnPage, boxes: readonly Box[]): Picture {
  const scale = picture.width / width;
  for (const { box, isVisible } of characters) if (!isVisible) wipe(picture, scale, box);
  harden(picture);
  for (const box of boxes) fill(picture, scale, box, BLACK);
  return picture;
}

/** The pages, from 0, on which something is drawn that is no text. */
export function picturesIn(pages: readonly PageText[]): number[] {
  return pages.flatMap(({ hasPictures }, at) => (hasPictures ? [at] : []));
}

export interface Sheets {
  sheets: DrawnSheet[];
  covered: Covered;
  /** pages from 0 */
  pictures: number[];
}

/** The pages of a PDF of these texts without what the marks cover, to be set as a file of their own. */
export function sheetsOf(source: Uint8Array, texts: readonly PageText[], marks: readonly Mark[]): Promise<Sheets> {
  return withPdf(source, (pdf) => {
    const covered = cover(texts, marks);
    const sheets = Array.from({ length: pdf.pages }, (_, index): DrawnSheet => {
      const drawn = pdf.draw(index);
      return {
        width: drawn.width,
        height: drawn.height,
        picture: png(burnt(drawn, covered.boxes[index] ?? [])),
        texts: stretches(covered.kept[index] ?? []),
      };
    });
    return { sheets, covered, pictures: picturesIn(texts) };
  });
}

/** What stays, as stretches on one line each. */
function stretches(kept: readonly (Character | null)[]): SheetText[] {
  const found: (SheetText & { bottom: number; right: number })[] = [];
  let open = false;
  for (const one of kept) {
    const text = one?.text.replace(/\p{Cc}/gu, '') ?? '';
    if (!one || text === '') {
      open = false;
      continue;
    }
    const { left, top, right, bottom } = one.box;
    const last = found.at(-1);
    const follows = last && open && Math.abs(bottom - last.bottom) < 0.5 * last.size && left > last.left - 1;
    if (last && (follows || (open && text.trim() === ''))) {
      last.text += text;
      last.size = Math.max(last.size, bottom - top);
      last.right = Math.max(last.right, right);
    } else if (text.trim() !== '') {
      found.push({ text, left, top, size: bottom - top, bottom, right });
      open = true;
    }
  }
  return found.map(({ text, left, top, size }) => ({ text: text.trim(), left, top, size: Math.max(1, size) }));
}
