/** Finds the three tables in the blocks of a file: in a grid, in one turned on its side, in one cut over pages, in flat text. */

import { joins } from './cut-tables.ts';
import { readFlat } from './flat.ts';
import type { Block, Grid, GridBlock } from './grid.ts';
import { turned } from './grid.ts';
import { agreed, isRead, type Reading, type TableId } from './reading.ts';
import { readTable4 } from './table-four.ts';
import { readTable3 } from './table-three.ts';
import { readTable2 } from './table-two.ts';

const READERS: Readonly<Record<TableId, (grid: Grid) => Reading>> = { t2: readTable2, t3: readTable3, t4: readTable4 };
/** Of one table: more pages than that are other tables. */
const MOST_PARTS = 5;
/** Figures of a table that is whole. */
const WHOLE: Readonly<Record<TableId, readonly number[]>> = { t2: [10, 22], t3: [175, 161], t4: [15] };

export function readTables(blocks: readonly Block[]): Record<TableId, Reading> {
  const grids = blocks.flatMap((block, index) => (block.kind === 'grid' ? [{ block, index }] : []));
  const flat = readFlat(blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])));
  const of = (id: TableId): Reading => {
    const inGrids = fromGrids(id, blocks, grids);
    return agreed([...inGrids, flat[id]]);
  };
  return { t2: of('t2'), t3: of('t3'), t4: of('t4') };
}

interface Placed {
  block: GridBlock;
  index: number;
}

function fromGrids(id: TableId, blocks: readonly Block[], grids: readonly Placed[]): Reading[] {
  const read = READERS[id];
  const results: Reading[] = [];
  for (let at = 0; at < grids.length; at += 1) {
    const { grid } = (grids[at] as Placed).block;
    let result = read(grid);
    if (!isRead(result)) {
      const onItsSide = read(turned(grid));
      if (isRead(onItsSide)) result = onItsSide;
    }
    if (result !== null && !isWhole(id, result)) {
      const longer = joinedRead(read, id, blocks, grids, at);
      if (longer) {
        result = longer.result;
        at += longer.parts - 1;
      }
    }
    results.push(result);
  }
  return results;
}

function isWhole(id: TableId, reading: Reading): boolean {
  return isRead(reading) && WHOLE[id].includes(reading.cells.size);
}

/** A table with what follows it, as long as nothing but page numbers stands between; only a whole one counts. */
function joinedRead(
  read: (grid: Grid) => Reading,
  id: TableId,
  blocks: readonly Block[],
  grids: readonly Placed[],
  at: number,
): { result: Reading; parts: number } | null {
  const [first] = grids.slice(at, at + 1);
  let ways = first ? [first.block] : [];
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const [last, next] = [grids[at + parts - 2], grids[at + parts - 1]];
    if (!last || !next) return null;
    const between = blocks.slice(last.index + 1, next.index);
    if (between.some((block) => block.kind === 'line' && !/^[\s\d\-—–第页共/]*$/.test(block.text))) return null;
    ways = ways.flatMap((way) => joins(way, next.block));
    for (const { grid } of ways) {
      const result = read(grid);
      if (isWhole(id, result)) return { result, parts };
    }
  }
  return null;
}
