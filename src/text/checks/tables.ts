/** Tables of a plain text: neighbouring lines whose cells are parted by tabs or bars; the first one names the columns. */
import { cellFigure, type Figure } from './form/figures.ts';
import type { Span } from './span.ts';

/** What stands between two marks, trimmed. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** Most cells are never looked at: what they hold is worked out when one asks. */
export class TableCell implements Cell {
  readonly start: number;
  readonly end: number;
  readonly #source: string;
  #text: string | undefined;
  #figure: Figure | null | undefined;

  /** From a place of a text to another. */
  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    this.#text ??= this.#source.slice(this.start, this.end);
    return this.#text;
  }

  get span(): Span {
    return [this.start, this.end];
  }

  /** Null where it is not a figure and nothing else. */
  get figure(): Figure | null {
    if (this.#figure === undefined) this.#figure = cellFigure(this.text);
    return this.#figure;
  }
}

/** A cell of which nothing is written, at this place. */
export const emptyCell = (at: number): TableCell => new TableCell('', at, at);

export interface Table {
  head: readonly TableCell[];
  rows: readonly (readonly TableCell[])[];
  /** place of its first character */
  start: number;
  /** the end of its last row */
  end: number;
}

const [TAB, BAR] = ['\t', '|'];

/** Tables with a head and at least one row. */
export function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  let rows: TableCell[][] = [];
  const close = () => {
    let from = 0;
    for (let i = 2; i < rows.length; i += 1)
      if (rows[i]?.length !== rows[i - 1]?.length && isHeadOfOther(rows, i)) {
        push(rows.slice(from, i));
        from = i;
      }
    push(from === 0 ? rows : rows.slice(from));
    rows = [];
  };
  const push = ([head, ...rest]: readonly TableCell[][]) => {
    const last = (rest.at(-1) ?? head)?.at(-1);
    if (head?.[0] && last && rest.length > 0) tables.push({ head, rows: rest, start: head[0].start, end: last.end });
  };
  let [tab, bar, next] = [text.indexOf(TAB), text.indexOf(BAR), 0];
  while (tab >= 0 || bar >= 0) {
    const mark = bar < 0 || (tab >= 0 && tab < bar) ? tab : bar;
    const start = mark === 0 ? 0 : text.lastIndexOf('\n', mark - 1) + 1;
    const found = text.indexOf('\n', mark);
    const end = found < 0 ? text.length : found;
    if (start !== next) close();
    const cells = tab >= 0 && tab < end ? cellsOf(text, start, end, TAB) : cellsOf(text, start, end, BAR);
    if (cells.length < 2) close();
    else if (!isRuled(text, start, end)) rows.push(cells);
    next = end + 1;
    if (tab >= 0 && tab < next) tab = text.indexOf(TAB, next);
    if (bar >= 0 && bar < next) bar = text.indexOf(BAR, next);
  }
  close();
  return tables;
}

/**
 * Words alone below figures, of another width, and as wide as the row below that has figures: another table begins.
 * Below words alone it is the second row of one head.
 */
function isHeadOfOther(rows: readonly (readonly TableCell[])[], at: number): boolean {
  const [above, row, next] = [rows[at - 1], rows[at], rows[at + 1]];
  return (
    row !== undefined &&
    above?.some(({ text }) => HAS_DIGIT.test(text)) === true &&
    row.length === next?.length &&
    row.every(({ text }) => text !== '' && !HAS_DIGIT.test(text)) &&
    next.some(({ text }) => HAS_DIGIT.test(text)) &&
    !row[0]?.text.endsWith('计')
  );
}

const HAS_DIGIT = /\d/u;

/** '|---|:--:|' */
function isRuled(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x7c && unit !== 0x3a && unit !== 0x2d && !isSpace(unit)) return false;
  }
  return true;
}

/** The cells of a row; a bar at its edge parts nothing. */
function cellsOf(text: string, start: number, end: number, mark: string): TableCell[] {
  const cells: TableCell[] = [];
  for (let at = start; at <= end; ) {
    const found = text.indexOf(mark, at);
    const close = found < 0 || found > end ? end : found;
    cells.push(trimmed(text, at, close));
    at = close + 1;
  }
  if (mark === BAR) {
    const [first, last] = [cells[0], cells.at(-1)];
    if (last && last.start === last.end && cells.length > 1) cells.pop();
    if (first && first.start === first.end) cells.shift();
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): TableCell {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  // nothing lies where it was sought from
  return from === to ? new TableCell(text, start, start) : new TableCell(text, from, to);
}

/** As `trim` has it. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0xa0 || (unit > 0x3000 && unit !== 0xfeff)) return false;
  return unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || /\s/.test(String.fromCharCode(unit));
}
