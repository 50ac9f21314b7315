/** The letter's own paragraphs in Word's markup, in the looks of the paragraph that they take the place of. */
import type { FlowItem } from '../flow.ts';
import { layOut } from '../grid.ts';
import { alignmentOf, type Cell, type Table } from '../paper.ts';
import { childrenOf, type Element, escaped, write } from './xml.ts';

/** How paragraphs look: properties by name, as the template has them. */
export interface Looks {
  paragraph: ReadonlyMap<string, string>;
  run: ReadonlyMap<string, string>;
}

export function looksOf(placeholder: Element): Looks {
  const own = childrenOf(placeholder, 'w:pPr')[0];
  const run = childrenOf(placeholder, 'w:r')
    .map((one) => childrenOf(one, 'w:rPr')[0])
    .find((one) => one !== undefined);
  return { paragraph: properties(own), run: properties(run) };
}

function properties(element: Element | undefined): Map<string, string> {
  const kids = element ? childrenOf(element) : [];
  return new Map(kids.map((kid) => [kid.name, write([kid])]));
}

// Word demands this order.
const PARAGRAPH = [
  ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers'],
  ...['pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'],
  ...['autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing'],
  ...['mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl'],
  'divId',
].map((name) => `w:${name}`);

type Change = Readonly<Record<string, string>>;
const CENTRE: Change = { 'w:jc': '<w:jc w:val="center"/>', 'w:ind': '<w:ind w:firstLine="0" w:firstLineChars="0"/>' };
const RIGHT: Change = { ...CENTRE, 'w:jc': '<w:jc w:val="right"/>' };
const FLUSH: Change = { 'w:ind': '<w:ind w:firstLine="0" w:firstLineChars="0"/>' };
const TOGETHER: Change = { 'w:keepNext': '<w:keepNext/>' };

function paragraph(looks: Looks, text: string, change: Change = {}, isBold = false): string {
  const all = new Map([...looks.paragraph, ...Object.entries(change)]);
  const inOrder = PARAGRAPH.map((name) => all.get(name) ?? '').join('');
  return `<w:p>${inOrder ? `<w:pPr>${inOrder}</w:pPr>` : ''}${run(looks, text, isBold)}</w:p>`;
}

function run(looks: Looks, text: string, isBold: boolean): string {
  const kept = [...looks.run].filter(([name]) => !isBold || (name !== 'w:b' && name !== 'w:bCs'));
  const first = kept.filter(([name]) => name === 'w:rStyle' || name === 'w:rFonts').map(([, xml]) => xml);
  const rest = kept.filter(([name]) => name !== 'w:rStyle' && name !== 'w:rFonts').map(([, xml]) => xml);
  const inside = [...first, ...(isBold ? ['<w:b/><w:bCs/>'] : []), ...rest].join('');
  const look = inside ? `<w:rPr>${inside}</w:rPr>` : '';
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}

/** One printed element of the letter. Its head is the template's own, unless it has no place for number or title. */
export function drawn(item: FlowItem, looks: Looks, colon: string): string {
  switch (item.kind) {
    case 'letterhead':
      return '';
    case 'number':
      return paragraph(looks, item.text, CENTRE);
    case 'title':
      return paragraph(looks, item.text, { ...CENTRE, ...TOGETHER }, true);
    case 'salutation':
      return paragraph(looks, item.text, FLUSH);
    case 'heading':
      return paragraph(looks, item.text, TOGETHER, true);
    case 'paragraph':
    case 'note':
      return paragraph(looks, item.text);
    case 'fields':
      return item.fields.map(({ label, value }) => paragraph(looks, `${label}${colon}${value}`)).join('');
    case 'table':
      return (
        (item.table.caption ? paragraph(looks, item.table.caption, { ...CENTRE, ...TOGETHER }, true) : '') +
        table(looks, item.table)
      );
    case 'attachments':
      return item.items.map((name, at) => paragraph(looks, at === 0 ? item.label + name : name, TOGETHER)).join('');
    case 'signature':
      return paragraph(looks, item.unit, { ...RIGHT, ...TOGETHER }) + paragraph(looks, item.date, RIGHT);
    case 'contact':
      return item.lines.map((line) => paragraph(looks, line)).join('');
    case 'new-page':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function table(looks: Looks, { rows, widths }: Table): string {
  const grid = layOut(rows);
  const columns = grid[0]?.length ?? 1;
  const shares = widths ?? Array.from({ length: columns }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  const borders = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const head = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  const wide = shares.map((share) => `<w:gridCol w:w="${Math.floor((8840 * share) / sum)}"/>`).join('');
  const body = grid.map((_, y) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(looks, grid, y)}</w:tr>`).join('');
  return `<w:tbl>${head}<w:tblGrid>${wide}</w:tblGrid>${body}</w:tbl>${paragraph(looks, '')}`;
}

/** The cells of one row: its own, and the lower parts of those that span down into it. */
function cells(looks: Looks, grid: readonly (Cell | null)[][], y: number): string {
  const drawnCells: string[] = [];
  for (let x = 0; x < (grid[y]?.length ?? 0); ) {
    const own = grid[y]?.[x];
    const cell = own ?? above(grid, y, x);
    const span = cell?.colSpan ?? 1;
    const merge = (cell?.rowSpan ?? 1) > 1 ? `<w:vMerge${own ? ' w:val="restart"' : ''}/>` : '';
    const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const align: Change = { ...FLUSH, 'w:jc': `<w:jc w:val="${cell ? alignmentOf(cell) : 'left'}"/>` };
    const text = own ? String(own.value) : '';
    drawnCells.push(
      `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${wide}${merge}</w:tcPr>${paragraph(looks, text, align, own?.header ?? false)}</w:tc>`,
    );
    x += span;
  }
  return drawnCells.join('');
}

function above(grid: readonly (Cell | null)[][], y: number, x: number): Cell | null {
  for (let row = y - 1; row >= 0; row -= 1) {
    const cell = grid[row]?.[x];
    if (cell) return cell;
  }
  return null;
}
