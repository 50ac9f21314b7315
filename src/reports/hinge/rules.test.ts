import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfReports } from '../../law/annual-report.ts';
import { OUTCOME_ROWS } from '../../law/outcomes.ts';
import { APPLICANT_COLUMNS } from '../../law/report-form.ts';
import { countFigures, type Figures } from '../cells.ts';
import type { CaseFact, Facts } from '../facts.ts';
import { periodOf } from '../rules.ts';
import { partsOf, placesBefore, type Scope, scopeOn } from '../scopes.ts';
import { DEFAULT_REPORT_SETTINGS as RULES } from '../settings.ts';
import { hingeLines, isHinged, looseCases } from './rules.ts';

const LATER = Temporal.PlainDate.from('2030-06-30');
const IDS = ['gov', 'office', 'a', 'b', 'c', 'd'] as const;
const GOVERNMENT = ['gov', 'office'];
const dayIn = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days });
const day = fc.nat(1460).map((days) => dayIn('2022-01-01', days));

/** Units of which some closed and were taken over by a later one of the list, or by nobody. */
const units = fc
  .tuple(
    ...IDS.map((id, at) =>
      fc.record({
        id: fc.constant<string>(id),
        code: fc.constant<string>(id),
        kind: fc.constant('department'),
        activeTo: at < 1 ? fc.constant(null) : fc.option(day),
        successorId: fc.constantFrom(null, ...IDS.filter((_, i) => i > at || i === 0)),
      }),
    ),
  )
  .map((list) => list.map((unit) => (unit.activeTo ? unit : { ...unit, successorId: null })));

const cases: fc.Arbitrary<CaseFact[]> = fc
  .array(
    fc.record({
      unitId: fc.constantFrom<string>(...IDS),
      applicantKind: fc.constantFrom(...APPLICANT_COLUMNS),
      received: day,
      outcome: fc.option(fc.constantFrom(...OUTCOME_ROWS)),
      days: fc.nat(700),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ unitId, applicantKind, received, outcome, days }, at) => ({
      id: `case-${at}`,
      number: `N-${at}`,
      unitId,
      applicantKind,
      firstReceivedOn: received.toString(),
      outcome,
      answeredOn: outcome && received.add({ days }).toString(),
    })),
  );

const year = fc.integer({ min: 2023, max: 2026 });
type Units = Parameters<typeof scopeOn>[0];

const end = (y: number) => Temporal.PlainDate.from(`${y}-12-31`);
const count = (all: CaseFact[], scope: Scope, y: number): Figures => {
  const facts: Facts = { cases: all, remedies: [], documents: [], figures: [] };
  return countFigures(facts, scope, periodOf(y, LATER), RULES);
};

/** Every place that reports in a year. */
function places(list: Units, y: number): { scope: 'unit' | 'government' | 'county'; unitId: string }[] {
  const parts = partsOf(list, GOVERNMENT, end(y));
  const named = parts.flatMap((part) => (part.kind === 'unit' ? [{ scope: part.kind, unitId: part.unitId }] : []));
  return [...named, { scope: 'government', unitId: 'office' }, { scope: 'county', unitId: 'office' }];
}

function hinge(list: Units, all: CaseFact[], place: ReturnType<typeof places>[number], y: number, changed = all) {
  const earlier = placesBefore(list, GOVERNMENT, place, [end(y - 1), end(y)]);
  const before = earlier.map((one) => count(all, scopeOn(list, GOVERNMENT, one, end(y - 1)), y - 1));
  const now = count(changed, scopeOn(list, GOVERNMENT, place, end(y)), y);
  const previous = sumOfReports(
    y - 1,
    before.map(({ report }) => report),
  );
  return { lines: hingeLines(previous, now.report), loose: looseCases(before, now) };
}

describe('the year hinge', () => {
  it('holds for every unit, the government and the county in every column, across units merged and closed', () => {
    fc.assert(
      fc.property(units, cases, year, (list, all, y) => {
        for (const place of places(list, y)) {
          const { lines, loose } = hinge(list, all, place, y);
          expect(isHinged(lines)).toBe(true);
          expect(loose).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds where a member of the government is taken over by a unit outside it', () => {
    const unit = (id: string) => ({ id, code: id, kind: 'department', activeTo: null, successorId: null });
    const closed = { ...unit('office'), activeTo: dayIn('2025-01-01', 0), successorId: 'c' };
    const joined = { ...unit('a'), activeTo: dayIn('2023-05-01', 0), successorId: 'office' };
    const open = { applicantKind: 'natural', firstReceivedOn: '2022-01-01', outcome: null, answeredOn: null } as const;
    const all = ['office', 'a'].map((unitId) => ({ ...open, id: unitId, number: unitId, unitId }));
    const list = [unit('gov'), closed, joined, unit('c')];
    for (const place of places(list, 2025)) expect(isHinged(hinge(list, all, place, 2025).lines)).toBe(true);
    expect(
      count(all, scopeOn(list, GOVERNMENT, { scope: 'government', unitId: 'gov' }, end(2025)), 2025).report.t3.r2,
    ).toMatchObject({ natural: 2 });
  });

  it('counts each case for one reporter of the year and no other', () => {
    fc.assert(
      fc.property(units, cases, year, (list, all, y) => {
        const parts = partsOf(list, GOVERNMENT, end(y));
        const counted = parts.flatMap((part) => count(all, part, y).behind.get('t3.r1.total') ?? []);
        const whole = count(all, { kind: 'county', government: GOVERNMENT }, y).behind.get('t3.r1.total') ?? [];
        expect(counted.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('names exactly the case that was changed after last year was frozen', () => {
    const ended: fc.Arbitrary<Partial<CaseFact>> = fc.oneof(
      fc.record({ applicantKind: fc.constantFrom(...APPLICANT_COLUMNS) }),
      day.map((on) => ({ firstReceivedOn: on.toString() })),
      day.map((on) => ({ outcome: 'r3_1' as const, answeredOn: on.toString() })),
      fc.constant({ outcome: null, answeredOn: null }),
      fc.constant({ firstReceivedOn: null }),
    );
    let apart = 0;
    fc.assert(
      fc.property(units, cases, year, ended, fc.nat(), (list, all, y, change, pick) => {
        const at = all.length > 0 ? pick % all.length : -1;
        const changed = all.map((one, i) => (i === at ? { ...one, ...change } : one));
        const { lines, loose } = hinge(list, all, { scope: 'county', unitId: 'office' }, y, changed);
        const sides = loose.reduce((sum, { side }) => sum + (side === 'carried-in' ? 1 : -1), 0);
        const total = lines.find(({ column }) => column === 'total');
        expect((total?.carriedIn ?? 0) - (total?.carriedOut ?? 0)).toBe(sides);
        expect(loose.length === 0).toBe(isHinged(lines));
        expect(loose.filter(({ id }) => id !== all[at]?.id)).toEqual([]);
        apart += loose.length > 0 ? 1 : 0;
      }),
      { numRuns: 400, seed: 20_250_131 },
    );
    // the mutations do reach the hinge
    expect(apart).toBeGreaterThan(10);
  });

  it('would not hold if a merged unit were forgotten', () => {
    const list: Units = [
      { id: 'old', code: 'old', kind: 'department', activeTo: dayIn('2025-03-01', 0), successorId: 'new' },
      { id: 'new', code: 'new', kind: 'department', activeTo: null, successorId: null },
    ];
    const open: CaseFact[] = [
      {
        id: 'case-1',
        number: 'N-1',
        unitId: 'old',
        applicantKind: 'legal',
        firstReceivedOn: '2024-12-20',
        outcome: null,
        answeredOn: null,
      },
    ];
    const { lines } = hinge(list, open, { scope: 'unit', unitId: 'new' }, 2025);
    expect(lines.find(({ column }) => column === 'legal')).toEqual({ column: 'legal', carriedOut: 1, carriedIn: 1 });
    const forgotten = list.map((unit) => ({ ...unit, successorId: null }));
    const without = hinge(forgotten, open, { scope: 'unit', unitId: 'new' }, 2025);
    expect(without.lines.find(({ column }) => column === 'legal')).toMatchObject({ carriedOut: 0, carriedIn: 0 });
    expect(hinge(forgotten, open, { scope: 'unit', unitId: 'old' }, 2025).lines[4]?.carriedIn).toBe(1);
  });
});
