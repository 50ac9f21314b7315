/** A report as lines of plain text, for the command line. Chinese characters take two columns. Pure. */
import { figuresOfRow, type Report } from '../law/annual-report.ts';
import {
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
} from '../law/report-form.ts';
import { type PrintedRow, sectionsOf, table2Of, table3LinesOf } from '../law/report-forms.ts';
import type { IdentityCheck } from '../law/report-identities.ts';

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u201c\u201d]/u;

function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

const left = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - widthOf(line)));
const right = (value: string | number, width: number): string =>
  ' '.repeat(Math.max(1, width - widthOf(String(value)))) + value;

/** Sets rows in columns as wide as they need: the first at the left, the figures at the right. */
function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(String(row[at] ?? '')))));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? left(String(cell), widths[0] ?? 0) : right(cell, (widths[at] ?? 0) + 2)))
      .join('')
      .trimEnd(),
  );
}

/** The three tables, each under its title. */
export function printTables(report: Report): string[] {
  const { t2, t4, form } = report;
  const tables: Record<string, string[]> = {
    t2: table2Of(form).flatMap((block) => [
      block.caption,
      ...columns([
        ['', ...block.columns.map((column) => column.label.zh)],
        ...block.rows.map((row) => {
          const values: Record<string, number> = t2[row.id] ?? {};
          return [row.label.zh, ...block.columns.map((column) => values[column.id] ?? 0)];
        }),
      ]),
    ]),
    t3: columns([
      ['', ...TABLE_3_COLUMNS.map((column) => TABLE_3_COLUMN_LABELS[column].zh)],
      ...table3LinesOf(form).map((line) => [
        '  '.repeat(line.level) + line.label.zh,
        ...TABLE_3_COLUMNS.map((column) => (line.header ? '' : figuresOfRow(report, line.id as PrintedRow)[column])),
      ]),
    ]),
    t4: columns([
      ['', ...TABLE_4_COLUMNS.map((column) => TABLE_4_COLUMN_LABELS[column].zh)],
      ...TABLE_4_GROUPS.map((group) => {
        const { parent, label } = TABLE_4_GROUP_LABELS[group];
        return [parent ? `${parent.zh} ${label.zh}` : label.zh, ...TABLE_4_COLUMNS.map((column) => t4[group][column])];
      }),
    ]),
  };
  return sectionsOf(form).flatMap(({ content, title }) =>
    content === 'text' ? [] : ['', title.zh, ...(tables[content] ?? [])],
  );
}

/** Every identity with both sides and whether it holds; what only practice asks for is marked as a warning. */
export function printChecks(checks: readonly IdentityCheck[]): string[] {
  return columns(
    checks.map(({ id, where, left: a, right: b, holds, severity }) => [
      `${id}  ${where.zh}`,
      a,
      id === 'I5' ? '≥' : '=',
      b,
      holds ? 'holds' : severity === 'error' ? 'FAILS' : 'fails (warning)',
    ]),
  );
}
