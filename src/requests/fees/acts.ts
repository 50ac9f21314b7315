/** Data of the acts about a fee: kind → [data, personal]. Amounts are whole yuan. */
import type { FrozenLetter } from '../stored.ts';
import type { FeeCount } from './state.ts';

type None = Record<string, never>;

export interface FeeActs {
  /** `amountYuan` is decimal text in acts of before tariffs were kept, which name neither `counted` nor `letter`. */
  'request.fee-noticed': [
    { number: string; amountYuan: number | string; receivedOn?: string; counted?: FeeCount; letter?: FrozenLetter },
    null,
  ];
  'request.fee-notice-received': [None, null];
  /** `receiptNumber`: of the 财政票据. */
  'request.fee-paid': [{ receiptNumber?: string }, null];
  'request.fee-waived': [None, { reason: string }];
  'request.fee-refunded': [{ amountYuan: number; receiptNumber: string }, { reason: string }];
  'request.fee-unpaid': [None, null];
}
