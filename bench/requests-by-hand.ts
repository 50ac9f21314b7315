/** What somebody would write by hand who wanted these numbers and no program: the limit beside which it is measured. */
import { type RawBuilder, sql } from 'kysely';
import type { DB } from '../src/db/connect.ts';

const OPEN = sql`('lodged', 'handling', 'clarifying', 'fee', 'drafted', 'approval', 'approved')`;

/** Tables two, three and four of a year and the one before, by unit and applicant. */
export async function reportByHand(db: DB, siteId: string, year: number): Promise<void> {
  const [first, start, end] = [`${year - 1}-01-01`, `${year}-01-01`, `${year}-12-31`];
  const years = sql`(values (${first}::date, ${start}::date - 1), (${start}::date, ${end}::date)) p (ys, ye)`;
  await sql`
    select p.ys, c.unit_id, c.applicant_kind, c.r >= p.ys as is_new, case when c.e <= p.ye then c.outcome else 'r4' end,
      count(*)
    from (select unit_id, applicant_kind, outcome, first_received_on as r,
        case when answered_on is not null then greatest(answered_on, first_received_on) end as e
      from office.requests where site_id = ${siteId} and first_received_on <= ${end}::date
        and (answered_on is null or answered_on >= ${first}::date or first_received_on >= ${first}::date)) c
    join ${years} on c.r <= p.ye and (c.e is null or c.e >= p.ys)
    group by 1, 2, 3, 4, 5`.execute(db);
  await sql`
    select p.ys, r.unit_id, m.route, case when m.decided_on <= p.ye then m.result else 'pending' end, count(*)
    from office.request_remedies m join office.requests r on r.site_id = m.site_id and r.id = m.request_id
    join ${years} on m.lodged_on <= p.ye and (m.decided_on is null or m.decided_on >= p.ys)
    where m.site_id = ${siteId} group by 1, 2, 3, 4`.execute(db);
  await sql`
    select p.ys, d.unit_id, count(*) filter (where d.signed_on >= p.ys), count(*) filter (where d.repealed_on >= p.ys)
    from office.documents d join ${years} on d.signed_on <= p.ye
    where d.site_id = ${siteId} and d.kind = 'normative' and d.released_at is not null group by 1, 2`.execute(db);
  await sql`
    select r.year, r.unit_id, f.cell, sum(f.value) from office.report_figures f
    join office.reports r on r.site_id = f.site_id and r.id = f.report_id
    where f.site_id = ${siteId} and r.year in (${year}, ${year - 1}) group by 1, 2, 3`.execute(db);
}

/** The first page of open cases and their number by unit and urgency. */
export async function boardByHand(db: DB, siteId: string, unitId: string | null, today: string): Promise<void> {
  const own: RawBuilder<unknown> =
    unitId === null ? sql`` : sql`and (r.unit_id = ${unitId}::uuid or r.handler_unit_id = ${unitId}::uuid)`;
  const from = sql`from office.requests r join office.request_dues d on d.site_id = r.site_id and d.request_id = r.id
    where r.site_id = ${siteId} and d.site_id = ${siteId} and r.stage in ${OPEN} and d.ended_on is null ${own}`;
  await sql`select r.unit_id, d.waits_for, (d.urgent_on < ${today}::date) as is_late, count(*) ${from}
    group by 1, 2, 3`.execute(db);
  await sql`select r.*, d.* ${from} order by d.urgent_on, d.request_id limit 51`.execute(db);
}

/** A case with its acts. */
export async function caseByHand(db: DB, siteId: string, id: string): Promise<void> {
  await sql`select * from office.requests where site_id = ${siteId} and id = ${id}::uuid`.execute(db);
  await sql`select * from office.acts where site_id = ${siteId} and subject_kind = 'request' and subject_id = ${id}::uuid
    order by seq`.execute(db);
}
