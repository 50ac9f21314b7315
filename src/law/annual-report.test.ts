import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, type ReportInput, withTotals } from './annual-report.ts';
import {
  APPLICANT_COLUMNS,
  REPORT_SECTIONS,
  TABLE_2,
  TABLE_3_COLUMNS,
  TABLE_3_INPUT_ROWS,
  TABLE_3_LINES,
  TABLE_3_ROWS,
  TABLE_4_GROUPS,
  TABLE_4_RESULTS,
} from './report-form.ts';
import { checkIdentities, reportCells } from './report-identities.ts';

/** Two requests of natural persons: one carried over and disclosed, one new and still open; one enterprise refused. */
function sample(): ReportInput {
  const input = emptyReport(2025);
  input.t3.r2.natural = 1;
  input.t3.r3_1.natural = 1;
  input.t3.r1.natural = 1;
  input.t3.r4.natural = 1;
  input.t3.r1.enterprise = 1;
  input.t3.r3_3_4.enterprise = 1;
  input.t4.review.upheld = 2;
  input.t4.review.pending = 1;
  input.t2.fee.amount = 12.34;
  return input;
}
const failing = (checks: ReturnType<typeof checkIdentities>) => checks.filter((one) => !one.holds);

describe('the form', () => {
  it('prints six sections, 30 lines in table three, and leaves in order', () => {
    expect(REPORT_SECTIONS.map((section) => section.content)).toEqual(['text', 't2', 't3', 't4', 'text', 'text']);
    expect(TABLE_3_LINES).toHaveLength(30);
    expect(TABLE_3_LINES.filter((line) => !line.header).map((line) => line.id)).toEqual([...TABLE_3_ROWS]);
    expect(TABLE_3_INPUT_ROWS).toHaveLength(24);
    expect(TABLE_2.flatMap((block) => block.rows.map((row) => row.id))).toEqual([
      'regulation',
      'normativeDoc',
      'licence',
      'penalty',
      'coercion',
      'fee',
    ]);
    expect(TABLE_3_LINES.find((line) => line.id === 'r3_2')?.label.zh).toBe(
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    );
  });
});

describe('totals', () => {
  it('are sums of the input', () => {
    const { t3, t4 } = withTotals(sample());
    expect(t3.r3_7).toMatchObject({ natural: 1, enterprise: 1, total: 2 });
    expect(t3.r1.total).toBe(2);
    expect(t4.review.total).toBe(3);
  });

  it('always satisfy the identities of totals', () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(fc.infiniteStream(count), (stream) => {
        const next = () => stream.next().value as number;
        const input = emptyReport(2025);
        for (const row of TABLE_3_INPUT_ROWS) for (const column of APPLICANT_COLUMNS) input.t3[row][column] = next();
        for (const group of TABLE_4_GROUPS) for (const result of TABLE_4_RESULTS) input.t4[group][result] = next();
        const wrong = failing(checkIdentities(withTotals(input))).map((one) => one.id);
        expect(wrong.filter((id) => id !== 'I1')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('identities', () => {
  it('all hold for a sound report, and each instance is listed', () => {
    const checks = checkIdentities(withTotals(sample()));
    expect(failing(checks)).toEqual([]);
    const count = (id: string) => checks.filter((one) => one.id === id).length;
    expect([count('I1'), count('I2'), count('I3'), count('I4')]).toEqual([
      TABLE_3_COLUMNS.length,
      TABLE_3_COLUMNS.length,
      TABLE_3_ROWS.length,
      TABLE_4_GROUPS.length,
    ]);
    expect(count('I5')).toBe(reportCells(withTotals(sample())).length);
  });

  it('name the place, both sides and the cells when a figure is wrong', () => {
    const report = withTotals(sample());
    report.t3.r1.natural = 5;
    expect(failing(checkIdentities(report))).toMatchObject([
      {
        id: 'I1',
        where: { zh: '表三 自然人列' },
        left: 6,
        right: 2,
        severity: 'error',
        cells: ['t3.r1.natural', 't3.r2.natural', 't3.r3_7.natural', 't3.r4.natural'],
      },
      { id: 'I3', cells: expect.arrayContaining(['t3.r1.natural', 't3.r1.total']) },
    ]);
  });

  it('refuse negative and broken counts but take decimals for amounts', () => {
    const report = withTotals(sample());
    report.t2.licence.decisions = 1.5;
    report.t2.fee.amount = -1;
    expect(failing(checkIdentities(report)).map((one) => one.cells[0])).toEqual([
      't2.licence.decisions',
      't2.fee.amount',
    ]);
  });

  it('warn when this year does not continue the last', () => {
    const previous = withTotals({ ...emptyReport(2024), t3: { ...emptyReport(2024).t3 } });
    previous.t2.normativeDoc.valid = 4;
    const report = withTotals(sample());
    report.t2.normativeDoc = { issued: 2, repealed: 1, valid: 4 };
    const warnings = failing(checkIdentities(report, { previous }));
    expect(warnings.map((one) => [one.id, one.severity, one.left, one.right])).toEqual([
      ['P1', 'warning', 1, 0],
      ['P1', 'warning', 1, 0],
      ['P2', 'warning', 4, 5],
    ]);
  });

  it('warn when a roll-up is not the sum of its parts, or a county has rules', () => {
    const part = withTotals(sample());
    expect(failing(checkIdentities(part, { parts: [part], countyOrBelow: true }))).toEqual([]);
    expect(failing(checkIdentities(part, { parts: [part, part] })).length).toBeGreaterThan(0);
    const county = withTotals({
      ...sample(),
      t2: { ...sample().t2, regulation: { issued: 1, repealed: 0, valid: 1 } },
    });
    expect(failing(checkIdentities(county, { countyOrBelow: true })).map((one) => one.id)).toEqual(['P4', 'P4']);
  });
});
