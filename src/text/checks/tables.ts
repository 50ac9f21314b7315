/** Tables of a plain text: neighbouring lines whose cells are parted by tabs or bars; the first one names the columns. */
import type { Span } from './span.ts';

export interface Cell {
  text: string;
  span: Span;
}

export interface Table {
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  /** place of its first character */
  start: number;
  /** the end of its last row */
  end: number;
}

/** Tables with a head and at least one row. */
export function tablesOf(text: string): Table[] {
  if (!/[\t|]/.test(text)) return [];
  const tables: Table[] = [];
  let rows: Cell[][] = [];
  const close = () => {
    const [head, ...rest] = rows;
    const last = rows.at(-1)?.at(-1);
    if (head?.[0] && last && rest.length > 0)
      tables.push({ head, rows: rest, start: head[0].span[0], end: last.span[1] });
    rows = [];
  };
  for (const line of linesWith(text)) {
    const cells = cellsOf(line.text, line.start);
    if (cells.length < 2) close();
    else if (!/^[\s|:-]*$/.test(line.text)) rows.push(cells);
  }
  close();
  return tables;
}

function* linesWith(text: string): Generator<{ text: string; start: number }> {
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

/** The cells of a row; a bar at its edge parts nothing. */
function cellsOf(line: string, start: number): Cell[] {
  const mark = line.includes('\t') ? '\t' : '|';
  if (!line.includes(mark)) return [];
  const cells: Cell[] = [];
  let at = start;
  for (const piece of line.split(mark)) {
    const bare = piece.trim();
    const begin = at + piece.indexOf(bare);
    cells.push({ text: bare, span: [begin, begin + bare.length] });
    at += piece.length + 1;
  }
  if (mark === '|' && /^\s*\|/.test(line)) cells.shift();
  if (mark === '|' && /\|\s*$/.test(line)) cells.pop();
  return cells;
}
