/** What of the annual reports waits for whom. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Calendar } from '../law/calendar.ts';
import type { Duty } from '../web/duties.ts';
import { deadlineOn, type Step, type WaitingItem } from '../web/waiting.ts';
import { type SiteFrame, siteFrame } from './compile.ts';
import { reportId } from './report-id.ts';
import { firstYearOf, lastDayOf, type Wanted, wantedReports } from './rollup/rules.ts';
import { begunReports, oldestYear, remindersOf } from './rollup/store.ts';
import type { ScopeKind } from './scopes.ts';
import type { Stage } from './state.ts';
import './tables.ts';

type ReportStep = Extract<Step, `reports.${string}`>;

const DUTY: Record<ReportStep, Duty> = {
  'reports.begin': 'report.compile',
  'reports.compile': 'report.compile',
  'reports.returned': 'report.compile',
  'reports.approval': 'report.approve',
  'reports.document': 'report.compile',
};

const NAMES: Record<ScopeKind, (unit: string, year: number) => string> = {
  unit: (unit, year) => `${unit}${year}年度报告`,
  government: (_, year) => `县政府本级${year}年度报告`,
  county: (_, year) => `全县汇总${year}年度报告`,
};

interface Row {
  id: string;
  scope: ScopeKind;
  unit_id: string;
  unit_name: string;
  year: number;
  stage: Stage;
  remarks: string | null;
  version: number;
  since: Temporal.PlainDate;
  editors: string[];
}

/** What waits on a site's reports, those of the last year that nobody has begun included, whoever may do it. */
export async function waitingReports(
  db: Kysely<Database>,
  siteId: string,
  { calendar, today }: { calendar: Calendar; today: Temporal.PlainDate },
): Promise<WaitingItem[]> {
  const frame = await siteFrame(db, siteId);
  const reminders = await remindersOf(db, siteId);
  const shared = (scope: ScopeKind, year: number, id: string) => {
    const urged = reminders.get(id);
    return {
      area: 'reports' as const,
      id,
      label: '',
      only: null,
      deadline: deadlineOn(lastDayOf(scope, year, frame.settings), calendar, today),
      ...(urged ? { urged } : {}),
    };
  };
  const begun = (await openReports(db, siteId))
    .filter((row) => row.stage !== 'draft' || today.year > row.year)
    .map((row): WaitingItem => {
      const step = stepOf(row);
      return {
        ...shared(row.scope, row.year, row.id),
        step,
        title: NAMES[row.scope](row.unit_name, row.year),
        unitId: row.unit_id,
        waitsFor: DUTY[step],
        units: [row.unit_id],
        not: step === 'reports.approval' ? row.editors : [],
        mark: step === 'reports.compile' ? 0 : row.version,
        since: row.since,
        href: `/office/reports/${row.id}`,
      };
    });
  const year = today.year - 1;
  const missing = (await missingReports(db, frame, year)).map((place): WaitingItem => {
    const { scope, unitId } = place;
    const unit = frame.units.find(({ id }) => id === unitId);
    return {
      ...shared(scope, year, reportId(siteId, { ...place, year })),
      step: 'reports.begin',
      title: NAMES[scope](unit?.shortName ?? '', year),
      unitId,
      waitsFor: DUTY['reports.begin'],
      units: [unitId],
      not: [],
      // the disclosure office sees all that is missing in its own list, and urges it there
      may: (_person, held) => held.unitId === unitId || held.role !== 'disclosure-office',
      mark: 0,
      since: Temporal.PlainDate.from(`${today.year}-01-01`),
      href: `/office/reports?place=${scope === 'unit' ? unitId : scope}&year=${year}#begin`,
    };
  });
  return [...begun, ...missing];
}

/** Of a year from which on reports must be made here, those that nobody has begun. */
async function missingReports(db: Kysely<Database>, frame: SiteFrame, year: number): Promise<Wanted[]> {
  const first = firstYearOf(frame.settings, await oldestYear(db, frame.siteId));
  if (first === null || year < first) return [];
  const begun = await begunReports(db, frame.siteId, year);
  return wantedReports(frame, year).filter(
    ({ scope, unitId }) => !begun.some((one) => one.scope === scope && one.unitId === unitId),
  );
}

async function openReports(db: Kysely<Database>, siteId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.scope, r.unit_id, u.short_name as unit_name, r.year, r.stage, r.remarks, s.version,
      newest.happened_on as since,
      coalesce((select array_agg(e.person_id) from office.report_editors e
        where e.site_id = r.site_id and e.report_id = r.id), '{}') as editors
    from office.reports r
    join office.units u on u.site_id = r.site_id and u.id = r.unit_id
    join office.subjects s on s.site_id = r.site_id and s.kind = 'report' and s.id = r.id
    join office.acts newest on newest.site_id = r.site_id and newest.seq = s.version
    where r.site_id = ${siteId} and (r.stage <> 'approved' or r.document_id is null)`.execute(db);
  return rows;
}

function stepOf({ stage, remarks }: Pick<Row, 'stage' | 'remarks'>): ReportStep {
  if (stage === 'submitted') return 'reports.approval';
  if (stage === 'approved') return 'reports.document';
  return remarks === null ? 'reports.compile' : 'reports.returned';
}
