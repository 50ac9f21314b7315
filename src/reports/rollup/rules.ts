/** How far each report of a year has come, and whom it waits for. Pure. */
import type { SiteFrame } from '../compile.ts';
import { isOver } from '../rules.ts';
import { partsOf, type ScopeKind } from '../scopes.ts';
import type { ReportSettings } from '../settings.ts';
import type { Stage } from '../state.ts';

/** A report that must be made of a year: of a unit, of the government itself, or of the county. */
export interface Wanted {
  scope: ScopeKind;
  unitId: string;
}

/** What is known of a report that was begun. */
export interface BegunReport extends Wanted {
  id: string;
  stage: Stage;
  submittedOn: string | null;
  /** Day of the first approval; a correction later changes nothing about it. */
  firstApprovedOn: string | null;
  documentId: string | null;
  documentStage: string | null;
  /** Whether it was submitted with the word that its zeros are meant. */
  zero: boolean;
}

export type LineState = 'missing' | Stage | 'released';
export type WaitsFor = 'compile' | 'approve' | 'document' | 'release';

export interface Line extends Wanted {
  year: number;
  state: LineState;
  /** Last day on which it is in time. */
  due: Temporal.PlainDate;
  /** Calendar days between the last day and its approval, or today while it has none; 0: in time so far. */
  daysLate: number;
  /** Null when nothing is left to do. */
  waitsFor: WaitsFor | null;
  report: BegunReport | null;
}

/** Whose reports of a year there must be: the county's, the government's own, and each unit's that was there at its end. */
export function wantedReports(
  { units, government, compiler, settings }: Pick<SiteFrame, 'units' | 'government' | 'compiler' | 'settings'>,
  year: number,
): Wanted[] {
  const lastDay = Temporal.PlainDate.from(`${year}-12-31`);
  const isThere = (id: string) => {
    const unit = units.find((one) => one.id === id);
    if (!unit || settings.exempt.includes(unit.code)) return false;
    const { activeFrom, activeTo } = unit;
    return (
      Temporal.PlainDate.compare(activeFrom, lastDay) <= 0 &&
      (activeTo === null || Temporal.PlainDate.compare(activeTo, lastDay) > 0)
    );
  };
  const own = partsOf(units, government, lastDay).flatMap((part) =>
    part.kind === 'unit' && isThere(part.unitId) ? [{ scope: 'unit' as const, unitId: part.unitId }] : [],
  );
  const whole = compiler ? (['county', 'government'] as const).map((scope) => ({ scope, unitId: compiler })) : [];
  return [...whole, ...own];
}

/** The last day of publication in the following year (Art. 49). */
export function lastDayOf(scope: ScopeKind, year: number, { due }: Pick<ReportSettings, 'due'>): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${year + 1}-${scope === 'unit' ? due.unit : due.government}`);
}

/** A line for every report that there must be, in the same order, and for every other one that was begun. */
export function rollUp(
  frame: Pick<SiteFrame, 'units' | 'government' | 'compiler' | 'settings'>,
  year: number,
  begun: readonly BegunReport[],
  today: Temporal.PlainDate,
): Line[] {
  const isOf = (one: Wanted) => (other: Wanted) => other.scope === one.scope && other.unitId === one.unitId;
  const wanted = wantedReports(frame, year);
  const others = begun.filter((report) => !wanted.some(isOf(report)));
  return [...wanted, ...others].map(({ scope, unitId }) => {
    const report = begun.find(isOf({ scope, unitId })) ?? null;
    const due = lastDayOf(scope, year, frame.settings);
    const done = report?.firstApprovedOn ? Temporal.PlainDate.from(report.firstApprovedOn) : today;
    const late = due.until(done, { largestUnit: 'day' }).days;
    // a report can be submitted only when its year is over
    const turn = isOver(year, today) ? standing(report) : { ...standing(report), waitsFor: null };
    return { scope, unitId, year, ...turn, due, daysLate: Math.max(0, late), report };
  });
}

function standing(report: BegunReport | null): Pick<Line, 'state' | 'waitsFor'> {
  if (!report) return { state: 'missing', waitsFor: 'compile' };
  const { stage, documentId, documentStage } = report;
  if (stage === 'draft') return { state: 'draft', waitsFor: 'compile' };
  if (stage === 'submitted') return { state: 'submitted', waitsFor: 'approve' };
  if (documentStage === 'released') return { state: 'released', waitsFor: null };
  return { state: 'approved', waitsFor: documentId ? 'release' : 'document' };
}

/** From which year on reports must be made here; null while none was ever begun. */
export function firstYearOf({ firstYear }: Pick<ReportSettings, 'firstYear'>, oldest: number | null): number | null {
  return firstYear ?? oldest;
}
