/** Tables that a page cuts in two: their parts set under each other again, the row that was cut made one. Pure. */
import { looksLikeFigure } from './figure.ts';
import { type Grid, type GridBlock, type GridCell, tidy } from './grid.ts';

/** points within which the edges of two parts are the same */
const NEAR = 4;

/**
 * The rows of both parts in one grid: as they stand, and where the cut may have gone through a row, with its halves made
 * one. Empty when the parts are not of one table: other columns, or other edges on the paper.
 */
export function joins(first: GridBlock, next: GridBlock): GridBlock[] {
  const fitted = onSameColumns(first, next);
  if (!fitted) return [];
  const [above, below, edges] = fitted;
  const mended = mendedRow(above, below);
  const at = edges ? { edges } : {};
  return [
    { kind: 'grid', grid: [...above, ...below], ...at },
    ...(mended ? [{ kind: 'grid' as const, grid: [...above.slice(0, -1), mended, ...below.slice(1)], ...at }] : []),
  ];
}

/** Both on the same columns. A part that holds only merged cells has fewer rules than the other. */
function onSameColumns(first: GridBlock, next: GridBlock): [Grid, Grid, readonly number[] | null] | null {
  const { edges: a } = first;
  const { edges: b } = next;
  if (!a || !b) return first.grid[0]?.length === next.grid[0]?.length ? [first.grid, next.grid, null] : null;
  const near = (one = Number.NaN, other = Number.NaN) => Math.abs(one - other) <= NEAR;
  if (!near(a[0], b[0]) || !near(a.at(-1), b.at(-1))) return null;
  const all: number[] = [];
  for (const edge of [...a, ...b].sort((one, other) => one - other)) if (!near(all.at(-1), edge)) all.push(edge);
  return [widened(first.grid, a, all), widened(next.grid, b, all), all];
}

/** A grid on more columns than it has: a cell stands in every place that it covers. */
function widened(grid: Grid, own: readonly number[], all: readonly number[]): Grid {
  const from = all.slice(0, -1).map((left, at) => {
    const middle = (left + (all[at + 1] ?? left)) / 2;
    return own.findLastIndex((edge) => edge <= middle);
  });
  return grid.map((row) => from.map((column) => row[column] ?? null));
}

/** The last row above the cut and the first below it as one; null when each has figures of its own or nothing to give. */
function mendedRow(above: Grid, below: Grid): Grid[number] | null {
  const [last, first] = [above.at(-1), below[0]];
  if (!last || !first) return null;
  const over = above.at(-2) ?? [];
  const made = new Map<GridCell | null, Map<GridCell | null, GridCell>>();
  const row: (GridCell | null)[] = [];
  for (const [x, a] of last.entries()) {
    const b = first[x] ?? null;
    // a cell that began in an earlier row is the group's, not this row's
    if (a && a === over[x]) {
      row.push(a);
      continue;
    }
    if (a?.text && b?.text && (looksLikeFigure(a.text) || looksLikeFigure(b.text))) return null;
    const of = made.get(a) ?? new Map<GridCell | null, GridCell>();
    const cell = of.get(b) ?? {
      text: tidy(`${a?.text ?? ''} ${b?.text ?? ''}`),
      picture: (a?.picture ?? false) || (b?.picture ?? false),
    };
    made.set(a, of.set(b, cell));
    row.push(cell);
  }
  return row;
}
