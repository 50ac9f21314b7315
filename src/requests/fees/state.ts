/** The processing fee of a case. Dates are ISO strings, amounts whole yuan. */
import type { FrozenLetter } from '../stored.ts';
import type { FeeCount } from './rules.ts';

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
