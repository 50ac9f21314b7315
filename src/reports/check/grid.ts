/** What every kind of file is brought to before anything is read from it: lines of text, and grids of cells. */

/** A cell of a table. One that spans several places stands in each of them as the same object. */
export interface GridCell {
  /** Lines parted by a space, white space at the ends removed. */
  text: string;
  /** Holds a picture: what it shows is not known. */
  picture: boolean;
}

/** Rows of places; null where the table has no cell. */
export type Grid = (GridCell | null)[][];

/** `edges`: where its columns begin and end on the paper, in points, ascending; absent where a file does not say. */
export interface GridBlock {
  kind: 'grid';
  grid: Grid;
  edges?: readonly number[];
}

export type Block = { kind: 'line'; text: string } | GridBlock;

export interface SpannedCell extends GridCell {
  colSpan: number;
  rowSpan: number;
}

const MOST_COLUMNS = 200;
const MOST_ROWS = 3000;

/** A table's rows as they are written, with every spanned place filled. Rows end up equally long. */
export function spread(rows: readonly (readonly SpannedCell[])[]): Grid {
  const grid: Grid = rows.slice(0, MOST_ROWS).map(() => []);
  for (const [y, cells] of rows.slice(0, MOST_ROWS).entries()) {
    let x = 0;
    for (const { text, picture, colSpan, rowSpan } of cells) {
      while (grid[y]?.[x]) x += 1;
      const cell: GridCell = { text, picture };
      const right = Math.min(x + Math.max(1, colSpan), MOST_COLUMNS);
      const bottom = Math.min(y + Math.max(1, rowSpan), grid.length);
      for (let row = y; row < bottom; row += 1)
        for (let column = x; column < right; column += 1) put(grid, row, column, cell);
      x = right;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

/** Cells that overlap, as broken spans make them, belong to nobody: such a place holds what no rule reads. */
function put(grid: Grid, y: number, x: number, cell: GridCell): void {
  const row = grid[y] as (GridCell | null)[];
  row[x] = row[x] ? { text: `${row[x].text} | ${cell.text}`, picture: true } : cell;
}

/** Rows become columns. */
export function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, x) => grid.map((row) => row[x] ?? null));
}

/** White space of every kind made one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}
