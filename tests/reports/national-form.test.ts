/** Our tables beside the national forms: heads over heads, rows in their order, every label; and read back from each file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReport, figuresOfRow, type Report, withTotals } from '../../src/law/annual-report.ts';
import { FORM_NUMBERS, type FormYear, formOfYear, sectionsOf, table2Of } from '../../src/law/report-forms.ts';
import { reportCells } from '../../src/law/report-identities.ts';
import { layOut } from '../../src/paper/grid.ts';
import { checkBytes } from '../../src/reports/check/check-bytes.ts';
import { reportDocx, reportPdf, reportXlsx } from '../../src/reports/exports.ts';
import { type FormCell, formTable } from '../../src/reports/form-tables.ts';
import { printTables } from '../../src/reports/plain-text.ts';
import { type PrintedReport, reportHtml } from '../../src/reports/report-paper.ts';

interface Form {
  number: string;
  sections: string[];
  t2: { caption: string; columns: string[]; rows: string[] }[];
  t3: { note: string; columns: string[][]; rows: string[][] };
  t4: string[][];
}
const FORMS = JSON.parse(readFileSync(new URL('./national-forms.json', import.meta.url), 'utf8')) as Record<
  FormYear,
  Form
>;
const YEARS = { '2019': 2020, '2021': 2025 } as const;

/** A figure of its own wherever one is counted or entered. */
function filled(form: FormYear): Report {
  const input = emptyReport(YEARS[form]);
  let next = 11;
  for (const row of Object.values(input.t3)) for (const column in row) row[column as keyof typeof row] = next++;
  for (const row of Object.values(input.t4)) for (const column in row) row[column as keyof typeof row] = next++;
  for (const { rows, columns } of table2Of(form))
    for (const { id } of rows)
      for (const column of columns) (input.t2[id] as Record<string, number>)[column.id] = next++;
  return withTotals(input);
}

const distinct = (labels: readonly (string | null)[]) =>
  labels.filter((one, at): one is string => one !== null && one !== labels[at - 1]);

/** Of every figure, the labels above it and left of it as they are printed, spans followed. */
function labelled(table: { rows: FormCell[][] }) {
  const grid = covered(table.rows);
  return grid.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      if (!cell?.id || grid[y]?.[x - 1] === cell || grid[y - 1]?.[x] === cell) return [];
      const text = (one: FormCell | null | undefined) => (one?.header ? String(one.value) : null);
      const top = distinct(grid.slice(0, y).map((above) => text(above[x])));
      const left = distinct(row.slice(0, x).map(text));
      return [{ id: cell.id, top, left }];
    }),
  );
}

/** The grid with every place filled by the cell that covers it. */
function covered(rows: FormCell[][]): (FormCell | null)[][] {
  const grid: (FormCell | null)[][] = layOut(rows).map((row) => row.map(() => null));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      for (let dy = 0; dy < (cell.rowSpan ?? 1); dy += 1)
        for (let dx = 0; dx < (cell.colSpan ?? 1); dx += 1) (grid[y + dy] as (FormCell | null)[])[x + dx] = cell;
    }
  });
  return grid;
}

describe.each(['2019', '2021'] as const)('the form of %s', (form) => {
  const report = filled(form);
  const national = FORMS[form];

  it('has its document number and its six sections', () => {
    expect(FORM_NUMBERS[form]).toBe(national.number);
    expect(sectionsOf(form).map(({ title }) => title.zh)).toEqual(national.sections);
    expect(formOfYear(YEARS[form])).toBe(form);
  });

  it('sets table two as the national form does: captions, heads and rows in their order', () => {
    const expected = national.t2.flatMap(({ caption, columns, rows }) =>
      rows.flatMap((row) => columns.map((column) => [caption, column, row])),
    );
    const printed = labelled(formTable('t2', report, 'zh')).map(({ top, left }) => [
      top.at(-2),
      top.at(-1),
      left.at(-1),
    ]);
    expect(printed).toEqual(expected);
  });

  it('sets table three: the tree of heads above, the tree of rows at the left', () => {
    const cells = labelled(formTable('t3', report, 'zh'));
    const columns = national.t3.columns;
    const expected = national.t3.rows.flatMap((row) => columns.map((column) => [column, row]));
    expect(cells.map(({ top, left }) => [top, left])).toEqual(expected);
    expect(formTable('t3', report, 'zh').rows[0]?.[0]).toMatchObject({
      value: national.t3.note,
      colSpan: 3,
      rowSpan: 3,
    });
  });

  it('sets table four: three groups of five over one row', () => {
    const cells = labelled(formTable('t4', report, 'zh'));
    expect(cells.map(({ top }) => top)).toEqual(national.t4);
    expect(cells.every(({ left }) => left.length === 0)).toBe(true);
  });

  const printed: PrintedReport = {
    name: '示范县人民政府',
    scope: 'government',
    year: YEARS[form],
    report,
    texts: { 1: '<p>全年主动公开信息。</p>', 5: '<p>存在不足。</p>', 6: '<p>无</p>' },
    notes: [],
    corrections: [],
    date: '2026-03-02',
    snapshotOn: null,
  };
  const files: [string, () => Promise<Uint8Array>][] = [
    [
      'the page',
      async () =>
        new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><h1>${printed.name}</h1>${reportHtml(printed)}`),
    ],
    ['Word', async () => (await reportDocx(printed)).bytes],
    ['Excel', async () => (await reportXlsx(printed)).bytes],
    ['PDF', async () => (await reportPdf(printed)).bytes],
  ];

  it.each(files)('is read back from %s figure by figure', async (_, bytes) => {
    const { report: read } = await checkBytes('report', await bytes());
    expect(read?.form).toBe(form);
    expect(read?.unread).toEqual({});
    expect(read?.cells).toEqual(Object.fromEntries(reportCells(report).map(({ id, value }) => [id, value])));
  });

  it('is printed on the command line with the same rows', () => {
    const lines = printTables(report).join('\n');
    for (const row of national.t3.rows) expect(lines).toContain(row.at(-1));
    for (const { caption, rows } of national.t2) for (const label of [caption, ...rows]) expect(lines).toContain(label);
  });
});

it('counts the three leaves of 其他处理 in the one row of the earlier form', () => {
  const { t3 } = filled('2019');
  const row = figuresOfRow({ t3 }, 'r3_6');
  expect(row.total).toBe(t3.r3_6_1.total + t3.r3_6_2.total + t3.r3_6_3.total);
  expect(row.natural).toBe(t3.r3_6_1.natural + t3.r3_6_2.natural + t3.r3_6_3.natural);
});
