/** Lines and tables of a PDF's text. A table is what its ruled lines enclose; text without them stays lines. */

import { inspectPdf } from '../../files/pdf.ts';
import { ImportRefused } from '../../files/refused.ts';
import type { Block } from './grid.ts';
import { PICTURE_LINE } from './html.ts';
import { type Piece, pageBlocks } from './pdf-page.ts';
import { type Rule, rulesOf } from './pdf-rules.ts';

const MOST_PAGES = 200;

/** The reader opens many a broken file, and stumbles over its pages. */
const damaged = (cause: unknown): never => {
  throw new ImportRefused('damaged-pdf', cause);
};

/** Throws ImportRefused for what is no sound PDF. */
export async function pdfBlocks(bytes: Buffer): Promise<Block[]> {
  inspectPdf(bytes);
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const file = await getDocumentProxy(new Uint8Array(bytes)).catch(damaged);
  const blocks: Block[] = [];
  try {
    for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number += 1) {
      const page = await file.getPage(number).catch(damaged);
      const read = Promise.all([page.getTextContent(), page.getOperatorList()]);
      const [content, operators] = await read.catch(damaged);
      const pieces = content.items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, height: item.height }];
      });
      const rules: Rule[] = rulesOf(operators, OPS);
      const pictures = operators.fnArray.includes(OPS.paintImageXObject);
      blocks.push(...pageBlocks(pieces, rules));
      if (pictures && pieces.length < 20) blocks.push({ kind: 'line', text: PICTURE_LINE });
      page.cleanup();
    }
  } finally {
    await file.destroy();
  }
  return blocks;
}
