import { describe, expect, it } from 'vitest';
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { added, counting, differs, programMeasured, refusePlan, refuseSettling, yearOf } from './rules.ts';
import type { CheckedUnit, CheckFacts, CheckState } from './state.ts';

const words = (zh: string) => ({ zh, en: zh });
const item = (id: string, of: 'hits' | 'share', each: number, cap: number) => ({
  id,
  name: words(id),
  finds: words(id),
  of,
  each,
  cap,
  verified: false,
});
const SET: IndicatorSet = {
  id: 'county',
  version: 2,
  name: words('考核'),
  basis: words('县政府'),
  veto: [],
  deductions: [
    {
      id: 'G1',
      name: words('公开'),
      points: 100,
      verified: false,
      items: [item('P1', 'share', 0, 10), item('A1', 'hits', 5, 40), item('C1', 'hits', 2, 50)],
    },
  ],
  bonus: [],
  passLine: 60,
  bonusAbove: 100,
};
const FACTS: CheckFacts = {
  title: '一季度互查',
  kind: 'cross',
  from: '2026-01-01',
  to: '2026-03-31',
  set: SET,
  unitIds: ['a', 'b', 'c'],
  share: 1,
  seed: '甲',
  body: '',
  before: [],
  sources: { training: 'P1', answers: 'A1' },
};
const unit = (change: Partial<CheckedUnit> = {}): CheckedUnit => ({
  unitId: 'a',
  checkerId: 'b',
  entered: {
    measured: { A1: { hits: 3, unknown: 0 }, C1: { hits: 4, unknown: 0 } },
    remarks: '',
    on: '2026-03-01',
    personId: null,
  },
  choices: {},
  ...change,
});
const CHECK: CheckState = {
  ...FACTS,
  plannedOn: '2026-03-01',
  units: [unit()],
  lots: [],
  withdrawn: [],
  pairing: null,
  closed: null,
};
const choice = { use: 'checker' as const, reason: '已核', on: '2026-03-02', personId: null };

describe('a plan', () => {
  it.each([
    [{ title: '' }, 'title'],
    [{ to: '2025-01-01' }, 'to'],
    [{ kind: 'third-party' as const }, 'body'],
    [{ unitIds: [] }, 'unitIds'],
    [{ unitIds: ['a', 'x', 'b'] }, 'unitIds'],
    [{ unitIds: ['a'] }, 'unitIds'],
    [{ seed: ' ' }, 'seed'],
    [{ sources: { training: 'X', answers: '' } }, 'training'],
    [{ sources: { training: 'A1', answers: 'A1' } }, 'answers'],
  ])('is refused with the field named: %j', (change, field) => {
    expect(refusePlan({ ...FACTS, ...change }, ['a', 'b', 'c'])?.field).toBe(field);
    expect(refusePlan(FACTS, ['a', 'b', 'c'])).toBeNull();
  });
});

describe('what the program measures', () => {
  const figures = { answers: { late: 1, all: 4 }, training: { absent: 2, staff: 8 } };

  it('stands under the items of the set; where nobody was asked to come, nothing does', () => {
    expect(programMeasured(SET, FACTS.sources, figures)).toEqual({
      A1: { hits: 1, unknown: 0, whole: 4 },
      P1: { hits: 2, unknown: 0, whole: 8 },
    });
    expect(programMeasured(SET, FACTS.sources, { ...figures, training: null })).not.toHaveProperty('P1');
    const earned = { ...SET, deductions: [], bonus: SET.deductions };
    expect(programMeasured(earned, FACTS.sources, figures).A1).toMatchObject({ hits: 3, whole: 4 });
  });

  it('counts where the checker differs, unless the checker was chosen with a reason', () => {
    const program = { A1: { hits: 1, unknown: 0, whole: 4 } };
    expect(differs({ hits: 3, unknown: 0 }, program.A1)).toBe(true);
    expect(differs({ hits: 1, unknown: 0 }, program.A1)).toBe(false);
    expect(differs(undefined, program.A1)).toBe(false);
    expect(counting(unit(), program)).toMatchObject({ A1: { hits: 1 }, C1: { hits: 4 } });
    expect(counting(unit({ choices: { A1: choice } }), program)).toMatchObject({ A1: { hits: 3 } });
    const said = { unitId: 'a', item: 'A1', reason: '' };
    expect(refuseSettling(CHECK, program, said)?.field).toBe('reason');
    expect(refuseSettling(CHECK, program, { ...said, item: 'C1', reason: '核' })?.text.zh).toBe('此项没有不一致');
    expect(refuseSettling(CHECK, program, { ...said, reason: '核' })).toBeNull();
  });
});

describe('a year', () => {
  it('adds what the checkers measured, takes the program’s of the whole year, and weighs by the set', () => {
    const program = () => ({ A1: { hits: 1, unknown: 0, whole: 9 }, P1: { hits: 2, unknown: 0, whole: 8 } });
    // 100 − 10 × 2/8 − 5 × 1 − 2 × (4 + 4)
    const [one] = yearOf([CHECK, CHECK], SET, program);
    expect([one?.score.points, one?.entered, one?.drawn]).toEqual([76.5, 2, 2]);
    // the checkers' own six late answers: 100 − 2.5 − 30 − 16
    const chosen = { ...CHECK, units: [unit({ choices: { A1: choice } })] };
    expect(yearOf([chosen, CHECK], SET, program)[0]?.score.points).toBe(51.5);
  });

  it('ranks only whom nothing unknown could move, however little was found elsewhere', () => {
    const program = () => ({ A1: { hits: 0, unknown: 0 }, P1: { hits: 0, unknown: 0, whole: 8 } });
    const units = [unit({ unitId: 'unseen', entered: null }), unit(), unit({ unitId: 'b' })];
    expect(yearOf([{ ...CHECK, units }], SET, program).map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['unseen', null],
    ]);
  });

  it('adds wholes where one has one', () => {
    expect(added([{ P1: { hits: 1, unknown: 0, whole: 2 } }, { P1: { hits: 1, unknown: 1, whole: 4 } }])).toEqual({
      P1: { hits: 2, unknown: 1, whole: 6 },
    });
  });
});
