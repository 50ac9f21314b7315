/** The cells of each form and their printed names. */
import type { FormYear } from '../../law/report-forms.ts';
import { type Text, text } from '../../web/language.ts';
import { COLUMNS_3, COLUMNS_4, FORMS_2, GROUPS_4, LINES_3 } from './forms.ts';
import type { TableId } from './reading.ts';

/** Ids of all cells that a table of the form has. */
export function expectedCells(table: TableId, form: FormYear): string[] {
  if (table === 't2')
    return FORMS_2[form].flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `t2.${row.id}.${column.id}`)),
    );
  if (table === 't4') return GROUPS_4.flatMap((group) => COLUMNS_4.map((column) => `t4.${group.id}.${column.id}`));
  return LINES_3[form]
    .filter(({ header }) => !header)
    .flatMap((line) => COLUMNS_3.map((column) => `t3.${line.id}.${column.id}`));
}

const NAMES = new Map<string, string>();
for (const form of ['2019', '2021'] as const) {
  for (const { rows, columns } of FORMS_2[form])
    for (const row of rows)
      for (const column of columns) NAMES.set(`t2.${row.id}.${column.id}`, `表二 ${row.label} ${column.label}`);
  for (const line of LINES_3[form]) {
    const number = /^\d$/.test(line.number)
      ? `${line.number}.`
      : /^r\d$/.test(line.id)
        ? `${line.number}、`
        : `（${line.number}）`;
    for (const column of COLUMNS_3)
      NAMES.set(`t3.${line.id}.${column.id}`, `表三 ${number}${line.name} ${column.label}`);
  }
}
for (const group of GROUPS_4)
  for (const column of COLUMNS_4) NAMES.set(`t4.${group.id}.${column.id}`, `表四 ${group.label} ${column.label}`);

export function cellName(id: string): Text {
  return text(NAMES.get(id) ?? id, id);
}
