/**
 * The figures of an annual report and their totals.
 *
 * Whoever counts fills a `ReportInput`; totals are computed here and nowhere else. The form with its labels is
 * `report-form.ts`, the identities are `report-identities.ts`.
 */
import { OUTCOME_ROWS } from './outcomes.ts';
import {
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  TABLE_3_COLUMNS,
  TABLE_3_INPUT_ROWS,
  TABLE_3_ROWS,
  TABLE_4_GROUPS,
  TABLE_4_RESULTS,
  type Table2,
  type Table3Column,
  type Table3InputRow,
  type Table3Row,
  type Table4Column,
  type Table4Group,
  type Table4Result,
} from './report-form.ts';
import { type FormYear, formOfYear, OTHERWISE_ENDED, type PrintedRow, table2Of } from './report-forms.ts';

/** The figures that are counted or entered. `form`: which of the two national forms prints them. */
export interface ReportInput {
  year: number;
  form: FormYear;
  t2: Table2;
  t3: Record<Table3InputRow, Record<ApplicantColumn, number>>;
  t4: Record<Table4Group, Record<Table4Result, number>>;
}

/** The figures with all totals. */
export interface Report {
  year: number;
  form: FormYear;
  t2: Table2;
  t3: Record<Table3Row, Record<Table3Column, number>>;
  t4: Record<Table4Group, Record<Table4Column, number>>;
}

/** A report with zeros everywhere, in the form of its year unless another is given. */
export function emptyReport(year: number, form: FormYear = formOfYear(year)): ReportInput {
  const counts = { issued: 0, repealed: 0, valid: 0 };
  const report: ReportInput = {
    year,
    form,
    t2: {
      regulation: { ...counts },
      normativeDoc: { ...counts },
      licence: { decisions: 0 },
      penalty: { decisions: 0 },
      coercion: { decisions: 0 },
      fee: { amount: 0 },
    },
    t3: record(TABLE_3_INPUT_ROWS, () => record(APPLICANT_COLUMNS, () => 0)),
    t4: record(TABLE_4_GROUPS, () => record(TABLE_4_RESULTS, () => 0)),
  };
  if (form === '2021') return report;
  for (const { rows, columns } of table2Of(form))
    for (const { id } of rows)
      report.t2[id] = {
        ...report.t2[id],
        ...record(
          columns.map((column) => column.id),
          () => 0,
        ),
      };
  return report;
}

/** The figures of a printed row of table three: 其他处理 of the earlier form is the sum of its three leaves. */
export function figuresOfRow({ t3 }: Pick<Report, 't3'>, row: PrintedRow): Record<Table3Column, number> {
  if (row !== 'r3_6') return t3[row];
  return record(TABLE_3_COLUMNS, (column) => sum(OTHERWISE_ENDED.map((leaf) => t3[leaf][column])));
}

/** Adds the computed cells: row （七）, column 总计, and the totals of table four. */
export function withTotals(input: ReportInput): Report {
  const grandTotal = record(APPLICANT_COLUMNS, (column) => sum(OUTCOME_ROWS.map((row) => input.t3[row][column])));
  const rows: Record<Table3Row, Record<ApplicantColumn, number>> = { ...input.t3, r3_7: grandTotal };
  return {
    year: input.year,
    form: input.form,
    t2: input.t2,
    t3: record(TABLE_3_ROWS, (row) => ({
      ...rows[row],
      total: sum(APPLICANT_COLUMNS.map((column) => rows[row][column])),
    })),
    t4: record(TABLE_4_GROUPS, (group) => ({
      ...input.t4[group],
      total: sum(TABLE_4_RESULTS.map((result) => input.t4[group][result])),
    })),
  };
}

/** Several reports added up, cell by cell, as one of this year; without any, zeros. */
export function sumOfReports(year: number, reports: readonly Report[]): Report {
  const total = emptyReport(year);
  for (const { t2, t3, t4 } of reports) {
    for (const [row, values] of Object.entries(t2)) add(total.t2[row] ?? {}, values);
    for (const row of TABLE_3_INPUT_ROWS) add(total.t3[row], t3[row]);
    for (const group of TABLE_4_GROUPS) add(total.t4[group], t4[group]);
  }
  return withTotals(total);
}

/** Adds to the cells that the sum has, rounded to the six decimals that an amount may have. */
function add(sums: Record<string, number>, values: Readonly<Record<string, number>>): void {
  for (const [cell, sum] of Object.entries(sums)) sums[cell] = Number((sum + (values[cell] ?? 0)).toFixed(6));
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
