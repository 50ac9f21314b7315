/** Collecting what is wrong with the workbook of a county. */
import type { SheetProblem } from '../documents/import/sheet-problems.ts';
import type { Text } from '../web/language.ts';
import { LIST_HEADS, layoutOf, type SheetKey } from './layout.ts';

export interface Place {
  sheet: SheetKey;
  row?: number;
  /** key of the field */
  field?: string;
}

/** Collects problems while a workbook is checked. */
export interface Findings {
  readonly problems: readonly SheetProblem[];
  error(place: Place, what: Text, remedy: Text): void;
  warn(place: Place, what: Text, remedy: Text): void;
}

export function findings(first: readonly SheetProblem[] = []): Findings {
  const problems = [...first];
  const add = (level: SheetProblem['level']) => (place: Place, what: Text, remedy: Text) => {
    problems.push({ ...placeNames(place), level, what, remedy });
  };
  return { problems, error: add('error'), warn: add('warning') };
}

function placeNames({ sheet, row, field }: Place): Pick<SheetProblem, 'sheet' | 'row' | 'column'> {
  const layout = layoutOf(sheet);
  const head = layout.fields.find(({ key }) => key === field)?.head ?? null;
  const column = layout.shape === 'list' && row !== undefined ? LIST_HEADS[1] : head;
  return { sheet: layout.name, row: row ?? null, column };
}
