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
    data: layOut(sheet.rows).map((row) => row.map((cell) => (cell ? excelCell(cell) : null))),
    ...(sheet.widths ? { columns: sheet.widths.map((width) => ({ width })) } : {}),
    ...(sheet.stickyRows ? { stickyRowsCount: sheet.stickyRows } : {}),
    ...(sheet.landscape ? { orientation: 'landscape' } : {}),
  };
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
