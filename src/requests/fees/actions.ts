/** The processing fee (Art. 42): noticed by one tariff, received, paid, waived, given back, or not paid in time. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { isPast } from '../../law/due.ts';
import { feeDue } from '../../law/fee-due.ts';
import { siteSettings } from '../../units/read.ts';
import { refused } from '../../web/refusal.ts';
import {
  clockAfter,
  composed,
  demand,
  nextLetterHead,
  type OpenCase,
  openCase,
  stopIf,
  type When,
  write,
} from '../actions.ts';
import { freezeLetter } from '../frozen.ts';
import { feeNoticeFacts } from '../letter-facts-notices.ts';
import { demandFreshNotice } from '../renewal/actions.ts';
import { serviceOf } from '../service/rules.ts';
import type { RequestState } from '../state.ts';
import { chargeOf, keptYuan, monthOf, positionOf, refuseFee } from './rules.ts';
import type { FeeCount } from './state.ts';
import { caseOfReceipt, requestsOfMonth } from './store.ts';

type After = Promise<Loaded<RequestState>>;

/** By request, whose position in the month is counted here; or by page. One or the other. */
export type ChosenTariff = { way: 'by-count' } | { way: 'by-pages'; pages: number };

export interface FeeNotice {
  tariff: ChosenTariff;
  /** Where and how to pay; the site's own words when left out. */
  payment?: string;
  receivedOn?: Temporal.PlainDate;
}

/**
 * Notices the fee: the amount is computed from what is counted, the notice frozen and numbered.
 * @throws Refusal where the tariff comes to nothing, the request is older than the measures, or the answer is overdue
 */
export async function noticeFee(desk: Desk, id: string, notice: FeeNotice, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const received = notice.receivedOn ? { receivedOn: notice.receivedOn.toString() } : {};
  demand(desk, open, 'request.fee-noticed', received);
  const { fees } = await siteSettings(desk.tx, desk.actor.siteId);
  const counted = await countedOf(desk, open, notice.tariff, fees.scope);
  stopIf('request.fee-noticed', refuseFee(counted, open.state.firstReceivedOn));
  const { lines, totalYuan } = chargeOf(counted);
  const head = await nextLetterHead(desk, open);
  const noticed = clockAfter(desk, open, 'request.fee-noticed', received);
  const fee = { counted, tiers: lines, amountYuan: totalYuan, payment: notice.payment?.trim() || fees.payment };
  const letter = await freezeLetter(desk, id, composed(feeNoticeFacts(open, head, fee, noticed)));
  const data = { number: head.number, amountYuan: totalYuan, counted, letter, ...received };
  return write(desk, open, 'request.fee-noticed', data, null);
}

async function countedOf(
  desk: Desk,
  { state, loaded }: OpenCase,
  tariff: ChosenTariff,
  scope: 'unit' | 'site',
): Promise<FeeCount> {
  if (tariff.way === 'by-pages') {
    if (Number.isSafeInteger(tariff.pages) && tariff.pages > 0) return tariff;
    throw refused('request-fee', { zh: '请填写需要提供的页数。', en: 'Give the number of pages.' });
  }
  const month = await requestsOfMonth(desk.tx, desk.actor.siteId, state, scope);
  const { year, month: number } = monthOf(state.firstReceivedOn ?? state.lodgedOn);
  return { way: 'by-count', year, month: number, position: positionOf(loaded.ref.id, month) };
}

/** The applicant got the notice on `happenedOn`: the 20 working days run from the day after. */
export async function noteFeeReceipt(desk: Desk, id: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const { fee } = open.state;
  demand(desk, open, 'request.fee-notice-received', {}, fee?.noticedOn);
  // without a record of its service it is handed over now
  if (fee?.letter && !serviceOf(open.state, fee.letter.number)) await demandFreshNotice(desk, open, fee.letter);
  return write(desk, open, 'request.fee-notice-received', {}, null);
}

/** Paid in full on `happenedOn`; `receiptNumber` is of the 财政票据. Not after the last day: then it has lapsed. */
export async function recordPayment(desk: Desk, id: string, receiptNumber: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.fee-paid', {}, open.state.fee?.noticedOn);
  const last = feeDue(open.clock.events, open.law);
  if (last && isPast(last, open.on))
    throw refused('request-fee', {
      zh: '缴费期限已经届满，视为放弃申请，不能登记缴费。',
      en: 'The time to pay is over: the request counts as abandoned.',
    });
  const other = await caseOfReceipt(desk, receiptNumber, id);
  if (other !== null)
    throw refused('request-fee', {
      zh: `财政票据号码“${receiptNumber}”已登记在申请${other}的缴费中，请核对。`,
      en: `The receipt ${receiptNumber} is that of the payment of request ${other}. Check it.`,
    });
  return write(desk, open, 'request.fee-paid', { receiptNumber }, null);
}

/** Waives what was noticed, for a recorded reason, where the site's settings allow it. */
export async function waiveFee(desk: Desk, id: string, reason: string, when: When = {}): After {
  const { fees } = await siteSettings(desk.tx, desk.actor.siteId);
  if (!fees.waiver)
    throw refused('request-fee', { zh: '本站点未开放免收信息处理费。', en: 'This site does not waive fees.' });
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.fee-waived', {}, open.state.fee?.noticedOn);
  return write(desk, open, 'request.fee-waived', {}, { reason });
}

/** Notes that some or all of a paid fee was given back. */
export async function refundFee(
  desk: Desk,
  id: string,
  { amountYuan, receiptNumber, reason }: { amountYuan: number; receiptNumber: string; reason: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.fee-refunded', {}, open.state.fee?.paidOn ?? undefined);
  const most = keptYuan(open.state);
  if (!Number.isSafeInteger(amountYuan) || amountYuan < 1 || amountYuan > most)
    throw refused('request-fee', {
      zh: `退还金额为1至${most}元的整数。`,
      en: `What is given back is a whole amount of 1 to ${most} yuan.`,
    });
  return write(desk, open, 'request.fee-refunded', { amountYuan, receiptNumber }, { reason });
}
