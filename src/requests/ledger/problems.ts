/** Collecting what is wrong with a ledger. */
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import type { Text } from '../../web/language.ts';
import { columnOf, type Layout } from './layout.ts';

/** Collects problems while a ledger is looked over. */
export interface Findings {
  readonly problems: SheetProblem[];
  add(level: SheetProblem['level'], place: Place, what: Text, remedy: Text): void;
}

interface Place {
  layout: Layout | null;
  row?: number;
  key?: string;
}

export function findings(): Findings {
  const problems: SheetProblem[] = [];
  return {
    problems,
    add(level, { layout, row, key }, what, remedy) {
      const column = layout && key !== undefined ? columnOf(layout, key).head : null;
      problems.push({ sheet: layout?.name ?? null, row: row ?? null, column, level, what, remedy });
    },
  };
}
