import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, type Report, withTotals } from './annual-report.ts';
import { OUTCOME_ROWS } from './outcomes.ts';
import { APPLICANT_COLUMNS } from './report-form.ts';
import { checkIdentities, type IdentityContext, reportCells } from './report-identities.ts';
import { smallestMends } from './report-mend.ts';

/** A sound report: so many of each column received and answered by the first outcomes. */
function sound(counts: readonly number[]): Report {
  const input = emptyReport(2025);
  APPLICANT_COLUMNS.forEach((column, at) => {
    const n = counts[at] ?? 0;
    input.t3.r1[column] = 2 * n;
    input.t3.r2[column] = 1;
    input.t3[OUTCOME_ROWS[at] ?? 'r3_1'][column] = n;
    input.t3.r4[column] = n + 1;
  });
  input.t4.review.upheld = 2;
  return withTotals(input);
}

/** The report with some cells set to other figures. */
function set(report: Report, changes: Readonly<Record<string, number>>): Report {
  const copy = structuredClone(report);
  for (const [id, to] of Object.entries(changes)) {
    const [table = '', row = '', column = ''] = id.split('.');
    const rows = copy[table as 't3'] as unknown as Record<string, Record<string, number>>;
    if (rows[row]) rows[row][column] = to;
  }
  return copy;
}

const mends = (report: Report, context: IdentityContext = {}) => {
  const cells = new Map(reportCells(report).map(({ id, value }) => [id, value]));
  return smallestMends(checkIdentities(report, context), (cell) => cells.get(cell) ?? 0);
};

const REPORT = sound([5, 4, 3, 2, 1, 6]);

describe('the smallest set of cells that mends a report', () => {
  it('is empty where everything holds', () => {
    expect(mends(REPORT)).toEqual([]);
  });

  it.each([
    ['an outcome', 't3.r3_1.natural', 9],
    ['what was received', 't3.r1.welfare', 0],
    ['a total of a row', 't3.r3_3_4.total', 7],
    ['the total of totals', 't3.r3_7.total', 1],
    ['a total of table four', 't4.review.total', 5],
    ['a result of table four', 't4.review.upheld', -1],
  ])('is the one cell that was wrong: %s', (_, cell, wrong) => {
    const right = reportCells(REPORT).find(({ id }) => id === cell)?.value;
    expect(mends(set(REPORT, { [cell]: wrong }))).toContainEqual([{ cell, from: wrong, to: right }]);
  });

  it('names two cells for two faults that have nothing to do with each other', () => {
    const broken = set(REPORT, { 't3.r3_1.natural': 9, 't4.direct.total': 3 });
    const [first] = mends(broken);
    expect(first).toHaveLength(2);
    expect(first?.map(({ cell }) => cell)).toContain('t3.r3_1.natural');
  });

  it('is what last year leaves no doubt of, when the hinge is among the checks', () => {
    const previous = sound([1, 1, 1, 1, 1, 1]);
    const now = set(REPORT, {});
    for (const row of ['r2', 'r4'] as const)
      for (const column of APPLICANT_COLUMNS) previous.t3[row][column] = REPORT.t3.r2[column];
    previous.t3.r4.total = REPORT.t3.r2.total;
    expect(mends(now, { previous })).toEqual([]);
    const wrong = set(now, { 't3.r2.legal': 4 });
    expect(mends(wrong, { previous })).toEqual([[{ cell: 't3.r2.legal', from: 4, to: 1 }]]);
  });

  it('always mends, and a single wrong cell never needs more than one', () => {
    const cells = reportCells(REPORT).filter(({ id }) => !id.startsWith('t2.'));
    const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...cells), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 2,
      selector: ([cell]) => cell.id,
    });
    fc.assert(
      fc.property(changes, (given) => {
        const broken = set(REPORT, Object.fromEntries(given.map(([{ id }, to]) => [id, to])));
        const failed = checkIdentities(broken).filter((check) => !check.holds);
        const found = mends(broken);
        expect(found.length === 0).toBe(failed.length === 0);
        for (const one of found) {
          expect(one.length).toBeLessThanOrEqual(given.length);
          const mended = set(broken, Object.fromEntries(one.map(({ cell, to }) => [cell, to])));
          expect(checkIdentities(mended).filter((check) => !check.holds)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
