/** Figures of a row by the columns of its table's head. A cell that does not stand under exactly one head is not read. */
import { text } from '../../web/language.ts';
import { type Figure, NO_CELL, readFigure, type Unit } from './figure.ts';
import type { Grid, GridCell } from './grid.ts';

/** The places of a row that one head covers. */
export interface HeadedColumn {
  id: string;
  places: readonly number[];
}

/** The deepest cell with text above a place, between two rows (the second left out). */
export function headAbove(grid: Grid, x: number, from: number, to: number): GridCell | null {
  for (let y = to - 1; y >= from; y -= 1) {
    const cell = grid[y]?.[x];
    if (cell && cell.text !== '') return cell;
  }
  return null;
}

/**
 * The heads that `name` knows, each with its places. Null when one stands twice: then nobody can say which column is
 * meant.
 */
export function headedColumns(
  grid: Grid,
  rows: { from: number; to: number },
  first: number,
  name: (x: number, head: GridCell) => string | null,
): HeadedColumn[] | null {
  const found = new Map<string, { head: GridCell; places: number[] }>();
  for (let x = first; x < (grid[0]?.length ?? 0); x += 1) {
    const head = headAbove(grid, x, rows.from, rows.to);
    const id = head && name(x, head);
    if (!head || !id) continue;
    const known = found.get(id);
    if (known && known.head !== head) return null;
    if (known) known.places.push(x);
    else found.set(id, { head, places: [x] });
  }
  return [...found].map(([id, { places }]) => ({ id, places }));
}

/** Whether something is written in a row to the right of `first` outside all columns. */
export function strays(grid: Grid, y: number, first: number, columns: readonly HeadedColumn[]): boolean {
  const within = new Set(columns.flatMap(({ places }) => places));
  return (grid[y] ?? []).some(
    (cell, x) => x >= first && !within.has(x) && cell !== null && (cell.text !== '' || cell.picture),
  );
}

/** The figure of a row under a head. */
export function figureUnder(grid: Grid, y: number, { places }: HeadedColumn, unit: Unit): Figure {
  const row = grid[y] ?? [];
  const cells = new Set(places.map((x) => row[x] ?? null));
  const filled = [...cells].filter((cell) => cell !== null && (cell.text !== '' || cell.picture));
  if (filled.length > 1) return { unread: text('表头一列下有几个数字', 'several figures stand under one head') };
  const cell = filled[0] ?? [...cells][0] ?? null;
  if (!cell) return { unread: NO_CELL };
  const wide = row.some((other, x) => other === cell && !places.includes(x));
  const tall = grid[y - 1]?.includes(cell) || grid[y + 1]?.includes(cell);
  if (wide || tall) return { unread: text('与相邻的格合并，不能确定属于哪一格', 'it is merged with its neighbours') };
  return readFigure(cell, unit);
}
