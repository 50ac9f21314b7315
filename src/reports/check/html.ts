/** Lines and tables of a web page, as a reader with a browser would see them. */
import { Parser } from 'htmlparser2';
import { ImportRefused } from '../../files/refused.ts';
import { type Block, type SpannedCell, spread, tidy } from './grid.ts';

const BREAKS = new Set(
  'p div br li h1 h2 h3 h4 h5 h6 section article dt dd ul ol dl blockquote pre tr caption'.split(' '),
);
const UNSEEN = new Set(
  'script style noscript template textarea select option svg math title iframe object head'.split(' '),
);
/** Raised and struck-out characters look like digits of the figure beside them: they keep it from being a number. */
const MARKED: Readonly<Record<string, string>> = { sup: '^', sub: '^', del: '~', s: '~', strike: '~', ruby: '^' };
const PICTURES = new Set(['img', 'canvas', 'video', 'embed', 'picture']);
const VOID = new Set('br img hr input meta link col area base embed source track wbr'.split(' '));
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const STRIKING = /line-through/i;
const RAISING = /vertical-align\s*:\s*(?:super|sub\b)|mso-text-raise/i;

/** Elements within each other: pages stay below some hundreds, and the parser's own work grows with the square. */
const DEEPEST = 5_000;

interface OpenTable {
  rows: SpannedCell[][];
  cell: SpannedCell | null;
}

/** Pictures outside of tables are lines `［图片］`, so that a table shown as a picture can be told. */
export const PICTURE_LINE = '［图片］';

/** Throws ImportRefused: too-long for elements nested too deep. */
export function htmlBlocks(page: string): Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  /** elements that hide what is in them, and the marks of those that are open */
  const open: { name: string; hides: boolean; mark: string }[] = [];
  /** how many of the open ones hide */
  let hiding = 0;
  let line = '';
  const hidden = () => hiding > 0;
  const endLine = () => {
    const text = line.replace(/[^\S\t\n]+/g, ' ').trim();
    if (text !== '') blocks.push({ kind: 'line', text });
    line = '';
  };
  const write = (text: string) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else if (tables.length === 0) line += text;
  };
  const endCell = () => {
    const table = tables.at(-1);
    if (!table?.cell) return;
    table.cell.text = tidy(table.cell.text);
    table.cell = null;
  };
  const endTable = () => {
    endCell();
    const table = tables.pop();
    if (!table || table.rows.length === 0) return;
    blocks.push({ kind: 'grid', grid: spread(table.rows) });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const style = attributes.style ?? '';
        const hides = UNSEEN.has(name) || 'hidden' in attributes || HIDING.test(style);
        const mark = MARKED[name] ?? (STRIKING.test(style) ? '~' : RAISING.test(style) ? '^' : '');
        if (!VOID.has(name)) {
          open.push({ name, hides, mark });
          if (hides) hiding += 1;
          if (open.length > DEEPEST) throw new ImportRefused('too-long');
        }
        if (hidden() || hides) return;
        if (mark !== '') write(mark);
        const table = tables.at(-1);
        if (name === 'table') {
          if (tables.length === 0) endLine();
          tables.push({ rows: [], cell: null });
        } else if (name === 'tr' && table) {
          endCell();
          table.rows.push([]);
        } else if ((name === 'td' || name === 'th') && table) {
          endCell();
          if (table.rows.length === 0) table.rows.push([]);
          table.cell = {
            text: '',
            picture: false,
            colSpan: span(attributes.colspan),
            rowSpan: span(attributes.rowspan),
          };
          table.rows.at(-1)?.push(table.cell);
        } else if (PICTURES.has(name)) {
          if (table?.cell) table.cell.picture = true;
          else if (!table) line += PICTURE_LINE;
        } else if (name === 'input' && table?.cell) table.cell.text += '□';
        else if (BREAKS.has(name)) tables.length > 0 ? write('\n') : endLine();
      },
      ontext(text) {
        // white space of the page's source is none of the writer's, but a tab may part the cells of a flattened table
        if (!hidden()) write(text.replace(/[\r\n]+/g, openPre() ? '\n' : ' '));
      },
      onclosetag(name) {
        const at = open.findLastIndex((one) => one.name === name);
        const was = hidden();
        const ended = at >= 0 ? open.splice(at) : [];
        const [closed] = ended;
        hiding -= ended.filter(({ hides }) => hides).length;
        if (was) return;
        if (closed?.mark) write(closed.mark);
        if (name === 'table') endTable();
        else if (name === 'td' || name === 'th') endCell();
        else if (BREAKS.has(name)) tables.length > 0 ? write('\n') : endLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const openPre = () => open.some(({ name }) => name === 'pre');
  parser.write(page);
  parser.end();
  while (tables.length > 0) endTable();
  endLine();
  return blocks.flatMap(splitLines);
}

/** Lines kept by <pre>. */
function splitLines(block: Block): Block[] {
  if (block.kind === 'grid' || !block.text.includes('\n')) return [block];
  return block.text.split('\n').map((text) => ({ kind: 'line', text }));
}

function span(given: string | undefined): number {
  const value = Number(given ?? '1');
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}
