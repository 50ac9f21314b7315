/** What of the annual reports waits for whom. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Calendar } from '../law/calendar.ts';
import { REPORT_FORM } from '../law/report-form.ts';
import type { Duty } from '../web/duties.ts';
import { deadlineOn, type Step, type WaitingItem } from '../web/waiting.ts';
import type { ScopeKind } from './scopes.ts';
import type { Stage } from './state.ts';
import './tables.ts';

type ReportStep = Extract<Step, `reports.${string}`>;

const DUTY: Record<ReportStep, Duty> = {
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

/** What waits on a site's reports that were begun, whoever may do it. */
export async function waitingReports(
  db: Kysely<Database>,
  siteId: string,
  { calendar, today }: { calendar: Calendar; today: Temporal.PlainDate },
): Promise<WaitingItem[]> {
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
  return rows
    .filter((row) => row.stage !== 'draft' || today.year > row.year)
    .map((row) => {
      const step = stepOf(row);
      return {
        area: 'reports',
        step,
        id: row.id,
        title: NAMES[row.scope](row.unit_name, row.year),
        label: '',
        unitId: row.unit_id,
        waitsFor: DUTY[step],
        units: [row.unit_id],
        only: null,
        not: step === 'reports.approval' ? row.editors : [],
        mark: step === 'reports.compile' ? 0 : row.version,
        since: row.since,
        deadline: deadlineOn(lastDay(row), calendar, today),
        href: `/office/reports/${row.id}`,
      };
    });
}

function stepOf({ stage, remarks }: Row): ReportStep {
  if (stage === 'submitted') return 'reports.approval';
  if (stage === 'approved') return 'reports.document';
  return remarks === null ? 'reports.compile' : 'reports.returned';
}

/** The last day of publication in the following year (Art. 49): units by the end of January, governments of March. */
function lastDay({ scope, year }: Row): Temporal.PlainDate {
  const { department, government } = REPORT_FORM.publishBefore;
  return Temporal.PlainDate.from(`${year + 1}-${scope === 'unit' ? department : government}`);
}
