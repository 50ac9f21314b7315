/** A page of a PDF: what its rules enclose becomes a grid, everything else lines, from top to bottom. */
import { type Block, type Grid, type GridCell, tidy } from './grid.ts';
import type { Rule } from './pdf-rules.ts';

/** A piece of text; x and y are the left end of its base line, in points from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** points within which rules are one */
const NEAR = 3;
const MOST_RULES = 4000;

export function pageBlocks(pieces: readonly Piece[], rules: readonly Rule[]): Block[] {
  const tables = rules.length <= MOST_RULES ? clusters(rules) : [];
  const grids = tables.flatMap((table) => gridOf(table, pieces) ?? []);
  const within = new Set(grids.flatMap(({ used }) => [...used]));
  const placed: { top: number; block: Block }[] = [
    ...grids.map(({ grid, edges, top }) => ({ top, block: { kind: 'grid' as const, grid, edges } })),
    ...lines(pieces.filter((piece) => !within.has(piece))).map(({ y, text }) => ({
      top: y,
      block: { kind: 'line' as const, text },
    })),
  ];
  return placed.sort((a, b) => b.top - a.top).map(({ block }) => block);
}

/** Rules that touch, directly or by others. */
function clusters(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)));
    const [first] = touching;
    if (!first) {
      groups.push([rule]);
      continue;
    }
    first.push(rule);
    for (const group of touching.slice(1)) {
      first.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups;
}

function touch(a: Rule, b: Rule): boolean {
  if (a.upright === b.upright) return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR;
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

/** The positions of rules, those close together taken as one. */
function positions(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at))
    if (found.length === 0 || at - (found.at(-1) as number) > NEAR) found.push(at);
  return found;
}

/** A row that the page cuts has no rule where it is cut: it goes on as far as the upright ones do. */
function withOpenEnds(ys: readonly number[], upright: readonly Rule[]): number[] {
  const [top, bottom] = [Math.max(...upright.map(({ to }) => to)), Math.min(...upright.map(({ from }) => from))];
  const [first = top, last = bottom] = [ys[0], ys.at(-1)];
  return [...(top - first > ROW ? [top] : []), ...ys, ...(last - bottom > ROW ? [bottom] : [])];
}

/** points: less is no row */
const ROW = 7;

interface PlacedGrid {
  grid: Grid;
  edges: readonly number[];
  top: number;
  used: Set<Piece>;
}

/** Places that no rule parts are one cell. Null for a lone box or line. */
function gridOf(rules: readonly Rule[], pieces: readonly Piece[]): PlacedGrid | null {
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright);
  const xs = positions(upright);
  const ys = withOpenEnds(positions(level).reverse(), upright);
  // a single row may be what a page has left over of a table
  if (xs.length < 3 || ys.length < 2 || xs.length > 60 || ys.length > 200) return null;
  const covers = (some: readonly Rule[], at: number, middle: number) =>
    some.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle);
  const grid: GridCell[][] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const [top, bottom] = [ys[row] as number, ys[row + 1] as number];
    const line: GridCell[] = [];
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const [left, right] = [xs[column] as number, xs[column + 1] as number];
      const above = row > 0 && !covers(level, top, (left + right) / 2) ? grid[row - 1]?.[column] : undefined;
      const beside = column > 0 && !covers(upright, left, (top + bottom) / 2) ? line[column - 1] : undefined;
      // open above and beside, to two different cells: the table is not one of boxes
      if (above && beside && above !== beside) return null;
      line.push(above ?? beside ?? { text: '', picture: false });
    }
    grid.push(line);
  }
  const used = new Set<Piece>();
  const inCells = new Map<GridCell, Piece[]>();
  for (const piece of pieces) {
    const column = placeOf(xs, piece.x + piece.width / 2);
    const row = placeOf(
      ys.map((y) => -y),
      -(piece.y + piece.height / 3),
    );
    const cell = grid[row]?.[column];
    if (!cell) continue;
    used.add(piece);
    // text that runs over a rule belongs to more than one cell
    const last = grid[row]?.[placeOf(xs, piece.x + piece.width - 1)];
    const first = grid[row]?.[placeOf(xs, piece.x + 1)];
    if (last !== cell || first !== cell) cell.picture = true;
    inCells.set(cell, [...(inCells.get(cell) ?? []), piece]);
  }
  for (const [cell, inside] of inCells)
    cell.text = tidy(
      lines(inside)
        .map(({ text }) => text)
        .join(' '),
    );
  return { grid, edges: xs, top: ys[0] as number, used };
}

/** Which of the gaps between ascending positions a place lies in; -1 outside. */
function placeOf(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next <= 0 ? -1 : next - 1;
}

/** Pieces side by side as lines, from top to bottom. Pieces of different size or height stay apart by a space. */
function lines(pieces: readonly Piece[]): { y: number; text: string }[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= Math.max(2, first.height * 0.35)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    let text = '';
    let before: Piece | null = null;
    for (const piece of sorted) {
      const together =
        before &&
        piece.x - (before.x + before.width) < piece.height * 0.25 &&
        Math.abs(piece.y - before.y) < 0.5 &&
        Math.abs(piece.height - before.height) < 0.5;
      text += before && !together ? ` ${piece.text}` : piece.text;
      before = piece;
    }
    return { y: sorted[0]?.y ?? 0, text };
  });
}
