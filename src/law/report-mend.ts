/**
 * Which figures a report that falls short must change: the smallest set of cells that mends every breach and breaks
 * nothing that holds. The identities are linear in the cells, so a set is judged by solving for its changes. Pure.
 */
import type { IdentityCheck } from './report-identities.ts';

export interface CellChange {
  /** Cell id, as 't3.r1.natural'. */
  cell: string;
  from: number;
  to: number;
}

/** Above so many changed cells nothing is proposed: the report needs counting, not mending. */
const MOST_CELLS = 4;
const MOST_SETS = 6;
/** Sets that are tried before nothing is proposed. */
const PATIENCE = 20_000;

/**
 * Every smallest set of changes after which all of these checks hold, at most six; `value` gives each cell as it is.
 * Empty when all hold, or when no set of up to four cells would do. Pass breaches only together with what holds.
 */
export function smallestMends(checks: readonly IdentityCheck[], value: (cell: string) => number): CellChange[][] {
  const equations = checks.filter((check) => check.id !== 'I5').map(equationOf);
  const impossible = checks.filter((check) => check.id === 'I5' && !check.holds).flatMap((check) => check.cells);
  if (equations.every(({ gap }) => gap === 0) && impossible.length === 0) return [];
  for (let size = Math.max(1, impossible.length); size <= MOST_CELLS; size += 1) {
    const found = search(equations, impossible, size, value);
    if (found.length > 0) return found;
  }
  return [];
}

interface Equation {
  /** By how much the left side is above the right one. */
  gap: number;
  /** By how much the gap grows when a cell grows by one. */
  factors: ReadonlyMap<string, number>;
}

function equationOf(check: IdentityCheck): Equation {
  const gap = check.left - check.right;
  return {
    gap: Math.abs(gap) < 1e-6 ? 0 : gap,
    factors: new Map(check.cells.map((cell, at) => [cell, factorOf(check, at)])),
  };
}

/** On which side of its identity the cell stands that is named at this place. */
function factorOf({ id, cells }: IdentityCheck, at: number): number {
  switch (id) {
    case 'I1':
      return at < 2 ? 1 : -1;
    case 'I2':
    case 'P2':
      return at === 0 ? 1 : at === 2 && id === 'P2' ? 1 : -1;
    case 'I3':
    case 'I4':
      return at === cells.length - 1 ? 1 : -1;
    default:
      return 1;
  }
}

function search(
  equations: readonly Equation[],
  fixed: readonly string[],
  size: number,
  value: (cell: string) => number,
): CellChange[][] {
  const found = new Map<string, CellChange[]>();
  const tried = new Set<string>();
  let left = PATIENCE;
  const visit = (chosen: readonly string[]): void => {
    const key = chosen.toSorted().join();
    if (tried.has(key) || found.size >= MOST_SETS || left <= 0) return;
    tried.add(key);
    left -= 1;
    if (chosen.length === size) {
      const changes = mend(equations, chosen, value);
      if (changes) found.set(key, changes);
      return;
    }
    for (const cell of candidates(equations, chosen)) visit([...chosen, cell]);
  };
  visit(fixed);
  return [...found.values()];
}

/** Cells that may help: of a breach that no chosen cell touches, else of everything that the chosen ones touch. */
function candidates(equations: readonly Equation[], chosen: readonly string[]): string[] {
  const touches = ({ factors }: Equation) => chosen.some((cell) => factors.has(cell));
  const open = equations.find((one) => one.gap !== 0 && !touches(one));
  const cells = open
    ? [...open.factors.keys()]
    : equations.filter(touches).flatMap(({ factors }) => [...factors.keys()]);
  return [...new Set(cells)].filter((cell) => !chosen.includes(cell));
}

/** The changes of these cells that close every gap; null when there are none, or when a figure would be impossible. */
function mend(
  equations: readonly Equation[],
  chosen: readonly string[],
  value: (cell: string) => number,
): CellChange[] | null {
  const rows = equations
    .map(({ gap, factors }) => [...chosen.map((cell) => factors.get(cell) ?? 0), -gap])
    .filter((row) => row.some((part) => part !== 0));
  const deltas = solve(rows, chosen.length);
  if (!deltas) return null;
  const changes = chosen.map((cell, at) => ({ cell, from: value(cell), to: rounded(value(cell) + (deltas[at] ?? 0)) }));
  const isPossible = ({ cell, from, to }: CellChange) =>
    to >= 0 && to !== from && (cell === 't2.fee.amount' || Number.isInteger(to));
  return changes.every(isPossible) ? changes : null;
}

const rounded = (figure: number): number => Number(figure.toFixed(6));

/** Gauss: the one solution of these rows of factors and right side; null when there is none or more than one. */
function solve(given: readonly (readonly number[])[], unknowns: number): number[] | null {
  const rows = given.map((row) => [...row]);
  for (let at = 0; at < unknowns; at += 1) {
    const pivot = rows.findIndex((row, y) => y >= at && Math.abs(row[at] ?? 0) > 1e-9);
    const first = rows[pivot];
    if (!first) return null;
    rows[pivot] = rows[at] ?? first;
    rows[at] = first;
    for (const [y, row] of rows.entries()) {
      const share = (row[at] ?? 0) / (first[at] ?? 1);
      if (y === at || share === 0) continue;
      for (let x = at; x <= unknowns; x += 1) row[x] = (row[x] ?? 0) - share * (first[x] ?? 0);
    }
  }
  if (rows.slice(unknowns).some((row) => Math.abs(row[unknowns] ?? 0) > 1e-6)) return null;
  return rows.slice(0, unknowns).map((row, at) => (row[unknowns] ?? 0) / (row[at] ?? 1));
}
