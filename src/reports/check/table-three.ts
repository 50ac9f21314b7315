/** Table three out of a grid: columns by their heads, rows by their labels. */
import type { FormYear } from '../../law/report-forms.ts';
import { figureUnder, type HeadedColumn, headedColumns, strays } from './columns.ts';
import { looksLikeFigure } from './figure.ts';
import { COLUMNS_3, LINES_3, type Line3 } from './forms.ts';
import type { Grid } from './grid.ts';
import { bare, column3, lineOf } from './labels.ts';
import { type Reading, refusal, type TableReading } from './reading.ts';

/** Null when the grid holds no table three. */
export function readTable3(grid: Grid): Reading {
  const head = grid.findIndex((row) => row.some((cell) => cell && bare(cell.text) === '自然人'));
  if (head < 0) return null;
  const first = (grid[head] ?? []).findIndex((cell) => cell && bare(cell.text) === '自然人');
  const top = grid.findIndex((_, y) => y > head && labelOf(grid, y, first)?.id === 'r1');
  if (top < 0)
    return refusal('没有找到“一、本年新收政府信息公开申请数量”一行', 'the row of new requests was not found');
  const columns = headedColumns(grid, { from: head, to: top }, first, (_, { text }) => column3(text));
  if (!columns) return refusal('表头有重名的列', 'two columns have the same head');
  const missing = COLUMNS_3.find(({ id }) => !columns.some((column) => column.id === id));
  if (missing) return refusal(`表头中没有找到“${missing.label}”列`, `the head “${missing.label}” was not found`);
  const rows = dataRows(grid, top, first);
  if ('refused' in rows) return rows;
  const stray = rows.lines.find(({ y }) => strays(grid, y, first, columns));
  if (stray)
    return refusal(`“${stray.line.name}”一行的格多于表头`, `the row “${stray.line.name}” has more cells than the head`);
  return figures(grid, rows.form, rows.lines, columns);
}

/** The line that a row's label names: its rightmost label, alone or behind the name of its group. */
function labelOf(grid: Grid, y: number, first: number): Line3 | null {
  const labels = [...new Set((grid[y] ?? []).slice(0, first))].filter((cell) => cell !== null && cell.text !== '');
  const last = labels.at(-1);
  return last ? (lineOf(last.text) ?? lineBehindGroup(last.text)) : null;
}

const GROUPS =
  /^(?:[(（]?三[)）、.]?\s*)?(?:本年度?办理结果)|^[(（]?三[)）]?不予公开|^[(（]?四[)）]?无法提供|^[(（]?五[)）]?不予处理|^[(（]?六[)）]?其他处理/;

/** A label written after the names of the groups it belongs to: 三、本年度办理结果（三）不予公开1.属于国家秘密. */
export function lineBehindGroup(label: string): Line3 | null {
  let rest = label.replace(/\s/g, '');
  for (let match = GROUPS.exec(rest); match && match[0] !== ''; match = GROUPS.exec(rest)) {
    rest = rest.slice(match[0].length);
    const line = lineOf(rest);
    if (line) return line;
  }
  return null;
}

interface DataRow {
  y: number;
  line: Line3;
}

/** The rows from 一 to 四, each line once and in the form's order; which form it is shows in 其他处理. */
function dataRows(
  grid: Grid,
  top: number,
  first: number,
): { form: FormYear; lines: DataRow[] } | ReturnType<typeof refusal> {
  const lines: DataRow[] = [];
  for (let y = top; y < grid.length; y += 1) {
    const line = labelOf(grid, y, first);
    if (!line || isHead(grid, y)) continue;
    lines.push({ y, line });
    if (line.id === 'r4') break;
  }
  if (lines.at(-1)?.line.id !== 'r4')
    return refusal('表没有到“四、结转下年度继续办理”为止', 'the table does not reach row 四');
  const form: FormYear = isLater(grid, top) ? '2021' : '2019';
  const withFigures = lines.filter(({ line }) => LINES_3[form].some(({ id, header }) => id === line.id && !header));
  const order = LINES_3[form].map(({ id }) => id);
  const places = withFigures.map(({ line }) => order.indexOf(line.id));
  const twice = places.findIndex((place, index) => index > 0 && place <= (places[index - 1] as number));
  if (twice > 0) {
    const name = withFigures[twice]?.line.name ?? '';
    return refusal(`“${name}”一行重复或者次序与表式不同`, `the row “${name}” stands twice or out of order`);
  }
  return { form, lines: withFigures };
}

/** Whether 其他处理 has rows of its own, wherever in a row they are named; 其他 alone is the name of a column too. */
function isLater(grid: Grid, top: number): boolean {
  const isOwn = (label: string) => /^r3_6_[12]$/.test((lineOf(label) ?? lineBehindGroup(label))?.id ?? '');
  return grid.slice(top).some((row) => row.some((cell) => cell && isOwn(cell.text)));
}

/** A head repeated on a new page. */
function isHead(grid: Grid, y: number): boolean {
  return (grid[y] ?? []).some((cell) => cell && ['自然人', '商业企业', '申请人情况'].includes(bare(cell.text)));
}

function figures(
  grid: Grid,
  form: FormYear,
  lines: readonly DataRow[],
  columns: readonly HeadedColumn[],
): TableReading {
  const cells: TableReading['cells'] = new Map();
  const first = Math.min(...columns.flatMap(({ places }) => places));
  for (const { y, line } of lines) {
    // a figure among the labels: the row has slipped to the left
    const slipped = (grid[y] ?? [])
      .slice(0, first)
      .some((cell) => cell && looksLikeFigure(cell.text) && cell.text !== line.number);
    for (const column of columns) {
      cells.set(
        `t3.${line.id}.${column.id}`,
        slipped
          ? { unread: refusal('这一行的格与表头错位', 'the row does not stand under the head').refused }
          : figureUnder(grid, y, column, '件'),
      );
    }
  }
  return { form, cells };
}
