import type { CellObject, Sheet as ExcelSheet } from 'write-excel-file/node';
import { layOut } from './grid.ts';
import { literal } from './literal.ts';
import { alignmentOf, type Cell } from './paper.ts';

/** One sheet of a workbook. Rows are like those of a paper's table: covered places are left out. */
export interface Sheet {
  /** Tab name; Excel takes at most 31 characters and none of \ / ? * [ ] : */
  name: string;
  rows: Cell[][];
  /** Column widths in characters. */
  widths?: number[];
  /** How many rows on top stay visible while scrolling. */
  stickyRows?: number;
  landscape?: boolean;
}

/**
 * The sheets as an .xlsx file. Numbers are stored as numbers; a text is always stored as a text, so that one beginning
 * with '=' is never a formula.
 * @throws RangeError when the spans of a sheet do not make a full rectangle, or a name is not allowed.
 */
export async function workbook(sheets: Sheet[]): Promise<Uint8Array> {
  const prepared = sheets.map(prepare);
  const { default: writeExcel } = await import('write-excel-file/node');
  return writeExcel(prepared, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
}

function prepare(sheet: Sheet): ExcelSheet<never> {
  if (!/^[^\\/?*[\]:]{1,31}$/u.test(sheet.name)) throw new RangeError(`Not a sheet name: ${sheet.name}`);
  return {
    sheet: sheet.name,
    data: layOut(sheet.rows).map((row) => {
      const height = LINE * linesOf(row, sheet.widths ?? []);
      return row.map((cell) => (cell ? { ...excelCell(cell), height } : null));
    }),
    ...(sheet.widths ? { columns: sheet.widths.map((width) => ({ width })) } : {}),
    ...(sheet.stickyRows ? { stickyRowsCount: sheet.stickyRows } : {}),
    ...(sheet.landscape ? { orientation: 'landscape' } : {}),
  };
}

/** Points that a line of 11 pt text takes in a cell. */
const LINE = 17;

/** How many lines a row needs: Excel does not grow one for text in merged cells. Cells that span rows have room. */
function linesOf(row: readonly (Cell | null)[], widths: readonly number[]): number {
  const lines = row.map((cell, x) => {
    if (!cell || (cell.rowSpan ?? 1) > 1) return 1;
    const room = widths.slice(x, x + (cell.colSpan ?? 1)).reduce((sum, width) => sum + width, 0);
    return room > 0 ? Math.ceil(displayWidth(String(cell.value)) / room) : 1;
  });
  return Math.max(1, ...lines);
}

/** In characters as Excel measures columns: a full-width one takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
}

function excelCell(cell: Cell): CellObject {
  return {
    ...(typeof cell.value === 'number'
      ? { value: cell.value, type: Number }
      : { value: literal(cell.value), type: String }),
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.header ? { fontWeight: 'bold', backgroundColor: '#F2F2F2' } : {}),
    align: alignmentOf(cell),
    alignVertical: 'center',
    wrap: true,
    borderStyle: 'thin',
    borderColor: '#000000',
  };
}
