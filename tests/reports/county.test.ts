import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printReports, readOptions } from '../../src/cli/report.ts';
import type { Actor } from '../../src/db/acts.ts';
import { enteredCells } from '../../src/reports/cells.ts';
import { compile, countedFigures, siteFrame, tally } from '../../src/reports/compile.ts';
import type { ScopeKind } from '../../src/reports/scopes.ts';
import { answered, type County, openCounty } from './bench.ts';

let county: County;
let town: { drafter: Actor; reviewer: Actor; approver: Actor };

beforeAll(async () => {
  county = await openCounty();
  town = {
    drafter: await county.person('east', 'town-d', 'drafter', 'town'),
    reviewer: await county.person('east', 'town-r', 'reviewer', 'town'),
    approver: await county.person('east', 'town-a', 'approver', 'town'),
  };
  // carried from 2024 into 2025; clarification lapsed; still open; another site's
  await county.request('gov', '2024-12-30', [answered('2025-01-06', 'r3_1')]);
  await county.request('gov-office', '2025-02-10', [answered('2025-03-03', 'r3_3_5')], 'enterprise');
  await county.request('town', '2025-04-01', [
    ['request.clarification-asked', '2025-04-02', { replyBy: '2025-04-20', letter: {} }],
    ['request.clarification-lapsed', '2025-04-21'],
  ]);
  await county.request('town', '2025-12-20', [
    ['request.dispatched', '2025-12-22', { unitId: county.unit('gov-office') }],
  ]);
  await county.request('town', '2025-05-06', [
    answered('2025-05-20', 'r3_2'),
    ['request.reconsideration-lodged', '2025-06-10'],
    ['request.reconsideration-decided', '2025-08-08', { result: 'corrected' }],
    ['request.suit-lodged', '2025-08-20', { route: 'after-reconsideration' }],
  ]);
  await county.request('gov', '2025-07-01', [answered('2025-07-09', 'r3_1')], 'natural', 'west');
  const normative = await county.draftNormative(town.drafter, {});
  await county.release(normative, town);
});

afterAll(() => county.close());

async function compiled(scope: ScopeKind, year: number, code = 'gov-office') {
  const frame = await siteFrame(county.office, 'east');
  const place = { scope, unitId: county.unit(code), year };
  return compile(county.office, frame, place, Temporal.PlainDate.from('2026-03-02'));
}

async function printed(...argv: string[]) {
  const out: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
  const code = await printReports(county.office, readOptions(argv), county.now, io);
  return { code, out: out.join('\n') };
}

describe('figures of a county', () => {
  it('are the same counted by the database in groups as from the facts behind them', async () => {
    const frame = await siteFrame(county.office, 'east');
    for (const scope of ['unit', 'government', 'county'] as const)
      for (const year of [2023, 2024, 2025, 2026]) {
        const place = { scope, unitId: county.unit(scope === 'unit' ? 'town' : 'gov-office'), year };
        const counted = await tally(county.office, frame, place, Temporal.PlainDate.from('2026-03-02'));
        const compiled = await countedFigures(county.office, frame, counted);
        expect([scope, year, counted.figures.report]).toEqual([scope, year, compiled.report]);
      }
  });

  it('count each case once for its addressee, whoever handles it', async () => {
    const whole = (await compiled('county', 2025)).figures.report;
    expect([whole.t3.r1.total, whole.t3.r2.total, whole.t3.r3_7.total, whole.t3.r4.total]).toEqual([4, 1, 4, 1]);
    expect(whole.t3.r3_6_1.natural).toBe(1);
    expect(whole.t3.r3_3_5.enterprise).toBe(1);
    const own = (await compiled('government', 2025)).figures.report;
    expect([own.t3.r1.total, own.t3.r2.total]).toEqual([1, 1]);
    const unit = (await compiled('unit', 2025, 'town')).figures.report;
    expect([unit.t3.r1.total, unit.t3.r4.total]).toEqual([3, 1]);
  });

  it('take remedies by their result and documents by their dates', async () => {
    const { report } = (await compiled('county', 2025)).figures;
    expect(report.t4.review).toMatchObject({ corrected: 1, total: 1 });
    expect(report.t4.afterReview).toMatchObject({ pending: 1, total: 1 });
    expect(report.t2.normativeDoc).toEqual({ issued: 0, repealed: 1, valid: 0 });
    expect((await compiled('county', 2024)).figures.report.t2.normativeDoc).toEqual({
      issued: 1,
      repealed: 0,
      valid: 1,
    });
  });

  it('move together with their evidence and their sums when an outcome is voided', async () => {
    const id = await county.request('town', '2025-09-01', [answered('2025-09-09', 'r3_1')]);
    const before = (await compiled('county', 2025)).figures;
    await county.voidAct(id, 'request.answered');
    const after = await compiled('county', 2025);
    const { report, behind } = after.figures;
    expect(report.t3.r3_1.total).toBe(before.report.t3.r3_1.total - 1);
    expect(report.t3.r3_7.total).toBe(before.report.t3.r3_7.total - 1);
    expect(report.t3.r4.total).toBe(before.report.t3.r4.total + 1);
    expect(behind.get('t3.r4.natural')).toContainEqual({ kind: 'case', id });
    expect(behind.get('t3.r3_7.total')).not.toContainEqual({ kind: 'case', id });
    expect(after.checks.filter((check) => !check.holds)).toEqual([]);
    await county.voidAct(id, 'request.registered');
    expect((await compiled('county', 2025)).figures.report.t3.r1.total).toBe(4);
  });

  it('replay: every state row follows from the acts', async () => {
    expect((await county.replayed()).differences).toEqual([]);
  });
});

describe('gongkai report', () => {
  it.each([
    ['county', 2024],
    ['county', 2025],
    ['government', 2024],
    ['government', 2025],
    ['town', 2024],
    ['town', 2025],
  ])('--unit %s --year %i --check prints every identity and that it holds', async (unit, year) => {
    const { code, out } = await printed('--unit', unit, '--year', String(year), '--check');
    expect(code).toBe(0);
    expect(out.endsWith('\nholds')).toBe(true);
    expect(out).toContain('一、本年新收政府信息公开申请数量');
    expect(out).toMatch(/I1 {2}表三 自然人列 +\d+ +=/);
    expect(out).not.toContain('FAILS');
  });

  it('prints one site where it is named, and tells a running year from a closed one', async () => {
    const both = await printed('--unit', 'county', '--year', '2026');
    expect(both.out.match(/快照：统计期限尚未届满，数据截至 2026-03-02/g)).toHaveLength(2);
    const west = JSON.parse((await printed('--unit', 'county', '--year', '2025', '--site', 'west', '--json')).out);
    expect(west.reports).toHaveLength(1);
    expect(west.reports[0]).toMatchObject({ site: 'west', snapshot: false, cells: { 't3.r1.total': 1 } });
    expect(west.reports[0].evidence['t3.r1.total']).toHaveLength(1);
  });

  it.each([[[]], [['--unit', 'county']], [['--unit', 'county', '--year', '25']], [['--all']]])(
    'refuses the arguments %j',
    (argv) => {
      expect(() => readOptions(argv)).toThrow('--unit county|government|CODE');
    },
  );

  it('refuses an unknown unit and a year that has not begun', async () => {
    await expect(printed('--unit', 'nobody', '--year', '2025')).rejects.toThrow('No site has a unit "nobody"');
    await expect(printed('--unit', 'county', '--year', '2027')).rejects.toThrow('has not begun');
  });
});

describe('cells that are entered', () => {
  it('are those that no case and no document gives', () => {
    expect(enteredCells('2021')).toEqual([
      't2.regulation.issued',
      't2.regulation.repealed',
      't2.regulation.valid',
      't2.licence.decisions',
      't2.penalty.decisions',
      't2.coercion.decisions',
      't2.fee.amount',
    ]);
  });
});
