/** Whose report it is, and which units' facts it counts. Pure. */
import type { FigureFact } from './facts.ts';
import type { ReportSettings } from './settings.ts';

/** A unit (部门、乡镇), the government itself (政府本级), or the whole county rolled up (汇总). */
export const SCOPES = ['unit', 'government', 'county'] as const;
export type ScopeKind = (typeof SCOPES)[number];

/** `government`: ids of the units that make up the government itself. */
export type Scope =
  | { kind: 'unit'; unitId: string }
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
      return scope.unitId === unitId;
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
      return figure.scope === 'unit' && figure.unitId === scope.unitId;
    case 'government':
      return figure.scope === 'government';
    case 'county':
      return figure.scope === 'government' || !scope.government.includes(figure.unitId);
  }
}

/** The scopes that a county's report rolls up: the government itself and every other unit. */
export function partsOf(government: readonly string[], unitIds: readonly string[]): Scope[] {
  const others = unitIds.filter((id) => !government.includes(id));
  return [{ kind: 'government', government }, ...others.map((unitId) => ({ kind: 'unit' as const, unitId }))];
}
