/** Collecting what is wrong with the workbook of a county. */
import type { SheetProblem } from '../documents/import/sheet-problems.ts';
import { type Text, text } from '../web/language.ts';
import { LIST_HEADS, layoutOf, type SheetKey } from './layout.ts';

export interface Place {
  sheet: SheetKey;
  row?: number;
  /** key of the field */
  field?: string;
}

/** A code that names nothing, said once however many rows have it. */
export function unknownUnits(found: Findings) {
  const rows = new Map<string, { first: Place; count: number }>();
  return {
    note(place: Place, code: string): void {
      const known = rows.get(`${place.sheet} ${code}`);
      if (known) known.count += 1;
      else rows.set(`${place.sheet} ${code}`, { first: place, count: 1 });
    },
    say(): void {
      for (const [key, { first, count }] of rows) {
        const code = key.slice(first.sheet.length + 1);
        const [zh, en] = count > 1 ? [`（共 ${count} 行，首见于本行）`, ` (${count} rows, first here)`] : ['', ''];
        found.error(
          first,
          text(`“机构”表中没有代码为“${code}”的单位${zh}`, `No unit has the code “${code}”${en}`),
          text('填写“机构”表中的单位代码', 'Use a code of the sheet of units'),
        );
      }
    },
  };
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
