/** What is wrong with a filled workbook, and where: a person finds the cell without searching. */
import { type Text, text } from '../../web/language.ts';

export interface SheetProblem {
  /** Tab of the workbook; null: the file as a whole. */
  sheet: string | null;
  /** Row as Excel counts them; null: the sheet as a whole. */
  row: number | null;
  /** Head of the column; null: the row as a whole. */
  column: string | null;
  /** Errors stand in the way of taking the workbook over; warnings do not. */
  level: 'error' | 'warning';
  what: Text;
  remedy: Text;
}

/** Errors first, each sheet's by row, as a person goes through the workbook. @param sheets names of its tabs, in order */
export function inOrder(problems: readonly SheetProblem[], sheets: readonly string[]): SheetProblem[] {
  const rank = ({ level }: SheetProblem) => (level === 'error' ? 0 : 1);
  const place = ({ sheet }: SheetProblem) => (sheet === null ? -1 : sheets.indexOf(sheet));
  return problems.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0));
}

/** '机构 · 第5行 · 单位代码' */
export function placeOf({ sheet, row, column }: SheetProblem): Text {
  const parts = (line: string | null) => [sheet, line, column].filter((part) => part !== null).join(' · ');
  return text(parts(row === null ? null : `第${row}行`), parts(row === null ? null : `row ${row}`));
}
