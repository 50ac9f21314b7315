/** What was collected and given back in fees between two days, by addressee: a figure for section six of the report. */
import type { Kysely } from 'kysely';
import { withoutVoided } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import { foldRequest } from '../fold.ts';
import { datedActs } from '../store.ts';
import { casesOfPayments } from './store.ts';

export interface Collected {
  unitId: string;
  /** cases in which somebody paid */
  cases: number;
  paidYuan: number;
  refundedYuan: number;
}

/** Both days included, by the day of payment or refund; units where nothing was paid or given back are absent. */
export async function feesCollected(
  db: Kysely<Database>,
  siteId: string,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<Collected[]> {
  const histories = await datedActs({ db }, siteId, await casesOfPayments(db, siteId, { from, to }));
  return byUnit(
    [...histories.values()].map((acts) => foldRequest(withoutVoided(acts))),
    from.toString(),
    to.toString(),
  );
}

/** Pure. A case whose registration was voided has no number and counts nowhere. */
function byUnit(cases: readonly ReturnType<typeof foldRequest>[], from: string, to: string): Collected[] {
  const within = (on: string | null) => on !== null && on >= from && on <= to;
  const sums = new Map<string, Collected>();
  for (const { number, unitId, fee } of cases) {
    if (number === '' || !fee) continue;
    const isPaid = within(fee.paidOn);
    const refunded = fee.refunds.filter(({ on }) => within(on)).reduce((sum, one) => sum + one.amountYuan, 0);
    if (!isPaid && refunded === 0) continue;
    const sum = sums.get(unitId) ?? { unitId, cases: 0, paidYuan: 0, refundedYuan: 0 };
    sums.set(unitId, {
      unitId,
      cases: sum.cases + (isPaid ? 1 : 0),
      paidYuan: sum.paidYuan + (isPaid ? fee.amountYuan : 0),
      refundedYuan: sum.refundedYuan + refunded,
    });
  }
  return [...sums.values()];
}
