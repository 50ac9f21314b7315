/** Table four out of a grid: fifteen columns by their heads of two or three rows, one row of figures. */
import { figureUnder, headedColumns, strays } from './columns.ts';
import { looksLikeFigure } from './figure.ts';
import { COLUMNS_4, GROUPS_4 } from './forms.ts';
import type { Grid } from './grid.ts';
import { bare, column4, group4 } from './labels.ts';
import { type Reading, refusal, type TableReading } from './reading.ts';

/** Null when the grid holds no table four. */
export function readTable4(grid: Grid): Reading {
  const head = grid.findIndex((row) => row.some((cell) => cell && bare(cell.text) === '行政复议'));
  const names = grid.slice(Math.max(0, head)).flatMap((row) => row.map((cell) => (cell ? bare(cell.text) : '')));
  if (head < 0 || !names.some((name) => column4(name) === 'upheld')) return null;
  const last = grid.findLastIndex((row, y) => y >= head && row.some((cell) => cell && column4(cell.text) !== null));
  const first = (grid[head] ?? []).findIndex((cell) => cell && bare(cell.text) === '行政复议');
  const columns = headedColumns(grid, { from: head, to: last + 1 }, 0, (x, { text }) => {
    const column = column4(text);
    const groups = new Set(grid.slice(head, last + 1).flatMap((row) => group4(row[x]?.text ?? '') ?? []));
    return column && groups.size === 1 ? `${[...groups][0]}.${column}` : null;
  });
  if (!columns) return refusal('表头有重名的列', 'two columns have the same head');
  for (const group of GROUPS_4) {
    const missing = COLUMNS_4.find(({ id }) => !columns.some((column) => column.id === `${group.id}.${id}`));
    if (missing)
      return refusal(
        `表头中没有找到“${group.label}”的“${missing.label}”`,
        `the head “${group.label} ${missing.label}” was not found`,
      );
  }
  const rows = grid.flatMap((row, y) => (y > last && isFilled(row) ? [y] : []));
  const [y] = rows;
  if (y === undefined) return refusal('没有找到数字一行', 'there is no row of figures');
  if (
    rows.length > 1 &&
    (grid[rows[1] as number] ?? []).filter((cell) => cell && looksLikeFigure(cell.text)).length > 1
  )
    return refusal('表头下有几行数字', 'several rows of figures stand under the head');
  if (
    strays(grid, y, first, columns) ||
    (grid[y] ?? []).slice(0, first).some((cell) => cell && looksLikeFigure(cell.text))
  )
    return refusal('数字一行与表头错位', 'the figures do not stand under the head');
  const cells: TableReading['cells'] = new Map(
    columns.map((column) => [`t4.${column.id}`, figureUnder(grid, y, column, '件')]),
  );
  return { form: null, cells };
}

const isFilled = (row: Grid[number]) => row.some((cell) => cell !== null && (cell.text !== '' || cell.picture));
