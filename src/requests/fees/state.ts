/** The processing fee of a case. Dates are ISO strings, amounts whole yuan. */
import type { FeeNoticeFacts } from '../letters/notice-facts.ts';
import type { FrozenLetter } from '../stored.ts';

/** By which tariff one request is charged, with what was counted; never both. */
export type FeeCount = FeeNoticeFacts['counted'];

export interface Refund {
  on: string;
  amountYuan: number;
  /** 红字票据 or the number of the refund's voucher */
  receiptNumber: string;
}

export interface Fee {
  noticedOn: string;
  number: string;
  amountYuan: number;
  /** By which tariff, and what was counted; null in notices of before tariffs were kept. */
  counted: FeeCount | null;
  letter: FrozenLetter | null;
  receivedOn: string | null;
  paidOn: string | null;
  /** 财政票据 */
  receiptNumber: string | null;
  waivedOn: string | null;
  lapsedOn: string | null;
  refunds: readonly Refund[];
}
