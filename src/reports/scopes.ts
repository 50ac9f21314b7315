/** Whose report it is, and which units' facts it counts. Pure. */
import { heirOn, heritageOn, lineOn, type Succeeded } from '../units/succession.ts';
import type { FigureFact } from './facts.ts';
import type { ReportSettings } from './settings.ts';

/** A unit (部门、乡镇), the government itself (政府本级), or the whole county rolled up (汇总). */
export const SCOPES = ['unit', 'government', 'county'] as const;
export type ScopeKind = (typeof SCOPES)[number];

/**
 * `government`: ids of the units that make up the government itself. `heritage`: closed units that the unit took over
 * from, whose cases are counted with its own.
 */
export type Scope =
  | { kind: 'unit'; unitId: string; heritage?: readonly string[] }
  | { kind: 'government'; government: readonly string[] }
  | { kind: 'county'; government: readonly string[] };

interface KnownUnit {
  id: string;
  code: string;
  kind: string;
}

/** The units of 'the government itself' and the one among them that compiles, by the site's settings. */
export function governmentOf(
  units: readonly KnownUnit[],
  settings: Pick<ReportSettings, 'government' | 'compiler'>,
): { members: string[]; compiler: string | null } {
  const heads = units.filter((unit) => unit.kind === 'government');
  const offices = units.filter((unit) => heads.some((head) => unit.code === `${head.code}-office`));
  const named = units.filter((unit) => settings.government.includes(unit.code));
  const members = settings.government.length > 0 ? named : [...heads, ...offices];
  const compiler = units.find((unit) => unit.code === settings.compiler) ?? offices[0] ?? heads[0];
  return { members: members.map((unit) => unit.id), compiler: compiler?.id ?? null };
}

/** Whether what belongs to this unit is counted in this scope. */
export function covers(scope: Scope, unitId: string): boolean {
  switch (scope.kind) {
    case 'unit':
      return scope.unitId === unitId || (scope.heritage?.includes(unitId) ?? false);
    case 'government':
      return scope.government.includes(unitId);
    case 'county':
      return true;
  }
}

/**
 * Whether an entered figure is counted in this scope. The county's are the sum of the government's own and those of all
 * other units; what a unit inside the government enters for itself is part of the government's figure already.
 */
export function coversFigure(scope: Scope, figure: Pick<FigureFact, 'scope' | 'unitId'>): boolean {
  switch (scope.kind) {
    case 'unit':
      return figure.scope === 'unit' && covers(scope, figure.unitId);
    case 'government':
      return figure.scope === 'government';
    case 'county':
      return figure.scope === 'government' || !scope.government.includes(figure.unitId);
  }
}

type Unit = KnownUnit & Succeeded;

/**
 * Whose facts a place's report of a period that ends on this day counts: also those of units it took over from by then.
 * What the government itself has answered for stays in its report, whoever took over from its members: a report that was
 * approved cannot give a part of its cases away.
 */
export function scopeOn(
  units: readonly Unit[],
  government: readonly string[],
  { scope, unitId }: { scope: ScopeKind; unitId: string },
  day: Temporal.PlainDate,
): Scope {
  const isGovernments = (id: string) => lineOn(units, id, day).some((one) => government.includes(one));
  if (scope === 'unit') {
    const heritage = heritageOn(units, unitId, day).filter((id) => id !== unitId && !isGovernments(id));
    return { kind: 'unit', unitId, ...(heritage.length > 0 ? { heritage } : {}) };
  }
  return { kind: scope, government: units.map((unit) => unit.id).filter(isGovernments) };
}

/** The scopes that a county's report rolls up: the government itself and every other unit that nobody took over from. */
export function partsOf(units: readonly Unit[], government: readonly string[], day: Temporal.PlainDate): Scope[] {
  const own = scopeOn(units, government, { scope: 'government', unitId: '' }, day);
  const reporters = units.filter((unit) => !covers(own, unit.id) && heirOn(units, unit.id, day) === unit.id);
  return [own, ...reporters.map(({ id }) => scopeOn(units, government, { scope: 'unit', unitId: id }, day))];
}

/**
 * Whose reports of the year before say what a place carries over: its own, and those of the units that it took over
 * from since. `days`: the last of that year and of this period.
 */
export function placesBefore(
  units: readonly Unit[],
  government: readonly string[],
  place: { scope: ScopeKind; unitId: string },
  days: readonly [Temporal.PlainDate, Temporal.PlainDate],
): { scope: ScopeKind; unitId: string }[] {
  const [dayBefore, day] = days;
  if (place.scope === 'county') return [place];
  const now = scopeOn(units, government, place, day);
  const reporters = units.filter((unit) => covers(now, unit.id) && heirOn(units, unit.id, dayBefore) === unit.id);
  if (place.scope === 'unit') return reporters.map(({ id }) => ({ scope: 'unit', unitId: id }));
  const before = scopeOn(units, government, place, dayBefore);
  const joined = reporters.filter((unit) => !covers(before, unit.id));
  return [place, ...joined.map(({ id }) => ({ scope: 'unit' as const, unitId: id }))];
}
