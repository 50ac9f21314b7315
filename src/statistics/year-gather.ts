/** What the page of the year shows, read once. */
import { type ListedTask, listTasks } from '../plans/store.ts';
import type { SiteFrame } from '../reports/compile.ts';
import { type ListedReport, listReports } from '../reports/store.ts';
import { listCases } from '../requests/board/cases.ts';
import { OPEN_STAGES } from '../requests/state.ts';
import { caseTimings } from '../requests/timing.ts';
import { siteSettings } from '../units/read.ts';
import { unitInForce } from '../units/rules.ts';
import { calendarAt } from '../units/site-calendar.ts';
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { type Place, unitsOf } from './place.ts';
import { releaseCounts } from './release-store.ts';
import { type CaseCounts, countCases, type Period, yearBefore } from './rules.ts';
import { type DueCases, dueCases } from './year-requests.ts';

export interface UnitReleases {
  unitId: string;
  now: number;
  before: number;
}

export interface YearFigures {
  year: number;
  place: Place;
  period: Period;
  before: Period;
  tasks: readonly ListedTask[];
  /** null for a year that is over: what is due is a matter of today */
  due: DueCases | null;
  cases: CaseCounts;
  releases: readonly UnitReleases[];
  /** of the year before, which this year compiles */
  reports: { year: number; states: Record<ReportStanding, number>; total: number; due: SiteFrame['settings']['due'] };
}

export const REPORT_STANDINGS = ['notBegun', 'compiling', 'submitted', 'approved', 'released'] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

/** The year up to today at the most. */
export function periodOfYear(year: number, today: Temporal.PlainDate): Period {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, to: today.toString() < last ? today.toString() : last };
}

export async function gatherYear(
  { deps, site, now }: OfficeContext,
  frame: SiteFrame,
  place: Place,
  year: number,
): Promise<YearFigures> {
  const db = deps.office;
  const today = dayOf(now);
  const period = periodOfYear(year, today);
  const before = yearBefore(period);
  const unitIds = unitsOf(place, frame);
  const settings = await siteSettings(db, site.siteId);
  const source = { db, keys: deps.keys, settings };
  const leads = unitIds === null ? {} : { leadIds: unitIds };
  const releases = (of: Period) => releaseCounts(db, { siteId: site.siteId, unitIds, ...of }, 'unit');
  const open =
    year === today.year
      ? await listCases({ ...source, today }, site.siteId, { reach: unitIds ?? 'all', stages: OPEN_STAGES })
      : null;
  const own = open?.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId));
  return {
    year,
    place,
    period,
    before,
    tasks: await listTasks(db, site.siteId, { fromYear: year, toYear: year, ...leads }, today),
    due: own ? dueCases(own, calendarAt(settings.calendar, null), today) : null,
    cases: countCases(await caseTimings(source, site.siteId, { ...period, unitIds }), period),
    releases: besides(await releases(period), await releases(before)),
    reports: reportStates(
      frame,
      unitIds,
      year - 1,
      await listReports(db, site.siteId, unitIds ? [...unitIds] : null),
      today,
    ),
  };
}

/** Units of either period, the most of this one first. Pure. */
export function besides(
  now: readonly { value: string; count: number }[],
  before: readonly { value: string; count: number }[],
): UnitReleases[] {
  const ids = [...new Set([...now, ...before].map(({ value }) => value))];
  const countIn = (list: typeof now, id: string) => list.find(({ value }) => value === id)?.count ?? 0;
  return ids
    .map((unitId) => ({ unitId, now: countIn(now, unitId), before: countIn(before, unitId) }))
    .sort((a, b) => b.now - a.now || b.before - a.before);
}

/** How far the reports are that units owe for a year; a unit that began none counts as not begun. */
function reportStates(
  frame: SiteFrame,
  unitIds: readonly string[] | null,
  year: number,
  reports: readonly ListedReport[],
  today: Temporal.PlainDate,
): YearFigures['reports'] {
  const owing = unitInForce(frame.units, today).filter(
    // the government reports for itself and its offices in one report of its own
    ({ id }) => !frame.government.includes(id) && (unitIds === null || unitIds.includes(id)),
  );
  const states: Record<ReportStanding, number> = { notBegun: 0, compiling: 0, submitted: 0, approved: 0, released: 0 };
  for (const { id } of owing) {
    const report = reports.find((one) => one.year === year && one.scope === 'unit' && one.unitId === id);
    states[standingOf(report)] += 1;
  }
  let total = owing.length;
  const compiles = unitIds === null || (frame.compiler !== null && unitIds.includes(frame.compiler));
  for (const scope of compiles && frame.compiler !== null ? (['government', 'county'] as const) : []) {
    states[standingOf(reports.find((one) => one.year === year && one.scope === scope))] += 1;
    total += 1;
  }
  return { year, states, total, due: frame.settings.due };
}

function standingOf(report: ListedReport | undefined): ReportStanding {
  if (!report) return 'notBegun';
  if (report.documentStage === 'released') return 'released';
  return report.stage === 'draft' ? 'compiling' : report.stage;
}
