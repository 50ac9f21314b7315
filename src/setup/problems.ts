/** What is wrong with a workbook, and where: a person finds the cell without searching. */
import { type Text, text } from '../web/language.ts';
import { LIST_HEADS, layoutOf, type SheetKey } from './layout.ts';

export interface SetupProblem {
  /** Tab of the workbook; null: the file as a whole. */
  sheet: string | null;
  /** Row as Excel counts them; null: the sheet as a whole. */
  row: number | null;
  /** Head of the column; null: the row as a whole. */
  column: string | null;
  /** Errors stand in the way of founding; warnings do not. */
  level: 'error' | 'warning';
  what: Text;
  remedy: Text;
}

export interface Place {
  sheet: SheetKey;
  row?: number;
  /** key of the field */
  field?: string;
}

/** Collects problems while a workbook is checked. */
export interface Findings {
  readonly problems: readonly SetupProblem[];
  error(place: Place, what: Text, remedy: Text): void;
  warn(place: Place, what: Text, remedy: Text): void;
}

export function findings(first: readonly SetupProblem[] = []): Findings {
  const problems = [...first];
  const add = (level: SetupProblem['level']) => (place: Place, what: Text, remedy: Text) => {
    problems.push({ ...placeNames(place), level, what, remedy });
  };
  return { problems, error: add('error'), warn: add('warning') };
}

function placeNames({ sheet, row, field }: Place): Pick<SetupProblem, 'sheet' | 'row' | 'column'> {
  const layout = layoutOf(sheet);
  const head = layout.fields.find(({ key }) => key === field)?.head ?? null;
  const column = layout.shape === 'list' && row !== undefined ? LIST_HEADS[1] : head;
  return { sheet: layout.name, row: row ?? null, column };
}

/** Errors first, each sheet's by row, as a person goes through the workbook. */
export function inOrder(problems: readonly SetupProblem[]): SetupProblem[] {
  const rank = ({ level }: SetupProblem) => (level === 'error' ? 0 : 1);
  const names = (problem: SetupProblem) => problem.sheet ?? '';
  const sheets = [...new Set(problems.map(names))];
  return problems.toSorted(
    (a, b) => rank(a) - rank(b) || sheets.indexOf(names(a)) - sheets.indexOf(names(b)) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/** '机构 · 第5行 · 单位代码' */
export function placeOf({ sheet, row, column }: SetupProblem): Text {
  const parts = (line: string | null) => [sheet, line, column].filter((part) => part !== null).join(' · ');
  return text(parts(row === null ? null : `第${row}行`), parts(row === null ? null : `row ${row}`));
}
