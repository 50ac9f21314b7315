/** What the checks of all sheets share: reading one field and saying what is wrong with it. */
import { isoDate } from '../documents/import/sheets.ts';
import { type Text, text } from '../web/language.ts';
import { layoutOf, type SheetKey } from './layout.ts';
import type { Findings } from './problems.ts';
import type { Line } from './workbook.ts';

export interface LineReader {
  row: number;
  /** The field's text; says that it is missing when it is needed and empty, or too long. */
  text(key: string, longest?: number): string;
  /** An ISO date; the other value when the field is empty, null when it is no date (which is said). */
  date(key: string, otherwise: string | null): string | null;
  error(key: string, what: Text, remedy: Text): void;
  warn(key: string, what: Text, remedy: Text): void;
}

export function readLine(sheet: SheetKey, line: Line, found: Findings): LineReader {
  const fields = new Map(layoutOf(sheet).fields.map((field) => [field.key, field]));
  const place = (key: string) => ({ sheet, row: line.rowOf(key), field: key });
  const error = (key: string, what: Text, remedy: Text) => found.error(place(key), what, remedy);
  return {
    row: line.row,
    error,
    warn: (key, what, remedy) => found.warn(place(key), what, remedy),
    text(key, longest = 200) {
      const value = line.at(key);
      const field = fields.get(key);
      if (value === '' && field?.needed)
        error(
          key,
          text(`“${field.head}”未填写`, `“${field.head}” is empty`),
          text(`填写“${field.head}”：${field.hint}`, 'Fill it in'),
        );
      if (value.length > longest)
        error(
          key,
          text(`“${field?.head}”超过${longest}字`, `“${field?.head}” is longer than ${longest} characters`),
          text('请缩短', 'Shorten it'),
        );
      return value;
    },
    date(key, otherwise) {
      const value = line.at(key);
      if (value === '') return otherwise;
      const date = isoDate(value);
      if (date === null)
        error(
          key,
          text(`“${value}”不是有效日期`, `“${value}” is no date`),
          text('请写作2026-01-05', 'Write 2026-01-05'),
        );
      return date;
    },
  };
}
