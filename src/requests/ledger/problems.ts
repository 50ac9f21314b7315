/** What is wrong with a ledger, and where: a person finds the cell without searching. */
import type { Text } from '../../web/language.ts';
import { columnOf, type Layout } from './layout.ts';

export interface LedgerProblem {
  /** Tab of the workbook; null: the file as a whole. */
  sheet: string | null;
  /** Row as Excel counts them; null: the sheet as a whole. */
  row: number | null;
  /** Head of the column; null: the row as a whole. */
  column: string | null;
  /** Errors stand in the way of the import; warnings do not. */
  level: 'error' | 'warning';
  what: Text;
  remedy: Text;
}

/** Collects problems while a ledger is looked over. */
export interface Findings {
  readonly problems: LedgerProblem[];
  add(level: LedgerProblem['level'], place: Place, what: Text, remedy: Text): void;
}

interface Place {
  layout: Layout | null;
  row?: number;
  key?: string;
}

export function findings(): Findings {
  const problems: LedgerProblem[] = [];
  return {
    problems,
    add(level, { layout, row, key }, what, remedy) {
      const column = layout && key !== undefined ? columnOf(layout, key).head : null;
      problems.push({ sheet: layout?.name ?? null, row: row ?? null, column, level, what, remedy });
    },
  };
}

/** '申请台账 · 第5行 · 收到日期' */
export function placeOf({ sheet, row, column }: LedgerProblem): Text {
  const parts = (line: string | null) => [sheet, line, column].filter((part) => part !== null).join(' · ');
  return { zh: parts(row === null ? null : `第${row}行`), en: parts(row === null ? null : `row ${row}`) };
}
