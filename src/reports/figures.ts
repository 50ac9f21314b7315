/** Figures that people enter: what they must be, and how a typed one is read. Pure. */

import type { FormYear } from '../law/report-forms.ts';
import type { Text } from '../web/language.ts';
import { BLANKS, type Blank } from './blank.ts';
import { enteredCells, isAmount, isChange } from './cells.ts';
import { gateWords } from './gate-words.ts';
import { reportMessages as words } from './messages.ts';

export interface GivenFigure {
  cell: string;
  /** A whole number; for an amount 万元 with up to six decimals. NaN for what is no number. */
  value: number;
  source: string;
  /** Chosen instead of a number; the source then says why. */
  blank?: Blank;
}

/** Why a figure cannot be entered; null when it can. A figure without its source never can. */
export function figureProblem(
  given: GivenFigure,
  form: FormYear,
): { field: 'figure' | 'value' | 'source'; text: Text } | null {
  const { cell, value, source, blank } = given;
  if (!enteredCells(form).includes(cell)) return { field: 'figure', text: words.countedBySystem };
  if (blank && value !== 0) return { field: 'value', text: gateWords.blankWithNumber };
  if (!isPossible(cell, value))
    return {
      field: 'value',
      text: isAmount(cell) ? words.badAmount : isChange(cell) ? words.badChange : words.badCount,
    };
  if (source === '') return { field: 'source', text: words.needsSource };
  return null;
}

function isPossible(cell: string, value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e9 || (value < 0 && !isChange(cell))) return false;
  return isAmount(cell) ? Number(value.toFixed(6)) === value : Number.isInteger(value);
}

/** What was typed and chosen of a cell; null when all was left empty. A blank counts 0 and takes no number. */
export function readFigure(cell: string, typed: { value: string; source: string; blank: string }): GivenFigure | null {
  const value = typed.value.trim();
  const source = typed.source.trim();
  const blank = BLANKS.find((one) => one === typed.blank);
  if (value === '' && source === '' && !blank) return null;
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return blank ? { cell, value: value === '' ? 0 : number, source, blank } : { cell, value: number, source };
}
