/** SQL of the office: the facts that figures are counted from, a named query for each table of the form. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';
import '../requests/tables.ts';
import { TIME_ZONE } from '../db/acts.ts';
import type { CaseFact, CaseGroup, DocumentFact, FigureFact, RemedyFact, RemedyGroup } from './facts.ts';
import './tables.ts';

type Db = Kysely<Database>;

/** Of which site, which units (null: all) and which days, both included, facts are read. */
export interface Window {
  siteId: string;
  unitIds: readonly string[] | null;
  from: string;
  to: string;
}

/** One of these ids; unlike IN, also right for an empty list. */
export const amongst = (column: string, ids: readonly string[] | null) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

export const iso = (date: Temporal.PlainDate | null): string | null => date?.toString() ?? null;

/** Table three: every case that was open, received or ended in the window. */
export async function casesOf(db: Db, { siteId, unitIds, from, to }: Window): Promise<CaseFact[]> {
  return selectCases(db, siteId)
    .where('first_received_on', '<=', Temporal.PlainDate.from(to))
    .where(({ or, eb }) =>
      or([
        eb('answered_on', 'is', null),
        eb('answered_on', '>=', Temporal.PlainDate.from(from)),
        eb('first_received_on', '>=', Temporal.PlainDate.from(from)),
      ]),
    )
    .$if(unitIds !== null, (query) => query.where(amongst('unit_id', unitIds)))
    .execute()
    .then((rows) => rows.map(caseFact));
}

/**
 * The same cases in groups that these periods cannot tell apart: a period asks of a day only on which side of its first
 * and its last day it lies.
 */
export async function caseGroupsOf(
  db: Db,
  { siteId, unitIds, from, to }: Window,
  periods: readonly Pick<Window, 'from' | 'to'>[],
): Promise<CaseGroup[]> {
  const sideOf = sidesOf(periods);
  const { rows } = await sql<CaseGroup>`
    select unit_id as "unitId", applicant_kind as "applicantKind", outcome, min(first_received_on)::text as "firstReceivedOn",
      min(ended_on)::text as "answeredOn", count(*) as count
    from (
      select unit_id, applicant_kind, outcome, first_received_on,
        case when answered_on is not null then greatest(answered_on, first_received_on) end as ended_on
      from office.requests
      where site_id = ${siteId} and first_received_on <= ${to}::date
        and (answered_on is null or answered_on >= ${from}::date or first_received_on >= ${from}::date)
        ${unitIds === null ? sql`` : sql`and unit_id = any(${[...unitIds]}::uuid[])`}
    ) counted
    group by unit_id, applicant_kind, outcome, ${sideOf('first_received_on')}, ${sideOf('ended_on')}`.execute(db);
  return rows;
}

/** On which sides of the periods' first and last days a column lies: what rows are grouped by. */
function sidesOf(periods: readonly Pick<Window, 'from' | 'to'>[]) {
  const next = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const bounds = [...new Set(periods.flatMap((one) => [one.from, next(one.to)]))].sort();
  return (column: string) =>
    sql.join(
      bounds.map((bound) => sql`${sql.ref(column)} >= ${bound}::date`),
      sql`, `,
    );
}

function selectCases(db: Db, siteId: string) {
  return db
    .selectFrom('office.requests')
    .select(['id', 'number', 'unit_id', 'applicant_kind', 'first_received_on', 'outcome', 'answered_on'])
    .where('site_id', '=', siteId)
    .orderBy('number');
}

function caseFact(row: Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]): CaseFact {
  return {
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    applicantKind: row.applicant_kind,
    firstReceivedOn: iso(row.first_received_on),
    outcome: row.outcome,
    answeredOn: iso(row.answered_on),
  };
}

/** Table four: every remedy that was pending or decided in the window. */
export async function remediesOf(db: Db, { siteId, unitIds, from, to }: Window): Promise<RemedyFact[]> {
  return selectRemedies(db, siteId)
    .where('m.lodged_on', '<=', Temporal.PlainDate.from(to))
    .where(({ or, eb }) =>
      or([
        eb('m.decided_on', 'is', null),
        eb('m.decided_on', '>=', Temporal.PlainDate.from(from)),
        eb('m.lodged_on', '>=', Temporal.PlainDate.from(from)),
      ]),
    )
    .$if(unitIds !== null, (query) => query.where(amongst('r.unit_id', unitIds)))
    .execute()
    .then((rows) => rows.map(remedyFact));
}

/** The same remedies in groups that these periods cannot tell apart. */
export async function remedyGroupsOf(
  db: Db,
  { siteId, unitIds, from, to }: Window,
  periods: readonly Pick<Window, 'from' | 'to'>[],
): Promise<RemedyGroup[]> {
  const sideOf = sidesOf(periods);
  const { rows } = await sql<RemedyGroup>`
    select r.unit_id as "unitId", m.route, m.result, min(m.lodged_on)::text as "lodgedOn",
      min(m.decided_on)::text as "decidedOn", count(*) as count
    from office.request_remedies m join office.requests r on r.site_id = m.site_id and r.id = m.request_id
    where m.site_id = ${siteId} and r.site_id = ${siteId} and m.lodged_on <= ${to}::date
      and (m.decided_on is null or m.decided_on >= ${from}::date or m.lodged_on >= ${from}::date)
      ${unitIds === null ? sql`` : sql`and r.unit_id = any(${[...unitIds]}::uuid[])`}
    group by r.unit_id, m.route, m.result, ${sideOf('m.lodged_on')}, ${sideOf('m.decided_on')}`.execute(db);
  return rows;
}

function selectRemedies(db: Db, siteId: string) {
  return db
    .selectFrom('office.request_remedies as m')
    .innerJoin('office.requests as r', (join) =>
      join.onRef('r.site_id', '=', 'm.site_id').onRef('r.id', '=', 'm.request_id'),
    )
    .select(['r.id', 'r.number', 'r.unit_id', 'm.position', 'm.route', 'm.lodged_on', 'm.result', 'm.decided_on'])
    .where('m.site_id', '=', siteId)
    .orderBy('r.number')
    .orderBy('m.position');
}

function remedyFact(row: Awaited<ReturnType<ReturnType<typeof selectRemedies>['execute']>>[number]): RemedyFact {
  return {
    caseId: row.id,
    position: row.position,
    number: row.number,
    unitId: row.unit_id,
    route: row.route,
    lodgedOn: row.lodged_on.toString(),
    result: row.result,
    decidedOn: iso(row.decided_on),
  };
}

/** Table two: every normative document that was ever released and was signed by the end of the window. */
export async function normativeDocumentsOf(db: Db, { siteId, unitIds, to }: Window): Promise<DocumentFact[]> {
  const rows = await selectDocuments(db, siteId)
    .where('kind', '=', 'normative')
    .where('released_at', 'is not', null)
    .where('signed_on', '<=', Temporal.PlainDate.from(to))
    .$if(unitIds !== null, (query) => query.where(amongst('unit_id', unitIds)))
    .execute();
  return rows.flatMap(documentFact);
}

function selectDocuments(db: Db, siteId: string) {
  return db
    .selectFrom('office.documents')
    .select(['id', 'title', 'number', 'unit_id', 'stage', 'signed_on', 'effective_on', 'expires_on', 'repealed_on'])
    .select('withdrawn_at')
    .where('site_id', '=', siteId)
    .orderBy('signed_on')
    .orderBy('id');
}

function documentFact(row: Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number]): DocumentFact[] {
  if (!row.signed_on) return [];
  // a withdrawn document that was amended and released again keeps the moment of the earlier withdrawal
  const withdrawn = row.stage === 'withdrawn' ? row.withdrawn_at : null;
  return [
    {
      id: row.id,
      title: row.title,
      number: row.number,
      unitId: row.unit_id,
      signedOn: row.signed_on.toString(),
      effectiveOn: iso(row.effective_on),
      expiresOn: iso(row.expires_on),
      repealedOn: iso(row.repealed_on),
      withdrawnOn: withdrawn ? withdrawn.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() : null,
    },
  ];
}

/** Entered figures of these years; of the whole site, since the county's are the sums of the others'. */
export async function figuresOf(db: Db, siteId: string, years: readonly number[]): Promise<FigureFact[]> {
  const rows = await db
    .selectFrom('office.report_figures as f')
    .innerJoin('office.reports as r', (join) =>
      join.onRef('r.site_id', '=', 'f.site_id').onRef('r.id', '=', 'f.report_id'),
    )
    .select(['r.id', 'r.scope', 'r.unit_id', 'r.year', 'f.cell', 'f.value', 'f.source', 'f.blank'])
    .where('f.site_id', '=', siteId)
    .where('r.year', 'in', years)
    .orderBy('r.scope')
    .orderBy('r.unit_id')
    .execute();
  return rows.flatMap(({ id, scope, unit_id, year, cell, value, source, blank }) =>
    scope === 'county'
      ? []
      : [
          {
            reportId: id,
            scope,
            unitId: unit_id,
            year,
            cell,
            value: Number(value),
            source,
            ...(blank ? { blank } : {}),
          },
        ],
  );
}

/** The facts behind a cell, by what its evidence names, whatever they say by now. */
export async function casesById(db: Db, siteId: string, ids: readonly string[]): Promise<CaseFact[]> {
  if (ids.length === 0) return [];
  return (await selectCases(db, siteId).where('id', 'in', ids).execute()).map(caseFact);
}

export async function remediesByCase(db: Db, siteId: string, ids: readonly string[]): Promise<RemedyFact[]> {
  if (ids.length === 0) return [];
  return (await selectRemedies(db, siteId).where('r.id', 'in', ids).execute()).map(remedyFact);
}

export async function documentsById(db: Db, siteId: string, ids: readonly string[]): Promise<DocumentFact[]> {
  if (ids.length === 0) return [];
  return (await selectDocuments(db, siteId).where('id', 'in', ids).execute()).flatMap(documentFact);
}
