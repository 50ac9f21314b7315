/** Sheets that are pictures with a searchable text beneath, as a PDF written from nothing. */
import { resolve } from 'node:path';
import { typesetter } from './pdf.ts';

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
  picture: Buffer;
  texts: readonly SheetText[];
}

/** The picture hides the text, which viewers find and select all the same. */
const TEMPLATE = String.raw`
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
export async function drawSheets(sheets: readonly DrawnSheet[]): Promise<Uint8Array> {
  const typst = await typesetter();
  const named = sheets.map(({ picture, ...sheet }, index) => ({ ...sheet, picture, path: `sheet-${index}.png` }));
  // files that exist for Typst alone, in the folder that it takes for its own
  for (const { path, picture } of named) typst.mapShadow(resolve(path), picture);
  try {
    const inputs = {
      sheets: JSON.stringify(named.map(({ path, picture: _, ...sheet }) => ({ ...sheet, picture: path }))),
    };
    const outcome = typst.compile({ mainFileContent: TEMPLATE, inputs });
    if (!outcome.result) throw new Error(`Typst refused: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`);
    return new Uint8Array(typst.pdf(outcome.result, { pdfStandard: '1.7' }));
  } finally {
    for (const { path } of named) typst.unmapShadow(resolve(path));
    typst.evictCache(0);
  }
}
