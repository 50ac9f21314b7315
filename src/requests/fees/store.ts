/** SQL of the office: the monthly counter of an applicant, and in which cases fees were paid. */
import { type Kysely, sql } from 'kysely';
import type { Desk } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import '../tables.ts';
import type { FeeSettings } from '../../units/settings.ts';
import type { RequestState } from '../state.ts';
import { type Counted, monthOf } from './rules.ts';

/** The applicant's requests that were received in the month of this one, by the blind index; [] before receipt. */
export async function requestsOfMonth(
  db: Kysely<Database>,
  siteId: string,
  state: Pick<RequestState, 'applicantIndex' | 'unitId' | 'firstReceivedOn'>,
  scope: FeeSettings['scope'],
): Promise<(Counted & { unitId: string; handlerUnitId: string })[]> {
  if (!state.firstReceivedOn) return [];
  const { from, to } = monthOf(state.firstReceivedOn);
  const rows = await db
    .selectFrom('office.requests')
    .select(['id', 'number', 'unit_id', 'handler_unit_id', 'first_received_on'])
    .where('site_id', '=', siteId)
    .where('applicant_index', '=', state.applicantIndex)
    .where('first_received_on', '>=', Temporal.PlainDate.from(from))
    .where('first_received_on', '<=', Temporal.PlainDate.from(to))
    .$if(scope === 'unit', (query) => query.where('unit_id', '=', state.unitId))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    handlerUnitId: row.handler_unit_id,
    receivedOn: String(row.first_received_on),
  }));
}

/**
 * The number of another case whose standing payment has this receipt, or null. Whoever asks with the same receipt waits
 * until this transaction has ended: of two at once, one is refused.
 */
export async function caseOfReceipt(desk: Desk, receiptNumber: string, caseId: string): Promise<string | null> {
  const { siteId } = desk.actor;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fee-receipt/${siteId}/${receiptNumber}`}, 0))`.execute(
    desk.tx,
  );
  const { rows } = await sql<{ number: string }>`
    select r.number from office.acts a join office.requests r on r.site_id = a.site_id and r.id = a.subject_id
    where a.site_id = ${siteId} and a.subject_kind = 'request' and a.kind = 'request.fee-paid'
      and a.data ->> 'receiptNumber' = ${receiptNumber} and a.subject_id <> ${caseId}
      and not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq
        and not exists (select from office.acts w where w.site_id = a.site_id and w.voids = v.seq))
    limit 1`.execute(desk.tx);
  return rows[0]?.number ?? null;
}

/** Cases in which a fee was paid or given back between two days, both included; whether that act stands, their fold says. */
export function casesOfPayments(
  db: Kysely<Database>,
  siteId: string,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<{ id: string }[]> {
  return db
    .selectFrom('office.acts')
    .select('subject_id as id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('kind', 'in', ['request.fee-paid', 'request.fee-refunded'])
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .execute();
}
