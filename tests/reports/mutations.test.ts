/**
 * The demonstration county's two years hold, and follow whatever happens to one case: after each of these turns, taken by the
 * office's own actions, figures, what is behind them and the identities are those of an independent count of the acts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printReports, readOptions } from '../../src/cli/report.ts';
import { reportCells } from '../../src/law/report-identities.ts';
import { type Compilation, compile, siteFrame } from '../../src/reports/compile.ts';
import { checkSignatures } from '../../src/reports/revisions/verify.ts';
import { actsOfCases, type Count, countYear } from './count.ts';
import { type Bench, NOW, openBench, SITE, TODAY } from './demo-bench.ts';
import { turnsOf } from './turns.ts';

const YEARS = [2024, 2025];
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
}, 400_000);

afterAll(() => bench.close());

async function compiled(): Promise<Compilation[]> {
  const frame = await siteFrame(bench.office, SITE);
  const all: Compilation[] = [];
  for (const year of YEARS)
    all.push(await compile(bench.office, frame, { scope: 'county', unitId: frame.compiler ?? '', year }, TODAY));
  return all;
}

async function check(year: number): Promise<string | undefined> {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const options = readOptions(['--unit', 'county', '--year', String(year), '--site', SITE, '--check']);
  return (await printReports(bench.office, options, NOW, io)) === 0 ? lines.at(-1) : lines.join('\n');
}

/** Cells that a case can move, with their figures; every figure compared with its cases and with the second count. */
async function agreed(): Promise<Map<string, number>> {
  const cases = await actsOfCases(bench.office, SITE);
  const figures = new Map<string, number>();
  for (const one of await compiled()) {
    const { year } = one.place;
    const second = countYear(cases, year, TODAY.toString());
    for (const { id, value } of reportCells(one.figures.report).filter((cell) => !cell.id.startsWith('t2.'))) {
      const behind = one.figures.behind.get(id) ?? [];
      expect([year, id, behind.length]).toEqual([year, id, value]);
      if (!/\.total$|\.r3_7\./.test(id))
        expect([year, id, behind.map((evidence) => evidence.id).sort()]).toEqual([
          year,
          id,
          (second.get(id) ?? []).toSorted(),
        ]);
      figures.set(`${year} ${id}`, value);
    }
    expect([year, one.figures.report.t3.r3_7.total]).toEqual([year, outcomesIn(second)]);
    expect(one.checks.filter(({ holds, severity }) => !holds && severity === 'error')).toEqual([]);
    expect(await check(year)).toBe('holds');
  }
  return figures;
}

const outcomesIn = (count: Count) =>
  [...count].reduce((sum, [cell, ids]) => sum + (cell.startsWith('t3.r3_') ? ids.length : 0), 0);

it('holds in both years as it was loaded, and every approved report is as it was signed', async () => {
  await agreed();
  const signatures = await checkSignatures(bench.office, bench.keys);
  expect(signatures.wrong).toEqual([]);
  expect(signatures.signed).toBeGreaterThan(0);
}, 120_000);

/** As it was counted last: what nobody has touched since need not be counted again. */
let last: Map<string, number> | null = null;

describe('both years follow when', () => {
  it.each(turnsOf(() => bench, agreed))(
    '$what',
    async ({ given, happens, moves }) => {
      const id = (await given?.()) ?? '';
      const before = (given ? null : last) ?? (await agreed());
      await happens(id);
      const after = await agreed();
      last = after;
      const moved = [...after].flatMap(([cell, value]) => {
        const change = value - (before.get(cell) ?? 0);
        return change === 0 || /\.total$|\.r3_7\./.test(cell) ? [] : [[cell, change] as const];
      });
      expect(Object.fromEntries(moved)).toEqual(moves);
    },
    60_000,
  );
});
