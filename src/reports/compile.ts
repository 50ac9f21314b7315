/** Compiling a report: read the facts once, count this year and the last, check the identities. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Report } from '../law/annual-report.ts';
import { checkIdentities, type IdentityCheck } from '../law/report-identities.ts';
import { listUnits, type Unit } from '../units/read.ts';
import { countFigures, ENTERED_CELLS, type Figures } from './cells.ts';
import type { Facts } from './facts.ts';
import { casesOf, figuresOf, normativeDocumentsOf, remediesOf } from './facts-store.ts';
import { isOver, type Period, periodOf } from './rules.ts';
import { coversFigure, governmentOf, partsOf, type Scope, type ScopeKind } from './scopes.ts';
import type { ReportSettings } from './settings.ts';
import { freeze, type Snapshot, thaw } from './snapshot.ts';
import { frozenReport, reportSettings } from './store.ts';
import type { Texts } from './texts.ts';

type Db = Kysely<Database>;

/** Whose report of which year; `unitId` of the government's and the county's is the unit that compiles it. */
export interface Place {
  scope: ScopeKind;
  unitId: string;
  year: number;
}

export interface Compilation {
  place: Place;
  /** As printed on the report. */
  name: string;
  period: Period;
  /** False while the year runs: then the figures are a snapshot (快照). */
  over: boolean;
  settings: ReportSettings;
  /** Entered figures that this scope counts, of this year. */
  entered: Facts['figures'];
  figures: Figures;
  /** Last year's: frozen where it was approved, else counted now. */
  previous: Figures;
  /** For the county: the reports that it rolls up, counted now. */
  parts: readonly Report[];
  checks: IdentityCheck[];
}

/** What a site's reports need to know of it. */
export interface SiteFrame {
  siteId: string;
  units: readonly Unit[];
  settings: ReportSettings;
  /** Ids of the units that are the government itself. */
  government: readonly string[];
  /** The unit that compiles the government's and the county's report; null on a site without a government. */
  compiler: string | null;
}

export async function siteFrame(db: Db, siteId: string): Promise<SiteFrame> {
  const units = await listUnits(db, siteId);
  const settings = await reportSettings(db, siteId);
  const { members, compiler } = governmentOf(units, settings);
  return { siteId, units, settings, government: members, compiler };
}

/** Compiles the report of a place from what the site holds now. Reads only. */
export async function compile(
  db: Db,
  frame: SiteFrame,
  { scope: kind, unitId, year }: Place,
  today: Temporal.PlainDate,
): Promise<Compilation> {
  const place: Place = { scope: kind, unitId, year };
  const { siteId, settings, government } = frame;
  const period = periodOf(place.year, today);
  const lastYear = periodOf(place.year - 1, today);
  const scope = scopeOf(place, government);
  const unitIds = scope.kind === 'county' ? null : scope.kind === 'unit' ? [scope.unitId] : scope.government;
  const facts = await factsOf(db, siteId, unitIds, lastYear, period);
  const before = await frozenReport(db, siteId, { ...place, year: place.year - 1 });
  const figures = countFigures(facts, scope, period, settings);
  const previous = before ? thaw(before) : countFigures(facts, scope, lastYear, settings);
  const parts =
    scope.kind === 'county'
      ? partsOf(
          government,
          frame.units.map((unit) => unit.id),
        ).map((part) => countFigures(facts, part, period, settings).report)
      : [];
  const entered = facts.figures.filter((figure) => figure.year === place.year && coversFigure(scope, figure));
  const name = placeName(frame, place);
  const over = isOver(place.year, today);
  const base = { place, name, period, over, settings, entered, figures, previous, parts };
  return { ...base, checks: identitiesOf(base, figures) };
}

/** The identities of these figures, beside what the compilation knows of last year and of the parts. */
export function identitiesOf(
  { previous, parts, settings, place }: Pick<Compilation, 'previous' | 'parts' | 'settings' | 'place'>,
  figures: Figures,
): IdentityCheck[] {
  return checkIdentities(figures.report, {
    previous: previous.report,
    parts: place.scope === 'county' ? parts : undefined,
    countyOrBelow: settings.countyOrBelow,
  });
}

/** What approval would freeze. */
export function snapshotOf(compilation: Compilation, texts: Texts): Snapshot {
  const { place, name, settings, entered, figures } = compilation;
  const { remedies, expiredCountsAsRepealed, version } = settings;
  const sources = ENTERED_CELLS.flatMap((cell) => {
    const named = entered.filter((figure) => figure.cell === cell).map((figure) => figure.source);
    return named.length > 0 ? [[cell, named] as const] : [];
  });
  const rules = { remedies, expiredCountsAsRepealed, version };
  return freeze({ ...place, name, rules, sources: Object.fromEntries(sources), texts }, figures);
}

/** Entered cells for which nobody has given a figure yet. 规章 may be left out where none can be made. */
export function notEntered({ entered, settings }: Pick<Compilation, 'entered' | 'settings'>): string[] {
  const given = new Set(entered.map((figure) => figure.cell));
  return ENTERED_CELLS.filter(
    (cell) => !given.has(cell) && !(settings.countyOrBelow && cell.startsWith('t2.regulation.')),
  );
}

function scopeOf(place: Place, government: readonly string[]): Scope {
  return place.scope === 'unit' ? { kind: 'unit', unitId: place.unitId } : { kind: place.scope, government };
}

/** Who reports, as printed: a unit, or the government for itself and for its county. */
export function placeName({ units, government }: SiteFrame, { scope, unitId }: Omit<Place, 'year'>): string {
  const own = units.find((unit) => unit.id === unitId)?.name ?? '';
  if (scope === 'unit') return own;
  return units.find((unit) => unit.kind === 'government' && government.includes(unit.id))?.name ?? own;
}

async function factsOf(
  db: Db,
  siteId: string,
  unitIds: readonly string[] | null,
  lastYear: Period,
  period: Period,
): Promise<Facts> {
  const window = { siteId, unitIds: unitIds ? [...unitIds] : null, from: lastYear.from, to: period.to };
  return {
    cases: await casesOf(db, window),
    remedies: await remediesOf(db, window),
    documents: await normativeDocumentsOf(db, window),
    figures: await figuresOf(db, siteId, [lastYear.year, period.year]),
  };
}
