/** The processing fee: noticed, received, paid, waived, given back, or not paid in time. */
import { dataOf, type Step } from '../request-acts.ts';

export const feeSteps = {
  'request.fee-noticed': (_, act, on) => {
    const { number, amountYuan, receivedOn, counted, letter } = dataOf(act, 'request.fee-noticed');
    return {
      stage: 'fee',
      fee: {
        number,
        amountYuan: Number(amountYuan),
        counted: counted ?? null,
        letter: letter ?? null,
        noticedOn: on,
        receivedOn: receivedOn ?? null,
        paidOn: null,
        receiptNumber: null,
        waivedOn: null,
        lapsedOn: null,
        refunds: [],
      },
    };
  },
  'request.fee-notice-received': (state, _act, on) => ({ fee: state.fee && { ...state.fee, receivedOn: on } }),
  'request.fee-paid': (state, act, on) => {
    const receiptNumber = dataOf(act, 'request.fee-paid').receiptNumber ?? null;
    return {
      stage: state.stage === 'fee' ? 'handling' : state.stage,
      fee: state.fee && { ...state.fee, paidOn: on, receiptNumber },
    };
  },
  'request.fee-waived': (state, _act, on) => ({
    stage: state.stage === 'fee' ? 'handling' : state.stage,
    fee: state.fee && { ...state.fee, waivedOn: on },
  }),
  'request.fee-refunded': (state, act, on) => {
    const refund = { ...dataOf(act, 'request.fee-refunded'), on };
    return { fee: state.fee && { ...state.fee, refunds: [...state.fee.refunds, refund] } };
  },
} as const satisfies Record<string, Step>;
