/** Table two out of a grid: blocks by their caption (the item of Art. 20), columns by heads, rows by labels. */
import type { FormYear } from '../../law/report-forms.ts';
import { fold } from '../../text/script.ts';
import { figureUnder, headedColumns, strays } from './columns.ts';
import { looksLikeFigure } from './figure.ts';
import { type Block2, FORMS_2 } from './forms.ts';
import type { Grid } from './grid.ts';
import { bare, itemOf } from './labels.ts';
import { type Reading, refusal, type TableReading } from './reading.ts';

/** Null when the grid holds no table two. */
export function readTable2(grid: Grid): Reading {
  const captions = grid.flatMap((row, y) => {
    const item = row.map((cell) => cell && itemOf(cell.text)).find((found) => found);
    return item ? [{ y, item }] : [];
  });
  if (captions.length === 0) return null;
  const items = captions.map(({ item }) => item);
  if (new Set(items).size < items.length)
    return refusal('同一项的小标题出现两次', 'the caption of an item stands there twice');
  const form = formOf(grid);
  if (!form) return refusal('不能从表头确定是哪一种表式', 'the heads do not say which form it is');
  const cells: TableReading['cells'] = new Map();
  for (const [index, { y, item }] of captions.entries()) {
    const block = FORMS_2[form].find((one) => one.item === item);
    const read = block && readBlock(grid, block, y + 1, captions[index + 1]?.y ?? grid.length);
    for (const [id, figure] of read ?? []) cells.set(id, figure);
  }
  return { form, cells };
}

function formOf(grid: Grid): FormYear | null {
  const heads = new Set(grid.flatMap((row) => row.map((cell) => (cell ? bare(cell.text) : ''))));
  return formByHeads((head) => heads.has(head));
}

/** Which form the heads of table two belong to; null when they are of neither or of both. */
export function formByHeads(has: (head: string) => boolean): FormYear | null {
  const new2021 = ['本年制发件数', '本年废止件数', '现行有效件数'].some(has);
  const new2019 = ['本年新制作数量', '本年新公开数量', '上一年项目数量'].some(has);
  return new2021 === new2019 ? null : new2021 ? '2021' : '2019';
}

/** Whether a head tells another unit than the form's 万元. */
export function inYuan(head: string): boolean {
  return /元/.test(fold(head)) && !/万元/.test(fold(head));
}

function readBlock(grid: Grid, block: Block2, from: number, to: number): TableReading['cells'] {
  const cells: TableReading['cells'] = new Map();
  const names = block.columns.map(({ label }) => bare(label));
  const heads = range(from, to).filter((y) => (grid[y] ?? []).some((cell) => cell && names.includes(bare(cell.text))));
  const [head] = heads;
  if (head === undefined || heads.length > 1) return cells;
  const columns = headedColumns(grid, { from: head, to: head + 1 }, 0, (_, { text }) => {
    const at = names.indexOf(bare(text));
    const column = block.columns[at];
    return column && !(column.unit === '万元' && inYuan(text)) ? column.id : null;
  });
  if (!columns || columns.length < block.columns.length) return cells;
  const first = Math.min(...columns.flatMap(({ places }) => places));
  for (const row of block.rows) {
    const known = [row.label, ...row.aliases].map(bare);
    const found = range(head + 1, to).filter((y) => {
      const label = (grid[y] ?? []).slice(0, first).findLast((cell) => cell && cell.text !== '');
      return label && known.includes(bare(label.text));
    });
    const [y] = found;
    if (y === undefined || found.length > 1 || strays(grid, y, first, columns)) continue;
    if ((grid[y] ?? []).slice(0, first).some((cell) => cell && looksLikeFigure(cell.text))) continue;
    for (const { id, unit } of block.columns) {
      const column = columns.find((one) => one.id === id);
      if (column) cells.set(`t2.${row.id}.${id}`, figureUnder(grid, y, column, unit));
    }
  }
  return cells;
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
