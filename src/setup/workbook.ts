/** Reads a filled workbook into lines of text. What is not a workbook, or too large for one, is refused. */
import type { SheetProblem } from '../documents/import/sheet-problems.ts';
import { headOf, type Row, readSheets, cellText as textOf } from '../documents/import/sheets.ts';
import { type Text, text } from '../web/language.ts';
import { layoutOf, SHEET_KEYS, type SheetKey, type SheetLayout } from './layout.ts';
import { type Findings, findings } from './problems.ts';

const MOST_ROWS = 5000;
const LONGEST_CELL = 1000;

/** One filled row of a table, or all of a list (then `rowOf` tells the row of each field). */
export interface Line {
  row: number;
  /** What stands in a field, trimmed; '' when nothing does. */
  at(key: string): string;
  rowOf(key: string): number;
}

export interface ReadWorkbook {
  lines: Readonly<Record<SheetKey, readonly Line[]>>;
  problems: readonly SheetProblem[];
}

/** Reads the bytes of a file. Never throws for what is in them: a file that is no workbook is a problem of the file. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const sheets = await readSheets(bytes);
  if ('zh' in sheets) return { lines: EMPTY, problems: [ofFile(sheets)] };
  const found = findings();
  const lines = SHEET_KEYS.map((key) => {
    const sheet = sheets.find(({ sheet }) => sheet.trim() === layoutOf(key).name);
    if (!sheet) {
      const what = text(`缺少工作表“${layoutOf(key).name}”`, `The sheet “${layoutOf(key).name}” is missing`);
      found.error({ sheet: key }, what, text('请使用模板，不要删除或改名', 'Use the template and keep its sheets'));
      return [key, []] as const;
    }
    return [
      key,
      layoutOf(key).shape === 'list' ? listLines(key, sheet.data) : tableLines(key, sheet.data, found),
    ] as const;
  });
  return { lines: { ...EMPTY, ...Object.fromEntries(lines) }, problems: found.problems };
}

const EMPTY = Object.fromEntries(SHEET_KEYS.map((key) => [key, []])) as unknown as ReadWorkbook['lines'];

const ofFile = (what: Text): SheetProblem => ({
  sheet: null,
  row: null,
  column: null,
  level: 'error',
  what,
  remedy: text('请下载模板，填写后另存为.xlsx文件再试', 'Download the template, fill it in and save it as .xlsx'),
});

/** Fields down the first column, values in the second. */
function listLines(key: SheetKey, data: readonly Row[]): Line[] {
  const heads = layoutOf(key).fields;
  const rows = new Map<string, { row: number; value: string }>();
  for (const [index, cells] of data.entries()) {
    const field = heads.find(({ head }) => head === headOf(cells[0]));
    if (field && !rows.has(field.key)) rows.set(field.key, { row: index + 1, value: textOf(cells[1]) });
  }
  return [{ row: 1, at: (field) => rows.get(field)?.value ?? '', rowOf: (field) => rows.get(field)?.row ?? 1 }];
}

/** Fields by the heads of the first row, whatever their order; rows without anything are skipped. */
function tableLines(key: SheetKey, data: readonly Row[], found: Findings): Line[] {
  const layout = layoutOf(key);
  const columns = columnsOf(key, layout, data[0] ?? [], found);
  if (data.length > MOST_ROWS + 1) {
    const what = text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`);
    found.error({ sheet: key, row: MOST_ROWS + 2 }, what, text('请删除多余的行', 'Remove what is not needed'));
    return [];
  }
  return data.slice(1).flatMap((cells, index) => {
    const row = index + 2;
    const values = new Map([...columns].map(([field, at]) => [field, textOf(cells[at])]));
    if (![...values.values()].some(Boolean)) return [];
    for (const [field, value] of values) {
      if (value.length > LONGEST_CELL)
        found.error(
          { sheet: key, row, field },
          text(`内容超过${LONGEST_CELL}字`, `More than ${LONGEST_CELL} characters`),
          text('请缩短', 'Shorten it'),
        );
    }
    return [{ row, at: (field: string) => values.get(field) ?? '', rowOf: () => row }];
  });
}

function columnsOf(key: SheetKey, layout: SheetLayout, heads: Row, found: Findings): Map<string, number> {
  const columns = new Map<string, number>();
  for (const field of layout.fields) {
    const at = heads.findIndex((cell) => headOf(cell ?? null) === field.head);
    if (at >= 0) columns.set(field.key, at);
    else if (field.needed)
      found.error(
        { sheet: key, row: 1, field: field.key },
        text(`缺少“${field.head}”一栏`, `The column “${field.head}” is missing`),
        text('请保留模板第一行的栏目名称', 'Keep the heads of the template in the first row'),
      );
  }
  return columns;
}
