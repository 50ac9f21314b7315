/** Cases as lists show them, with what is kept of their clocks. Whoever reads here has freshened what is kept before. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import type { Standing } from '../standing.ts';
import { OPEN_STAGES, type Stage } from '../state.ts';
import type { ListSource, Reach } from '../store.ts';
import type { RequestRow } from '../tables.ts';
import { freshenOpen } from './dues-fresh.ts';
import { duesOfRow } from './dues-store.ts';
import { standingOfDues } from './standing.ts';
import './tables.ts';

export interface CaseFilter {
  reach: Reach;
  /** addressee or handler */
  unitId?: string | undefined;
  stages?: readonly Stage[] | undefined;
  /** part of a receipt number */
  number?: string | undefined;
}

export interface ListedCase {
  id: string;
  number: string;
  unitId: string;
  handlerUnitId: string;
  stage: Stage;
  channel: RequestRow['channel'];
  applicantKind: RequestRow['applicant_kind'];
  lodgedOn: Temporal.PlainDate;
  outcome: RequestRow['outcome'];
  standing: Standing;
  /** a day recorded late waits for a second person, and counts in none of this */
  isLatePending: boolean;
  /** the day by which each order of the lists sorts it */
  sortedBy: { open: string; ended: string; all: string };
}

type Tables = { r: Database['office.requests']; d: Database['office.request_dues'] };
type Cases = SelectQueryBuilder<Tables, 'r' | 'd', object>;

/** Every case of a site beside what is kept of it. */
export function casesWithDues(db: Kysely<Database>, siteId: string): Cases {
  return db
    .selectFrom('office.requests as r')
    .innerJoin('office.request_dues as d', (join) =>
      join.onRef('d.site_id', '=', 'r.site_id').onRef('d.request_id', '=', 'r.id'),
    )
    .where('r.site_id', '=', siteId)
    .where('d.site_id', '=', siteId) as unknown as Cases;
}

/** Written out, so that the index of open cases serves. */
export const isOpen = sql<boolean>`r.stage in (${sql.join(OPEN_STAGES.map((stage) => sql.lit(stage)))})`;

/** Within the reach: of its units, as addressee or handler. */
export function within(reach: Reach) {
  return reach === 'all' ? sql<boolean>`true` : ofUnits(reach);
}

/** Of these units, as addressee or handler. */
export function ofUnits(ids: readonly string[]) {
  return sql<boolean>`(r.unit_id = any(${[...ids]}::uuid[]) or r.handler_unit_id = any(${[...ids]}::uuid[]))`;
}

/** A part of the receipt number. */
export function hasNumber(part: string) {
  return sql<boolean>`r.number like ${`%${part.replaceAll(/[%_\\]/g, '')}%`}`;
}

/** What the lists show of a case, with its standing on the day. */
export async function readCases(query: Cases, { settings, today }: ListSource): Promise<ListedCase[]> {
  const calendar = calendarAt(settings.calendar, null);
  const rows = await query
    .select(['r.id', 'r.number', 'r.unit_id', 'r.handler_unit_id', 'r.stage', 'r.channel', 'r.applicant_kind'])
    .select(['r.lodged_on', 'r.outcome', 'r.answered_on'])
    .select(['d.calendar_version', 'd.rules_version', 'd.valid_from', 'd.valid_until', 'd.phase', 'd.waits_for'])
    .select(['d.due_on', 'd.is_provisional', 'd.counts_to', 'd.alarm_on', 'd.urgent_on', 'd.ended_on', 'd.used'])
    .select(['d.deadlines', 'd.waits'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    handlerUnitId: row.handler_unit_id,
    stage: row.stage,
    channel: row.channel,
    applicantKind: row.applicant_kind,
    lodgedOn: row.lodged_on,
    outcome: row.outcome,
    standing: standingOfDues(duesOfRow(row), calendar, today),
    isLatePending: row.waits.some(({ late }) => late),
    sortedBy: {
      open: row.urgent_on.toString(),
      ended: row.answered_on?.toString() ?? '',
      all: row.lodged_on.toString(),
    },
  }));
}

const MOST = 500;

/** The most urgent first. At most 500, open ones before others. */
export async function listCases(source: ListSource, siteId: string, filter: CaseFilter): Promise<ListedCase[]> {
  const { reach, unitId, stages, number } = filter;
  await freshenOpen(source, siteId);
  const query = casesWithDues(source.db, siteId)
    .where(within(reach))
    .$if(unitId !== undefined, (cases) => cases.where(ofUnits([unitId ?? ''])))
    .$if(stages !== undefined, (cases) => cases.where('r.stage', 'in', [...(stages ?? [])]))
    .$if(number !== undefined, (cases) => cases.where(hasNumber(number ?? '')))
    // what is cut is never what has waited longest: the open ones come first, the earliest of them before all
    .orderBy(isOpen, 'desc')
    .orderBy(sql`case when ${isOpen} then coalesce(first_received_on, lodged_on) end`)
    .orderBy('r.lodged_on', 'desc')
    .orderBy('r.number', 'desc')
    .limit(MOST);
  return (await readCases(query, source)).sort((a, b) => a.standing.urgency - b.standing.urgency);
}
