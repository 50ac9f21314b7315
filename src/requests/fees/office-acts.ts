/** The office's acts on a fee that was noticed. Noticing it has a page of its own. */
import { z } from 'zod';
import { text } from '../../web/language.ts';
import { lapseFee } from '../actions-wait.ts';
import { type ActField, NOTHING, needed, type OfficeAct, officeAct } from '../office-acts.ts';
import { noteFeeReceipt, recordPayment, refundFee, waiveFee } from './actions.ts';
import { keptYuan } from './rules.ts';

const receiptNumber: ActField = {
  name: 'receiptNumber',
  label: text('财政票据号码', 'Number of the fiscal receipt'),
  type: 'text',
  required: true,
};
const reason = (zh: string, en: string): ActField => ({
  name: 'reason',
  label: text(zh, en),
  type: 'area',
  required: true,
});
const receiptSchema = needed('请填写财政票据号码', 'Give the number of the receipt', 60);
const reasonSchema = needed('请写明理由', 'Give the reason', 500);

export const FEE_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'fee-received',
    kind: 'request.fee-notice-received',
    label: text('登记收到收费通知的日期', 'Record when the notice arrived'),
    tone: 'secondary',
    schema: NOTHING,
    run: (desk, id, _, when) => noteFeeReceipt(desk, id, when),
  }),
  officeAct({
    slug: 'fee-paid',
    kind: 'request.fee-paid',
    label: text('登记已缴费', 'Record the payment'),
    schema: z.object({ receiptNumber: receiptSchema }),
    fields: () => [receiptNumber],
    run: (desk, id, value, when) => recordPayment(desk, id, value.receiptNumber, when),
  }),
  officeAct({
    slug: 'fee-waived',
    kind: 'request.fee-waived',
    label: text('免收信息处理费', 'Waive the fee'),
    tone: 'secondary',
    schema: z.object({ reason: reasonSchema }),
    isOffered: ({ fees }) => fees.waiver,
    fields: () => [reason('免收的理由（如经济确有困难）', 'Reason, such as hardship')],
    run: (desk, id, value, when) => waiveFee(desk, id, value.reason, when),
  }),
  officeAct({
    slug: 'fee-unpaid',
    kind: 'request.fee-unpaid',
    label: text('逾期未缴费，终止办理', 'Not paid in time'),
    tone: 'danger',
    schema: NOTHING,
    run: (desk, id, _, when) => lapseFee(desk, id, when),
  }),
  officeAct({
    slug: 'fee-refunded',
    kind: 'request.fee-refunded',
    label: text('登记退还信息处理费', 'Record that the fee was given back'),
    tone: 'secondary',
    schema: z.object({
      amountYuan: z.coerce.number().int(),
      receiptNumber: receiptSchema,
      reason: reasonSchema,
    }),
    fields: ({ state }) => [
      {
        name: 'amountYuan',
        label: text('退还金额（元）', 'Amount given back, in yuan'),
        type: 'number',
        required: true,
        value: String(keptYuan(state)),
      },
      { ...receiptNumber, label: text('退款凭证号码', 'Number of the voucher') },
      reason('退还的理由', 'Reason'),
    ],
    isOffered: ({ state }) => keptYuan(state) > 0,
    run: (desk, id, value, when) => refundFee(desk, id, value, when),
  }),
];
