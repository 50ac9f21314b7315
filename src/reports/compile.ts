/** Compiling a report: read the facts, count this year and the last, check the identities. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { type Report, sumOfReports } from '../law/annual-report.ts';
import { formOfYear } from '../law/report-forms.ts';
import { checkIdentities, type IdentityCheck } from '../law/report-identities.ts';
import { listUnits, type Unit } from '../units/read.ts';
import { BLANKS } from './blank.ts';
import { countFigures, enteredCells, type Figures, tallyReport } from './cells.ts';
import type { FactGroups, Facts, OtherFacts } from './facts.ts';
import {
  caseGroupsOf,
  casesOf,
  figuresOf,
  normativeDocumentsOf,
  remediesOf,
  remedyGroupsOf,
  type Window,
} from './facts-store.ts';
import { gateWords } from './gate-words.ts';
import { frozenReferences, resolvedTexts } from './references/rules.ts';
import { isOver, type Period, periodOf } from './rules.ts';
import { coversFigure, governmentOf, partsOf, placesBefore, type Scope, type ScopeKind, scopeOn } from './scopes.ts';
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

export interface Compilation extends Tally {
  figures: Figures;
}

/** A report counted: how many in every cell, but not which. */
export interface Tally {
  place: Place;
  /** As printed on the report. */
  name: string;
  /** Short name of a unit of the site. */
  names(unitId: string): string;
  period: Period;
  /** False while the year runs: then the figures are a snapshot (快照). */
  over: boolean;
  settings: ReportSettings;
  /** Entered figures that this scope counts, of this year. */
  entered: Facts['figures'];
  figures: Pick<Figures, 'report'>;
  /** Last year's reports that this one goes on from. */
  before: readonly EarlierReport[];
  /** Their sum: frozen where they were approved, else counted now. */
  previous: Pick<Figures, 'report'>;
  /** For the county: the reports that it rolls up, counted now. */
  parts: readonly Report[];
  checks: IdentityCheck[];
}

/** A report of the year before; `frozen` is what was approved of it, null while it is only counted. */
export interface EarlierReport {
  place: Place;
  name: string;
  report: Report;
  frozen: Snapshot | null;
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

/** Counts the report of a place from what the site holds now, without the cases behind each figure. Reads only. */
export async function tally(db: Db, frame: SiteFrame, asked: Place, today: Temporal.PlainDate): Promise<Tally> {
  const { siteId, settings, government, units } = frame;
  const place: Place = { scope: asked.scope, unitId: asked.unitId, year: asked.year };
  const [period, lastYear] = [periodOf(place.year, today), periodOf(place.year - 1, today)];
  const scope = scopeOf(frame, place, period);
  const window = windowOf(siteId, scope, lastYear, period);
  const facts: FactGroups = {
    cases: await caseGroupsOf(db, window, [lastYear, period]),
    remedies: await remedyGroupsOf(db, window, [lastYear, period]),
    ...(await otherFacts(db, window, lastYear, period)),
  };
  const before = await earlierReports(db, frame, place, [lastYear, period], facts);
  const figures = { report: tallyReport(facts, scope, period, settings) };
  const previous = {
    report: sumOfReports(
      lastYear.year,
      before.map((one) => one.report),
    ),
  };
  const parts =
    scope.kind === 'county' ? reportsOfParts(facts, partsOf(units, government, dayOf(period)), period, settings) : [];
  const entered = facts.figures.filter((figure) => figure.year === place.year && coversFigure(scope, figure));
  const over = isOver(place.year, today);
  const base = {
    place,
    name: placeName(frame, place),
    names: (id: string) => units.find((unit) => unit.id === id)?.shortName ?? '',
    period,
    over,
    settings,
    entered,
    figures,
    before,
    previous,
    parts,
  };
  return { ...base, checks: identitiesOf(base, figures) };
}

/** Each part counts its own facts alone: what is sorted once need not be gone through for every unit. */
function reportsOfParts(
  facts: FactGroups,
  parts: readonly Scope[],
  period: Period,
  settings: ReportSettings,
): Report[] {
  const cases = Map.groupBy(facts.cases, ({ unitId }) => unitId);
  const remedies = Map.groupBy(facts.remedies, ({ unitId }) => unitId);
  const documents = Map.groupBy(facts.documents, ({ unitId }) => unitId);
  return parts.map((part) => {
    const units = part.kind === 'unit' ? [part.unitId, ...(part.heritage ?? [])] : part.government;
    const own: FactGroups = {
      cases: units.flatMap((id) => cases.get(id) ?? []),
      remedies: units.flatMap((id) => remedies.get(id) ?? []),
      documents: units.flatMap((id) => documents.get(id) ?? []),
      figures: facts.figures,
    };
    return tallyReport(own, part, period, settings);
  });
}

/** The same with what is behind every figure. Reads only. */
export async function compile(db: Db, frame: SiteFrame, asked: Place, today: Temporal.PlainDate): Promise<Compilation> {
  const counted = await tally(db, frame, asked, today);
  return { ...counted, figures: await countedFigures(db, frame, counted) };
}

/** The figures of a counted report with the cases, remedies, documents and entered figures behind them. */
export async function countedFigures(
  db: Db,
  frame: SiteFrame,
  { place, period }: Pick<Tally, 'place' | 'period'>,
): Promise<Figures> {
  const { siteId, settings } = frame;
  const scope = scopeOf(frame, place, period);
  const window = windowOf(siteId, scope, period, period);
  const facts: Facts = {
    cases: await casesOf(db, window),
    remedies: await remediesOf(db, window),
    ...(await otherFacts(db, window, period, period)),
  };
  return countFigures(facts, scope, period, settings);
}

/** The identities of these figures, beside what the compilation knows of last year and of the parts. */
export function identitiesOf(
  { previous, parts, settings, place }: Pick<Tally, 'previous' | 'parts' | 'settings' | 'place'>,
  figures: Pick<Figures, 'report'>,
): IdentityCheck[] {
  return checkIdentities(figures.report, {
    previous: previous.report,
    parts: place.scope === 'county' ? parts : undefined,
    countyOrBelow: settings.countyOrBelow,
  });
}

/** What approval would freeze; `acts`: those it counted, by case. */
export function snapshotOf(compilation: Compilation, acts: Record<string, number[]>, texts: Texts): Snapshot {
  const { place, name, settings, entered, figures } = compilation;
  const { remedies, expiredCountsAsRepealed, version } = settings;
  const sources = enteredCells(formOfYear(place.year)).flatMap((cell) => {
    const named = entered.filter((figure) => figure.cell === cell).map((figure) => figure.source);
    return named.length > 0 ? [[cell, named] as const] : [];
  });
  const rules = { remedies, expiredCountsAsRepealed, version };
  const notes = blankNotes(compilation);
  const references = frozenReferences(texts, figures.report);
  const said = {
    ...(notes.length > 0 ? { notes } : {}),
    ...(references.length > 0 ? { references } : {}),
    texts: resolvedTexts(texts, figures.report),
  };
  return freeze({ ...place, name, rules, sources: Object.fromEntries(sources), acts, ...said }, figures);
}

/** Entered cells for which nobody has given a figure yet. 规章 may be left out where none can be made. */
export function notEntered({ entered, settings, place }: Pick<Tally, 'entered' | 'settings' | 'place'>): string[] {
  const given = new Set(entered.map((figure) => figure.cell));
  return enteredCells(formOfYear(place.year)).filter(
    (cell) => !given.has(cell) && !(settings.countyOrBelow && cell.startsWith('t2.regulation.')),
  );
}

/** Entered cells for which somebody whom this report counts has given nothing. */
export function notSupplied({ entered, place }: Pick<Tally, 'entered' | 'place'>): string[] {
  return enteredCells(formOfYear(place.year)).filter((cell) =>
    entered.some((one) => one.cell === cell && one.blank === 'not-supplied'),
  );
}

/** What is printed under table two: which cells hold no number, or lack somebody's, and why. */
export function blankNotes({ entered, place, names }: Pick<Tally, 'entered' | 'place' | 'names'>): string[] {
  return enteredCells(formOfYear(place.year)).flatMap((cell) =>
    BLANKS.flatMap((blank) => {
      const of = entered.filter((figure) => figure.cell === cell && figure.blank === blank);
      // in the county's sum a unit without such business is no news
      if (of.length === 0 || (place.scope === 'county' && blank === 'not-applicable')) return [];
      return [gateWords.note(cell, blank, place.scope === 'county' ? of.map(({ unitId }) => names(unitId)) : [])];
    }),
  );
}

/** Which units' facts a report counts. */
export function scopeOf(
  { units, government }: Pick<SiteFrame, 'units' | 'government'>,
  place: Omit<Place, 'year'>,
  period: Period,
): Scope {
  return scopeOn(units, government, place, dayOf(period));
}

const dayOf = ({ to }: Period): Temporal.PlainDate => Temporal.PlainDate.from(to);

/** The reports of the year before that this one goes on from: its own, and those of units taken over since. */
async function earlierReports(
  db: Db,
  frame: SiteFrame,
  place: Place,
  [lastYear, period]: readonly [Period, Period],
  facts: FactGroups,
): Promise<EarlierReport[]> {
  const { siteId, units, government, settings } = frame;
  const places = placesBefore(units, government, place, [dayOf(lastYear), dayOf(period)]);
  const earlier: EarlierReport[] = [];
  for (const one of places) {
    const of: Place = { scope: one.scope, unitId: one.unitId, year: lastYear.year };
    const frozen = await frozenReport(db, siteId, of);
    const report = frozen ? thaw(frozen).report : tallyReport(facts, scopeOf(frame, of, lastYear), lastYear, settings);
    earlier.push({ place: of, name: placeName(frame, of), report, frozen });
  }
  return earlier;
}

/** Who reports, as printed: a unit, or the government for itself and for its county. */
export function placeName({ units, government }: SiteFrame, { scope, unitId }: Omit<Place, 'year'>): string {
  const own = units.find((unit) => unit.id === unitId)?.name ?? '';
  if (scope === 'unit') return own;
  return units.find((unit) => unit.kind === 'government' && government.includes(unit.id))?.name ?? own;
}

function windowOf(siteId: string, scope: Scope, first: Period, last: Period): Window {
  const own = scope.kind === 'unit' ? [scope.unitId, ...(scope.heritage ?? [])] : [...scope.government];
  const unitIds = scope.kind === 'county' ? null : own;
  return { siteId, unitIds, from: first.from, to: last.to };
}

async function otherFacts(db: Db, window: Window, first: Period, last: Period): Promise<OtherFacts> {
  return {
    documents: await normativeDocumentsOf(db, window),
    figures: await figuresOf(db, window.siteId, [first.year, last.year]),
  };
}
