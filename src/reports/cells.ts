/** From facts to figures: every cell of the three tables with the facts behind it. Pure. */
import { emptyReport, type Report, withTotals } from '../law/annual-report.ts';
import { OUTCOME_ROWS } from '../law/outcomes.ts';
import {
  APPLICANT_COLUMNS,
  TABLE_3_COLUMNS,
  TABLE_3_INPUT_ROWS,
  TABLE_4_GROUPS,
  TABLE_4_RESULTS,
} from '../law/report-form.ts';
import { type FormYear, formOfYear, OTHERWISE_ENDED, table2Of } from '../law/report-forms.ts';
import { reportCells } from '../law/report-identities.ts';
import type { FactGroups, Facts } from './facts.ts';
import { documentColumns, type Period, table3Rows, table4Place } from './rules.ts';
import { covers, coversFigure, type Scope } from './scopes.ts';
import type { CountingRules } from './settings.ts';

/** What a figure rests on: a case, a remedy in a case, a document, or a figure entered in a report. */
export type Evidence =
  | { kind: 'case'; id: string }
  | { kind: 'remedy'; id: string; position: number }
  | { kind: 'document'; id: string }
  | { kind: 'figure'; id: string };

/** A figure is the number of its evidence; an entered one is the sum of the figures behind it. */
export interface Figures {
  report: Report;
  /** By cell id, as 't3.r1.natural'; totals included; a cell without evidence is absent. */
  behind: ReadonlyMap<string, readonly Evidence[]>;
}

/**
 * Cells of table two that no act of this system can count: they are entered, each with its source. The later form's
 * figures of normative documents are counted; those of the earlier one count otherwise.
 */
export function enteredCells(form: FormYear): readonly string[] {
  return ENTERED[form];
}

const ENTERED: Readonly<Record<FormYear, readonly string[]>> = { '2019': enteredOf('2019'), '2021': enteredOf('2021') };

function enteredOf(form: FormYear): string[] {
  return table2Of(form).flatMap((block) =>
    block.rows
      .filter((row) => form === '2019' || row.id !== 'normativeDoc')
      .flatMap((row) => block.columns.map((column) => `t2.${row.id}.${column.id}`)),
  );
}

/** Amounts are in 万元 with decimals, everything else is a whole number. */
export function isAmount(cell: string): boolean {
  return cell.endsWith('.amount');
}

/** Only a change against last year may be less than nothing. */
export function isChange(cell: string): boolean {
  return cell.endsWith('.change');
}

/** Counts a scope's report of a period. */
export function countFigures(facts: Facts, scope: Scope, period: Period, rules: CountingRules): Figures {
  const behind = new Map<string, Evidence[]>();
  const put = (cell: string, evidence: Evidence) => {
    const list = behind.get(cell);
    if (list) list.push(evidence);
    else behind.set(cell, [evidence]);
  };
  for (const fact of facts.cases.filter((one) => covers(scope, one.unitId)))
    for (const row of table3Rows(fact, period)) put(`t3.${row}.${fact.applicantKind}`, { kind: 'case', id: fact.id });
  for (const fact of facts.remedies.filter((one) => covers(scope, one.unitId))) {
    const place = table4Place(fact, period, rules);
    if (place) put(`t4.${place.group}.${place.result}`, { kind: 'remedy', id: fact.caseId, position: fact.position });
  }
  for (const fact of documentsOf(facts, scope, period))
    for (const column of documentColumns(fact, period, rules))
      put(`t2.normativeDoc.${column}`, { kind: 'document', id: fact.id });
  for (const figure of enteredFigures(facts, scope, period)) put(figure.cell, { kind: 'figure', id: figure.reportId });
  return figuresOf(period.year, behind, enteredValues(facts, scope, period));
}

/** The same report from groups of cases: how many, without which. */
export function tallyReport(facts: FactGroups, scope: Scope, period: Period, rules: CountingRules): Report {
  const counts = new Map<string, number>();
  const add = (cell: string, count: number) => counts.set(cell, (counts.get(cell) ?? 0) + count);
  for (const group of facts.cases) {
    if (!covers(scope, group.unitId)) continue;
    for (const row of table3Rows(group, period)) add(`t3.${row}.${group.applicantKind}`, group.count);
  }
  for (const group of facts.remedies) {
    const place = covers(scope, group.unitId) ? table4Place(group, period, rules) : null;
    if (place) add(`t4.${place.group}.${place.result}`, group.count);
  }
  for (const fact of documentsOf(facts, scope, period))
    for (const column of documentColumns(fact, period, rules)) add(`t2.normativeDoc.${column}`, 1);
  return reportOf(
    period.year,
    formOfYear(period.year),
    (cell) => counts.get(cell) ?? 0,
    enteredValues(facts, scope, period),
  );
}

/** The earlier form's figures of normative documents are entered. */
function documentsOf({ documents }: Pick<Facts, 'documents'>, scope: Scope, { year }: Period) {
  return formOfYear(year) === '2021' ? documents.filter((one) => covers(scope, one.unitId)) : [];
}

function enteredFigures({ figures }: Pick<Facts, 'figures'>, scope: Scope, period: Period) {
  return figures.filter((figure) => figure.year === period.year && coversFigure(scope, figure));
}

function enteredValues(facts: Pick<Facts, 'figures'>, scope: Scope, period: Period): Map<string, number> {
  const entered = new Map<string, number>();
  for (const { cell, value } of enteredFigures(facts, scope, period))
    entered.set(cell, (entered.get(cell) ?? 0) + value);
  return entered;
}

/** Figures from the evidence of the counted cells and the values of the entered ones. Totals are computed here. */
export function figuresOf(
  year: number,
  counted: ReadonlyMap<string, readonly Evidence[]>,
  entered: ReadonlyMap<string, number>,
  form: FormYear = formOfYear(year),
): Figures {
  const report = reportOf(year, form, (cell) => counted.get(cell)?.length ?? 0, entered);
  return { report, behind: withEvidenceOfTotals(counted, form) };
}

function reportOf(
  year: number,
  form: FormYear,
  number: (cell: string) => number,
  entered: ReadonlyMap<string, number>,
): Report {
  const input = emptyReport(year, form);
  for (const row of TABLE_3_INPUT_ROWS)
    for (const column of APPLICANT_COLUMNS) input.t3[row][column] = number(`t3.${row}.${column}`);
  for (const group of TABLE_4_GROUPS)
    for (const result of TABLE_4_RESULTS) input.t4[group][result] = number(`t4.${group}.${result}`);
  for (const block of table2Of(form))
    for (const row of block.rows)
      for (const column of block.columns) {
        const cell = `t2.${row.id}.${column.id}`;
        const values: Record<string, number> = input.t2[row.id] ?? {};
        // the smallest unit is 0.01 yuan: sums of amounts in 万元 are exact to six decimals
        values[column.id] = enteredCells(form).includes(cell)
          ? Number((entered.get(cell) ?? 0).toFixed(6))
          : number(cell);
      }
  return withTotals(input);
}

/** A total rests on everything that its parts rest on, in the order of the form. */
function withEvidenceOfTotals(
  counted: ReadonlyMap<string, readonly Evidence[]>,
  form: FormYear,
): ReadonlyMap<string, readonly Evidence[]> {
  const behind = new Map(counted);
  const total = (cell: string, parts: readonly string[]) => {
    const list = parts.flatMap((part) => behind.get(part) ?? []);
    if (list.length > 0) behind.set(cell, list);
  };
  for (const column of APPLICANT_COLUMNS)
    total(
      `t3.r3_7.${column}`,
      OUTCOME_ROWS.map((row) => `t3.${row}.${column}`),
    );
  for (const row of [...TABLE_3_INPUT_ROWS, 'r3_7'])
    total(
      `t3.${row}.total`,
      APPLICANT_COLUMNS.map((column) => `t3.${row}.${column}`),
    );
  if (form === '2019')
    for (const column of TABLE_3_COLUMNS)
      total(
        `t3.r3_6.${column}`,
        OTHERWISE_ENDED.map((row) => `t3.${row}.${column}`),
      );
  for (const group of TABLE_4_GROUPS)
    total(
      `t4.${group}.total`,
      TABLE_4_RESULTS.map((result) => `t4.${group}.${result}`),
    );
  return behind;
}

/** The value of a cell by its id; undefined when the form has no such cell. */
export function valueAt(report: Report, cell: string): number | undefined {
  return reportCells(report).find(({ id }) => id === cell)?.value;
}
