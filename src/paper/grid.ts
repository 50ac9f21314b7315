import type { Cell } from './paper.ts';

/**
 * Puts the cells of a table on a full grid: each place holds the cell that begins there, or null where a span covers it.
 * @throws RangeError when spans overlap, leave a hole, or reach past the last row: such a table would shift its figures.
 */
export function layOut(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      occupy(grid, cell, y, x);
    }
  });
  const width = grid[0]?.length ?? 0;
  return grid.map((line, y) =>
    Array.from({ length: Math.max(width, line.length) }, (_, x) => {
      const place = line[x];
      if (place === undefined || x >= width)
        throw new RangeError(`Row ${y + 1} of the table does not fill ${width} columns`);
      return place;
    }),
  );
}

function occupy(grid: (Cell | null | undefined)[][], cell: Cell, top: number, left: number): void {
  for (let y = top; y < top + (cell.rowSpan ?? 1); y += 1) {
    const line = grid[y];
    if (!line) throw new RangeError(`A cell in row ${top + 1} spans past the last row`);
    for (let x = left; x < left + (cell.colSpan ?? 1); x += 1) {
      if (line[x] !== undefined) throw new RangeError(`Two cells overlap in row ${y + 1}, column ${x + 1}`);
      line[x] = y === top && x === left ? cell : null;
    }
  }
}
