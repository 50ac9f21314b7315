/** Sheets that are pictures with a searchable text beneath, as a PDF written from nothing. */
import { printCopy } from './pdf.ts';

/** A stretch of text; points from the upper left corner. */
export interface SheetText {
  text: string;
  left: number;
  top: number;
  size: number;
}

export interface DrawnSheet {
  /** points */
  width: number;
  height: number;
  /** PNG, over the whole sheet */
  picture: Uint8Array;
  texts: readonly SheetText[];
}

/** The picture hides the text, which viewers find and select all the same. */
const TEMPLATE = `
#let sheets = json(bytes(sys.inputs.sheets))
#set document(title: none, author: (), date: none)
#set page(margin: 0pt)
#set text(font: ("Noto Serif SC", "Libertinus Serif", "DejaVu Sans Mono"), ligatures: false)
#for sheet in sheets {
  page(width: sheet.width * 1pt, height: sheet.height * 1pt, {
    for one in sheet.texts {
      place(top + left, dx: one.left * 1pt, dy: one.top * 1pt, block(width: 20000pt, text(size: one.size * 1pt, one.text)))
    }
    place(top + left, image(sheet.picture, width: 100%, height: 100%, alt: none))
  })
}
`;

/** @throws Error when Typst refuses */
export function drawSheets(sheets: readonly DrawnSheet[]): Promise<Uint8Array> {
  const named = sheets.map((sheet, index) => ({ ...sheet, name: `sheet-${index}.png` }));
  const told = named.map(({ name, ...sheet }) => ({ ...sheet, picture: name }));
  return printCopy(
    TEMPLATE,
    { sheets: JSON.stringify(told) },
    new Map(named.map(({ name, picture }) => [name, picture])),
  );
}
