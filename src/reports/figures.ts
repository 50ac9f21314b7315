/** Figures that people enter: what they must be, and how a typed one is read. Pure. */
import type { Text } from '../web/language.ts';
import { ENTERED_CELLS, isAmount } from './cells.ts';
import { reportMessages as words } from './messages.ts';

export interface GivenFigure {
  cell: string;
  /** A whole number; for an amount 万元 with up to six decimals. NaN for what is no number. */
  value: number;
  source: string;
}

/** Why a figure cannot be entered; null when it can. A figure without its source never can. */
export function figureProblem(given: GivenFigure): { field: 'figure' | 'value' | 'source'; text: Text } | null {
  const { cell, value, source } = given;
  if (!ENTERED_CELLS.includes(cell)) return { field: 'figure', text: words.countedBySystem };
  if (!isPossible(cell, value)) return { field: 'value', text: isAmount(cell) ? words.badAmount : words.badCount };
  if (source === '') return { field: 'source', text: words.needsSource };
  return null;
}

function isPossible(cell: string, value: number): boolean {
  if (!Number.isFinite(value) || value < 0 || value >= 1e9) return false;
  return isAmount(cell) ? Number(value.toFixed(6)) === value : Number.isInteger(value);
}

/** What was typed into the two fields of a cell; null when both were left empty. */
export function readFigure(cell: string, typedValue: string, typedSource: string): GivenFigure | null {
  const value = typedValue.trim();
  const source = typedSource.trim();
  if (value === '' && source === '') return null;
  return { cell, value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN, source };
}
