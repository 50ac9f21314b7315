/**
 * The outgoing file, written from nothing: each page is a picture with the marks burnt in over a text of the words that
 * stay. Nothing of the source's own structure is taken over, so nothing can hide in it.
 */
import { type DrawnSheet, drawSheets, type SheetText } from '../../paper/sheets.ts';
import { type Box, type Character, type Covered, cover, type Mark, type PageText } from './marks.ts';
import { type DrawnPage, type OpenPdf, withPdf } from './pdfium.ts';
import { fill, harden, type Picture, png, wipe } from './picture.ts';

/** The text of every page. */
export function readPages(source: Uint8Array): Promise<PageText[]> {
  return withPdf(source, (pdf) => textsOf(pdf));
}

function textsOf(pdf: OpenPdf): PageText[] {
  return Array.from({ length: pdf.pages }, (_, index) => {
    const { width, height, characters } = pdf.draw(index);
    return { width, height, characters };
  });
}

/** A page as it looks: as it is, or with what the marks cover blackened; null when there is no such page. */
export function pagePicture(source: Uint8Array, page: number, marks: readonly Mark[] | null): Promise<Buffer | null> {
  return withPdf(source, (pdf) => {
    if (page < 0 || page >= pdf.pages) return null;
    const boxes = marks && (cover(textsOf(pdf), marks).boxes[page] ?? []);
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

export interface Rebuilt {
  bytes: Uint8Array;
  covered: Covered;
}

/** Rebuilds a PDF without what the marks cover. */
export function rebuild(source: Uint8Array, marks: readonly Mark[]): Promise<Rebuilt> {
  return withPdf(source, async (pdf) => {
    const covered = cover(textsOf(pdf), marks);
    const sheets = Array.from({ length: pdf.pages }, (_, index): DrawnSheet => {
      const drawn = pdf.draw(index);
      return {
        width: drawn.width,
        height: drawn.height,
        picture: png(burnt(drawn, covered.boxes[index] ?? [])),
        texts: stretches(covered.kept[index] ?? []),
      };
    });
    return { bytes: await drawSheets(sheets), covered };
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
