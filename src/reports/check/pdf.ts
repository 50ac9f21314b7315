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
  const pages: Block[][] = [];
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
      const blocks = pageBlocks(pieces, rules);
      if (pictures && pieces.length < 20) blocks.push({ kind: 'line', text: PICTURE_LINE });
      pages.push(blocks);
      page.cleanup();
    }
  } finally {
    await file.destroy();
  }
  return withoutRunningHeads(pages).flat();
}

/** The first and last line of a page that another page has too, but for its number, says nothing of what stands between. */
function withoutRunningHeads(pages: readonly Block[][]): Block[][] {
  const print = (block: Block | undefined) => (block?.kind === 'line' ? block.text.replace(/\d+/g, '#') : null);
  const repeats = (at: 0 | -1, page: number) => {
    const own = print(pages[page]?.at(at));
    return (
      own !== null && own !== PICTURE_LINE && pages.some((other, index) => index < page && print(other.at(at)) === own)
    );
  };
  // where it stands first it may be the title
  return pages.map((blocks, page) => blocks.slice(repeats(0, page) ? 1 : 0, repeats(-1, page) ? -1 : undefined));
}
