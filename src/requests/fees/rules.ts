/** The processing fee of one request: which tariff, what it comes to, and what stands against charging. Pure. */

import type { Fee as Charge } from '../../law/fees.ts';
import { feesInForce, pageFee, requestFees } from '../../law/fees.ts';
import { type Text, text } from '../../web/language.ts';
import type { RequestState } from '../state.ts';
import type { FeeCount } from './state.ts';

/** A request of an applicant as the monthly counter sees it; `receivedOn` is an ISO date. */
export interface Counted {
  id: string;
  number: string;
  receivedOn: string;
}

/** The days of the calendar month of a date, both included, as ISO dates. */
export function monthOf(iso: string): { from: string; to: string; year: number; month: number } {
  const day = Temporal.PlainDate.from(iso);
  const from = day.with({ day: 1 });
  return { from: `${from}`, to: `${from.with({ day: from.daysInMonth })}`, year: day.year, month: day.month };
}

/** In the order in which they count: by legal receipt, then by number. */
export function inOrder<C extends Counted>(month: readonly C[]): C[] {
  const key = (one: Counted) => `${one.receivedOn} ${one.number}`;
  return month.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Which request of the month this one is: 1, 2, 3 …; 0 when it is not amongst them. */
export function positionOf(id: string, month: readonly Counted[]): number {
  return inOrder(month).findIndex((one) => one.id === id) + 1;
}

/** What the tariff makes of it, in yuan. */
export function chargeOf(counted: FeeCount): Charge {
  return counted.way === 'by-count' ? requestFees(counted.position, 1) : pageFee(counted.pages);
}

/** Why this request is not charged so; null when it may be. */
export function refuseFee(counted: FeeCount, receivedOn: string | null): Text | null {
  if (!receivedOn || !feesInForce(Temporal.PlainDate.from(receivedOn)))
    return text('2021年1月1日前收到的申请不收取信息处理费。', 'Requests received before 2021-01-01 are not charged.');
  if (chargeOf(counted).totalYuan > 0) return null;
  return counted.way === 'by-count'
    ? text(
        `本件是申请人当月第${counted.position}件申请，按件计收标准内不收费。`,
        `This is request ${counted.position} of the month: free by that tariff.`,
      )
    : text(`共${counted.pages}页，按量计收标准内不收费。`, `${counted.pages} pages are free by that tariff.`);
}

/** What of a paid fee was not given back, in yuan. */
export function keptYuan({ fee }: Pick<RequestState, 'fee'>): number {
  if (!fee?.paidOn) return 0;
  return fee.amountYuan - fee.refunds.reduce((sum, one) => sum + one.amountYuan, 0);
}

/** What else the state demands of an act about a fee; null when nothing stands against it. */
export function refuseFeeAct(kind: string, { fee }: RequestState): Text | null {
  switch (kind) {
    case 'request.fee-noticed':
      return fee ? text('已发出收费通知。', 'A fee was noticed already.') : null;
    case 'request.fee-notice-received':
      return fee?.receivedOn ? text('已登记收到收费通知的日期。', 'Its receipt is recorded already.') : null;
    case 'request.fee-refunded':
      return fee?.paidOn ? null : text('没有已缴的信息处理费可以退还。', 'No fee was paid that could be given back.');
    default:
      return null;
  }
}
