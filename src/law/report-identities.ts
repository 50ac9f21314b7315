/** The identities (勾稽关系) of an annual report: each instance with both sides, so that a page can show them all. */
import { figuresOfRow, type Report } from './annual-report.ts';
import {
  APPLICANT_COLUMNS,
  TABLE_3_COLUMN_LABELS,
  TABLE_3_COLUMNS,
  TABLE_4_COLUMN_LABELS,
  TABLE_4_COLUMNS,
  TABLE_4_GROUP_LABELS,
  TABLE_4_GROUPS,
  TABLE_4_RESULTS,
} from './report-form.ts';
import { type FormYear, type PrintedRow, table2Of, table3LinesOf, table3RowsOf } from './report-forms.ts';
import { type Words, words } from './words.ts';

export type IdentityId = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'P1' | 'P2' | 'P3' | 'P4';

/** One identity at one place. For I5 `right` is the smallest allowed value. */
export interface IdentityCheck {
  id: IdentityId;
  where: Words;
  /** Ids of the cells on both sides, as `t3.r1.natural`. */
  cells: string[];
  left: number;
  right: number;
  holds: boolean;
  severity: 'error' | 'warning';
  basis: Words;
}

export interface IdentityContext {
  /** Last year's report of the same scope: P1 and P2. */
  previous?: Report | undefined;
  /** The reports that this one rolls up: P3. */
  parts?: readonly Report[] | undefined;
  /** A county or below makes no 规章: P4. */
  countyOrBelow?: boolean | undefined;
}

/** Every instance of every identity that applies, the ones that hold included. */
export function checkIdentities(report: Report, context: IdentityContext = {}): IdentityCheck[] {
  return [
    ...columnIdentities(report),
    ...rowTotals(report),
    ...table4Totals(report),
    ...cellValues(report),
    ...(context.previous ? againstPrevious(report, context.previous) : []),
    ...(context.parts ? rollUp(report, context.parts) : []),
    ...(context.countyOrBelow ? noRules(report) : []),
  ];
}

const BASIS: Record<IdentityId, Words> = {
  I1: words('表三表头所印勾稽关系', 'printed in the head of table three'),
  I2: words('（七）总计为各项之和', 'row （七） is a total'),
  I3: words('总计列为各类申请人之和', 'the last column is a total'),
  I4: words('表四总计为各项结果之和', 'a total of table four'),
  I5: words('数量应为非负整数，金额应为非负数', 'counts are whole and not negative, amounts not negative'),
  P1: words('惯例：本年“二”等于上年“四”', "practice: this year's 2 is last year's 4"),
  P2: words('惯例：现行有效＝上年有效＋制发－废止', 'practice: in force = last year + issued − repealed'),
  P3: words('惯例：汇总等于各单位之和', 'practice: the roll-up is the sum of its units'),
  P4: words('立法法：县级及以下无规章制定权', 'counties and below make no rules (立法法)'),
};

function check(id: IdentityId, where: Words, cells: string[], left: number, right: number): IdentityCheck {
  const severity = id.startsWith('I') ? 'error' : 'warning';
  return { id, where, cells, left, right, holds: Math.abs(left - right) < 1e-6, severity, basis: BASIS[id] };
}

function columnIdentities(report: Report): IdentityCheck[] {
  const { t3, form } = report;
  const outcomes = table3RowsOf(form).filter((row) => row.startsWith('r3_') && row !== 'r3_7');
  return TABLE_3_COLUMNS.flatMap((column) => {
    const label = TABLE_3_COLUMN_LABELS[column];
    const where = words(`表三 ${label.zh}列`, `table 3, column ${label.en}`);
    const cells = (rows: readonly PrintedRow[]) => rows.map((row) => `t3.${row}.${column}`);
    const leaves = outcomes.reduce((total, row) => total + figuresOfRow(report, row)[column], 0);
    return [
      check(
        'I1',
        where,
        cells(['r1', 'r2', 'r3_7', 'r4']),
        t3.r1[column] + t3.r2[column],
        t3.r3_7[column] + t3.r4[column],
      ),
      check('I2', where, cells(['r3_7', ...outcomes]), t3.r3_7[column], leaves),
    ];
  });
}

function rowTotals(report: Report): IdentityCheck[] {
  return table3RowsOf(report.form).map((row) => {
    const figures = figuresOfRow(report, row);
    const sum = APPLICANT_COLUMNS.reduce((total, column) => total + figures[column], 0);
    const cells = TABLE_3_COLUMNS.map((column) => `t3.${row}.${column}`);
    return check('I3', rowName(row, report.form), cells, figures.total, sum);
  });
}

function rowName(row: PrintedRow, form: FormYear): Words {
  const label = table3LinesOf(form).find((line) => line.id === row)?.label ?? words(row, row);
  return words(`表三 ${label.zh}`, `table 3, ${label.en}`);
}

function table4Totals({ t4 }: Report): IdentityCheck[] {
  return TABLE_4_GROUPS.map((group) => {
    const { label } = TABLE_4_GROUP_LABELS[group];
    const sum = TABLE_4_RESULTS.reduce((total, result) => total + t4[group][result], 0);
    const cells = TABLE_4_COLUMNS.map((column) => `t4.${group}.${column}`);
    return check('I4', words(`表四 ${label.zh}`, `table 4, ${label.en}`), cells, t4[group].total, sum);
  });
}

interface Cell {
  id: string;
  where: Words;
  value: number;
  decimal: boolean;
  /** A change against last year, which may be less than nothing. */
  signed: boolean;
}

/** Every cell of the three tables with its place. */
export function reportCells(report: Report): Cell[] {
  const t2 = table2Of(report.form).flatMap((block) =>
    block.rows.flatMap((row) => {
      const values: Record<string, number> = report.t2[row.id] ?? {};
      return block.columns.map((column) => ({
        id: `t2.${row.id}.${column.id}`,
        where: words(`表二 ${row.label.zh} ${column.label.zh}`, `table 2, ${row.label.en}, ${column.label.en}`),
        value: values[column.id] ?? 0,
        decimal: column.unit === '万元',
        signed: column.id === 'change',
      }));
    }),
  );
  const t3 = table3RowsOf(report.form).flatMap((row) =>
    TABLE_3_COLUMNS.map((column) => {
      const name = rowName(row, report.form);
      const label = TABLE_3_COLUMN_LABELS[column];
      const where = words(`${name.zh} ${label.zh}`, `${name.en}, ${label.en}`);
      return {
        id: `t3.${row}.${column}`,
        where,
        value: figuresOfRow(report, row)[column],
        decimal: false,
        signed: false,
      };
    }),
  );
  const t4 = TABLE_4_GROUPS.flatMap((group) =>
    TABLE_4_COLUMNS.map((column) => {
      const { label } = TABLE_4_GROUP_LABELS[group];
      const name = TABLE_4_COLUMN_LABELS[column];
      const where = words(`表四 ${label.zh} ${name.zh}`, `table 4, ${label.en}, ${name.en}`);
      return { id: `t4.${group}.${column}`, where, value: report.t4[group][column], decimal: false, signed: false };
    }),
  );
  return [...t2, ...t3, ...t4];
}

function cellValues(report: Report): IdentityCheck[] {
  return reportCells(report).map((cell) => {
    const allowed =
      (cell.value >= 0 || cell.signed) && (cell.decimal ? Number.isFinite(cell.value) : Number.isInteger(cell.value));
    return { ...check('I5', cell.where, [cell.id], cell.value, 0), holds: allowed };
  });
}

function againstPrevious(report: Report, previous: Report): IdentityCheck[] {
  const carried = TABLE_3_COLUMNS.map((column) => {
    const { zh, en } = TABLE_3_COLUMN_LABELS[column];
    const where = words(`表三 ${zh}列 结转`, `table 3, column ${en}, carried over`);
    return check('P1', where, [`t3.r2.${column}`], report.t3.r2[column], previous.t3.r4[column]);
  });
  // the earlier form has no figure for what is in force
  if (report.form !== '2021' || previous.form !== '2021') return carried;
  const valid = (['regulation', 'normativeDoc'] as const).map((row) => {
    const now = report.t2[row];
    const where =
      row === 'regulation'
        ? words('表二 规章', 'table 2, rules')
        : words('表二 行政规范性文件', 'table 2, normative documents');
    const cells = [`t2.${row}.valid`, `t2.${row}.issued`, `t2.${row}.repealed`];
    return check('P2', where, cells, now.valid, previous.t2[row].valid + now.issued - now.repealed);
  });
  return [...carried, ...valid];
}

function rollUp(report: Report, parts: readonly Report[]): IdentityCheck[] {
  const sums = new Map<string, number>();
  for (const cell of parts.flatMap(reportCells)) sums.set(cell.id, (sums.get(cell.id) ?? 0) + cell.value);
  return reportCells(report).map((cell) => check('P3', cell.where, [cell.id], cell.value, sums.get(cell.id) ?? 0));
}

function noRules({ t2, form }: Report): IdentityCheck[] {
  const rules = table2Of(form).find(({ rows }) => rows.some(({ id }) => id === 'regulation'));
  const figures: Record<string, number> = t2.regulation;
  return (rules?.columns ?? []).map(({ id }) =>
    check('P4', words('表二 规章', 'table 2, rules'), [`t2.regulation.${id}`], figures[id] ?? 0, 0),
  );
}
