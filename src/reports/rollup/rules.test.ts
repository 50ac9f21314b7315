import { describe, expect, test } from 'vitest';
import type { SiteFrame } from '../compile.ts';
import { DEFAULT_REPORT_SETTINGS, MONTH_DAY } from '../settings.ts';
import { type BegunReport, firstYearOf, lastDayOf, rollUp, wantedReports } from './rules.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const unit = (code: string, more: object = {}) =>
  ({
    id: code,
    code,
    name: code,
    shortName: code,
    kind: 'department',
    activeFrom: day('2019-01-01'),
    activeTo: null,
    successorId: null,
    ...more,
  }) as unknown as SiteFrame['units'][number];
const frame = (units: SiteFrame['units'], settings: object = {}) => ({
  units,
  government: ['gov', 'gov-office'],
  compiler: 'gov-office',
  settings: { ...DEFAULT_REPORT_SETTINGS, ...settings },
});
const UNITS = [unit('gov', { kind: 'government' }), unit('gov-office'), unit('bureau'), unit('town')];
const report = (unitId: string, more: Partial<BegunReport> = {}): BegunReport => ({
  scope: 'unit',
  unitId,
  id: `report of ${unitId}`,
  stage: 'draft',
  submittedOn: null,
  firstApprovedOn: null,
  documentId: null,
  documentStage: null,
  zero: false,
  ...more,
});
const lines = (begun: readonly BegunReport[], today: string, units = UNITS, settings: object = {}) =>
  rollUp(frame(units, settings), 2025, begun, day(today)).map((line) => [
    line.scope,
    line.unitId,
    line.state,
    line.waitsFor,
    line.daysLate,
  ]);

describe('the reports that there must be', () => {
  test('are the county’s, the government’s own and one of every other unit', () => {
    expect(wantedReports(frame(UNITS), 2025)).toEqual([
      { scope: 'county', unitId: 'gov-office' },
      { scope: 'government', unitId: 'gov-office' },
      { scope: 'unit', unitId: 'bureau' },
      { scope: 'unit', unitId: 'town' },
    ]);
  });

  test('leave out units that were closed, not yet there, taken over or exempt', () => {
    const units = [
      ...UNITS,
      unit('closed', { activeTo: day('2025-06-01') }),
      unit('merged', { activeTo: day('2025-06-01'), successorId: 'bureau' }),
      unit('new', { activeFrom: day('2026-01-01') }),
      unit('closed-later', { activeTo: day('2026-01-01') }),
      unit('school'),
    ];
    const wanted = wantedReports(frame(units, { exempt: ['school'] }), 2025);
    expect(wanted.flatMap((one) => (one.scope === 'unit' ? [one.unitId] : []))).toEqual([
      'bureau',
      'town',
      'closed-later',
    ]);
  });
});

describe('a line of the list', () => {
  test('says how far the report has come and whom it waits for', () => {
    const begun = [
      report('bureau', { stage: 'submitted', submittedOn: '2026-01-20' }),
      report('gov-office', { scope: 'government', stage: 'approved', firstApprovedOn: '2026-02-01' }),
    ];
    expect(lines(begun, '2026-01-31')).toEqual([
      ['county', 'gov-office', 'missing', 'compile', 0],
      ['government', 'gov-office', 'approved', 'document', 0],
      ['unit', 'bureau', 'submitted', 'approve', 0],
      ['unit', 'town', 'missing', 'compile', 0],
    ]);
  });

  test('is late from the day after the last one, the government two months after the units', () => {
    const late = (today: string) => lines([], today).map(([, , , , days]) => days);
    expect(late('2026-02-01')).toEqual([0, 0, 1, 1]);
    expect(late('2026-04-01')).toEqual([1, 1, 60, 60]);
  });

  test('counts the days up to the first approval, which a correction later does not undo', () => {
    const corrected = report('bureau', { stage: 'draft', firstApprovedOn: '2026-01-31' });
    const approvedLate = report('town', {
      stage: 'approved',
      firstApprovedOn: '2026-02-03',
      documentId: 'd',
      documentStage: 'released',
    });
    expect(lines([corrected, approvedLate], '2026-08-01').slice(2)).toEqual([
      ['unit', 'bureau', 'draft', 'compile', 0],
      ['unit', 'town', 'released', null, 3],
    ]);
  });

  test('is there for a report that nobody asked for, too', () => {
    expect(lines([report('school')], '2026-01-05', [...UNITS, unit('school')], { exempt: ['school'] }).at(-1)).toEqual([
      'unit',
      'school',
      'draft',
      'compile',
      0,
    ]);
  });
});

test('nobody is waited for while the year runs', () => {
  expect(lines([report('bureau')], '2025-12-31').map(([, , , waitsFor]) => waitsFor)).toEqual([null, null, null, null]);
});

test('the last days are settings of the site', () => {
  const settings = { due: { unit: '01-20', government: '03-15' } };
  expect(lastDayOf('unit', 2025, settings).toString()).toBe('2026-01-20');
  expect(lastDayOf('county', 2025, settings).toString()).toBe('2026-03-15');
  for (const typed of ['02-29', '13-01', '1-31', '04-31', '']) expect(MONTH_DAY.test(typed), typed).toBe(false);
});

test('the first year is what the site says, else that of the oldest report', () => {
  expect(firstYearOf({ firstYear: 2025 }, 2023)).toBe(2025);
  expect(firstYearOf({ firstYear: null }, 2023)).toBe(2023);
  expect(firstYearOf({ firstYear: null }, null)).toBeNull();
});
